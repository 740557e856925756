import { z } from 'zod';
import { StaffRole } from '../actor.ts';
import { StaffId } from '../ids.ts';
import { Moment } from '../time.ts';

/**
 * What another owner changed about somebody since they last said that they had seen it: they are told like somebody whose
 * PIN was given to them, because papers name them, and because a role is a right.
 */
export const StaffChange = z.object({
  by: StaffId,
  at: Moment,
  /** The name before and after; absent where it stayed. */
  name: z.object({ before: z.string(), after: z.string() }).optional(),
  /** The new role; absent where it stayed. */
  role: StaffRole.optional(),
});
export type StaffChange = z.infer<typeof StaffChange>;
