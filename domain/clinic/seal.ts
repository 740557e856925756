import { z } from 'zod';
import { Sha256 } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { Instant, plusMilliseconds } from '../time.ts';

/** The public half of a seal, and the period in which it is used. */
export const SealCertificate = z.object({
  fingerprint: Sha256,
  /** X.509, DER, in base64. */
  certificate: z.base64().min(1).max(8000),
  since: Instant,
  /** The end of its own validity, or the moment at which another replaced it. */
  until: Instant,
});
export type SealCertificate = z.infer<typeof SealCertificate>;

export type SealTime = Pick<SealCertificate, 'since' | 'until'>;

/** `not-begun`: the tablet's clock is before the seal's first day. */
export const SealStanding = z.enum(['sound', 'ends-soon', 'ended', 'not-begun']);
export type SealStanding = z.infer<typeof SealStanding>;

const day = 86_400_000;
/** Early enough for an owner to be at the tablet once. */
const nagBefore = 60 * day;
/** A tablet's clock may be corrected by a day between a sheet and the renewal; that is not forgery. */
const clockSlack = 2 * day;

/**
 * Returns the start of the first seal's period: two years before it is made. A tablet is set up with an unchecked clock, and
 * its papers must stay valid once the clock is corrected. A renewed seal begins when it is made, because earlier papers
 * belong to the previous one.
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

/** Whether a sheet sealed at `at` falls into this certificate's period. */
export function sealedInTime({ since, until }: SealTime, at: Instant): boolean {
  const moment = Date.parse(at);
  return moment >= Date.parse(since) - clockSlack && moment <= Date.parse(until) + clockSlack;
}

/** Returns why nothing may be sealed now, or null: a seal outside its period would prove nothing. */
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
 * Returns why the seal may not be renewed now, or null. If the clock is before a sheet that was already sealed, either it is
 * slow now or it was fast then: an owner has to confirm it (`clockIsRight`). `newestSeal` is when the newest sheet was
 * sealed; null when there is none.
 */
export function refuseRenewal(newestSeal: Instant | null, now: Instant, clockIsRight: boolean): Refusal | null {
  if (newestSeal === null || clockIsRight) return null;
  return Date.parse(now) < Date.parse(newestSeal) - clockSlack ? refuse('seal-clock-behind') : null;
}

/**
 * Returns the retiring certificate with the end of its period: now, or the newest sheet that it sealed while the clock was
 * fast, so that this sheet stays valid; or its own earlier end. Never before its beginning.
 */
export function retired(present: SealCertificate, newestSeal: Instant | null, now: Instant): SealCertificate {
  const [latest = now] = [now, present.since, ...(newestSeal === null ? [] : [newestSeal])].sort(
    (a, b) => Date.parse(b) - Date.parse(a),
  );
  return Date.parse(latest) >= Date.parse(present.until) ? present : { ...present, until: latest };
}
