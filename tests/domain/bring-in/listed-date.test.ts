import { expect, it } from 'vitest';
import { guessOrder, readListedDate } from '../../../domain/client-lists/listed-date.ts';
import { CivilDate, Zone } from '../../../domain/time.ts';

const clinic = { today: CivilDate.parse('2026-11-24'), zone: Zone.parse('Europe/Berlin') };
const read = (text: string, order: 'day-first' | 'month-first' = 'day-first') => {
  const reading = readListedDate(text, order, clinic);
  return reading.ok ? reading.date : reading.fault.kind === 'field' ? reading.fault.message : reading.fault.kind;
};

it.each([
  ['1988-03-14', '1988-03-14'],
  ['1988-03-14T00:00:00Z', '1988-03-14'],
  // Midnight in Berlin, in winter and in summer; noon, so that no zone moves it; an evening that may be either day.
  ['1988-03-13T23:00:00.000Z', '1988-03-14'],
  ['1988-06-13 22:00:00Z', '1988-06-14'],
  ['1988-03-14T00:00:00+0100', '1988-03-14'],
  ['1988-03-14T12:00:00Z', '1988-03-14'],
  ['1988-03-13T21:00:00Z', 'date-incomplete'],
  ['1988-13-41T23:00:00Z', 'date-incomplete'],
  ['14 gennaio 1988', '1988-01-14'],
  ['14.3.1988', '1988-03-14'],
  ['14. 3. 1988', '1988-03-14'],
  ['14/03/1988 00:00', '1988-03-14'],
  ['19880314', '1988-03-14'],
  ['14 March 1988', '1988-03-14'],
  ['March 14th, 1988', '1988-03-14'],
  ['14. März 1988', '1988-03-14'],
  ['14 de marzo de 1988', '1988-03-14'],
  ['14 août 1988', '1988-08-14'],
  ['31.2.1990', 'no-such-day'],
  ['3/14/1988', 'month-range'],
  ['14.3.88', 'year-unclear:1988'],
  ['14.3.2031', 'birth-in-future'],
  ['32216', 'date-incomplete'],
  ['', 'date-incomplete'],
  ['soon', 'date-incomplete'],
])('reads %s as %s', (text, said) => {
  expect(read(text)).toBe(said);
});

it('reads the month first where the list does', () => {
  expect(read('03/14/1988', 'month-first')).toBe('1988-03-14');
  expect(guessOrder(['03/04/1988', '03/14/1988', '12/31/1970'])).toBe('month-first');
  expect(guessOrder(['03/04/1988', '14/03/1988'])).toBe('day-first');
  expect(guessOrder([])).toBe('day-first');
});
