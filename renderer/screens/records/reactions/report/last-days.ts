import { addDays, type CivilDate } from '../../../../../domain/time.ts';

const most = 4;

/** The last days up to today, none before the treatment; the earliest first. */
export function lastDays({
  treatedOn,
  today,
}: {
  readonly treatedOn: CivilDate;
  readonly today: CivilDate;
}): CivilDate[] {
  return Array.from({ length: most }, (_, index) => addDays(today, index + 1 - most)).filter((day) => day >= treatedOn);
}
