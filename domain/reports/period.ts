import { z } from 'zod';
import { addDays, addMonths, CivilDate, daysBetween, weekdayOf } from '../time.ts';

/** Days of the clinic's calendar, both included. */
export const Period = z.strictObject({ from: CivilDate, to: CivilDate }).refine(({ from, to }) => from <= to);
export type Period = z.infer<typeof Period>;

/** What a report can be asked about by one tap: so many months, the present one with them. */
export const spans = ['month', 'quarter', 'half-year', 'year'] as const;
export type Span = (typeof spans)[number];

const months: Readonly<Record<Span, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

export const firstOfMonth = (date: CivilDate): CivilDate => CivilDate.parse(`${date.slice(0, 7)}-01`);

export function periodOf(span: Span, today: CivilDate): Period {
  return { from: addMonths(firstOfMonth(today), 1 - months[span]), to: today };
}

export const StepBy = z.enum(['week', 'month', 'year']);
export type StepBy = z.infer<typeof StepBy>;

/** A piece of a period. `from`: the day on which it begins, also where that is before the period. `soFar`: it is not over. */
export interface Step {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly soFar: boolean;
}

/** Weeks up to a quarter, months up to three years, years beyond. Weeks begin on Monday. */
export function stepsOf(
  { from, to }: Period,
  today: CivilDate,
): { readonly by: StepBy; readonly steps: readonly Step[] } {
  const days = daysBetween(from, to);
  const by: StepBy = days < 100 ? 'week' : days < 3 * 366 ? 'month' : 'year';
  const steps: Step[] = [];
  for (let at = beginOf(from, by); at <= to; ) {
    const next = nextOf(at, by);
    steps.push({ from: at, to: addDays(next, -1), soFar: next > today });
    at = next;
  }
  return { by, steps };
}

function beginOf(date: CivilDate, by: StepBy): CivilDate {
  if (by === 'week') return addDays(date, 1 - weekdayOf(date));
  return by === 'month' ? firstOfMonth(date) : CivilDate.parse(`${date.slice(0, 4)}-01-01`);
}

function nextOf(date: CivilDate, by: StepBy): CivilDate {
  return by === 'week' ? addDays(date, 7) : addMonths(date, by === 'month' ? 1 : 12);
}
