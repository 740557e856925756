import { PrinterIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { type Printers, usePrinters } from '../printing/usePrinters.ts';
import { CopiesCard } from './CopiesCard.tsx';
import { PrinterChoice } from './PrinterChoice.tsx';
import { TestPageCard } from './TestPageCard.tsx';
import { useTestPage } from './useTestPage.ts';

type Printing = SettingsView['printing'];

/** This tablet's printer, number of copies and paper. The owner chooses; anybody may print a test page. */
export function PrinterSettings({
  settings,
  owner,
  onSettings,
  onBack,
}: {
  settings: SettingsView;
  owner: boolean;
  onSettings: (settings: SettingsView) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('printing');
  const { call } = useClient();
  const { run } = useStep();
  const printers = usePrinters(true);
  const testPage = useTestPage(printers);
  const { printing, clinic } = settings;
  const waitsFor = ({ found, chosen }: Printers): string | null => {
    if (!found) return t('looking');
    if (found.printers.length === 0) return t('noPrinterShort');
    return chosen ? null : t('waitsPrinter');
  };
  const set = (printerId: string | null, copies: Printing['copies']) =>
    void run(async () => {
      onSettings(await call('settings.set-printing', { printerId, copies }));
      printers.look();
    });
  return (
    <StaffFrame
      help="printer"
      title={t('title')}
      under={t(owner ? 'under' : 'underStaff')}
      side={<BackButton onPress={onBack} />}
      main={
        <Button
          kind="main"
          iconEnd={<PrinterIcon />}
          waits={waitsFor(printers)}
          working={testPage.handing && t('handing')}
          onPress={testPage.print}
        >
          {t('testPage')}
        </Button>
      }
    >
      <div className="halves stage-scroll">
        <div className="col gap4">
          <PrinterChoice
            printers={printers}
            kept={printing.printer}
            paper={clinic.paper}
            onChoose={owner ? (id) => set(id, printing.copies) : null}
          />
        </div>
        <div className="col gap4">
          <TestPageCard page={testPage} />
          <CopiesCard
            copies={printing.copies}
            onChange={owner ? (copies) => set(printing.printer?.id ?? null, copies) : null}
          />
        </div>
      </div>
    </StaffFrame>
  );
}
