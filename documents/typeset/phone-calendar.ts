import { Temporal } from 'temporal-polyfill';
import { type ClinicDetails, usualAppointmentMinutes } from '../../domain/clinic/clinic.ts';
import type { CareDate } from '../../domain/dates/care.ts';
import type { Moment } from '../../domain/time.ts';
import type { PaperWords } from '../words/language.ts';

/**
 * One calendar entry as the text of a QR code (RFC 5545). Phones read only one VEVENT per code reliably, so each date has its
 * own. A date without a time is an all-day entry by civil date, the same day in every zone; an appointment is in UTC, derived
 * from the clinic's wall clock. The UID is the same on every copy, so scanning twice adds it once.
 */
export function calendarEntry(date: CareDate, from: CalendarSource): string {
  const title = escaped(shortened(`${dateTitle(from.words, date)}, ${from.clinic.name}`));
  return ended([...head, ...eventLines(date, title, shortened(from.clinic.address), from), 'END:VCALENDAR']);
}

export interface CalendarSource {
  readonly visitId: string;
  readonly madeAt: Moment;
  /** As sealed, so that calendar and sheet agree. */
  readonly clinic: Pick<ClinicDetails, 'name' | 'address' | 'zone' | 'appointmentMinutes'>;
  readonly words: PaperWords;
}

/** "First wash, water only", "Shave or cut by 10:00", "Session 2". */
export function dateTitle({ calendar }: PaperWords, { is }: Pick<CareDate, 'is'>): string {
  if (is.kind === 'session') return calendar.session(is.session);
  return is.byTime === undefined ? is.short : calendar.ruleBy(is.short, is.byTime);
}

const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Chairside//EN'] as const;

function eventLines(date: CareDate, title: string, place: string, from: CalendarSource): string[] {
  const { visitId, madeAt } = from;
  return [
    'BEGIN:VEVENT',
    `UID:${visitId}-${date.id}`,
    `DTSTAMP:${stamp(Temporal.Instant.from(madeAt.instant))}`,
    ...whenLines(date, from.clinic),
    `SUMMARY:${title}`,
    // Only an appointment has a place.
    ...(date.time === null || place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${from.words.calendar.reminder}`,
    // A day before an appointment; for a whole day at nine the evening before.
    `TRIGGER:${date.time === null ? '-PT3H' : '-P1D'}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** Start and end: a whole day, or the appointment's planned length by the clinic's wall clock. */
function whenLines({ date, time }: CareDate, clinic: CalendarSource['clinic']): string[] {
  const day = Temporal.PlainDate.from(date);
  if (time === null)
    return [`DTSTART;VALUE=DATE:${compact(date)}`, `DTEND;VALUE=DATE:${compact(day.add({ days: 1 }).toString())}`];
  const start = day.toZonedDateTime({ timeZone: clinic.zone, plainTime: Temporal.PlainTime.from(time) });
  const end = start.add({ minutes: clinic.appointmentMinutes ?? usualAppointmentMinutes });
  return [`DTSTART:${stamp(start.toInstant())}`, `DTEND:${stamp(end.toInstant())}`];
}

const ended = (lines: readonly string[]): string => [...lines, ''].join('\r\n');

/**
 * All fixed dates in one file, for a computer's calendar. Entries have the UIDs of the printed codes, so that each date is
 * added once; planned dates would be wrong in a calendar and are left out.
 */
export function calendarFile(dates: readonly CareDate[], from: CalendarSource): string {
  const entries = dates
    .filter((date) => !date.planned)
    .flatMap((date) =>
      eventLines(date, escaped(`${dateTitle(from.words, date)}, ${from.clinic.name}`), from.clinic.address, from),
    );
  return ended([...head, ...entries, 'END:VCALENDAR'].map(folded));
}

/** RFC 5545: at most 75 octets a line; a longer one continues after a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > 74) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}

/** The clinic's numbers as a contact. */
export function contactCard(clinic: { name: string; phone: string; outOfHours: string }): string {
  const name = escaped(shortened(clinic.name));
  const lines = ['BEGIN:VCARD', 'VERSION:3.0', `N:${name};;;;`, `FN:${name}`, `ORG:${name}`];
  if (clinic.phone) lines.push(`TEL;TYPE=WORK:${escaped(clinic.phone)}`);
  if (clinic.outOfHours && clinic.outOfHours !== clinic.phone)
    lines.push(`TEL;TYPE=CELL:${escaped(clinic.outOfHours)}`);
  return [...lines, 'END:VCARD', ''].join('\r\n');
}

const compact = (date: string): string => date.replaceAll('-', '');

function stamp(instant: Temporal.Instant): string {
  return `${instant.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`;
}

/**
 * Limits the entry's name to 60 characters, so that a code printed 30 mm wide stays readable for phones. No ellipsis:
 * scanners guess the encoding from the bytes, and one non-ASCII character can spoil the guess.
 */
function shortened(text: string): string {
  return [...text].slice(0, 60).join('').trimEnd();
}

function escaped(text: string): string {
  return onOneLine(text).replaceAll(/([\\;,])/g, '\\$1');
}

/** Lines joined by one space; empty ones vanish. */
function onOneLine(text: string): string {
  const lines = text.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, index) => (index === 0 ? line : line.trimStart()))
    .map((line, index) => (index === last ? line : line.trimEnd()))
    .filter((line, index) => line !== '' || index === 0 || index === last)
    .join(' ');
}
