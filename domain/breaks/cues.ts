import { z } from 'zod';

/**
 * By minutes of work since the start or the last break: `working`, `open` from 60, `asks` from 75, `overdue` from 90. By
 * minutes of rest: `on-break`, `break-over` after the planned length, `break-late` when nobody resumed work after that.
 */
export const BreakCue = z.enum([
  'working',
  'open',
  'asks',
  'overdue',
  'on-break',
  'break-over',
  'break-late',
  'finished',
]);
export type BreakCue = z.infer<typeof BreakCue>;
