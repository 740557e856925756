import { describe, expect, it } from 'vitest';
import {
  afterWorkingDays,
  isWorkingDay,
  ordinaryWorkingDays,
  WorkingDays,
  workingDaysUntil,
} from '../../domain/clinic/working-days.ts';
import { CivilDate } from '../../domain/time.ts';

const day = (text: string) => CivilDate.parse(text);
const clinic = (change: Partial<WorkingDays>): WorkingDays => ({ ...ordinaryWorkingDays, ...change });

describe('working days', () => {
  it('ten from Tuesday 24 November end on Tuesday 8 December, as weekends do not count', () => {
    expect(afterWorkingDays(day('2026-11-24'), 10, ordinaryWorkingDays)).toBe('2026-12-08');
  });
  it.each<[string, Partial<WorkingDays>, string]>([
    ['a closed date moves the end on', { closed: [day('2026-11-26')] }, '2026-12-09'],
    ['a closed date on a closed weekday changes nothing', { closed: [day('2026-11-28')] }, '2026-12-08'],
    ['a clinic that is open on Saturdays is sooner', { openDays: [1, 2, 3, 4, 5, 6] }, '2026-12-05'],
    ['a clinic with one open day a week takes ten weeks', { openDays: [3] }, '2027-01-27'],
  ])('%s', (_, change, end) => {
    expect(afterWorkingDays(day('2026-11-24'), 10, clinic(change))).toBe(end);
  });
  it('one that begins on a day off counts from the next open day', () => {
    expect(afterWorkingDays(day('2026-11-28'), 1, ordinaryWorkingDays)).toBe('2026-11-30');
  });
  it('the days left shrink to none on the last day, and stay at none after it', () => {
    const left = (from: string) => workingDaysUntil(day(from), day('2026-12-08'), ordinaryWorkingDays);
    expect(['2026-11-24', '2026-12-04', '2026-12-05', '2026-12-07', '2026-12-08', '2026-12-20'].map(left)).toEqual([
      10, 2, 2, 1, 0, 0,
    ]);
  });
  it('the same choice in another order is the same setting, and one without an open day is none', () => {
    const chosen = { openDays: [5, 1, 1], closed: ['2026-12-26', '2026-12-25'], reportDays: 10 };
    expect(WorkingDays.parse(chosen)).toEqual({
      openDays: [1, 5],
      closed: ['2026-12-25', '2026-12-26'],
      reportDays: 10,
    });
    expect(WorkingDays.safeParse({ ...chosen, openDays: [] }).success).toBe(false);
    expect(isWorkingDay(day('2026-12-25'), WorkingDays.parse(chosen))).toBe(false);
  });
});
