import { z } from 'zod';
import { Sha256 } from '../../../domain/ids.ts';
import { json } from '../../file/columns.ts';
import { type ReadHandle, row, rows } from '../../file/handles.ts';
import { sealingTypes } from '../sealing.ts';
import { epochs } from './record.ts';

/** A head that was kept where nobody of this clinic could change it: on a client's paper, in a backup. */
export interface WitnessedHead {
  readonly log: string;
  readonly sequence: number;
  readonly hash: string;
}

/**
 * `proves`: the rows up to it are what they were. `contradicts`: they are not. `elsewhere`: it is about rows with which the
 * record had gone on before it was put back to an older backup.
 */
export type Witness = 'proves' | 'contradicts' | 'elsewhere';

export function witnessOf(r: ReadHandle, { log, sequence, hash }: WitnessedHead): Witness {
  const epoch = epochs(r).get(log);
  if (!epoch) return 'contradicts';
  if (sequence > epoch.last) return 'elsewhere';
  const found = row(r, 'SELECT hash FROM event WHERE sequence = ?', z.object({ hash: z.string() }), sequence);
  return found?.hash === hash ? 'proves' : 'contradicts';
}

/** Whether papers were sealed right behind this row whose client was erased since: then the record names them no more. */
export function sealedAndErased(r: ReadHandle, after: number): boolean {
  const Row = z.object({ payload: z.string().nullable() });
  const found = rows(
    r,
    `SELECT p.payload FROM event e LEFT JOIN event_payload p ON p.sequence = e.sequence
     WHERE e.type IN (${sealingTypes}) AND e.sequence BETWEEN ? AND ?`,
    Row,
    after + 1,
    after + 4,
  );
  return found.some(({ payload }) => payload === null);
}

/** The head on the papers that were sealed last; null before the first ones, and where their client was erased. */
export function newestSealedHead(r: ReadHandle): Sha256 | null {
  const Sealed = z.object({ payload: json.pipe(z.object({ head: Sha256 })) });
  const found = row(
    r,
    `SELECT p.payload FROM sealed_document s JOIN event_payload p ON p.sequence = s.sequence
     ORDER BY s.sequence DESC LIMIT 1`,
    Sealed,
  );
  return found?.payload.head ?? null;
}
