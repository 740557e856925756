const minuteMs = 60_000;

/** Completed minutes: 93 for "93 min 59 s". */
export function wholeMinutes(milliseconds: number): number {
  return Math.floor(milliseconds / minuteMs);
}

/** Minutes left, rounded up so that nobody returns too soon: 14 until the end of the fourteenth. Never negative. */
export function minutesLeft(milliseconds: number): number {
  return Math.max(0, Math.ceil(milliseconds / minuteMs));
}

/** Whole hours, and the remaining minutes. */
export function hoursAndMinutes(minutes: number): { readonly hours: number; readonly minutes: number } {
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

/** Minutes of a day of the calendar: dates are counted without a zone. */
export const dayMinutes = 24 * 60;
