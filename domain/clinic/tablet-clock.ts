import { movedAtOpening } from '../elapsed.ts';
import type { Moment } from '../time.ts';

/** An entry of the record with what the tablet's clock showed at it. */
export interface Reading {
  readonly sequence: number;
  readonly moment: Moment;
}

/** A move of the tablet's clock as the record holds it: between the entry `before` and its own, which showed `showed`. */
export interface TabletClockMove {
  readonly sequence: number;
  /** A lower bound where the tablet was restarted meanwhile; negative: set back. */
  readonly byMs: number;
  readonly before: Reading;
  readonly showed: Moment;
}

export interface TabletClockMoved {
  readonly byMs: number;
  readonly before: Reading;
  readonly crept?: true;
}

/**
 * Returns the move of the clock between the record and an entry that is made at `now`, or null. `newest`: the newest entry
 * of the whole record; `anchor`: the first one since the machine was started or the clock was last seen to move, from which
 * steps too small to notice singly show in their sum (docs/rules.md, "Time").
 */
export function tabletClockMoved(
  { newest, anchor }: { readonly newest: Reading; readonly anchor: Reading },
  now: Moment,
): TabletClockMoved | null {
  const byMs = movedBetween(newest.moment, now);
  if (byMs !== null) return { byMs, before: newest };
  const creptMs = anchor.moment.bootId === now.bootId ? movedBetween(anchor.moment, now) : null;
  return creptMs === null ? null : { byMs: creptMs, before: anchor, crept: true };
}

/** A call that took long is recorded with the reading that it began with, which may be older than the newest entry. */
function movedBetween(before: Moment, now: Moment): number | null {
  if (before.bootId !== now.bootId || before.uptimeMs <= now.uptimeMs) return movedAtOpening(before, now);
  const back = movedAtOpening(now, before);
  return back === null ? null : -back;
}

const day = 24 * 60 * 60_000;

/**
 * For how long after a move the records of visits tell of it, by the clock's own showing: a day, and where it was set back
 * until it shows again what it had.
 */
const toldForMs = (byMs: number): number => Math.max(day, -byMs);

/** The moves that the record of a visit that opened at `opened` tells of, although they were before it. */
export function isToldAt({ showed, byMs }: TabletClockMove, opened: Moment): boolean {
  return Date.parse(opened.instant) - Date.parse(showed.instant) <= toldForMs(byMs);
}
