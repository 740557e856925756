import { freeingRule, sheetBefore } from '../protocol/model/course-sheet.ts';
import { topicsOf } from '../protocol/model/faults.ts';
import { rulesOf, type Sided } from '../protocol/model/sheet.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { addDays, type CivilDate, type Zone } from '../time.ts';
import type { Appointment } from '../visit/types.ts';
import { covers, datesFrom, weekStart } from './calendar.ts';
import type { CareDate, CareDateIs, CareDay, DatedRule, PreparationTimeline } from './care.ts';
import { dated } from './dated.ts';

/**
 * The preparation for an appointment, counted back from it. Rules that end before `today` are left out, and a range that has
 * begun starts today, so the sheet asks for nothing in the past.
 */
export function preparationTimeline(from: {
  appointment: Appointment;
  today: CivilDate;
  /** Of the appointment's time. */
  zone: Zone;
  session: number;
  sessionsPlanned: number;
  protocol: Protocol;
}): PreparationTimeline {
  const { appointment, today, zone, session, sessionsPlanned, protocol } = from;
  const topics = topicsOf(protocol);
  const final = session === sessionsPlanned ? appointment.date : null;
  const course = { zone, dayZero: today, finish: null, final, next: appointment };
  const dating = { course, finalPlanned: true, topics, freeing: freeingRule(protocol) };
  const sided = rulesOf(
    { topics, aftercare: [], preparation: protocol.preparation },
    sheetBefore(session, sessionsPlanned),
  );
  const both = sided.flatMap((one) => {
    const rule = dated(asCounted(one, protocol, appointment), dating);
    return rule ? [{ rule, open: one.rule.from.anchor === 'open' }] : [];
  });
  const rules = both.map(({ rule }) => rule);
  // What holds from now on, until then, would begin the weeks with today.
  const earliest = both.reduce(
    (first, { rule, open }) => (!open && rule.from !== null && rule.from < first ? rule.from : first),
    appointment.date,
  );
  const { language } = protocol;
  const days: CareDay[] = datesFrom(
    weekStart(earliest, language),
    addDays(weekStart(appointment.date, language), 6),
  ).map((date) => ({
    date,
    mark: date === appointment.date ? 'next-session' : isDue(rules, date) ? 'due' : 'none',
    replaced: false,
    rules:
      date < today || date > appointment.date ? [] : rules.filter((rule) => covers(rule, date)).map((rule) => rule.id),
  }));
  return { appointment, session, sessionsPlanned, rules, days, dates: preparationDates(rules, appointment, session) };
}

/** Whether something that precedes the session is to be done on this date. */
export function isDue(rules: readonly DatedRule[], date: CivilDate): boolean {
  return rules.some((rule) => rule.precedesSession === true && rule.mode !== 'off' && covers(rule, date));
}

/** Calendar entries: the start of each preparation that begins earlier, and the appointment. */
export function preparationDates(rules: readonly DatedRule[], appointment: Appointment, session: number): CareDate[] {
  const before: CareDate[] = rules.flatMap((rule) =>
    rule.mode === 'do' && rule.from !== null && rule.from < appointment.date
      ? [{ id: rule.id, date: rule.from, time: null, is: ruleOf(rule), planned: false }]
      : [],
  );
  return [
    ...before,
    {
      id: 'next-session',
      date: appointment.date,
      time: appointment.time,
      is: { kind: 'session', session },
      planned: false,
    },
  ];
}

/** A whole-day entry that also says by when, because it may be done on an earlier day. */
const ruleOf = ({ short, byTime }: DatedRule): CareDateIs => ({ kind: 'rule', short, ...(byTime && { byTime }) });

/**
 * A rule as it counts under this protocol. The first form took two days before an appointment by the clock on the wall, also
 * where the clocks change in between; papers that were signed under it say so for ever.
 */
export function asCounted(sided: Sided, { firstForm }: Protocol, next: Appointment | null): Sided {
  const { to } = sided.rule;
  if (!firstForm || next === null || to.anchor !== 'appointment' || to.unit !== 'hour') return sided;
  return { ...sided, rule: { ...sided.rule, to: { ...to, offset: to.offset / 24, unit: 'day', at: next.time } } };
}
