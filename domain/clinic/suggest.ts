import type { CoursePlace } from '../visit/types.ts';
import type { Outcome } from '../visit/views/stages.ts';

const usualSessions = 3;

/**
 * Suggests the next visit's place in the course: the session after the last treated one, or the first of a new course. Latest
 * visit first.
 */
export function suggestedCourse(visits: readonly { course: CoursePlace; outcome: Outcome }[]): CoursePlace {
  const last = visits.find((visit) => visit.outcome === 'treated')?.course;
  if (!last || last.final)
    return { session: 1, sessionsPlanned: usualSessions, final: false, next: null, plannedFinal: null };
  const session = last.session + 1;
  const sessionsPlanned = Math.max(last.sessionsPlanned, session);
  const final = session === sessionsPlanned;
  return { session, sessionsPlanned, final, next: null, plannedFinal: final ? null : last.plannedFinal };
}
