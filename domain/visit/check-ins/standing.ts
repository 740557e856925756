import { addDays, type CivilDate } from '../../time.ts';

/** `coming`: its day is still to come. `missed`: nobody asked, and now it is too late to. */
export const checkInStandings = ['coming', 'due', 'overdue', 'missed', 'done'] as const;
export type CheckInStanding = (typeof checkInStandings)[number];

/** So many days after its day nobody is reminded of a check-in any more: what it would have shown is over. */
const remindedFor = 60;

/** The first day whose check-ins are still worth a call. */
export const remindedFrom = (today: CivilDate): CivilDate => addDays(today, -remindedFor);

export function checkInStanding(
  { on, done }: { readonly on: CivilDate; readonly done: boolean },
  today: CivilDate,
): CheckInStanding {
  if (done) return 'done';
  if (on > today) return 'coming';
  if (on === today) return 'due';
  return on < remindedFrom(today) ? 'missed' : 'overdue';
}
