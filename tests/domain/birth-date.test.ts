import { describe, expect, it } from 'vitest';
import { birthDateFault, readBirthDate } from '../../domain/clinic/birth-date.ts';
import { CivilDate } from '../../domain/time.ts';

const today = CivilDate.parse('2026-11-24');
const read = (day: string, month: string, year: string) => readBirthDate({ day, month, year }, today);
const fault = (day: string, month: string, year: string) => {
  const reading = read(day, month, year);
  if (reading.ok) throw new Error('that date was taken');
  return reading.fault;
};

describe('a date of birth', () => {
  it('is taken with four digits of the year, to this day and back 120 years', () => {
    expect(read('14', '3', '1988')).toEqual({ ok: true, date: '1988-03-14' });
    expect(read('29', '2', '2024')).toEqual({ ok: true, date: '2024-02-29' });
    expect(read('24', '11', '2026')).toEqual({ ok: true, date: '2026-11-24' });
  });

  it('is taken up to the 120th birthday, and refused from the day after it', () => {
    expect(read('24', '11', '1906')).toEqual({ ok: true, date: '1906-11-24' });
    expect(fault('23', '11', '1906')).toMatchObject({ message: 'birth-too-long-ago:120' });
    expect(fault('25', '11', '1905')).toMatchObject({ message: 'birth-too-long-ago:120' });
    const leap = CivilDate.parse('2024-02-29');
    expect(birthDateFault(CivilDate.parse('1904-02-29'), leap)).toBeNull();
    expect(birthDateFault(CivilDate.parse('1904-02-28'), leap)).toBe('birth-too-long-ago:120');
  });

  it('of a year with two digits is asked back, with the years that can be meant', () => {
    expect(fault('14', '3', '88')).toEqual({ kind: 'field', message: 'year-unclear:1988', years: [1988] });
    expect(fault('14', '3', '10')).toEqual({ kind: 'field', message: 'year-unclear:2010', years: [2010, 1910] });
    expect(fault('25', '11', '26')).toEqual({ kind: 'field', message: 'year-unclear:1926', years: [1926] });
    expect(fault('23', '11', '06')).toEqual({ kind: 'field', message: 'year-unclear:2006', years: [2006] });
    expect(fault('24', '11', '06')).toEqual({ kind: 'field', message: 'year-unclear:2006', years: [2006, 1906] });
    expect(fault('14', '3', '198')).toEqual({ kind: 'field', message: 'year-unclear:0', years: [] });
  });

  it.each([
    ['1062', 'birth-too-long-ago:120'],
    ['1800', 'birth-too-long-ago:120'],
    ['1905', 'birth-too-long-ago:120'],
    ['2062', 'birth-in-future'],
    ['2027', 'birth-in-future'],
  ])('of the year %s is refused', (year, message) => {
    expect(fault('14', '3', year)).toMatchObject({ message });
  });

  it('of tomorrow is refused', () => {
    expect(fault('25', '11', '2026')).toMatchObject({ message: 'birth-in-future' });
  });

  it('that does not exist says how many days the month has', () => {
    expect(fault('30', '2', '2026')).toEqual({ kind: 'no-such-day', year: 2026, month: 2, days: 28 });
    expect(fault('31', '4', '1990')).toEqual({ kind: 'no-such-day', year: 1990, month: 4, days: 30 });
    expect(fault('12', '13', '1990')).toMatchObject({ message: 'month-range' });
  });

  it('with a part missing says so', () => {
    for (const [day, month, year] of [
      ['', '3', '1988'],
      ['14', '', '1988'],
      ['14', '3', ''],
      ['0', '3', '1988'],
    ] as const)
      expect(fault(day, month, year)).toMatchObject({ message: 'date-incomplete' });
  });

  it('from an older record is checked by the same rules', () => {
    expect(birthDateFault(CivilDate.parse('0088-03-14'), today)).toBe('year-unclear:1988');
    expect(birthDateFault(CivilDate.parse('0198-03-14'), today)).toBe('birth-too-long-ago:120');
    expect(birthDateFault(CivilDate.parse('1988-03-14'), today)).toBeNull();
  });
});
