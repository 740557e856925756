import { bornWords } from '../../documents/typeset/who.ts';
import { english } from '../../documents/words/languages.ts';
import type { Birth } from '../../domain/clinic/birth.ts';
import { dayInWords, fullDayInWords } from '../../domain/dates/in-words.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { VisitEventOf } from '../../domain/visit/events.ts';
import { expiryWords } from '../../domain/visit/lots.ts';
import type { Appointment, CoursePlace, TooSoon } from '../../domain/visit/types.ts';

type Words = Record<string, unknown>;

/** "Tue 22 Dec 2026, 10:00". */
export const appointmentWords = ({ date, time }: Appointment): string => `${fullDayInWords(date)}, ${time}`;

/** The visit's place in its course, and the chosen dates. */
export function courseWords({ session, sessionsPlanned, final, next, plannedFinal }: CoursePlace): Words {
  const place = `${session} of ${sessionsPlanned}`;
  if (final) return { session: `${place}, the final one` };
  return {
    session: place,
    'next session': next ? appointmentWords(next) : 'not chosen yet',
    'final session planned': plannedFinal ? fullDayInWords(plannedFinal) : 'not chosen yet',
  };
}

/** "last session Tue 24 Nov, first possible date Tue 1 Dec". */
export const tooSoonWords = ({ treated, first }: TooSoon, today: CivilDate): string =>
  `last session ${dayInWords(treated, today)}, first possible date ${dayInWords(first, today)}`;

/** "Sam Example, born 14 Mar 1988". */
export const clientWords = (details: { readonly clientName: string; readonly dateOfBirth: Birth }): string =>
  `${details.clientName}, ${bornWords(english, details.dateOfBirth)}`;

const detailNames = {
  phone: 'phone',
  email: 'e-mail',
  emergencyName: 'emergency contact',
  emergencyPhone: 'emergency phone',
} as const;
const detailFields = ['phone', 'email', 'emergencyName', 'emergencyPhone'] as const;

/** What the client gave, what they left out, and earlier values. */
export function ownDetailsWords({ details, replaced }: VisitEventOf<'own-details-confirmed'>): Words {
  const given = detailFields.filter((field) => details[field] !== '');
  const missing = detailFields.filter((field) => details[field] === '').map((field) => `no ${detailNames[field]}`);
  const before = detailFields.filter((field) => (replaced?.[field] ?? '') !== '');
  return {
    ...Object.fromEntries(given.map((field) => [detailNames[field], details[field]])),
    ...(missing.length > 0 && { 'not given': missing }),
    ...(before.length > 0 && { before: before.map((field) => `${detailNames[field]} ${replaced?.[field] ?? ''}`) }),
  };
}

/** A lot as its package names it. */
export function lotWords({ lot, expiredWhy, replaces }: VisitEventOf<'lot-recorded'>): Words {
  return {
    [lot.kind]: lot.name,
    ...(lot.maker !== '' && { maker: lot.maker }),
    lot: lot.lot,
    'use by': lot.expiry === '' ? 'not on the package' : expiryWords(lot.expiry),
    ...(expiredWhy !== undefined && { 'used past its date': expiredWhy }),
    ...(replaces !== undefined && { 'in place of': `No. ${replaces}` }),
  };
}

const parts: Readonly<Record<string, string>> = {
  'next-weeks': 'The next weeks',
  later: 'After that',
  'when-to-call': 'When to call',
};

/** A part of the aftercare sheet by its name; an unknown part by its own id. */
export const partWords = (part: string): string => parts[part] ?? asWords(part);

/** "aftercare-sheet" as "aftercare sheet". */
export const asWords = (code: string): string => code.replaceAll('-', ' ');
