import { freeingRule } from '../protocol/model/course-sheet.ts';
import { topicsOf } from '../protocol/model/faults.ts';
import type { Rule } from '../protocol/model/rule.ts';
import type { Sided } from '../protocol/model/sheet.ts';
import type { Topic } from '../protocol/model/topic.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { CivilDate, Moment } from '../time.ts';
import type { CoursePlace } from '../visit/types.ts';
import type { DatedRule } from './care.ts';
import { type Dating, dated } from './dated.ts';
import { asCounted } from './preparation.ts';

interface DatesFrom {
  readonly finished: Moment;
  readonly dayZero: CivilDate;
  readonly course: CoursePlace;
  /** The date of the final session, if there is one. */
  readonly final: CivilDate | null;
  readonly protocol: Protocol;
}

export interface Dater {
  readonly topics: Dating['topics'];
  /** A rule with its dates on the sheet after this session; null where it holds at no time. */
  readonly date: (sided: Sided) => DatedRule | null;
}

interface Known extends Dater {
  readonly finished: Moment;
  readonly from: readonly Topic[];
  readonly freeing: Rule | null;
  readonly firstForm: Protocol['firstForm'];
}

const known = new WeakMap<CoursePlace, Known>();

/**
 * Dates the rules of the sheet after a session, each once: of a text that is edited all rules but one are the very objects that
 * they were, and so are their dates then.
 */
export function daterOf({ finished, dayZero, course, final, protocol }: DatesFrom): Dater {
  const { topics: from, firstForm } = protocol;
  const freeing = freeingRule(protocol);
  const there = known.get(course);
  if (there?.finished === finished && there.from === from && there.freeing === freeing && there.firstForm === firstForm)
    return there;
  const { next } = course;
  const topics = topicsOf(protocol);
  const on = { zone: finished.zone, dayZero, finish: finished.instant, final, next };
  const dating = { course: on, finalPlanned: !course.final, topics, freeing };
  const dates = { aftercare: new WeakMap<Rule, DatedRule>(), preparation: new WeakMap<Rule, DatedRule>() };
  const date = (sided: Sided) => {
    const found = dates[sided.part].get(sided.rule) ?? dated(asCounted(sided, protocol, next), dating);
    if (found) dates[sided.part].set(sided.rule, found);
    return found;
  };
  const dater = { finished, from, freeing, firstForm, topics, date };
  known.set(course, dater);
  return dater;
}
