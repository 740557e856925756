import { type PossibleDays, whyShut } from '../../dates/possible-days.ts';
import type { RefusalCode } from '../../refusal.ts';
import type { CivilDate, CivilTime } from '../../time.ts';
import { type Decision, no } from './decision.ts';

/**
 * Refuses a date (and time) that is none of the possible ones, in the words that its picker shows. `soon`: the code for a
 * date that comes too soon, or too late to prepare for.
 */
export function dateFault(
  days: PossibleDays,
  { date, time }: { readonly date: CivilDate; readonly time: CivilTime | null },
  soon: RefusalCode = 'date-too-soon',
): Decision | null {
  const shut = whyShut(days, date, time);
  switch (shut?.code) {
    case undefined:
      return null;
    case 'too-far':
      return no('date-too-far', shut.words);
    case 'hour-skipped':
      return no('hour-skipped', shut.words);
    case 'past':
    case 'today':
    case 'too-soon':
    case 'too-late-to-cut':
      return no(soon, shut.words);
  }
}
