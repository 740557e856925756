import { z } from 'zod';
import { Slug } from '../ids.ts';
import { Line } from '../text.ts';

// What a protocol is made of in every form that it was ever written down in.

/** The consequence of an answer, mildest first (docs/rules.md, "Scalp checks"). */
export const Grade = z.enum(['pass', 'remedy', 'decide', 'reschedule']);
export type Grade = z.infer<typeof Grade>;

/** How long ago: on the day of the check, or on an earlier day and at least so many hours ago. */
export const CheckWhen = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same-day') }),
  z.object({ kind: z.literal('hours-ago'), least: z.number().int().min(0).max(336) }),
]);

export const CheckOption = z.object({
  id: Slug,
  /** The word on the button. */
  label: Line,
  grade: Grade,
  /** For a failing option: the finding, as recorded and printed on the reschedule slip ("Redness"). */
  finding: Line.optional(),
  /** For a question about when something was done: the days and times that give this answer (`visit/check-time.ts`). */
  when: CheckWhen.optional(),
});
export type CheckOption = z.infer<typeof CheckOption>;

export const CheckQuestion = z.object({ id: Slug, text: Line, options: z.array(CheckOption).min(2).max(5) });
export type CheckQuestion = z.infer<typeof CheckQuestion>;

export const RemedyStep = z.object({ id: Slug, label: Line });
export type RemedyStep = z.infer<typeof RemedyStep>;

export const CareIcon = z.enum([
  'prohibit',
  'drop',
  'hand-soap',
  'hand',
  'check',
  'sun',
  'infinity',
  'scissors',
  'calendar',
]);

export const BreakPolicy = z
  .object({
    /** Minutes of work until the window opens. */
    opensAfter: z.number().int().min(15).max(90),
    /** Minutes of work until the screen asks. */
    asksAfter: z.number().int().min(15).max(90),
    /** Minutes of work until the break is overdue. At most 90 (the owner's text: "every 60 to 90 minutes"). */
    overdueAfter: z.number().int().min(15).max(90),
    /** Planned length of a break, minutes. */
    length: z.number().int().min(1).max(60),
  })
  .refine(
    (p) => p.opensAfter <= p.asksAfter && p.asksAfter <= p.overdueAfter,
    'opens, asks and overdue must be in order',
  );
export type BreakPolicy = z.infer<typeof BreakPolicy>;
