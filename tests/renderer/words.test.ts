import { expect, test, vi } from 'vitest';
import { CivilDate } from '../../domain/time.ts';
import { birthDate, longDate, monthName, shortDate } from '../../renderer/words/dates.ts';
import { en } from '../../renderer/words/en.ts';

const date = (text: string) => CivilDate.parse(text);

test('a date is said with its weekday, and with the year only when that changes', () => {
  expect(shortDate(date('2026-11-28'), date('2026-11-24'))).toBe('Sat 28 Nov');
  expect(shortDate(date('2027-01-02'), date('2026-11-24'))).toBe('Sat 2 Jan 2027');
  expect(longDate(date('2026-11-24'))).toBe('Tuesday 24 November');
  expect(longDate(date('2028-02-29'), true)).toBe('Tuesday 29 February 2028');
});

test('a date of birth has no weekday and always its year', () => {
  expect(birthDate(date('1988-03-14'))).toBe('14 Mar 1988');
  expect(birthDate(date('1988-09-01'))).toBe('1 Sep 1988');
});

test('a date is the same whatever zone the tablet is in', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London']) {
    vi.stubEnv('TZ', zone);
    expect(longDate(date('2026-03-29'))).toBe('Sunday 29 March');
    expect(monthName(date('2026-12-31'))).toBe('December 2026');
  }
  vi.unstubAllEnvs();
});

test('the words follow the voice: no exclamation mark, no "please wait", no empty sentence', () => {
  const sentences = (value: object): string[] =>
    Object.values(value).flatMap((part: unknown) =>
      typeof part === 'string' ? [part] : typeof part === 'object' && part !== null ? sentences(part) : [],
    );
  const all = sentences(en);
  expect(all.length).toBeGreaterThan(300);
  for (const sentence of all) {
    expect(sentence.trim()).not.toBe('');
    expect(sentence).not.toMatch(/!/);
    expect(sentence).not.toMatch(/please wait/i);
  }
});

test('what to do about a printer is true of a paper that has ended too: only the line for one on its way says that it goes on', () => {
  for (const { do: todo } of Object.values(en.printing.troubles)) expect(todo).not.toMatch(/by itself|goes on/);
  expect(en.printing.goesOn).toContain('by itself');
});
