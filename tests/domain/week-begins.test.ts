import { expect, it } from 'vitest';
import { weekStart } from '../../domain/dates/calendar.ts';
import { CivilDate } from '../../domain/time.ts';

it.each([
  ['en', '2026-11-23'],
  ['es-MX', '2026-11-23'],
  ['ar', '2026-11-21'],
  ['ar-EG', '2026-11-21'],
  ['pt', '2026-11-22'],
])('a drawn week begins as the reader of %s has it', (language, first) => {
  expect(weekStart(CivilDate.parse('2026-11-24'), language)).toBe(first);
  expect(weekStart(CivilDate.parse(first), language)).toBe(first);
});
