import { calendarFile } from '../../documents/typeset/phone-calendar.ts';
import type { ClinicDetails } from '../../domain/clinic/clinic.ts';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import type { CareDate } from '../../domain/dates/care.ts';
import { preparationTimeline } from '../../domain/dates/preparation.ts';
import type { Protocol } from '../../domain/protocol/schema.ts';
import { civilDateOf } from '../../domain/time.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';

/**
 * The dates of a sealed visit's sheet as a calendar file beside the PDFs; nothing when no date stands fast. It says what the
 * sheet says, whatever became of the clinic's name or zone since: `present` counts only for records that were sealed before
 * they kept the clinic with the seal, and never for its zone. Like the PDFs' names, its own says what and when, never who.
 */
export function datesFile(
  { state, protocol }: { readonly state: VisitState; readonly protocol: Protocol },
  present: ClinicDetails,
): { name: string; bytes: Uint8Array }[] {
  const { sealed, id } = state;
  const dates = datesOf(state, protocol).filter((date) => !date.planned);
  if (!sealed || dates.length === 0) return [];
  const clinic = sealed.clinic ?? { ...present, zone: sealed.at.zone };
  const text = calendarFile(dates, { visitId: id, madeAt: sealed.at, clinic });
  return [{ name: `${civilDateOf(sealed.at)} dates ${id.slice(-6)}.ics`, bytes: Buffer.from(text) }];
}

function datesOf({ rescheduled, procedure, course }: VisitState, protocol: Protocol): readonly CareDate[] {
  if (rescheduled) {
    const { session, sessionsPlanned } = course;
    const today = civilDateOf(rescheduled.at);
    return preparationTimeline({ appointment: rescheduled.next, today, session, sessionsPlanned, protocol }).dates;
  }
  const finished = procedure?.finishedAt;
  return finished ? aftercareTimeline({ finished, course, protocol }).dates : [];
}
