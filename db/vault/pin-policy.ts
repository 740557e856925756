import { type Instant, type Moment, plusMilliseconds } from '../../domain/time.ts';

/** How often a PIN was wrong since it was last right, and when last. */
export interface FailedPins {
  readonly failed: number;
  readonly lastFailed: Moment | null;
}

export type PinWait =
  /** May try now; `left` tries before the next wait. */
  | { readonly kind: 'free'; readonly left: number }
  /** Not before `until`, `waitMs` from now. */
  | { readonly kind: 'wait'; readonly until: Instant; readonly waitMs: number }
  /** Too often: only the recovery key helps now. */
  | { readonly kind: 'recovery-key' };

const freeTries = 5;
const lockedAfter = 20;
const minute = 60_000;
const waits = [minute / 2, minute, 5 * minute, 15 * minute, 60 * minute] as const;

/**
 * Five tries without a wait, then 30 seconds, 1, 5, 15 and from there 60 minutes between tries; after 20 in a row only
 * the recovery key. The wait runs on the machine's uptime, which nobody can set forward; across a restart it runs on
 * the wall clock, or on the time since the restart when the clock was set back.
 */
export function pinWait({ failed, lastFailed }: FailedPins, now: Moment): PinWait {
  if (failed >= lockedAfter) return { kind: 'recovery-key' };
  const wait = failed < freeTries ? 0 : (waits[Math.min(failed - freeTries, waits.length - 1)] ?? 60 * minute);
  const left = wait === 0 ? freeTries - failed : 1;
  if (wait === 0 || !lastFailed) return { kind: 'free', left };
  const remaining = wait - elapsed(lastFailed, now);
  if (remaining <= 0) return { kind: 'free', left };
  return { kind: 'wait', until: plusMilliseconds(now.instant, remaining), waitMs: remaining };
}

function elapsed(since: Moment, now: Moment): number {
  if (since.bootId === now.bootId) return Math.max(0, now.uptimeMs - since.uptimeMs);
  return Math.max(now.uptimeMs, Date.parse(now.instant) - Date.parse(since.instant));
}
