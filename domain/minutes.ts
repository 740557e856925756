const minuteMs = 60_000;

/** Minutes that were full: 93 of "93 min 59 s". */
export function wholeMinutes(milliseconds: number): number {
  return Math.floor(milliseconds / minuteMs);
}

/** Minutes still to go, rounded up, so that nobody comes back too soon: 14 until the very end of the fourteenth. Never negative. */
export function minutesLeft(milliseconds: number): number {
  return Math.max(0, Math.ceil(milliseconds / minuteMs));
}

/** Whole hours, and the minutes beside them. */
export function hoursAndMinutes(minutes: number): { readonly hours: number; readonly minutes: number } {
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
