import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../api/contract/contract.ts';
import { useApp } from '../../app/AppContext.tsx';

type Printer = Output<'documents.printers'>[number];

export interface Printers {
  /** Null until they were looked for. */
  readonly found: readonly Printer[] | null;
  readonly chosen: Printer | null;
  choose(id: string): void;
  look(): void;
}

/** The printers this tablet knows, the default one chosen. */
export function usePrinters(wanted: boolean): Printers {
  const { call } = useApp();
  const [found, setFound] = useState<readonly Printer[] | null>(null);
  const [id, setId] = useState<string | null>(null);

  const look = useCallback(() => {
    call('documents.printers', {})
      .then(setFound)
      .catch(() => setFound([]));
  }, [call]);
  useEffect(() => {
    if (wanted) look();
  }, [wanted, look]);

  const list = found ?? [];
  const chosen =
    list.find((printer) => printer.id === id) ?? list.find((printer) => printer.default) ?? list[0] ?? null;
  return { found, chosen, choose: setId, look };
}
