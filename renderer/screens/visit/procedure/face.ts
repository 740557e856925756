import type { Cue } from './live.ts';

/** The names by which the style sheets know the colours of the timer. */
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
