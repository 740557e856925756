import { PrinterIcon } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { PrinterDialog } from '../../clinic/printing/PrinterDialog.tsx';
import { type Printer, usePrinters } from '../../clinic/printing/usePrinters.ts';

/**
 * A list on paper: the button that prints it, and the dialog that asks on which printer where none is chosen. `onSent`: what to
 * tell once it is on its way.
 */
export function usePrintedList({
  verb,
  print,
  onSent,
}: {
  verb: string;
  print: (printerId: string) => Promise<unknown>;
  onSent: (words: string) => void;
}): { readonly button: ReactNode; readonly dialog: ReactNode } {
  const { t } = useTranslation('lots');
  const { run, busy } = useStep();
  const [asking, setAsking] = useState(false);
  const printers = usePrinters(true);
  const printOn = (printer: Printer) => {
    setAsking(false);
    void run(async () => {
      await print(printer.id);
      onSent(t('sent', { printer: printer.label }));
    });
  };
  return {
    button: (
      <Button
        kind="main"
        iconEnd={<PrinterIcon />}
        waits={printers.found?.printers.length === 0 ? t('noPrinter') : null}
        working={busy && t('printing')}
        onPress={() => (printers.chosen ? printOn(printers.chosen) : setAsking(true))}
      >
        {verb}
      </Button>
    ),
    dialog: asking && printers.found && (
      <PrinterDialog
        printers={printers.found.printers}
        chosen={printers.chosen}
        verb={verb}
        onChoose={printOn}
        onClose={() => setAsking(false)}
      />
    ),
  };
}
