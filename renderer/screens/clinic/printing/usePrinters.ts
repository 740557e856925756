import { useCallback, useEffect, useState } from 'react';
import type { PrinterList } from '../../../../api/contract/printing.ts';
import { ordinaryPrinter } from '../../../../domain/printing/choice.ts';
import { useClient } from '../../../ui-data/useClient.ts';

export type Printer = PrinterList['printers'][number];

export interface Printers {
  /** Null until printers were read. */
  readonly found: PrinterList | null;
  /** Null also when there are several and no default: it then has to be asked for. */
  readonly chosen: Printer | null;
  choose(id: string): void;
  look(): void;
}

const none: PrinterList = {
  printers: [],
  missing: null,
  copies: { 'aftercare-sheet': 1, 'preparation-sheet': 1, 'consent-record': 1, 'visit-record': 1 },
};

/** The printers of this tablet, and the one in use. */
export function usePrinters(wanted: boolean): Printers {
  const { call } = useClient();
  const [found, setFound] = useState<PrinterList | null>(null);
  const [id, setId] = useState<string | null>(null);

  const look = useCallback(() => {
    call('documents.printers', {})
      .then(setFound)
      .catch(() => setFound(none));
  }, [call]);
  useEffect(() => {
    if (wanted) look();
  }, [wanted, look]);

  const named = found?.printers.find((printer) => printer.id === id);
  const chosen = named ?? (found && ordinaryPrinter(found.printers, found.missing));
  return { found, chosen, choose: setId, look };
}
