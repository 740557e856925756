import { hoursAndMinutes, wholeMinutes } from '../../domain/minutes.ts';
import { isSure, type Segment } from '../../domain/visit/state/sure.ts';

/** What a language calls a length of time. */
export interface DurationWords {
  readonly minutes: (minutes: number) => string;
  readonly hours: (hours: number) => string;
  readonly hoursAndMinutes: (hours: number, minutes: number) => string;
  readonly seconds: (seconds: number) => string;
  readonly atLeast: (length: string) => string;
}

const minute = 60_000;

/** Lengths of time in words, from milliseconds: one rule for every paper and list, in the words of one language. */
export function durationsIn(said: DurationWords) {
  /** "71 min", "1 h 20 min": whole minutes, as far as they were full. */
  const whole = (milliseconds: number): string => {
    const all = wholeMinutes(milliseconds);
    if (all < 100) return said.minutes(all);
    const { hours, minutes } = hoursAndMinutes(all);
    return minutes === 0 ? said.hours(hours) : said.hoursAndMinutes(hours, minutes);
  };
  /** "90 min 1 s": with the seconds, where whole minutes would hide what they say. */
  const exact = (milliseconds: number): string => {
    const seconds = Math.floor((milliseconds % minute) / 1000);
    return seconds === 0 ? whole(milliseconds) : `${whole(milliseconds)} ${said.seconds(seconds)}`;
  };
  /** A length as far as it is sure: "40 min", or "at least 40 min, the tablet was restarted". `of`: " of work". */
  const sure = (length: Segment, of = '', inWords = whole): string =>
    isSure(length) ? `${inWords(length.passedMs)}${of}` : said.atLeast(`${inWords(length.sureMs)}${of}`);
  return { whole, exact, sure };
}
export type Durations = ReturnType<typeof durationsIn>;
