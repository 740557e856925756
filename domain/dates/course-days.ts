import { z } from 'zod';
import type { Protocol } from '../protocol/schema.ts';
import { CivilDate, daysBetween } from '../time.ts';
import { firstPossibleNext } from './aftercare.ts';
import { dayInWords } from './in-words.ts';

const FirstDay = z.object({
  /** First date that can be chosen. */
  first: CivilDate,
  /** Why none before it can, as a sentence. */
  why: z.string(),
});

/** The first dates of a course: of its next appointment, and of the final session that is planned. */
export const CourseDays = z.object({ next: FirstDay, final: FirstDay });
export type CourseDays = z.infer<typeof CourseDays>;

/**
 * Which dates a course may have after a session on `dayZero` (PRODUCT.md, "Dates, exactly"). The one source for what a
 * screen offers and what a visit refuses. The planned final session needs its days after the next one where there is one.
 */
export function courseDays(next: CivilDate | null, dayZero: CivilDate, protocol: Protocol): CourseDays {
  const after = (treated: CivilDate) => {
    const first = firstPossibleNext(treated, protocol);
    return { first, why: tooSoon(first, treated) };
  };
  return { next: after(dayZero), final: after(next ?? dayZero) };
}

/** "Too soon. The first possible date is Wed 9 Dec, a week after treatment." */
export function tooSoon(first: CivilDate, treated: CivilDate): string {
  const days = daysBetween(treated, first);
  const after = days === 7 ? 'a week' : `${days} days`;
  return `Too soon. The first possible date is ${dayInWords(first, treated)}, ${after} after treatment.`;
}
