import { z } from 'zod';
import { Apart } from '../../domain/clinic/namesake.ts';
import { ClientId } from '../../domain/ids.ts';
import { CivilDate, CivilTime } from '../../domain/time.ts';
import { Appointment } from '../../domain/visit/types.ts';
import { ClientContact } from './clients.ts';
import { operation } from './operation.ts';

/** A place in the course, which is what an appointment is called by. */
const session = { session: z.number().int(), sessionsPlanned: z.number().int(), final: z.boolean() };

/** The day as the front desk sees it: who and when, without id, stage or outcome of the visit. */
export const DeskVisit = z.object({
  clientId: ClientId,
  clientName: z.string(),
  apart: Apart.nullable(),
  time: CivilTime,
  presence: z.enum(['here', 'in-procedure', 'gone']),
  ...session,
});
export type DeskVisit = z.infer<typeof DeskVisit>;

/** A client as the front desk sees them: contact and dates. */
export const DeskClient = ClientContact.extend({
  /** The appointment that was last agreed on, today or later. */
  next: Appointment.nullable(),
  visits: z.array(z.object({ date: CivilDate, ...session })),
});
export type DeskClient = z.infer<typeof DeskClient>;

/** What needs nothing of a visit but its dates. Each view has a schema of its own, so that nothing of health can pass. */
export const desk = {
  'desk.today': operation(
    ['appointments'],
    z.strictObject({}),
    z.object({ date: CivilDate, visits: z.array(DeskVisit) }),
    { poll: true },
  ),
  'desk.client': operation(['appointments'], z.strictObject({ clientId: ClientId }), DeskClient),
};
