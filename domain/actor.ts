import { z } from 'zod';
import { ClientId, StaffId } from './ids.ts';

/** Who did it. `system` is the app itself: noticing a moved clock, sealing, closing. */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('staff'), staffId: StaffId }),
  z.object({ kind: z.literal('client'), clientId: ClientId }),
  z.object({ kind: z.literal('system') }),
]);
export type Actor = z.infer<typeof Actor>;

export const StaffRole = z.enum(['practitioner', 'owner']);
export type StaffRole = z.infer<typeof StaffRole>;
