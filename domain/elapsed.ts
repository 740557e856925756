import { instantMs } from './instant-ms.ts';
import type { Moment } from './time.ts';

/** A larger difference between the wall clock and the steady clock means that somebody moved the wall clock. */
export const noticedJumpMs = 30_000;

/** Two good clocks drift apart by up to 100 parts in a million: 9 s a day. */
const driftOf = (elapsed: number): number => elapsed / 10_000;

const wallMs = (from: Moment, to: Moment): number => instantMs(to.instant) - instantMs(from.instant);

/**
 * Returns the certain part of the time between two readings, never negative. Within one boot the steady clock counts. Across
 * a restart only the time since the machine started is certain, because the wall clock may have been set meanwhile.
 */
export function leastElapsedMs(from: Moment, to: Moment): number {
  if (from.bootId === to.bootId) return Math.max(0, Math.round(to.uptimeMs - from.uptimeMs));
  if (!isGuessed(from.bootId) || !isGuessed(to.bootId)) return to.uptimeMs;
  // Setting the clock looks like a restart there, while uptime goes on. So a longer uptime counts in full only if the wall
  // clock agrees.
  const restarted = to.uptimeMs < from.uptimeMs || wallMs(from, to) + noticedJumpMs >= to.uptimeMs;
  return restarted ? to.uptimeMs : to.uptimeMs - from.uptimeMs;
}

/** Machines without a boot id (Windows) get one from the minute of their start (`api/host/clock.ts`). */
const isGuessed = (bootId: string): boolean => /^[0-9a-f]{32}$/.test(bootId);

/**
 * Returns the time between two readings, never negative. Within one boot the steady clock counts, so setting the wall clock,
 * daylight saving and sleep have no effect. Across a restart the wall clock counts, but never less than the certain part.
 */
export function elapsedMs(from: Moment, to: Moment): number {
  const least = leastElapsedMs(from, to);
  return from.bootId === to.bootId ? least : Math.max(least, wallMs(from, to));
}

/**
 * Returns by how many ms the wall clock was moved between two readings (negative: set back), or null. Across a restart only a
 * clock that is slow can be detected, and only a lower bound.
 */
export function clockMovedMs(from: Moment, to: Moment): number | null {
  const moved = wallMs(from, to) - elapsedMs(from, to);
  return Math.abs(moved) > noticedJumpMs ? Math.round(moved) : null;
}

/**
 * Returns by how many ms the wall clock was moved since an earlier reading of the same boot, in any number of small steps;
 * null when it was not, across a restart, and within normal drift.
 */
export function clockCreptMs(anchor: Moment, now: Moment): number | null {
  if (anchor.bootId !== now.bootId) return null;
  const moved = clockMovedMs(anchor, now);
  return moved !== null && Math.abs(moved) > noticedJumpMs + driftOf(elapsedMs(anchor, now)) ? moved : null;
}

/** By how much the clock was moved between two readings of the record, which may lie days apart: as far as clocks drift is no move. */
export function movedAtOpening(before: Moment, now: Moment): number | null {
  return before.bootId === now.bootId ? clockCreptMs(before, now) : clockMovedMs(before, now);
}
