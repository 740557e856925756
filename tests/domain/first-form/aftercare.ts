// How dates were worked out from protocols of the first form, kept as the reference of what follows from the model's rules.

import type { AftercareAnchor, AftercareRule, FirstForm } from '../../../domain/protocol/first-form.ts';
import { addDays, addMonths, type CivilDate, CivilTime, civilDateOf, type Moment } from '../../../domain/time.ts';
import type { CoursePlace } from '../../../domain/visit/types.ts';
import { covers, datesFrom, mayStandTogether, weekStart } from './calendar.ts';
import type { AftercareTimeline, CareDate, CareDay, DatedRule } from './dated.ts';
import { cuts, datedPreparation, preparationDates } from './preparation.ts';

interface Anchored {
  readonly date: CivilDate | null;
  readonly planned: boolean;
}

/** The date of an anchor. A month after an unplanned final session has no date, only "planned". */
function anchor(at: AftercareAnchor, dayZero: CivilDate, final: Anchored): Anchored {
  switch (at.kind) {
    case 'day':
      return { date: addDays(dayZero, at.day), planned: false };
    case 'months-after-final':
      return { date: final.date === null ? null : addMonths(final.date, at.months), planned: final.planned };
  }
}

/**
 * The date of the final session: today if this is it, the planned date, or the next appointment if that is the last planned
 * one.
 */
export function finalSessionOf(course: CoursePlace, dayZero: CivilDate): Anchored {
  if (course.final) return { date: dayZero, planned: false };
  if (course.plannedFinal !== null) return { date: course.plannedFinal, planned: true };
  if (course.next !== null && course.session + 1 === course.sessionsPlanned)
    return { date: course.next.date, planned: true };
  return { date: null, planned: true };
}

function datedAftercare(rules: readonly AftercareRule[], dayZero: CivilDate, final: Anchored): DatedRule[] {
  const dated = rules.map((rule): DatedRule => {
    const from = anchor(rule.from, dayZero, final);
    const until = rule.until ? anchor(rule.until, dayZero, final) : null;
    return {
      id: rule.id,
      topic: rule.topic,
      kind: rule.kind,
      short: rule.short,
      text: rule.text,
      why: '',
      icon: rule.icon,
      from: from.date,
      fromPlanned: from.planned,
      to: until?.date ? addDays(until.date, -1) : null,
      toPlanned: until?.planned ?? false,
      ...(from.date === null && rule.from.kind === 'months-after-final' ? { fromMonths: rule.from.months } : {}),
      ...(until?.date === null && rule.until?.kind === 'months-after-final' ? { toMonths: rule.until.months } : {}),
      source: 'aftercare',
    };
  });
  return withoutOverlaps(dated);
}

/** Within a topic, a later instruction replaces the earlier one from its first day. */
function withoutOverlaps(rules: readonly DatedRule[]): DatedRule[] {
  return rules.flatMap((rule) => {
    if (mayStandTogether(rule.topic) || rule.from === null) return [rule];
    const start = rule.from;
    const nextStart = rules
      .filter((other) => other !== rule && other.topic === rule.topic && other.from !== null && other.from > start)
      .map((other) => other.from)
      .reduce<CivilDate | null>(
        (first, date) => (date !== null && (first === null || date < first) ? date : first),
        null,
      );
    if (nextStart === null || (rule.to !== null && rule.to < nextStart)) return isEmpty(rule) ? [] : [rule];
    const cut = { ...rule, to: addDays(nextStart, -1), toPlanned: false };
    return isEmpty(cut) ? [] : [cut];
  });
}

function isEmpty(rule: DatedRule): boolean {
  return rule.from !== null && rule.to !== null && rule.to < rule.from;
}

/** Preparation counts whole days; the time of the appointment does not matter. */
const anyTime = CivilTime.parse('09:00');

/** An aftercare "off" during a preparation "on" of the same topic means that the appointment is too soon. */
function clashes(aftercare: readonly DatedRule[], preparation: readonly DatedRule[]): boolean {
  return preparation.some(
    (prep) =>
      prep.kind === 'on' &&
      !mayStandTogether(prep.topic) &&
      prep.from !== null &&
      prep.to !== null &&
      datesFrom(prep.from, prep.to).some((date) =>
        aftercare.some((rule) => rule.topic === prep.topic && rule.kind === 'off' && covers(rule, date)),
      ),
  );
}

/**
 * The first date a next session can have (docs/rules.md, "Preparation dates": not before day 7, since its gentle wash would contradict
 * "water only"); later where an edited protocol leaves less room.
 */
export function firstPossibleNext(dayZero: CivilDate, protocol: FirstForm): CivilDate {
  const aftercare = datedAftercare(protocol.aftercare.rules, dayZero, { date: null, planned: true });
  const least = protocol.aftercare.nextSessionFromDay;
  for (let n = least; n <= least + 120; n++) {
    const date = addDays(dayZero, n);
    const preparation = datedPreparation(protocol.preparation, { date, time: anyTime }, dayZero);
    if (!clashes(aftercare, preparation)) return date;
  }
  return addDays(dayZero, least + 121);
}

/**
 * Merges the next session's preparation into the aftercare rules. Where both have an instruction for one topic on one date,
 * the preparation wins: it is more precise, and a date has one instruction per topic. From the day after the next session its
 * own sheet applies; only "off" rules go on, as "planned".
 */
function merged(aftercare: readonly DatedRule[], preparation: readonly DatedRule[], nextDate: CivilDate): DatedRule[] {
  const kept = aftercare.flatMap((rule): DatedRule[] => {
    if (rule.kind === 'off' || rule.from === null || rule.fromPlanned || mayStandTogether(rule.topic)) return [rule];
    const preparing = preparation
      .filter((prep) => prep.topic === rule.topic && prep.from !== null && prep.from <= nextDate)
      .map((prep) => prep.from)
      .reduce<CivilDate>((first, date) => (date !== null && date < first ? date : first), addDays(nextDate, 1));
    const last = addDays(preparing, -1);
    const cut = rule.to !== null && rule.to <= last ? rule : { ...rule, to: last, toPlanned: false };
    return isEmpty(cut) ? [] : [cut];
  });
  // Leave out a preparation "off" that aftercare already covers up to the appointment.
  const added = preparation.filter(
    (prep) =>
      !(
        prep.kind === 'off' &&
        kept.some((rule) => rule.kind === 'off' && rule.topic === prep.topic && covers(rule, prep.to ?? nextDate))
      ),
  );
  return [...kept, ...added];
}

interface TimelineOf {
  readonly finished: Moment;
  readonly course: CoursePlace;
  readonly protocol: FirstForm;
}

export function aftercareTimeline(from: TimelineOf): AftercareTimeline {
  const { course, protocol } = from;
  const dayZero = civilDateOf(from.finished);
  const final = finalSessionOf(course, dayZero);
  const aftercare = datedAftercare(protocol.aftercare.rules, dayZero, final);
  const preparation = course.next ? datedPreparation(protocol.preparation, course.next, dayZero) : [];
  const rules = course.next ? merged(aftercare, preparation, course.next.date) : aftercare;

  return {
    dayZero,
    final: course.final,
    session: course.session,
    sessionsPlanned: course.sessionsPlanned,
    next: course.next,
    finalSession: final.date,
    rules,
    days: calendarDays(rules, dayZero, course),
    dates: datesToKeep(rules, preparation, course),
    fading: protocol.aftercare.fading,
    simple: protocol.aftercare.simple,
    infectionSigns: protocol.aftercare.infectionSigns,
    infectionAct: protocol.aftercare.infectionAct,
    acknowledgement: protocol.aftercare.acknowledgement,
  };
}

const weeksShown = 5;

function calendarDays(rules: readonly DatedRule[], dayZero: CivilDate, course: CoursePlace): CareDay[] {
  const start = weekStart(dayZero);
  const fiveWeeks = addDays(start, weeksShown * 7 - 1);
  const next = course.next?.date ?? null;
  // The sheet shows a preparation as a whole, up to its appointment; beyond eight weeks only the list shows it.
  const wanted = next === null ? fiveWeeks : addDays(weekStart(next), 6);
  const latest = addDays(start, 8 * 7 - 1);
  const end = wanted > fiveWeeks && wanted <= latest ? wanted : fiveWeeks;
  return datesFrom(start, end).map((date): CareDay => {
    const replaced = next !== null && date > next;
    const standing =
      date < dayZero ? [] : rules.filter((rule) => covers(rule, date) && (!replaced || rule.kind === 'off'));
    return {
      date,
      mark: date === dayZero ? 'treated' : date === next ? 'next-session' : cuts(rules, date) ? 'shave-or-cut' : 'none',
      replaced,
      rules: standing.map((rule) => rule.id),
    };
  });
}

/**
 * Calendar entries: each new way of washing, preparation with a single date, the next session, and the day on which
 * everything is allowed again.
 */
function datesToKeep(rules: readonly DatedRule[], preparation: readonly DatedRule[], course: CoursePlace): CareDate[] {
  const washing: CareDate[] = rules.flatMap((rule) =>
    rule.source === 'aftercare' &&
    rule.kind === 'on' &&
    rule.topic === 'wash' &&
    rule.from !== null &&
    !rule.fromPlanned
      ? [{ id: rule.id, date: rule.from, time: null, is: { kind: 'rule', short: rule.short }, planned: false }]
      : [],
  );
  const preparing = course.next
    ? preparationDates(
        preparation.filter((rule) => rule.topic === 'cut'),
        course.next,
        course.session + 1,
      )
    : [];
  const freed: CareDate[] = course.final
    ? rules.flatMap((rule) =>
        rule.topic === 'activities' && rule.from !== null
          ? [{ id: rule.id, date: rule.from, time: null, is: { kind: 'rule', short: rule.short }, planned: false }]
          : [],
      )
    : [];
  return [...washing, ...preparing, ...freed].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
