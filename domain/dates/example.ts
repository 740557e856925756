import { freeingRule } from '../protocol/model/course-sheet.ts';
import { topicsOf } from '../protocol/model/faults.ts';
import type { Rule } from '../protocol/model/rule.ts';
import type { TreatmentProtocol } from '../protocol/model/treatment-protocol.ts';
import { addDays, CivilTime, civilDateOf, type Moment } from '../time.ts';
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

/** The session that an owner sees first: the first of three, treated now, the next one in three weeks or when it may be. */
export function exampleSession({ nextFromDay }: Pick<TreatmentProtocol, 'nextFromDay'>, now: Moment): Example {
  const date = addDays(civilDateOf(now), Math.max(nextFromDay, usualDistance));
  return {
    finished: now,
    course: {
      session: 1,
      sessionsPlanned: 3,
      final: false,
      next: { date, time: CivilTime.parse('10:00') },
      plannedFinal: null,
    },
  };
}

/**
 * The dates that one rule gives in the example, whichever sessions it holds for. Null where it holds at no time, or is over
 * before the example begins.
 */
export function exampleDates(
  protocol: TreatmentProtocol,
  part: 'aftercare' | 'preparation',
  rule: Rule,
  { finished, course }: Example,
): DatedRule | null {
  const dayZero = civilDateOf(finished);
  const final = finalSessionOf(course, dayZero);
  const on = { zone: finished.zone, dayZero, finish: finished.instant, final, next: course.next };
  const dating = {
    course: on,
    finalPlanned: !course.final,
    topics: topicsOf(protocol),
    freeing: freeingRule(protocol),
  };
  return dated({ part, rule }, dating);
}
