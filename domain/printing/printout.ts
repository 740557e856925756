import { z } from 'zod';
import type { Moment } from '../time.ts';

/**
 * How far a paper is. `waiting` for its turn, `printing`, `held` until somebody lets it go, `stopped` with its printer; then
 * `printed`, or `handed-over` where the spooler tells no more, or `failed` (the printer gave it up) or `cancelled`.
 */
export const PrintState = z.enum([
  'waiting',
  'printing',
  'held',
  'stopped',
  'printed',
  'handed-over',
  'failed',
  'cancelled',
]);
export type PrintState = z.infer<typeof PrintState>;

/** What keeps a printer from printing, as far as somebody standing in front of it can do something about it. */
export const PrintTrouble = z.enum([
  'paper-out',
  'paper-jam',
  'cover-open',
  'tray-missing',
  'tray-full',
  'ink-out',
  'not-connected',
  'paused',
  'password',
  'unreadable',
  'too-long',
  'while-printing',
  'other',
]);
export type PrintTrouble = z.infer<typeof PrintTrouble>;

export interface PrintProgress {
  readonly state: PrintState;
  readonly trouble: PrintTrouble | null;
}

/** Whether something may still come out of the printer. */
export function isOpen(state: PrintState): boolean {
  switch (state) {
    case 'waiting':
    case 'printing':
    case 'held':
    case 'stopped':
      return true;
    case 'printed':
    case 'handed-over':
    case 'failed':
    case 'cancelled':
      return false;
  }
}

/** True of a paper that ended without having been printed to the end, as far as the spooler knows. */
export function didNotComeOut(state: PrintState): boolean {
  return state === 'failed' || state === 'cancelled';
}

/** True of a paper of which it is known that nobody has it: only that is put on record. */
export function isSurelyLost({ state, trouble }: PrintProgress): boolean {
  return didNotComeOut(state) && trouble !== 'while-printing';
}

/**
 * What is known of a paper once its spooler was asked again. One that was cancelled in the middle of being printed may have
 * come out, whole or in part; `why` is for what Chairside itself took back.
 */
export function progressAfter(before: PrintProgress, seen: PrintProgress, why: 'too-long' | null): PrintProgress {
  if (seen.state !== 'cancelled') return seen;
  const underWay = before.state === 'printing' && before.trouble === null;
  return { state: 'cancelled', trouble: underWay ? 'while-printing' : why };
}

/** How long to wait before a spooler is asked again to take a paper back that it has not let go of. */
export function pauseBeforeTry(tries: number): number {
  return Math.min(60_000, 2_000 * 2 ** tries);
}

/**
 * A paper with a client's name on it must not come out of a printer when nobody waits for it any more. A quarter of an hour
 * is time to fetch paper from the cellar, and short enough that whoever printed it is still there.
 */
export const patienceMs = 15 * 60_000;

/** Every job starts with the printer being looked for; only when that takes longer than this is there something to say. */
const greetingMs = 8_000;

/** What is shown of a paper whose printer has not answered for this long. */
export function progressShown(seen: PrintProgress, silentMs: number): PrintProgress {
  const greeting = isOpen(seen.state) && seen.trouble === 'not-connected' && silentMs < greetingMs;
  return greeting ? { ...seen, trouble: null } : seen;
}

/**
 * The papers of one document, in the order they were printed, that somebody still has to look after: those that may yet come
 * out, and those of the newest print that did not. Papers of one print carry the same clock reading.
 */
export function unfinished<P extends { readonly state: PrintState; readonly at: Moment }>(papers: readonly P[]): P[] {
  const newest = papers.at(-1)?.at.instant;
  return papers.filter(({ state, at }) => isOpen(state) || (didNotComeOut(state) && at.instant === newest));
}
