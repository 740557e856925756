import { expect, it } from 'vitest';
import { CivilDate } from '../../domain/time.ts';
import { typedDay } from '../../renderer/kit/typed-day.ts';
import { shortMonth } from '../../renderer/words/dates.ts';

const today = CivilDate.parse('2026-11-24');

it.each([
  ['9.12.', '2026-12-09'],
  ['9.12', '2026-12-09'],
  ['9/12/2026', '2026-12-09'],
  ['09 12 26', '2026-12-09'],
  ['9 Dec', '2026-12-09'],
  ['9. december 2026', '2026-12-09'],
  ['Wed 9 Dec', '2026-12-09'],
  ['2026-12-09', '2026-12-09'],
  // Without a year it is the next such day, today included.
  ['24.11.', '2026-11-24'],
  ['23.11.', '2027-11-23'],
  ['29 Feb', '2028-02-29'],
])('a day typed as "%s" is read', (text, date) => {
  expect(typedDay(text, today, shortMonth)).toBe(date);
});

it.each(['', 'soon', '9', '31.11.', '29.2.2027', '9.13.', '0.12.', '12/2026', '9 Foo', '2026-02-30'])(
  '"%s" is no day',
  (text) => {
    expect(typedDay(text, today, shortMonth)).toBeNull();
  },
);

const inFrench = (date: CivilDate): string =>
  new Intl.DateTimeFormat('fr-FR', { month: 'short' }).format(new Date(date));

it.each([
  ['9 déc', '2026-12-09'],
  ['9 decembre', '2026-12-09'],
  ['mar 1er déc', '2026-12-01'],
  ['5 juin', '2027-06-05'],
  ['5 juil.', '2027-07-05'],
  ['5 juillet 2027', '2027-07-05'],
  // Two months begin so.
  ['5 jui', null],
])('on a French page, "%s" is read by the page’s own months', (text, date) => {
  expect(typedDay(text, today, inFrench)).toBe(date);
});

it.each(['en-GB', 'es-ES', 'fr-FR', 'de-DE'])('a day written out as %s writes it is read as that day', (locale) => {
  const written = (date: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(date));
  const dates = Array.from({ length: 24 }, (_, index) =>
    CivilDate.parse(`2027-${String((index % 12) + 1).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`),
  );
  const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const shortOf = (date: CivilDate) => written(date, { month: 'short' });
  expect(dates.map((date) => typedDay(written(date, long), today, shortOf))).toEqual(dates);
  const withoutYear = { day: 'numeric', month: 'long' } as const;
  expect(dates.map((date) => typedDay(written(date, withoutYear), CivilDate.parse('2027-01-01'), shortOf))).toEqual(
    dates,
  );
});
