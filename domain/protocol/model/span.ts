import { dayMinutes } from '../../minutes.ts';
import {
  type CivilDate,
  type CivilTime,
  civilDateOf,
  civilTimeOf,
  daysToMonthsAfter,
  type Instant,
  instantsAt,
  plusMilliseconds,
  type Zone,
} from '../../time.ts';
import { type Counted, minutesOf, type Point } from './point.ts';
import type { Rule } from './rule.ts';

/** Minutes after midnight of day 0, on the clinic's wall clock. */
export interface Bound {
  readonly minutes: number;
  /** The finish or the appointment whose time of day is still to be added, where nobody knows it yet. */
  readonly plus?: 'finish' | 'appointment';
}

/** When a rule holds. Null for no limit on that side, or one that only a person sees: see `undated`. */
export interface Span {
  readonly start: Bound | null;
  /** Exclusive. */
  readonly end: Bound | null;
}

/** What the dates of a sheet are counted from. Times are null where nobody knows them yet. */
export interface Course {
  readonly zone: Zone;
  readonly dayZero: CivilDate;
  readonly finish: Instant | null;
  /** The date of the final session: day 0 if this is it; null where it lies ahead and nobody has set it. */
  readonly final: CivilDate | null;
  readonly next: { readonly date: CivilDate; readonly time: CivilTime | null } | null;
}

const hourMs = 3_600_000;

/** Whole days from one date of the calendar to so many units after another. A month is the same day, or that month's last. */
function dayNumber(from: CivilDate, date: CivilDate, offset: number, unit: 'day' | 'week' | 'month' | 'year'): number {
  if (unit === 'day' || unit === 'week') return daysApart(from, date) + offset * (unit === 'week' ? 7 : 1);
  return daysToMonthsAfter(from, date, unit === 'month' ? offset : offset * 12);
}

/** Quick, because a protocol is checked at 120 distances: dates in UTC are 24 hours apart. */
function daysApart(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / (dayMinutes * 60_000);
}

/** The instant that hours are counted from; null where nobody knows it yet. */
function momentOf(anchor: Counted['anchor'], { zone, finish, dayZero, final, next }: Course): Instant | null {
  if (anchor === 'appointment') return next?.time ? (instantsAt(next.date, next.time, zone)[0] ?? null) : null;
  return anchor === 'session' || final === dayZero ? finish : null;
}

/**
 * One end of a point. `side` is which end of the rule it is, `offset` the chosen end of a range. Null where its anchor has no
 * date: a final session that nobody has set, an appointment that nobody has made.
 */
function bound(point: Counted, offset: number, side: 'start' | 'end', course: Course): Bound | null {
  const { anchor, unit, at, before } = point;
  const date = anchor === 'session' ? course.dayZero : anchor === 'final' ? course.final : (course.next?.date ?? null);
  if (date === null) return null;
  if (unit === 'hour') {
    const moment = momentOf(anchor, course);
    if (moment === null) {
      const minutes = daysApart(course.dayZero, date) * dayMinutes + offset * 60;
      return { minutes, plus: anchor === 'appointment' ? 'appointment' : 'finish' };
    }
    const reading = { instant: plusMilliseconds(moment, offset * hourMs), zone: course.zone };
    const midnight = daysApart(course.dayZero, civilDateOf(reading)) * dayMinutes;
    return { minutes: midnight + minuteOf(civilTimeOf(reading)) };
  }
  const midnight = dayNumber(course.dayZero, date, offset, unit) * dayMinutes;
  if (at !== undefined) return { minutes: midnight + minutesOf(at)[side === 'start' || before ? 'begins' : 'ends'] };
  return { minutes: side === 'start' || before ? midnight : midnight + dayMinutes };
}

/** The ends of a range on the safe side: nothing off is shorter than meant, nothing allowed sooner or longer. */
function chosen(point: Counted, side: 'start' | 'end', mode: Rule['mode']): number {
  const far = point.offsetHigh ?? point.offset;
  const widest = mode !== 'may';
  return (side === 'start') === widest ? point.offset : far;
}

/** What of a rule has no date: a day that a person judges, or a final session or an appointment that nobody has set. */
export type Undated = 'healed' | 'final' | 'appointment';

export interface Placed {
  readonly span: Span;
  /** Null where the beginning has a date, or needs none. */
  readonly startUndated: Undated | null;
  readonly endUndated: Undated | null;
}

function undated(point: Point, course: Course): Undated | null {
  if (point.anchor === 'healed') return 'healed';
  if (point.anchor === 'final' && course.final === null) return 'final';
  if (point.anchor === 'appointment' && course.next === null) return 'appointment';
  return null;
}

/** When a rule holds on a sheet. An instant, as "24 hours after" from and to, lasts a minute. */
export function placed(rule: Pick<Rule, 'mode' | 'from' | 'to'>, course: Course): Placed {
  const [start, end] = (['start', 'end'] as const).map((side) => {
    const point = side === 'start' ? rule.from : rule.to;
    if (point.anchor === 'open' || point.anchor === 'healed') return null;
    return bound(point, chosen(point, side, rule.mode), side, course);
  });
  const moment = start && end && start.plus === end.plus && start.minutes === end.minutes && isMoment(rule);
  return {
    span: { start: start ?? null, end: moment ? { ...end, minutes: end.minutes + 1 } : (end ?? null) },
    startUndated: undated(rule.from, course),
    endUndated: undated(rule.to, course),
  };
}

function isMoment({ from, to }: Pick<Rule, 'from' | 'to'>): boolean {
  return JSON.stringify(from) === JSON.stringify(to);
}

/** Minutes after midnight of a time on the wall clock. */
export function minuteOf(time: CivilTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Whether one bound can lie before another: whatever the times of day are that are not known yet. */
export function canPrecede(one: Bound | null, other: Bound | null): boolean {
  if (one === null || other === null) return true;
  if (one.plus === other.plus) return one.minutes < other.minutes;
  return one.minutes < other.minutes + (other.plus ? dayMinutes - 1 : 0);
}

/** Whether two spans can share a minute. An empty span shares none. */
export function canMeet(one: Span, other: Span): boolean {
  const there = ({ start, end }: Span) => start === null || end === null || canPrecede(start, end);
  return there(one) && there(other) && canPrecede(one.start, other.end) && canPrecede(other.start, one.end);
}
