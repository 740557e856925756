import type { Timing } from '../../../domain/breaks/plan.ts';
import { hoursAndMinutes, wholeMinutes } from '../../../domain/minutes.ts';
import { isSure, type Segment } from '../../../domain/visit/state/sure.ts';
import type { Language } from '../../words/language.ts';

const minute = 60_000;

/** "71 min", "1 h 20 min": completed minutes. */
export function duration({ words }: Language, milliseconds: number): string {
  const { duration: said } = words.procedure;
  const whole = wholeMinutes(milliseconds);
  if (whole < 100) return said.minutes(whole);
  const { hours, minutes } = hoursAndMinutes(whole);
  return minutes === 0 ? said.hours(hours) : said.hoursAndMinutes(hours, minutes);
}

/** "90 min 1 s": with seconds, where whole minutes would hide the point. */
export function exactDuration(language: Language, milliseconds: number): string {
  const seconds = Math.floor((milliseconds % minute) / 1000);
  const whole = duration(language, milliseconds);
  return seconds === 0 ? whole : `${whole} ${language.words.procedure.duration.seconds(seconds)}`;
}

/** A length with its certainty: "40 min of work", or "at least 40 min of work, the tablet was restarted". */
export function sureDuration(language: Language, length: Segment, of = ''): string {
  if (isSure(length)) return `${duration(language, length.passedMs)}${of}`;
  return language.words.procedure.duration.atLeast(`${duration(language, length.sureMs)}${of}`);
}

/** How a break relates to its window: "on time", "20 min late", "less than a minute early". */
export function timingWords(language: Language, { timing, offMs }: Timing): string {
  const { timing: words } = language.words.procedure;
  const off = offMs < minute ? words.lessThanAMinute : duration(language, offMs);
  switch (timing) {
    case 'on-time':
      return words.onTime;
    case 'early':
      return words.early(off);
    case 'late':
      return words.late(off);
    case 'unknown':
      return words.unknown;
  }
}
