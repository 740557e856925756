import type { ReadHandle } from '../../db/file/handles.ts';
import { nextAppointment } from '../../db/projections/client-page.ts';
import { AppError } from '../../domain/errors.ts';
import type { ClientId } from '../../domain/ids.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import { canMoveAppointment, moveDates } from '../../domain/visit/decide/move-appointment.ts';
import type { AppointmentForm, appointments } from '../contract/appointments.ts';
import type { Handlers } from '../gate/route.ts';
import { refuseUnprintable } from '../papers/printable.ts';
import { loadVisit } from '../papers/visit-acts.ts';
import { sealMoved } from '../seal/seal-moved.ts';
import { presentTime } from '../visit/clock-before.ts';
import { clearFormDraft } from '../visit/drafts.ts';
import { contactView } from './clients.ts';
import type { Context } from './context.ts';

type Parts = Pick<Context, 'record' | 'access' | 'ids' | 'device'>;

export function appointmentHandlers(parts: Parts): Handlers<typeof appointments> {
  const { record, access } = parts;
  return {
    'appointments.form': ({ clientId }, { now }) => record.store.read((r) => formOf(r, clientId, now)),

    'appointments.move': async ({ clientId, visitId, next, why }, { now }) => {
      await refuseUnprintable({ why });
      const coming = record.store.read((r) => formOf(r, clientId, now)).appointment;
      if (coming?.visitId !== visitId) throw new AppError('not-now', {});
      await sealMoved(parts, { visitId, next, why }, now, (w) =>
        clearFormDraft(w, access.staff.id, { step: 'appointments.move', clientId, field: 'form' }),
      );
      return record.store.read((r) => formOf(r, clientId, now));
    },
  };
}

function formOf(r: ReadHandle, clientId: ClientId, now: Moment): AppointmentForm {
  const contact = contactView(r, clientId, now);
  const coming = nextAppointment(r, contact.id, civilDateOf(presentTime(r, now)));
  if (!coming) return { ...contact, appointment: null };
  const { visitId, date, time, session, sessionsPlanned } = coming;
  const { state, protocol } = loadVisit(r, visitId);
  if (!canMoveAppointment(state)) return { ...contact, appointment: null };
  const days = moveDates(state, protocol, now);
  return { ...contact, appointment: { visitId, present: { date, time }, session, sessionsPlanned, days } };
}
