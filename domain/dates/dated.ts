import { dayMinutes } from '../minutes.ts';
import { isCounted, type Point } from '../protocol/model/point.ts';
import type { Rule } from '../protocol/model/rule.ts';
import { onSheet, type Sided } from '../protocol/model/sheet.ts';
import { type Bound, type Course, canPrecede, type Undated } from '../protocol/model/span.ts';
import type { Topics } from '../protocol/model/topic.ts';
import { addDays, type CivilDate, CivilTime } from '../time.ts';
import type { DatedRule } from './care.ts';

/** What the rules of one sheet are dated from. */
export interface Dating {
  readonly course: Course;
  /** The final session lies ahead: its date may still change, or is not known. */
  readonly finalPlanned: boolean;
  readonly topics: Topics;
  /** The rule with which the restrictions end, if there is one. */
  readonly freeing: Rule | null;
}

/** A rule with its dates on a sheet; null where it holds at no time, or is over before the sheet begins. */
export function dated(sided: Sided, dating: Dating): DatedRule | null {
  const { rule, part } = sided;
  const { course, finalPlanned } = dating;
  const { span, startUndated, endUndated } = onSheet(sided, course);
  const never = span.start !== null && span.end !== null && !canPrecede(span.start, span.end);
  // Hours before an appointment reach into the day before where the clocks change: it is done on that day then.
  const pulled = never && rule.mode === 'do' && isInHours(rule.to) && !isInHours(rule.from);
  if (never && !pulled) return null;
  if (part === 'preparation' && span.end && span.end.minutes + (span.end.plus ? dayMinutes : 0) <= 0) return null;
  const end = span.end && lastOf(span.end, course.dayZero);
  const start = pulled && end ? { date: end.date } : span.start && clockOf(span.start, course.dayZero);
  const moment = JSON.stringify(rule.from) === JSON.stringify(rule.to);
  const { id, topic, level, mode, short, text, why, icon } = rule;
  const known = dating.topics.get(topic);
  const lasting = part === 'aftercare' && isLasting(rule, dating.freeing);
  return {
    id,
    topic,
    ...(level !== undefined && { level }),
    topicName: known?.name ?? '',
    lane: known?.lane ?? 'other',
    mode,
    kind: lasting ? 'always' : mode === 'off' ? 'off' : 'on',
    short,
    text,
    why,
    icon,
    from: start?.date ?? null,
    fromPlanned: finalPlanned && rule.from.anchor === 'final',
    to: end?.date ?? null,
    toPlanned: finalPlanned && rule.to.anchor === 'final',
    ...(start?.time && { fromTime: start.time }),
    ...(end?.time && !moment && { byTime: end.time }),
    ...partOfDay(rule),
    ...undatedSide('from', rule.from, startUndated),
    ...undatedSide('to', rule.to, endUndated),
    ...said(rule),
    source: part,
  };
}

/** A part of the day stays one in words; a time of the clock is one already. */
function partOfDay({ from, to }: Rule): Partial<DatedRule> {
  if (!isCounted(from) || !isCounted(to) || from.at === undefined || from.at !== to.at) return {};
  return CivilTime.safeParse(from.at).success ? {} : { partOfDay: from.at };
}

const isInHours = (point: Point): boolean => isCounted(point) && point.unit === 'hour';

/** What goes on without end, and not before the restrictions are over: the long term. */
function isLasting({ to, from, endsRestrictions, mode }: Rule, freeing: Rule | null): boolean {
  if (to.anchor !== 'open' || endsRestrictions === true || mode === 'may') return false;
  return freeing !== null && JSON.stringify(from) === JSON.stringify(freeing.from);
}

function said(rule: Rule): Partial<DatedRule> {
  const { often, amount, exceptions, condition, ifMissed, perClient, approximate, endsRestrictions } = rule;
  return {
    ...(often !== undefined && { often }),
    ...(amount !== undefined && { amount }),
    ...(exceptions !== undefined && { exceptions }),
    ...(condition !== undefined && { condition }),
    ...(ifMissed !== undefined && { ifMissed }),
    ...(perClient && { perClient }),
    ...(approximate && { approximate }),
    ...(endsRestrictions && { endsRestrictions }),
    ...(rule.precedesSession && { precedesSession: rule.precedesSession }),
  };
}

function undatedSide(side: 'from' | 'to', point: Point, why: Undated | null): Partial<DatedRule> {
  if (why === null) return {};
  const months = isCounted(point) && point.anchor === 'final' && point.unit === 'month' ? point.offset : null;
  return side === 'from'
    ? { fromUndated: point, ...(months !== null && { fromMonths: months }) }
    : { toUndated: point, ...(months !== null && { toMonths: months }) };
}

/** A beginning as a date, with its time where it is not the beginning of the day. A time that nobody knows is left out. */
function clockOf({ minutes, plus }: Bound, dayZero: CivilDate): { date: CivilDate; time?: CivilTime } {
  const day = Math.floor(minutes / dayMinutes);
  const date = addDays(dayZero, day);
  const rest = minutes - day * dayMinutes;
  return plus || rest === 0 ? { date } : { date, time: timeOf(rest) };
}

/** The last date before an end, which is exclusive, with the time where the day does not count as a whole. */
function lastOf(end: Bound, dayZero: CivilDate): { date: CivilDate; time?: CivilTime } {
  if (end.plus || end.minutes % dayMinutes !== 0) return clockOf(end, dayZero);
  return { date: addDays(dayZero, end.minutes / dayMinutes - 1) };
}

/** The time of day that many minutes after midnight. */
export function timeOf(minutes: number): CivilTime {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return CivilTime.parse(`${hour}:${minute}`);
}
