import { calendarFile } from '../../documents/typeset/phone-calendar.ts';
import { english, paperLanguage } from '../../documents/words/languages.ts';
import type { ClinicDetails } from '../../domain/clinic/clinic.ts';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import type { CareDate } from '../../domain/dates/care.ts';
import { preparationTimeline } from '../../domain/dates/preparation.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { civilDateOf } from '../../domain/time.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';

/**
 * The dates of a sealed visit's sheet as a calendar file beside the PDFs; nothing without a fixed date. It says what the
 * sheet says, even if the clinic's name or zone has changed since: `present` is used only for records sealed before the
 * clinic was stored with the seal, and never for the zone. `protocol`: as the sheet was sealed, in the client's language. Its name says what and when, never who, as those of the PDFs.
 */
export function datesFile(
  { state, protocol }: { readonly state: VisitState; readonly protocol: Protocol },
  present: ClinicDetails,
): { name: string; bytes: Uint8Array }[] {
  const { sealed, id } = state;
  const dates = datesOf(state, protocol).filter((date) => !date.planned);
  if (!sealed || dates.length === 0) return [];
  const clinic = sealed.clinic ?? { ...present, zone: sealed.at.zone };
  const { words } = paperLanguage(protocol.language);
  const text = calendarFile(dates, { visitId: id, madeAt: sealed.at, clinic, words });
  return [{ name: english.words.files.dates(civilDateOf(sealed.at), id.slice(-6)), bytes: Buffer.from(text) }];
}

function datesOf(state: VisitState, protocol: Protocol): readonly CareDate[] {
  const { rescheduled, procedure, moves } = state;
  const moved = moves.at(-1)?.next;
  const course = moved && !rescheduled ? { ...state.course, next: moved } : state.course;
  if (rescheduled) {
    const { session, sessionsPlanned } = course;
    const today = civilDateOf(rescheduled.at);
    const { at } = rescheduled;
    const appointment = moved ?? rescheduled.next;
    return preparationTimeline({ appointment, today, zone: at.zone, session, sessionsPlanned, protocol }).dates;
  }
  const finished = procedure?.finishedAt;
  return finished ? aftercareTimeline({ finished, course, protocol }).dates : [];
}
