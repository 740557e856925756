import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import { StaffId, VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { Task } from '../../domain/visit/types.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';
import { FailedTries, noTries, withFailedTry } from '../vault/pin-policy.ts';

/** The tablet is with the client: for which visit and task, in which language, and who handed it over. */
export const HandedOver = z.object({ visitId: VisitId, task: Task, language: z.string(), staffId: StaffId });
export type HandedOver = z.infer<typeof HandedOver>;

/** With the wrong tries made on it. Stored, so that neither a restart nor a crash gives a free try. */
const HandOverRow = HandedOver.extend({
  /** Wrong birthdays (or names where no date of birth is known) since the last right one. */
  birthdays: z.number().int().nonnegative().default(0),
  /** Wrong PINs of anybody: tries made while the client has the tablet do not count against a member of staff. */
  pins: FailedTries.default(noTries),
});
type HandOverRow = z.infer<typeof HandOverRow>;

const StateRow = z.object({ value: json.pipe(HandOverRow) });

/**
 * Null when staff have the tablet. Stored, so that after a power cut the client's task comes back and never a staff screen.
 */
export function handedOver(r: ReadHandle): HandedOver | null {
  const found = handOverRow(r);
  return found && HandedOver.parse(found);
}

/** Call it in the transaction that records `handed-over`. */
export function markHandedOver(w: WriteHandle, state: HandedOver): void {
  put(w, HandOverRow.parse(HandedOver.parse(state)));
}

/** The client chose another language. The tries counted so far stay. Call it in the transaction that records the choice. */
export function changeHandedOverLanguage(w: WriteHandle, language: string): void {
  put(w, { ...theHandedOver(w), language });
}

/** Call it in the transaction that records `handed-back`. */
export function markHandedBack(w: WriteHandle): void {
  run(w, 'DELETE FROM app_state');
}

/**
 * Counts a birthday or name as wrong, in its own durable transaction, before it is checked. Returns the number of wrong
 * tries.
 */
export function countBirthday(w: WriteHandle): number {
  const state = theHandedOver(w);
  put(w, { ...state, birthdays: state.birthdays + 1 });
  return state.birthdays + 1;
}

export function clearBirthdays(w: WriteHandle): void {
  put(w, { ...theHandedOver(w), birthdays: 0 });
}

export function takeBackTries(r: ReadHandle): FailedTries {
  return theHandedOver(r).pins;
}

/** Counts a PIN that is to end the hand-over as wrong before it is checked; a right one ends the hand-over and the count. */
export function countTakeBack(w: WriteHandle, now: Moment): void {
  const state = theHandedOver(w);
  put(w, { ...state, pins: withFailedTry(state.pins, now) });
}

function handOverRow(r: ReadHandle): HandOverRow | null {
  return row(r, 'SELECT value FROM app_state WHERE only = 1', StateRow)?.value ?? null;
}

function theHandedOver(r: ReadHandle): HandOverRow {
  const state = handOverRow(r);
  if (!state) throw new Error('a try on a handed-over tablet was counted on one that is not');
  return state;
}

function put(w: WriteHandle, state: HandOverRow): void {
  run(w, 'INSERT OR REPLACE INTO app_state (only, value) VALUES (1, ?)', canonicalJson(state));
}
