import { z } from 'zod';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';

/**
 * From here on the numbers of clients count rows of other chairs in the order in which they came. Below it a client's number is
 * that of the own row that wrote them down.
 */
export const firstElsewhere = 2 ** 40;

const Numbered = z.object({ number: z.number().int() });

/** Whether a client is here only by what other chairs wrote. */
export function isElsewhere(r: ReadHandle, clientId: ClientId): boolean {
  const found = row(r, 'SELECT number FROM client WHERE id = ?', Numbered, clientId);
  return found !== null && found.number >= firstElsewhere;
}

/** What was shown of somebody who was erased, with visits of theirs that were moved to others. */
export function eraseShown(w: WriteHandle, clientId: ClientId, visits: readonly VisitId[]): void {
  run(w, 'DELETE FROM chair_visit WHERE client_id = ?', clientId);
  for (const visit of visits) run(w, 'DELETE FROM chair_visit WHERE id = ?', visit);
  run(w, 'DELETE FROM conflict WHERE subject = ?', clientId);
}

export function forgetChairs(w: WriteHandle): void {
  run(w, 'DELETE FROM conflict');
  run(w, 'DELETE FROM chair_visit');
  run(w, 'DELETE FROM chair_staff');
  run(w, 'DELETE FROM chair_projected');
}
