import { PrinterIcon } from '@phosphor-icons/react';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { PrinterDialog } from '../../clinic/printing/PrinterDialog.tsx';
import { type Printer, usePrinters } from '../../clinic/printing/usePrinters.ts';

/**
 * A list on paper: the button that prints it, and the dialog that asks on which printer where none is chosen. Pressed before
 * the printers are read, it prints as soon as they are. `onSent`: what to tell once it is on its way.
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
  /** The list that was pressed for: another one may be on the screen by the time there is a printer. */
  const [pressed, setPressed] = useState<{ readonly print: typeof print } | null>(null);
  const { found, chosen } = usePrinters(true);
  const printOn = (printer: Printer, list = pressed ?? { print }) => {
    setPressed(null);
    void run(async () => {
      await list.print(printer.id);
      onSent(t('sent', { printer: printer.label }));
    });
  };
  const press = () => (chosen ? printOn(chosen, { print }) : setPressed({ print }));
  const onFound = useEffectEvent(() => {
    if (pressed && chosen) printOn(chosen);
    else if (found?.printers.length === 0) setPressed(null);
  });
  useEffect(() => {
    if (found && !busy) onFound();
  }, [found, busy]);
  return {
    button: (
      <Button
        kind="main"
        iconEnd={<PrinterIcon />}
        waits={found?.printers.length === 0 ? t('noPrinter') : null}
        working={(busy || (pressed !== null && !found)) && t('printing')}
        onPress={press}
      >
        {verb}
      </Button>
    ),
    dialog: pressed !== null && found && !chosen && found.printers.length > 0 && (
      <PrinterDialog
        printers={found.printers}
        chosen={null}
        verb={verb}
        onChoose={(printer) => printOn(printer)}
        onClose={() => setPressed(null)}
      />
    ),
  };
}
