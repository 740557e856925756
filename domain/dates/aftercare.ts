import { sheetOf } from '../protocol/model/course-sheet.ts';
import { rulesOf } from '../protocol/model/sheet.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { addDays, type CivilDate, civilDateOf, type Moment } from '../time.ts';
import type { CoursePlace } from '../visit/types.ts';
import { covers, datesFrom, weekStart } from './calendar.ts';
import type { AftercareTimeline, CareDate, CareDay, DatedRule } from './care.ts';
import { daterOf } from './dater.ts';
import { isDue, preparationDates } from './preparation.ts';
import { merged } from './sheet-rules.ts';

/**
 * The date of the final session: today if this is it, the planned date, or the next appointment if that is the last planned
 * one. Null where nobody has set it.
 */
export function finalSessionOf(course: CoursePlace, dayZero: CivilDate): CivilDate | null {
  if (course.final) return dayZero;
  if (course.plannedFinal !== null) return course.plannedFinal;
  return course.next !== null && course.session + 1 === course.sessionsPlanned ? course.next.date : null;
}

interface TimelineOf {
  readonly finished: Moment;
  readonly course: CoursePlace;
  readonly protocol: Protocol;
}

export function aftercareTimeline(from: TimelineOf): AftercareTimeline {
  const known = timelines.get(from.course);
  if (known && known.from.finished === from.finished && known.from.protocol === from.protocol) return known.timeline;
  const timeline = workedOut(from);
  timelines.set(from.course, { from, timeline });
  return timeline;
}

/** Cached, because every view of a treated visit shows the timeline; its inputs are never changed in place. */
const timelines = new WeakMap<CoursePlace, { readonly from: TimelineOf; readonly timeline: AftercareTimeline }>();

function workedOut({ finished, course, protocol }: TimelineOf): AftercareTimeline {
  const dayZero = civilDateOf(finished);
  const final = finalSessionOf(course, dayZero);
  const { next } = course;
  const { topics, date } = daterOf({ finished, dayZero, course, final, protocol });
  const all = rulesOf({ topics, aftercare: protocol.aftercare, preparation: protocol.preparation }, sheetOf(course));
  const datedOf = (part: 'aftercare' | 'preparation'): DatedRule[] =>
    all.filter((one) => one.part === part).flatMap((one) => date(one) ?? []);
  const preparation = next ? datedOf('preparation') : [];
  const after = datedOf('aftercare');
  const rules = next
    ? merged(after, preparation, { topics, dayZero, next: next.date, resumes: !protocol.firstForm })
    : after;
  return {
    dayZero,
    final: course.final,
    session: course.session,
    sessionsPlanned: course.sessionsPlanned,
    next,
    finalSession: final,
    rules,
    days: calendarDays(rules, dayZero, course, protocol.language),
    dates: datesToKeep(rules, preparation, course),
    ...protocol.sheet,
    information: protocol.information.map(({ text }) => text),
  };
}

/** What the next session's sheet does not end. */
const isRestriction = ({ mode }: DatedRule): boolean => mode === 'off' || mode === 'limit';

const weeksShown = 5;

function calendarDays(
  rules: readonly DatedRule[],
  dayZero: CivilDate,
  course: CoursePlace,
  language: string,
): CareDay[] {
  const start = weekStart(dayZero, language);
  const fiveWeeks = addDays(start, weeksShown * 7 - 1);
  const next = course.next?.date ?? null;
  // The sheet shows a preparation as a whole, up to its appointment; beyond eight weeks only the list shows it.
  const wanted = next === null ? fiveWeeks : addDays(weekStart(next, language), 6);
  const latest = addDays(start, 8 * 7 - 1);
  const end = wanted > fiveWeeks && wanted <= latest ? wanted : fiveWeeks;
  return datesFrom(start, end).map((date): CareDay => {
    const replaced = next !== null && date > next;
    const standing =
      date < dayZero ? [] : rules.filter((rule) => covers(rule, date) && (!replaced || isRestriction(rule)));
    return {
      date,
      mark: date === dayZero ? 'treated' : date === next ? 'next-session' : isDue(rules, date) ? 'due' : 'none',
      replaced,
      rules: standing.map((rule) => rule.id),
    };
  });
}

/**
 * Calendar entries: each new way of washing, what is due before the next session, that session, and the day on which
 * everything is allowed again.
 */
function datesToKeep(rules: readonly DatedRule[], preparation: readonly DatedRule[], course: CoursePlace): CareDate[] {
  const entry = ({ id, short, from }: DatedRule): CareDate[] =>
    from === null ? [] : [{ id, date: from, time: null, is: { kind: 'rule', short }, planned: false }];
  const washing = rules.filter(
    (rule) => rule.source === 'aftercare' && rule.kind === 'on' && rule.lane === 'washing' && !rule.fromPlanned,
  );
  const due = preparation.filter(({ precedesSession }) => precedesSession);
  const freed = course.final ? rules.filter(({ endsRestrictions }) => endsRestrictions) : [];
  return [
    ...washing.flatMap(entry),
    ...(course.next ? preparationDates(due, course.next, course.session + 1) : []),
    ...freed.flatMap(entry),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
