import { z } from 'zod';
import { Slug } from '../ids.ts';
import { LotRef } from '../lots/lot-ref.ts';
import { CivilDate } from '../time.ts';
import { Reason } from './types.ts';
import { Outcome } from './views/stages.ts';

/** Which of the register's five numbers is opened. */
export const RegisterShow = z.enum(['all', 'sealed', 'not-sealed', 'no-copy', 'rescheduled']);
export type RegisterShow = z.infer<typeof RegisterShow>;

/** A list of more fills forty sheets: that many are a table for a spreadsheet. */
export const mostOnPaper = 500;

/** What reports count of the visits, beside what every visit has: their breaks, and what came after them. */
export const RegisterOnly = z.enum([
  ...['breaks', 'break-on-time', 'break-early', 'break-late', 'break-skipped', 'break-unknown'],
  /** Worked for longer without a break than the practice allows under which it was done. */
  'long-stretch',
  /** The client came on a date, and without a sheet for it; came again, on the date that was named, or any other; is still to come; did not come on that day. */
  ...['no-sheet', 'came-again', 'to-come', 'missed'],
  ...['declined', 'consent-withdrawn', 'refused-at-work', 'clause-withdrawn', 'any-refusal'],
  /** The course goes on and no date is known; the client comes again and agreed to an older text, or to the present one. */
  ...['unbooked', 'older-text', 'present-text', 'first-visit'],
] as const);
export type RegisterOnly = z.infer<typeof RegisterOnly>;

/** What the register of visits is narrowed by; whatever is left out narrows nothing. Days are the clinic's, both included. */
export const RegisterFilter = z.strictObject({
  from: CivilDate.optional(),
  to: CivilDate.optional(),
  /** The practitioner, by the row that added them. */
  staff: z.number().int().nonnegative().optional(),
  treatment: Slug.optional(),
  outcome: Outcome.optional(),
  /** The tag of the language that the client read in. */
  language: z.string().min(2).max(35).optional(),
  session: z.number().int().min(1).max(20).optional(),
  /** One of the reasons for a new date. */
  reason: Reason.optional(),
  /** A lot that was used, in any spelling. */
  lot: LotRef.optional(),
  /** Only visits with a complication during the work. */
  complication: z.literal(true).optional(),
  only: RegisterOnly.optional(),
  /** Worked for longer than so many minutes without a break. */
  longerThan: z.number().int().min(1).max(600).optional(),
});
export type RegisterFilter = z.infer<typeof RegisterFilter>;
