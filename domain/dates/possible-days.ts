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
  /**
   * On this date only later times are possible: the hair must be cut days before, by the appointment's time, and that
   * deadline is today.
   */
  cut: z.object({ date: CivilDate, after: CivilTime }).nullable(),
  /** The zone of the appointment's time; null where only a date is chosen. */
  zone: Zone.nullable(),
});
export type PossibleDays = z.infer<typeof PossibleDays>;

/** Why a day, or a time on it, is not possible. */
export interface Shut {
  readonly code: 'past' | 'today' | 'too-soon' | 'too-late-to-cut' | 'too-far' | 'hour-skipped';
  /** What a visit says to it. */
  readonly refusal: Refusal<'date-too-soon' | 'date-too-far' | 'hour-skipped'>;
  /** The next possible time, where the clock skips the chosen one. */
  readonly next?: CivilTime;
}

const furthestDays = 731;

/** Appointments lie within two years: a later date is a mistyped year. */
export const lastDay = (today: Civil): Civil => addDays(today, furthestDays);

/** Returns why an appointment at that date and time is not possible, or null. Without a time: why the day is not. */
export function whyShut(days: PossibleDays, date: Civil, time: CivilTime | null): Shut | null {
  const { today, first, why, last, cut, zone } = days;
  if (date < today) return { code: 'past', refusal: refuse('date-too-soon', { because: 'past', date, today }) };
  if (date < first) return { code: date === today ? 'today' : 'too-soon', refusal: refuse('date-too-soon', why) };
  if (date > last) return { code: 'too-far', refusal: refuse('date-too-far') };
  if (time === null) return null;
  if (cut && date === cut.date && time <= cut.after) {
    return { code: 'too-late-to-cut', refusal: refuse('date-too-soon', { because: 'cut', time }) };
  }
  return zone && skipped(date, time, zone, today);
}

function skipped(date: Civil, time: CivilTime, zone: Zone, today: Civil): Shut | null {
  const next = clockResumes(date, time, zone);
  if (next === null) return null;
  return { code: 'hour-skipped', refusal: refuse('hour-skipped', { told: 'no', time, next, date, today }), next };
}

/** The first possible day for that time of day. */
export function firstDay(days: PossibleDays, time: CivilTime | null): Civil {
  const { first } = days;
  return whyShut(days, first, time)?.code === 'too-late-to-cut' ? addDays(first, 1) : first;
}
