import type { ClinicDetails } from '../../../domain/clinic/clinic.ts';
import type { CareDate } from '../../../domain/dates/care.ts';
import type { CivilDate, Moment } from '../../../domain/time.ts';
import { calendarEntry, contactCard, dateTitle } from '../../typeset/phone-calendar.ts';
import type { QrCode } from '../../typeset/qr.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { comma } from '../../words/listed.ts';
import type { AftercareSheetInput } from '../inputs.ts';

export const codesInRow = 4;

/** Dates that stand fast, one code each; what is only planned would sit wrong in a phone. */
export function dateCodes(
  typesetter: Typesetter,
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
      const { language } = typesetter;
      const { dates } = language;
      const title = dateTitle(typesetter.language.words, date);
      const words = date.time === null ? title : [title, dates.time(date.time)].join(comma(language));
      return {
        content: calendarEntry(date, {
          visitId: from.visitId,
          madeAt: from.madeAt,
          clinic: from.clinic,
          words: typesetter.language.words,
        }),
        heading: typesetter.language.dates.shortDate(date.date, from.reference),
        words,
        does: typesetter.language.words.common.adds(typesetter.language.dates.fullDate(date.date), words),
      };
    });
}

/** The clinic's numbers for the phone's address book; null when it gave none. */
export function clinicCode(typesetter: Typesetter, clinic: ClinicDetails): QrCode | null {
  if (!clinic.phone && !clinic.outOfHours) return null;
  return { content: contactCard(clinic), ...typesetter.language.words.common.clinicCode };
}

/** One code a date; room left over carries the clinic's numbers. */
export function phoneCodes(typesetter: Typesetter, input: AftercareSheetInput): QrCode[] {
  const { clinic, visitId, madeAt, timeline } = input;
  const codes = dateCodes(typesetter, timeline.dates, { visitId, madeAt, clinic, reference: timeline.dayZero });
  const own = clinicCode(typesetter, clinic);
  return own && codes.length < codesInRow ? [...codes, own] : codes;
}
