import { z } from 'zod';
import { EarliestDay } from '../faults/day-faults.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { addDays, type CivilDate as Civil, CivilDate, CivilTime, clockResumes, Zone } from '../time.ts';

/** The possible days for an appointment, and the reasons against others. Both pickers and refusals use it. */
export const PossibleDays = z.object({
  today: CivilDate,
  first: CivilDate,
  /** Why none before `first` can. */
  why: EarliestDay,
  /** Later dates are taken for typing mistakes. */
  last: CivilDate,
  /** Later dates that are not possible: their sheet would carry two instructions that contradict each other. */
  shut: z.array(CivilDate).readonly(),
  /**
   * On this date only later times are possible: `what` must be done before the session by the appointment's time, and that
   * deadline is today.
   */
  deadline: z.object({ date: CivilDate, after: CivilTime, what: z.string() }).nullable(),
  /** The zone of the appointment's time; null where only a date is chosen. */
  zone: Zone.nullable(),
});
export type PossibleDays = z.infer<typeof PossibleDays>;

/** Why a day, or a time on it, is not possible. */
export interface Shut {
  readonly code: 'past' | 'today' | 'too-soon' | 'contradicts' | 'too-late-to-prepare' | 'too-far' | 'hour-skipped';
  /** What a visit says to it. */
  readonly refusal: Refusal<'date-too-soon' | 'date-too-far' | 'hour-skipped'>;
  /** The next possible time, where the clock skips the chosen one. */
  readonly next?: CivilTime;
}

/** An appointment lies at most so many days ahead. */
export const furthestDays = 731;

/** Appointments lie within two years: a later date is a mistyped year. */
export const lastDay = (today: Civil): Civil => addDays(today, furthestDays);

/** Returns why an appointment at that date and time is not possible, or null. Without a time: why the day is not. */
export function whyShut(days: PossibleDays, date: Civil, time: CivilTime | null): Shut | null {
  const { today, first, why, last, shut, deadline, zone } = days;
  if (date < today) return { code: 'past', refusal: refuse('date-too-soon', { because: 'past', date, today }) };
  if (date < first) return { code: date === today ? 'today' : 'too-soon', refusal: refuse('date-too-soon', why) };
  if (date > last) return { code: 'too-far', refusal: refuse('date-too-far') };
  if (shut.includes(date)) {
    const works = nextOpen(shut, date);
    return { code: 'contradicts', refusal: refuse('date-too-soon', { because: 'contradiction', first: works, date }) };
  }
  if (time === null) return null;
  if (deadline && date === deadline.date && time <= deadline.after) {
    const { what } = deadline;
    return { code: 'too-late-to-prepare', refusal: refuse('date-too-soon', { because: 'due-today', what, time }) };
  }
  return zone && skipped(date, time, zone, today);
}

/** The first date from `date` on whose sheet contradicts nothing. */
export function nextOpen(shut: readonly Civil[], date: Civil): Civil {
  return shut.includes(date) ? nextOpen(shut, addDays(date, 1)) : date;
}

function skipped(date: Civil, time: CivilTime, zone: Zone, today: Civil): Shut | null {
  const next = clockResumes(date, time, zone);
  if (next === null) return null;
  return { code: 'hour-skipped', refusal: refuse('hour-skipped', { told: 'no', time, next, date, today }), next };
}

/** The first possible day for that time of day. */
export function firstDay(days: PossibleDays, time: CivilTime | null): Civil {
  const { first } = days;
  return whyShut(days, first, time)?.code === 'too-late-to-prepare' ? addDays(first, 1) : first;
}
