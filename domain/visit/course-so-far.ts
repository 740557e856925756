import type { Outcome } from './views/stages.ts';

interface OfCourse {
  readonly treatment: string;
  readonly session: number;
  readonly final: boolean;
  readonly outcome: Outcome;
}

/**
 * The visits of the course that a client is in, or had last, oldest first. Latest visit first: it goes back until a final session
 * was treated, or a session is numbered higher than the one after it. Visits of another treatment are another course.
 */
export function courseSoFar<V extends OfCourse>(visits: readonly V[]): V[] {
  const [latest] = visits;
  if (!latest) return [];
  const course: V[] = [];
  let session = latest.session;
  for (const visit of visits.filter(({ treatment }) => treatment === latest.treatment)) {
    const isEarlierCourse = visit !== latest && visit.final && visit.outcome === 'treated';
    if (isEarlierCourse || visit.session > session) break;
    course.unshift(visit);
    session = visit.session;
  }
  return course;
}
