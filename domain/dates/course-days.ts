import { z } from 'zod';
import type { Protocol } from '../protocol/schema.ts';
import type { CivilDate, Zone } from '../time.ts';
import { firstPossibleNext } from './aftercare.ts';
import { lastDay, PossibleDays } from './possible-days.ts';

/** The dates that a course can have: for its next appointment, and for the final session that is planned. */
export const CourseDays = z.object({ next: PossibleDays, final: PossibleDays });
export type CourseDays = z.infer<typeof CourseDays>;

/**
 * Which dates a course may have after a session on `dayZero` (docs/rules.md, "Aftercare dates"). The one source for what a
 * screen offers and what a visit refuses. The planned final session needs its days after the next one where there is one.
 */
export function courseDays(from: {
  /** Date of the next appointment, where one is chosen. */
  readonly next: CivilDate | null;
  readonly dayZero: CivilDate;
  /** The day on which the dates are chosen. */
  readonly today: CivilDate;
  readonly zone: Zone;
  readonly protocol: Protocol;
}): CourseDays {
  const { next, dayZero, today, zone, protocol } = from;
  const after = (from: CivilDate, because: 'treatment' | 'next-session'): PossibleDays => {
    const first = firstPossibleNext(from, protocol);
    return { today, first, why: { because, first, from }, last: lastDay(today), cut: null, zone };
  };
  const final = next === null ? after(dayZero, 'treatment') : after(next, 'next-session');
  return { next: after(dayZero, 'treatment'), final: { ...final, zone: null } };
}
