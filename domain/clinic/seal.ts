import { z } from 'zod';
import { Sha256 } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { Instant, plusMilliseconds } from '../time.ts';

/** The public half of a seal, with the time in which it seals for this clinic. */
export const SealCertificate = z.object({
  fingerprint: Sha256,
  /** X.509, DER, in base64. */
  certificate: z.base64().min(1).max(8000),
  since: Instant,
  /** The end of its own validity, or the moment in which another took its place. */
  until: Instant,
});
export type SealCertificate = z.infer<typeof SealCertificate>;

export type SealTime = Pick<SealCertificate, 'since' | 'until'>;

/** `not-begun`: the tablet's clock stands before the day on which the seal was made. */
export const SealStanding = z.enum(['sound', 'ends-soon', 'ended', 'not-begun']);
export type SealStanding = z.infer<typeof SealStanding>;

const day = 86_400_000;
/** Time enough for an owner to be at the tablet. */
const nagBefore = 60 * day;
/** A tablet's clock may have been put right by a day between a sheet and the renewal: that is no forgery. */
const clockSlack = 2 * day;

/**
 * When the first seal's time begins: two years before it is made. A tablet is set up by a clock that nobody has checked yet,
 * and what was made ahead of time has to hold once the clock is right. A renewed seal begins where it is made: what came
 * before belongs to the one before.
 */
export function firstSealSince(made: Instant): Instant {
  return plusMilliseconds(made, -2 * 365 * day);
}

export function sealStanding({ since, until }: SealTime, now: Instant): SealStanding {
  const at = Date.parse(now);
  if (at >= Date.parse(until)) return 'ended';
  if (at < Date.parse(since) - clockSlack) return 'not-begun';
  return at >= Date.parse(until) - nagBefore ? 'ends-soon' : 'sound';
}

/** Whether a sheet that says it was sealed at `at` was sealed while this certificate was the clinic's. */
export function sealedInTime({ since, until }: SealTime, at: Instant): boolean {
  const moment = Date.parse(at);
  return moment >= Date.parse(since) - clockSlack && moment <= Date.parse(until) + clockSlack;
}

/** Why nothing may be sealed now, or null: a seal outside of its time would prove nothing. */
export function refuseOutOfTime(certificate: SealTime, now: Instant): Refusal | null {
  switch (sealStanding(certificate, now)) {
    case 'sound':
    case 'ends-soon':
      return null;
    case 'ended':
      return refuse('seal-ended');
    case 'not-begun':
      return refuse('seal-not-begun');
  }
}

/**
 * Why the seal may not be renewed now, or null. A clock that stands before a sheet that was really sealed is behind, or it
 * stood ahead when that sheet was sealed: an owner looks at it and says that it is right (`clockIsRight`). `newestSeal` is
 * when the newest sheet was sealed; a record without sheets has nothing to lose.
 */
export function refuseRenewal(newestSeal: Instant | null, now: Instant, clockIsRight: boolean): Refusal | null {
  if (newestSeal === null || clockIsRight) return null;
  return Date.parse(now) < Date.parse(newestSeal) - clockSlack ? refuse('seal-clock-behind') : null;
}

/**
 * The certificate that leaves, with the end of its time: now, or the newest sheet that it sealed while the clock stood
 * ahead, which must not become a stranger; unless it had ended before. Never before it began.
 */
export function retired(present: SealCertificate, newestSeal: Instant | null, now: Instant): SealCertificate {
  const [latest = now] = [now, present.since, ...(newestSeal === null ? [] : [newestSeal])].sort(
    (a, b) => Date.parse(b) - Date.parse(a),
  );
  return Date.parse(latest) >= Date.parse(present.until) ? present : { ...present, until: latest };
}
