import { z } from 'zod';
import { PossibleDays } from '../../domain/dates/possible-days.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { Passage } from '../../domain/text.ts';
import { Appointment } from '../../domain/visit/types.ts';
import { ClientContact } from './clients.ts';
import { operation } from './operation.ts';

/** A client's appointment, and the days to which it can be moved. Nothing of any visit but its dates. */
export const AppointmentForm = ClientContact.extend({
  /** The visit that named it; null where there is none to move. */
  appointment: z
    .object({
      visitId: VisitId,
      present: Appointment,
      session: z.number().int(),
      sessionsPlanned: z.number().int(),
      days: PossibleDays,
    })
    .nullable(),
});
export type AppointmentForm = z.infer<typeof AppointmentForm>;

export const appointments = {
  'appointments.form': operation(['appointments'], z.strictObject({ clientId: ClientId }), AppointmentForm),
  /** Moves it, as by phone, and makes and seals the preparation sheet for the new date in the same step. */
  'appointments.move': operation(
    ['appointments'],
    z.strictObject({ clientId: ClientId, visitId: VisitId, next: Appointment, why: Passage }),
    AppointmentForm,
  ),
};
