import { PrinterIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { Button } from '../../../kit/Button.tsx';

/** The printer in use, and the button to change it. */
export function PrintingCard({
  settings,
  owner,
  onOpen,
}: {
  settings: SettingsView;
  owner: boolean;
  onOpen: () => void;
}) {
  const { t } = useTranslation('printing');
  const { t: setup } = useTranslation('setup');
  const { printing, clinic } = settings;
  return (
    <section className="card col">
      <div className="row between">
        <h2>{t('title')}</h2>
        <Button small icon={<PrinterIcon />} onPress={onOpen}>
          {t(owner ? 'open' : 'openStaff')}
        </Button>
      </div>
      <dl className="facts">
        <div>
          <dt className="label">{t('printsOn')}</dt>
          <dd>{printing.printer ? <bdi>{printing.printer.label}</bdi> : t('systemDefault')}</dd>
        </div>
        <div>
          <dt className="label">{t('paper')}</dt>
          <dd>{setup(clinic.paper === 'A4' ? 'paperA4' : 'paperLetter')}</dd>
        </div>
      </dl>
    </section>
  );
}
