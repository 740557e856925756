import { type PossibleDays, whyShut } from '../../dates/possible-days.ts';
import type { CivilDate, CivilTime } from '../../time.ts';
import { type Decision, no } from './decision.ts';

/**
 * Refuses a date (and time) that is none of the possible ones, for the reason that its picker shows. `soon`: the code for a
 * date that comes too soon, or too late to prepare for.
 */
export function dateFault(
  days: PossibleDays,
  { date, time }: { readonly date: CivilDate; readonly time: CivilTime | null },
  soon: 'date-too-soon' | 'next-too-soon' = 'date-too-soon',
): Decision | null {
  const shut = whyShut(days, date, time);
  if (!shut) return null;
  const { refusal } = shut;
  return refusal.code === 'date-too-soon' ? no(soon, refusal.params) : { ok: false, refusal };
}
