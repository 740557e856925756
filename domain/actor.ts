import { z } from 'zod';
import { ClientId, StaffId } from './ids.ts';

/**
 * Who did it. `system` is the app itself: noticing a moved clock, sealing, closing. `tablet` is whoever stood at a locked or
 * handed-over tablet, without a PIN: nobody is named; in an inspection, the inspector whom its first row names.
 */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('staff'), staffId: StaffId }),
  z.object({ kind: z.literal('client'), clientId: ClientId }),
  z.object({ kind: z.literal('system') }),
  z.object({ kind: z.literal('tablet') }),
]);
export type Actor = z.infer<typeof Actor>;

/** What each may: `clinic/roles.ts`. */
export const StaffRole = z.enum(['practitioner', 'owner', 'front-desk']);
export type StaffRole = z.infer<typeof StaffRole>;
