import type { Moment } from './time.ts';

/** A wall clock and a steady clock that differ by more than this between two readings: somebody moved the wall clock. */
export const noticedJumpMs = 30_000;

/**
 * Milliseconds from one reading to the next, never negative. Within one boot the steady clock counts, so a wall clock
 * set back or forward, daylight saving and sleep change nothing. Across a restart only the wall clock is left.
 */
export function elapsedMs(from: Moment, to: Moment): number {
  const passed =
    from.bootId === to.bootId ? to.uptimeMs - from.uptimeMs : Date.parse(to.instant) - Date.parse(from.instant);
  return Math.max(0, Math.round(passed));
}

/**
 * How far the wall clock was moved between two readings, in ms (negative: set back), or null when it was not.
 * Across a restart only a clock that went backwards can be told.
 */
export function clockMovedMs(from: Moment, to: Moment): number | null {
  const wall = Date.parse(to.instant) - Date.parse(from.instant);
  if (from.bootId !== to.bootId) return wall < -noticedJumpMs ? wall : null;
  const moved = wall - (to.uptimeMs - from.uptimeMs);
  return Math.abs(moved) > noticedJumpMs ? Math.round(moved) : null;
}
