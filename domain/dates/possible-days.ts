import { z } from 'zod';
import { addDays, type CivilDate as Civil, CivilDate, CivilTime, clockResumes, daysBetween, Zone } from '../time.ts';
import { dayInWords } from './in-words.ts';

/**
 * Which days can be chosen for an appointment, and why the others cannot. The one source for what a picker shows as shut
 * and what a visit refuses.
 */
export const PossibleDays = z.object({
  today: CivilDate,
  first: CivilDate,
  /** Why none before `first` can, as a sentence. */
  why: z.string(),
  /** Later ones are typing mistakes. */
  last: CivilDate,
  /** On this date only times after this one: the hair is cut by the appointment's time of day, days before, and that day is today. */
  cut: z.object({ date: CivilDate, after: CivilTime }).nullable(),
  /** The zone of the appointment's time of day; null where only the date is chosen. */
  zone: Zone.nullable(),
});
export type PossibleDays = z.infer<typeof PossibleDays>;

/** Why a day, or a time on it, cannot be chosen. */
export interface Shut {
  readonly code: 'past' | 'today' | 'too-soon' | 'too-late-to-cut' | 'too-far' | 'hour-skipped';
  /** As a sentence, with what to do. */
  readonly words: string;
  /** The next possible time, where the clock skips the one that was chosen. */
  readonly next?: CivilTime;
}

const furthestDays = 731;

/** Nobody books further ahead than two years: a date beyond is a year mistyped. */
export const lastDay = (today: Civil): Civil => addDays(today, furthestDays);

/** Why an appointment on that date, at that time, is not possible; null when it is. Without a time: why the day is not. */
export function whyShut(days: PossibleDays, date: Civil, time: CivilTime | null): Shut | null {
  const { today, first, why, last, cut, zone } = days;
  if (date < today) return { code: 'past', words: `${dayInWords(date, today)} is over. Choose a later day.` };
  if (date < first) return { code: date === today ? 'today' : 'too-soon', words: why };
  if (date > last) return { code: 'too-far', words: 'That date is more than two years ahead. Check the year.' };
  if (time === null) return null;
  if (cut && date === cut.date && time <= cut.after) {
    const words = `The hair would have to be cut by ${time} today. Choose a later time, or a later date.`;
    return { code: 'too-late-to-cut', words };
  }
  return zone && skipped(date, time, zone, today);
}

function skipped(date: Civil, time: CivilTime, zone: Zone, today: Civil): Shut | null {
  const next = clockResumes(date, time, zone);
  if (next === null) return null;
  const words = `The clock skips ${time} on ${dayInWords(date, today)}. The next possible time is ${next}.`;
  return { code: 'hour-skipped', words, next };
}

/** The first day that can be chosen for that time of day. */
export function firstDay(days: PossibleDays, time: CivilTime | null): Civil {
  const { first } = days;
  return whyShut(days, first, time)?.code === 'too-late-to-cut' ? addDays(first, 1) : first;
}

/** "Too soon. The first possible date is Wed 9 Dec, a week after treatment." */
export function tooSoon(first: Civil, treated: Civil, what = 'treatment'): string {
  const days = daysBetween(treated, first);
  const after = days === 7 ? 'a week' : `${days} days`;
  return `Too soon. The first possible date is ${dayInWords(first, treated)}, ${after} after ${what}.`;
}

/** "Too soon. The first possible date is Thu 26 Nov: the preparation takes 2 days." */
export function tooSoonToPrepare(first: Civil, today: Civil): string {
  const days = daysBetween(today, first);
  const takes = days === 1 ? 'a day' : `${days} days`;
  return `Too soon. The first possible date is ${dayInWords(first, today)}: the preparation takes ${takes}.`;
}
