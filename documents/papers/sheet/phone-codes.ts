import type { ClinicDetails } from '../../../domain/clinic/clinic.ts';
import type { CareDate } from '../../../domain/dates/care.ts';
import type { CivilDate, Moment } from '../../../domain/time.ts';
import { fullDate, shortDate } from '../../typeset/dates.ts';
import { calendarEntry, contactCard } from '../../typeset/phone-calendar.ts';
import type { QrCode } from '../../typeset/qr.ts';

/** Dates that stand fast, one code each; what is only planned would sit wrong in a phone. */
export function dateCodes(
  dates: readonly CareDate[],
  from: {
    readonly visitId: string;
    readonly madeAt: Moment;
    readonly clinic: ClinicDetails;
    readonly reference: CivilDate;
  },
): QrCode[] {
  return dates
    .filter((date) => !date.planned)
    .map((date) => {
      const words = date.time === null ? date.title : `${date.title}, ${date.time}`;
      return {
        content: calendarEntry(date, { visitId: from.visitId, madeAt: from.madeAt, clinic: from.clinic }),
        heading: shortDate(date.date, from.reference),
        words,
        does: `adds ${fullDate(date.date)}, ${words}, to the phone’s calendar`,
      };
    });
}

/** The clinic's numbers for the phone's address book; null when it gave none. */
export function clinicCode(clinic: ClinicDetails): QrCode | null {
  if (!clinic.phone && !clinic.outOfHours) return null;
  const does = 'adds the clinic’s phone numbers to the phone’s contacts';
  return { content: contactCard(clinic), heading: 'Clinic', words: 'Phone numbers', does };
}
