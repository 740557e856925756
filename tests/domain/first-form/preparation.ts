import type { FirstForm, PreparationRule } from '../../../domain/protocol/first-form.ts';
import { addDays, type CivilDate } from '../../../domain/time.ts';
import type { Appointment } from '../../../domain/visit/types.ts';
import { covers, datesFrom, weekStart } from './calendar.ts';
import type { CareDate, CareDateIs, CareDay, DatedRule, PreparationTimeline } from './dated.ts';

/**
 * Dates the preparation rules backwards from the appointment's date T. Rules that end before `today` are left out, and a
 * range that has begun starts today, so the sheet asks for nothing in the past.
 */
export function datedPreparation(
  rules: readonly PreparationRule[],
  appointment: Appointment,
  today: CivilDate,
): DatedRule[] {
  return rules.flatMap((rule) => {
    const to = addDays(appointment.date, rule.toDay);
    if (to < today) return [];
    const planned = rule.fromDay === undefined ? today : addDays(appointment.date, rule.fromDay);
    return [
      {
        id: rule.id,
        topic: rule.topic,
        kind: rule.kind,
        short: rule.short,
        text: rule.text,
        why: rule.why,
        icon: rule.icon,
        from: planned < today ? today : planned,
        fromPlanned: false,
        to,
        toPlanned: false,
        ...(rule.byAppointmentTime && { byTime: appointment.time }),
        source: 'preparation' as const,
      },
    ];
  });
}

export function preparationTimeline(from: {
  appointment: Appointment;
  today: CivilDate;
  session: number;
  sessionsPlanned: number;
  protocol: FirstForm;
}): PreparationTimeline {
  const { appointment, today, protocol } = from;
  const rules = datedPreparation(protocol.preparation, appointment, today);
  const earliest = rules.reduce(
    (first, rule) =>
      rule.topic !== 'sun-and-exfoliating' && rule.from !== null && rule.from < first ? rule.from : first,
    appointment.date,
  );
  const start = weekStart(earliest);
  const days: CareDay[] = datesFrom(start, addDays(weekStart(appointment.date), 6)).map((date) => ({
    date,
    mark: date === appointment.date ? 'next-session' : cuts(rules, date) ? 'shave-or-cut' : 'none',
    replaced: false,
    rules:
      date < today || date > appointment.date ? [] : rules.filter((rule) => covers(rule, date)).map((rule) => rule.id),
  }));
  return {
    appointment,
    session: from.session,
    sessionsPlanned: from.sessionsPlanned,
    rules,
    days,
    dates: preparationDates(rules, appointment, from.session),
  };
}

export function cuts(rules: readonly DatedRule[], date: CivilDate): boolean {
  return rules.some((rule) => rule.topic === 'cut' && rule.kind === 'on' && covers(rule, date));
}

/** Calendar entries: the start of each preparation that begins earlier, and the appointment. */
export function preparationDates(rules: readonly DatedRule[], appointment: Appointment, session: number): CareDate[] {
  const before: CareDate[] = rules.flatMap((rule) =>
    rule.kind === 'on' && rule.from !== null && rule.from < appointment.date
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
