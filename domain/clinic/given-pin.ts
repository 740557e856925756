import { z } from 'zod';
import { StaffId } from '../ids.ts';
import { Moment } from '../time.ts';

/**
 * A PIN that an owner gave to somebody who worked here already: until they choose one of their own, the owner knows it and can
 * act in their name. `signedIn`: they, or whoever knows it, unlocked the tablet with it since.
 */
export const GivenPin = z.object({ by: StaffId, at: Moment, signedIn: z.boolean() });
export type GivenPin = z.infer<typeof GivenPin>;
