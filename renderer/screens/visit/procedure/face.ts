import type { Cue } from './live.ts';

/** Class names of the timer's colours. */
export const face: Record<Cue, string> = {
  working: 'working',
  open: 'open',
  asks: 'asks',
  overdue: 'late',
  'on-break': 'break',
  'break-over': 'asks',
  'break-late': 'late',
  finished: 'working',
};
