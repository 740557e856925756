import { z } from 'zod';
import { operation } from './operation.ts';

const handle = z.string().max(40);
const done = z.object({});

/**
 * What whoever stands at the tablet may do to a running procedure without a PIN; it goes on record as done at the tablet, by
 * nobody named. `handle` comes from the status. Skipping a break always needs a PIN.
 */
export const chair = {
  /** `to`: what begins. */
  'chair.turn': operation(['locked'], z.strictObject({ handle, to: z.enum(['break', 'work']) }), done),
  /** Somebody heard the sound of an overdue break. */
  'chair.silence': operation(['locked', 'handed-over', 'inspection'], z.strictObject({ handle }), done),
};
