import type { Moment } from './time.ts';

/** A wall clock and a steady clock that differ by more than this between two readings: somebody moved the wall clock. */
export const noticedJumpMs = 30_000;

/** Two good clocks drift apart by themselves, by up to 100 parts in a million: 9 s a day. */
const driftOf = (elapsed: number): number => elapsed / 10_000;

const wallMs = (from: Moment, to: Moment): number => Date.parse(to.instant) - Date.parse(from.instant);

/**
 * Milliseconds that passed for certain from one reading to the next, never negative. Within one boot the steady clock
 * counts. Across a restart only the time since the machine started is sure: the wall clock may have been set meanwhile.
 */
export function leastElapsedMs(from: Moment, to: Moment): number {
  if (from.bootId === to.bootId) return Math.max(0, Math.round(to.uptimeMs - from.uptimeMs));
  if (!isGuessed(from.bootId) || !isGuessed(to.bootId)) return to.uptimeMs;
  // A clock that is set looks like a restart there, and the uptime goes on. So a longer uptime counts in full only where
  // the wall clock bears it out.
  const restarted = to.uptimeMs < from.uptimeMs || wallMs(from, to) + noticedJumpMs >= to.uptimeMs;
  return restarted ? to.uptimeMs : to.uptimeMs - from.uptimeMs;
}

/** A machine that has no id for its starts (Windows) gets one from the minute of its start (`api/host/clock.ts`). */
const isGuessed = (bootId: string): boolean => /^[0-9a-f]{32}$/.test(bootId);

/**
 * Milliseconds from one reading to the next, never negative. Within one boot the steady clock counts, so a wall clock
 * set back or forward, daylight saving and sleep change nothing. Across a restart it is the wall clock, and never less
 * than what passed for certain.
 */
export function elapsedMs(from: Moment, to: Moment): number {
  const least = leastElapsedMs(from, to);
  return from.bootId === to.bootId ? least : Math.max(least, wallMs(from, to));
}

/**
 * How far the wall clock was moved between two readings, in ms (negative: set back), or null when it was not.
 * Across a restart only a clock that stands too early can be told, and only by how much at least.
 */
export function clockMovedMs(from: Moment, to: Moment): number | null {
  const moved = wallMs(from, to) - elapsedMs(from, to);
  return Math.abs(moved) > noticedJumpMs ? Math.round(moved) : null;
}

/**
 * By how much the wall clock was moved since an earlier reading of the same start of the machine, in ms, in however many
 * small steps; null when it was not, across a restart, and where the two clocks may have drifted that far by themselves.
 */
export function clockCreptMs(anchor: Moment, now: Moment): number | null {
  if (anchor.bootId !== now.bootId) return null;
  const moved = clockMovedMs(anchor, now);
  return moved !== null && Math.abs(moved) > noticedJumpMs + driftOf(elapsedMs(anchor, now)) ? moved : null;
}
