import { type WorkingDays, workingDaysUntil } from '../../clinic/working-days.ts';
import type { CivilDate } from '../../time.ts';
import type { Reaction } from './on-record.ts';

/** Where a reaction stands: to be reported, that day has passed, reported, or over. */
export const standings = ['due', 'overdue', 'sent', 'closed'] as const;
export type ReactionStanding = (typeof standings)[number];

export function standingOf(
  { sent, closed, reportBy }: Pick<Reaction, 'sent' | 'closed' | 'reportBy'>,
  today: CivilDate,
): ReactionStanding {
  if (closed) return 'closed';
  if (sent) return 'sent';
  return today > reportBy ? 'overdue' : 'due';
}

/** The working days that are left until it has to be reported, 0 on the last day and after it. */
export function daysLeft({ reportBy }: Pick<Reaction, 'reportBy'>, today: CivilDate, calendar: WorkingDays): number {
  return workingDaysUntil(today, reportBy, calendar);
}
