import type { TFunction } from 'i18next';
import { addDays, CivilDate } from '../../../../domain/time.ts';
import { birthDate, shortMonth } from '../../../words/dates.ts';

type Words = TFunction<'records'>;

const dayAndMonth = (date: CivilDate, withYear: boolean): string =>
  withYear ? birthDate(date) : `${Number(date.slice(8))} ${shortMonth(date)}`;

/** "1 to 24 Nov", "24 Nov", "from 1 Jan 2025": the year where it is not this one. */
export function dayRange(from: CivilDate | null, to: CivilDate | null, today: CivilDate, t: Words): string {
  const year = [from, to].some((date) => date !== null && date.slice(0, 4) !== today.slice(0, 4));
  if (from !== null && to !== null) {
    if (from === to) return dayAndMonth(from, year);
    return t('fromTo', { from: dayAndMonth(from, year), to: dayAndMonth(to, year) });
  }
  if (from !== null) return t('from', { date: dayAndMonth(from, year) });
  return to === null ? '' : t('until', { date: dayAndMonth(to, year) });
}

export const spans = ['today', 'week', 'month', 'last-month', 'year', 'last-year'] as const;
export type Span = (typeof spans)[number];

/** The first and last day of a usual stretch of time; one that is not over ends today. */
export function daysOf(span: Span, today: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const first = (y: number, m: number): CivilDate => CivilDate.parse(`${y}-${String(m).padStart(2, '0')}-01`);
  switch (span) {
    case 'today':
      return { from: today, to: today };
    case 'week':
      return { from: addDays(today, -6), to: today };
    case 'month':
      return { from: first(year, month), to: today };
    case 'last-month':
      return { from: month === 1 ? first(year - 1, 12) : first(year, month - 1), to: addDays(first(year, month), -1) };
    case 'year':
      return { from: first(year, 1), to: today };
    case 'last-year':
      return { from: first(year - 1, 1), to: addDays(first(year, 1), -1) };
  }
}
