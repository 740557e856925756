import { z } from 'zod';
import { type Instant, Moment, plusMilliseconds } from '../../domain/time.ts';

/** How often a secret (a PIN, a passphrase, the recovery key) was wrong since it was last right, and when last. */
export const FailedTries = z.object({ failed: z.number().int().nonnegative(), lastFailed: Moment.nullable() });
export type FailedTries = z.infer<typeof FailedTries>;
export type FailedPins = FailedTries;

export const noTries: FailedTries = { failed: 0, lastFailed: null };

/** One more, counted before it is judged. */
export function withFailedTry({ failed }: FailedTries, now: Moment): FailedTries {
  return { failed: failed + 1, lastFailed: now };
}

export type Wait =
  /** May try now; `left` tries before the next wait. */
  | { readonly kind: 'free'; readonly left: number }
  /** Not before `until`, `waitMs` from now. */
  | { readonly kind: 'wait'; readonly until: Instant; readonly waitMs: number };

/** `recovery-key`: too often, only the recovery key helps now. */
export type PinWait = Wait | { readonly kind: 'recovery-key' };

const freeTries = 5;
const lockedAfter = 20;
const minute = 60_000;
const waits = [minute / 2, minute, 5 * minute, 15 * minute, 60 * minute] as const;

/**
 * Five tries without a wait, then 30 seconds, 1, 5, 15 and from there 60 minutes between tries; after 20 in a row only
 * the recovery key. The wait runs on the machine's uptime, which nobody can set forward; across a restart it runs on
 * the wall clock, or on the time since the restart when the clock was set back.
 */
export function pinWait(tries: FailedTries, now: Moment): PinWait {
  return tries.failed >= lockedAfter ? { kind: 'recovery-key' } : secretWait(tries, now);
}

/** The same waits without an end: what is behind the passphrase and the recovery key has no other way in. */
export function secretWait({ failed, lastFailed }: FailedTries, now: Moment): Wait {
  const wait = failed < freeTries ? 0 : (waits[Math.min(failed - freeTries, waits.length - 1)] ?? 60 * minute);
  return waitFor(failed, lastFailed, wait, now);
}

/**
 * While a client holds the tablet: the first wait and never a longer one, so that whatever they type, the practitioner is
 * kept from the visit for half a minute at most.
 */
export function takeBackWait({ failed, lastFailed }: FailedTries, now: Moment): Wait {
  return waitFor(failed, lastFailed, failed < freeTries ? 0 : waits[0], now);
}

function waitFor(failed: number, lastFailed: Moment | null, wait: number, now: Moment): Wait {
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
