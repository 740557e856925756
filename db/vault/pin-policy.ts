import { z } from 'zod';
import { type Instant, Moment, plusMilliseconds } from '../../domain/time.ts';

/** Failed tries at a secret (PIN, passphrase, recovery key) since the last right one, and the time of the last. */
export const FailedTries = z.object({ failed: z.number().int().nonnegative(), lastFailed: Moment.nullable() });
export type FailedTries = z.infer<typeof FailedTries>;
export type FailedPins = FailedTries;

export const noTries: FailedTries = { failed: 0, lastFailed: null };

/** Adds a failed try. Call it before the secret is checked. */
export function withFailedTry({ failed }: FailedTries, now: Moment): FailedTries {
  return { failed: failed + 1, lastFailed: now };
}

export type Wait =
  /** May try now; `left` tries remain before the next wait. */
  | { readonly kind: 'free'; readonly left: number }
  /** Must wait until `until`, `waitMs` from now. */
  | { readonly kind: 'wait'; readonly until: Instant; readonly waitMs: number };

/** `recovery-key`: after too many tries only the recovery key helps. */
export type PinWait = Wait | { readonly kind: 'recovery-key' };

const freeTries = 5;
const lockedAfter = 20;
const minute = 60_000;
const waits = [minute / 2, minute, 5 * minute, 15 * minute, 60 * minute] as const;

/**
 * Five tries without a wait, then waits of 30 seconds, 1, 5, 15 and 60 minutes; after 20 failures in a row only the recovery
 * key helps. The wait is measured by the machine's uptime, which nobody can set; across a restart by the wall clock, or by
 * the time since the restart if the clock was set back.
 */
export function pinWait(tries: FailedTries, now: Moment): PinWait {
  return tries.failed >= lockedAfter ? { kind: 'recovery-key' } : secretWait(tries, now);
}

/** The same waits without a final block: passphrase and recovery key have no other way in. */
export function secretWait({ failed, lastFailed }: FailedTries, now: Moment): Wait {
  const wait = failed < freeTries ? 0 : (waits[Math.min(failed - freeTries, waits.length - 1)] ?? 60 * minute);
  return waitFor(failed, lastFailed, wait, now);
}

/**
 * While a client has the tablet: only the first wait, so that a client's typing delays the practitioner by half a minute at
 * most.
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
