import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from '../time.ts';
import type { CoursePlace } from '../visit/types.ts';
import type { Outcome } from '../visit/views/stages.ts';

/** Whole years on a date. Somebody born on 29 February has the birthday on 1 March in other years. */
export function ageYears(dateOfBirth: CivilDate, on: CivilDate): number {
  return Temporal.PlainDate.from(dateOfBirth).until(Temporal.PlainDate.from(on), { largestUnit: 'year' }).years;
}

/** Under this age a guardian signs. */
export const adultAtYears = 18;

export function isMinor(dateOfBirth: CivilDate, on: CivilDate): boolean {
  return ageYears(dateOfBirth, on) < adultAtYears;
}

/** Under the age from which the clinic treats anybody, guardian or not. */
export function isTooYoung(
  dateOfBirth: CivilDate,
  { minimumAge }: { readonly minimumAge: number },
  on: CivilDate,
): boolean {
  return dateOfBirth > on || ageYears(dateOfBirth, on) < minimumAge;
}

const usualSessions = 3;

/** What the next visit most likely is: the session after the last treated one, or the first of a new course. Latest visit first. */
export function suggestedCourse(visits: readonly { course: CoursePlace; outcome: Outcome }[]): CoursePlace {
  const last = visits.find((visit) => visit.outcome === 'treated')?.course;
  if (!last || last.final)
    return { session: 1, sessionsPlanned: usualSessions, final: false, next: null, plannedFinal: null };
  const session = last.session + 1;
  const sessionsPlanned = Math.max(last.sessionsPlanned, session);
  const final = session === sessionsPlanned;
  return { session, sessionsPlanned, final, next: null, plannedFinal: final ? null : last.plannedFinal };
}
