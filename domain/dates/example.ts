import { freeingRule } from '../protocol/model/course-sheet.ts';
import { topicsOf } from '../protocol/model/faults.ts';
import type { Rule } from '../protocol/model/rule.ts';
import type { Course } from '../protocol/model/span.ts';
import type { TreatmentProtocol } from '../protocol/model/treatment-protocol.ts';
import {
  addDays,
  type CivilDate,
  CivilTime,
  civilDateOf,
  civilTimeOf,
  daysBetween,
  instantsAt,
  type Moment,
} from '../time.ts';
import type { CoursePlace } from '../visit/types.ts';
import { finalSessionOf } from './aftercare.ts';
import type { DatedRule } from './care.ts';
import { dated } from './dated.ts';

/** A session that a draft's papers are shown for: when it ended, and its place in its course. */
export interface Example {
  readonly finished: Moment;
  readonly course: CoursePlace;
}

const usualDistance = 21;
const usualTime = CivilTime.parse('10:00');

/** The sessions that an example can be: what each paper says depends on it. */
export const examplePlaces = ['first', 'between', 'before-final', 'final'] as const;
export type ExamplePlace = (typeof examplePlaces)[number];

const sessions = {
  first: { session: 1, sessionsPlanned: 3, final: false },
  between: { session: 2, sessionsPlanned: 4, final: false },
  'before-final': { session: 2, sessionsPlanned: 3, final: false },
  final: { session: 3, sessionsPlanned: 3, final: true },
} as const satisfies Record<ExamplePlace, Partial<CoursePlace>>;

/** The session that an owner sees first: the first of three, treated now, the next one in three weeks or when it may be. */
export function exampleSession({ nextFromDay }: Pick<TreatmentProtocol, 'nextFromDay'>, now: Moment): Example {
  const date = addDays(civilDateOf(now), Math.max(nextFromDay, usualDistance));
  return { finished: now, course: { ...sessions.first, next: { date, time: usualTime }, plannedFinal: null } };
}

export function placeOfExample({ course: { session, sessionsPlanned, final } }: Example): ExamplePlace {
  if (final) return 'final';
  if (session + 1 === sessionsPlanned) return 'before-final';
  return session === 1 ? 'first' : 'between';
}

/** The example at another place in its course. A final session has no next one; after it there is one again. */
export function withPlace(example: Example, place: ExamplePlace): Example {
  const { finished, course } = example;
  const date = addDays(civilDateOf(finished), usualDistance);
  const next = place === 'final' ? null : (course.next ?? { date, time: usualTime });
  return { finished, course: { ...sessions[place], next, plannedFinal: null } };
}

/** The example treated on another day, at the same time of day and as far from its next session. */
export function withTreated({ finished, course }: Example, date: CivilDate): Example {
  const [instant = finished.instant] = instantsAt(date, civilTimeOf(finished), finished.zone);
  const { next } = course;
  const moved = next && { ...next, date: addDays(date, daysBetween(civilDateOf(finished), next.date)) };
  return { finished: { ...finished, instant }, course: { ...course, next: moved } };
}

/** The example with its next session so many days after it; 0 for none that was made yet. */
export function withDistance({ finished, course }: Example, days: number): Example {
  const date = addDays(civilDateOf(finished), days);
  const next = days === 0 ? null : { date, time: course.next?.time ?? usualTime };
  return { finished, course: { ...course, next } };
}

/** What the dates of the example are counted from. */
export function courseOf({ finished, course }: Example): Course {
  const dayZero = civilDateOf(finished);
  const final = finalSessionOf(course, dayZero);
  return { zone: finished.zone, dayZero, finish: finished.instant, final, next: course.next };
}

/**
 * The dates that one rule gives in the example, whichever sessions it holds for. Null where it holds at no time, or is over
 * before the example begins.
 */
export function exampleDates(
  protocol: TreatmentProtocol,
  part: 'aftercare' | 'preparation',
  rule: Rule,
  example: Example,
): DatedRule | null {
  const course = courseOf(example);
  const finalPlanned = !example.course.final;
  return dated({ part, rule }, { course, finalPlanned, topics: topicsOf(protocol), freeing: freeingRule(protocol) });
}
