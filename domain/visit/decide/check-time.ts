import { Temporal } from 'temporal-polyfill';
import type { CheckOption, CheckQuestion } from '../../protocol/parts.ts';
import { addDays, type CivilDate, CivilTime, civilDateOf, civilTimeOf, type Moment } from '../../time.ts';
import type { SaidWhen } from '../types.ts';

/** A possible day for it. */
export interface DayToSay {
  readonly date: CivilDate;
  /** On this day or earlier: all those days give the same answer. */
  readonly orBefore: boolean;
  /** The answer for this day; null where it depends on the time. */
  readonly option: CheckOption | null;
}

/** Whether the answer to a question follows from a day and time. */
export function asksWhen(question: CheckQuestion): boolean {
  return question.options.some((option) => option.when !== undefined);
}

const startOfDay = CivilTime.parse('00:00');
const endOfDay = CivilTime.parse('23:59');

/**
 * Returns the answer for a stated day and time, at `now` in the clinic's zone; null when the time is needed, or when no
 * answer of the protocol fits. Across a change of the clocks, two calendar days count as 48 hours, as on the preparation
 * sheet.
 */
export function optionFor(question: CheckQuestion, said: SaidWhen, now: Moment): CheckOption | null {
  const times = said.time ? [said.time] : [startOfDay, endOfDay];
  const [first = null, ...rest] = times.map((time) => optionAt(question, said.date, time, now));
  if (!first || rest.some((option) => option !== first)) return null;
  // "Or before" is valid only when every earlier day gives the same answer.
  return said.orBefore && optionAt(question, addDays(said.date, -60), startOfDay, now) !== first ? null : first;
}

/** Whether it is after `now`, and so cannot have been done yet. */
export function isAhead({ date, time }: SaidWhen, now: Moment): boolean {
  return calendarHours(date, time ?? startOfDay, now) < 0;
}

function optionAt(question: CheckQuestion, date: CivilDate, time: CivilTime, now: Moment): CheckOption | null {
  if (date === civilDateOf(now)) return question.options.find(({ when }) => when?.kind === 'same-day') ?? null;
  const onCalendar = calendarHours(date, time, now);
  const hours = isNear(question, onCalendar) ? Math.max(onCalendar, elapsedHours(date, time, now)) : onCalendar;
  return question.options.reduce<CheckOption | null>((best, option) => {
    const least = leastHours(option);
    if (least === null || least > hours) return best;
    return best === null || least >= (leastHours(best) ?? 0) ? option : best;
  }, null);
}

const leastHours = ({ when }: CheckOption): number | null => (when?.kind === 'hours-ago' ? when.least : null);

/** No zone changes its clocks by more than a day: further away, the calendar alone decides. */
function isNear(question: CheckQuestion, hours: number): boolean {
  return question.options.some((option) => {
    const least = leastHours(option);
    return least !== null && least > hours && least <= hours + 24;
  });
}

/** Hours between two wall clock times, ignoring changes of the clocks. */
function calendarHours(date: CivilDate, time: CivilTime, now: Moment): number {
  const then = Date.parse(`${date}T${time}Z`);
  return (Date.parse(`${civilDateOf(now)}T${civilTimeOf(now)}Z`) - then) / hourMs;
}

function elapsedHours(date: CivilDate, time: CivilTime, now: Moment): number {
  const then = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(now.zone);
  return (Date.parse(now.instant) - then.epochMilliseconds) / hourMs;
}

const hourMs = 3_600_000;

/**
 * The days to choose from, today first, back to the day before which the answer is always the same; null where the question
 * does not ask for a day.
 */
export function daysToSay(question: CheckQuestion, now: Moment): readonly DayToSay[] | null {
  if (!asksWhen(question)) return null;
  const known = said.get(question);
  if (known?.instant === now.instant && known.zone === now.zone) return known.days;
  const longest = Math.max(0, ...question.options.map((option) => leastHours(option) ?? 0));
  const today = civilDateOf(now);
  const back = Math.ceil(longest / 24) + 1;
  const days = Array.from({ length: back + 1 }, (_, ago): DayToSay => {
    const date = addDays(today, -ago);
    const orBefore = ago === back;
    return { date, orBefore, option: optionFor(question, { date, time: null, orBefore }, now) };
  });
  said.set(question, { instant: now.instant, zone: now.zone, days });
  return days;
}

/** Cached, because every view of a visit lists them; a protocol is never changed in place. */
const said = new WeakMap<CheckQuestion, { instant: string; zone: string; days: readonly DayToSay[] }>();
