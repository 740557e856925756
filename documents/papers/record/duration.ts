import type { Timing } from '../../../domain/breaks/plan.ts';
import { hoursAndMinutes, wholeMinutes } from '../../../domain/minutes.ts';

const minute = 60_000;

/** "71 min", "1 h 20 min": whole minutes, as far as they were full. */
export function duration(milliseconds: number): string {
  const whole = wholeMinutes(milliseconds);
  if (whole < 100) return `${whole} min`;
  const { hours, minutes } = hoursAndMinutes(whole);
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
}

/** "90 min 1 s": with the seconds, where whole minutes would hide what they say. */
export function exactDuration(milliseconds: number): string {
  const seconds = Math.floor((milliseconds % minute) / 1000);
  return seconds === 0 ? duration(milliseconds) : `${duration(milliseconds)} ${seconds} s`;
}

/** A length of which `leastMs` is sure: "40 min of work", or "at least 40 min of work, the tablet was restarted". */
export function sureDuration(milliseconds: number, leastMs: number, of = ''): string {
  const sure = milliseconds - leastMs < 1000;
  return sure ? `${duration(milliseconds)}${of}` : `at least ${duration(leastMs)}${of}, the tablet was restarted`;
}

/** How a break stood to its window: "on time", "20 min late", "less than a minute early". */
export function timingWords({ timing, offMs }: Timing): string {
  const off = offMs < minute ? 'less than a minute' : duration(offMs);
  switch (timing) {
    case 'on-time':
      return 'on time';
    case 'early':
      return `${off} early`;
    case 'late':
      return `${off} late`;
    case 'unknown':
      return 'early or late is not known';
  }
}
