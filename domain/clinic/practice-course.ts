import type { CoursePlace } from '../visit/types.ts';

/** Where in its course a practised session stands: each has sheets of its own. */
export const practiceSessions = ['first', 'between', 'final'] as const;
export type PracticeSession = (typeof practiceSessions)[number];

/** A course of three without dates; they are chosen in the visit, as ever. */
export const practiceCourse: Readonly<Record<PracticeSession, CoursePlace>> = {
  first: { session: 1, sessionsPlanned: 3, final: false, next: null, plannedFinal: null },
  between: { session: 2, sessionsPlanned: 3, final: false, next: null, plannedFinal: null },
  final: { session: 3, sessionsPlanned: 3, final: true, next: null, plannedFinal: null },
};
