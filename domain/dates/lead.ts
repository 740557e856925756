import { dayMinutes } from '../minutes.ts';
import { holdsFor, type Rule, type SessionPlace } from '../protocol/model/rule.ts';
import { minuteOf, placed } from '../protocol/model/span.ts';
import type { TreatmentProtocol } from '../protocol/model/treatment-protocol.ts';
import { addDays, type CivilDate, type CivilTime, Zone } from '../time.ts';
import { timeOf } from './dated.ts';
import { furthestDays } from './possible-days.ts';

/** Nothing here depends on a zone: the time of the appointment is not known yet. */
const anyZone = Zone.parse('UTC');

/** By when an appointment leaves time for what has to be done before it. */
export interface Lead {
  /** Whole days until the first possible appointment, at least one. */
  readonly days: number;
  /** On that day only later times are possible, because what the rule says is due by then today. */
  readonly deadline: { readonly after: CivilTime; readonly what: string } | null;
}

/** How long the rules that precede the session `ahead` take, for an appointment that is chosen on `today` at `now`. */
export function leadOf(
  { preparation }: Pick<TreatmentProtocol, 'preparation'>,
  today: CivilDate,
  now: CivilTime,
  ahead: SessionPlace,
): Lead {
  const nowMinutes = minuteOf(now);
  return preparation
    .filter((rule) => rule.precedesSession && holdsFor(rule, ahead))
    .reduce<Lead>(
      (lead, rule) => {
        const needed = leadOfRule(rule, today, nowMinutes, ahead);
        if (needed.days !== lead.days) return needed.days > lead.days ? needed : lead;
        return (needed.deadline?.after ?? '') > (lead.deadline?.after ?? '') ? needed : lead;
      },
      { days: 1, deadline: null },
    );
}

function leadOfRule(rule: Rule, today: CivilDate, nowMinutes: number, ahead: SessionPlace): Lead {
  for (let days = 1; days <= furthestDays; days++) {
    const next = { date: addDays(today, days), time: null };
    const { end } = placed(rule, {
      zone: anyZone,
      dayZero: today,
      finish: null,
      final: ahead.final ? next.date : null,
      next,
    }).span;
    if (end === null) return { days: 1, deadline: null };
    const open = end.plus === 'appointment';
    const late = nowMinutes - end.minutes;
    if (open && late >= 0 && late < dayMinutes - 1) {
      return { days, deadline: { after: timeOf(late), what: rule.short } };
    }
    if (end.minutes > (open ? nowMinutes : 0)) return { days, deadline: null };
  }
  return { days: furthestDays, deadline: null };
}
