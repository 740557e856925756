import { z } from 'zod';
import { canonicalJson } from '../domain/canonical.ts';
import { StaffId, VisitId } from '../domain/ids.ts';
import { Task } from '../domain/visit/parts.ts';
import { json } from './columns.ts';
import { type ReadHandle, row, run, type WriteHandle } from './handles.ts';

/** The tablet is with the client: for which visit and task, in which language, and who handed it over. */
export const HandedOver = z.object({ visitId: VisitId, task: Task, language: z.string(), staffId: StaffId });
export type HandedOver = z.infer<typeof HandedOver>;

const StateRow = z.object({ value: json.pipe(HandedOver) });

/**
 * Null when staff have the tablet. It is kept in the store so that pulling the plug while the client holds the tablet
 * brings back the client's task, never a staff screen.
 */
export function handedOver(r: ReadHandle): HandedOver | null {
  const found = row(r, 'SELECT value FROM app_state WHERE only = 1', StateRow);
  return found?.value ?? null;
}

/** Call it in the transaction that records `handed-over`. */
export function markHandedOver(w: WriteHandle, state: HandedOver): void {
  run(w, 'INSERT OR REPLACE INTO app_state (only, value) VALUES (1, ?)', canonicalJson(HandedOver.parse(state)));
}

/** Call it in the transaction that records `handed-back`. */
export function markHandedBack(w: WriteHandle): void {
  run(w, 'DELETE FROM app_state');
}
