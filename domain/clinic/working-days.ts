import { z } from 'zod';
import { addDays, CivilDate, weekdayOf } from '../time.ts';

/** Most closed days that a clinic can name: more than two years of them. */
export const mostClosedDays = 800;
export const reportDayBounds = { least: 1, most: 60 } as const;

/**
 * When the clinic works, for deadlines that laws count in working days. `openDays`: Monday 1 to Sunday 7; `closed`: single days
 * besides, such as holidays; `reportDays`: working days until a reaction has to be reported.
 */
export const WorkingDays = z.strictObject({
  openDays: z.array(z.number().int().min(1).max(7)).min(1).max(7).transform(inOrder),
  closed: z.array(CivilDate).max(mostClosedDays).transform(inOrder),
  reportDays: z.number().int().min(reportDayBounds.least).max(reportDayBounds.most),
});
export type WorkingDays = z.infer<typeof WorkingDays>;

type Calendar = Pick<WorkingDays, 'openDays' | 'closed'>;

/** Until an owner chose: Monday to Friday, and the ten days that most duties to report allow. */
export const ordinaryWorkingDays: WorkingDays = { openDays: [1, 2, 3, 4, 5], closed: [], reportDays: 10 };

export function isWorkingDay(date: CivilDate, { openDays, closed }: Calendar): boolean {
  return openDays.includes(weekdayOf(date)) && !closed.includes(date);
}

/** The day on which so many working days have passed since `from`, which itself does not count. */
export function afterWorkingDays(from: CivilDate, days: number, calendar: Calendar): CivilDate {
  let date = from;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  return date;
}

/** The working days after `from` up to `to`; 0 where `to` is not later. */
export function workingDaysUntil(from: CivilDate, to: CivilDate, calendar: Calendar): number {
  let days = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(date, calendar)) days += 1;
  return days;
}

/** Each once, in order, so that the same choice is the same event. */
function inOrder<T extends number | string>(values: T[]): T[] {
  return [...new Set(values)].sort((one, other) => (one < other ? -1 : 1));
}
