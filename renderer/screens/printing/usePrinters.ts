import { useCallback, useEffect, useState } from 'react';
import type { PrinterList } from '../../../api/contract/printing.ts';
import { useApp } from '../../app/AppContext.tsx';

export type Printer = PrinterList['printers'][number];

export interface Printers {
  /** Null until they were looked for. */
  readonly found: PrinterList | null;
  readonly chosen: Printer | null;
  choose(id: string): void;
  look(): void;
}

const none: PrinterList = {
  printers: [],
  missing: null,
  copies: { 'aftercare-sheet': 1, 'preparation-sheet': 1, 'consent-record': 1, 'visit-record': 1 },
};

/** The printers this tablet knows, the default one chosen. */
export function usePrinters(wanted: boolean): Printers {
  const { call } = useApp();
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

  const list = found?.printers ?? [];
  const chosen =
    list.find((printer) => printer.id === id) ?? list.find((printer) => printer.default) ?? list[0] ?? null;
  return { found, chosen, choose: setId, look };
}
