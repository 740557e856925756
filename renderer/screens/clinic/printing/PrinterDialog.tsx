import { PrinterIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import type { Printer } from './usePrinters.ts';

/** Chooses a printer when there are several. */
export function PrinterDialog({
  printers,
  chosen,
  verb,
  onChoose,
  onClose,
}: {
  printers: readonly Printer[];
  chosen: Printer | null;
  /** The action with the chosen printer. */
  verb: string;
  onChoose: (printer: Printer) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('printing');
  const [taken, setTaken] = useState(chosen);
  return (
    <Dialog
      title={t('chooseTitle')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('keepPrinter')}</Button>}
      main={
        <Button
          kind="main"
          iconEnd={<PrinterIcon />}
          waits={taken ? null : t('waitsPrinter')}
          onPress={() => taken && onChoose(taken)}
        >
          {verb}
        </Button>
      }
    >
      <div className="col">
        {printers.map((printer) => (
          <Choice key={printer.id} on={printer.id === taken?.id} onPress={() => setTaken(printer)}>
            {printer.label}
          </Choice>
        ))}
      </div>
    </Dialog>
  );
}
