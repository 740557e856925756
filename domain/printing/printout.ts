import { z } from 'zod';
import type { Moment } from '../time.ts';

/**
 * State of a print job: `waiting` in the queue, `printing`, `held` until somebody releases it, `stopped` with its printer;
 * then `printed`, `handed-over` (the spooler reports nothing more), `failed` or `cancelled`.
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

/** What keeps a printer from printing, as far as somebody at the printer can fix it. */
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

/** Whether the job may still be printed. */
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

/** Whether the job ended without being printed completely, as far as the spooler knows. */
export function didNotComeOut(state: PrintState): boolean {
  return state === 'failed' || state === 'cancelled';
}

/** Whether certainly nobody has the paper: only that is recorded. */
export function isSurelyLost({ state, trouble }: PrintProgress): boolean {
  return didNotComeOut(state) && trouble !== 'while-printing';
}

/**
 * Returns a job's progress after its spooler was polled. A job cancelled while printing may have been printed in whole or in
 * part; `why` is for jobs that Chairside cancelled.
 */
export function progressAfter(before: PrintProgress, seen: PrintProgress, why: 'too-long' | null): PrintProgress {
  if (seen.state !== 'cancelled') return seen;
  const underWay = before.state === 'printing' && before.trouble === null;
  return { state: 'cancelled', trouble: underWay ? 'while-printing' : why };
}

/** Pause before a spooler is asked again to cancel a job. */
export function pauseBeforeTry(tries: number): number {
  return Math.min(60_000, 2_000 * 2 ** tries);
}

/**
 * A paper with a client's name must not be printed when nobody waits for it any more. Fifteen minutes allow for fetching
 * paper, and are short enough that whoever printed it is still there.
 */
export const patienceMs = 15 * 60_000;

/** Each job starts with a search for the printer; only a longer search is worth a message. */
const greetingMs = 8_000;

/** What to show when the printer has not answered for `silentMs`. */
export function progressShown(seen: PrintProgress, silentMs: number): PrintProgress {
  const greeting = isOpen(seen.state) && seen.trouble === 'not-connected' && silentMs < greetingMs;
  return greeting ? { ...seen, trouble: null } : seen;
}

/**
 * The jobs of one document, in print order, that still need attention: those that may yet be printed, and those of the newest
 * print that failed. Jobs of one print share a clock reading.
 */
export function unfinished<P extends { readonly state: PrintState; readonly at: Moment }>(papers: readonly P[]): P[] {
  const newest = papers.at(-1)?.at.instant;
  return papers.filter(({ state, at }) => isOpen(state) || (didNotComeOut(state) && at.instant === newest));
}
