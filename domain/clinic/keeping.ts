import { z } from 'zod';
import { type Refusal, refuse } from '../refusal.ts';
import { addDays, addMonths, type CivilDate } from '../time.ts';

/** What of a client a law names a time for. A client's record is erased as a whole; the photos in it may have to go earlier. */
export const KeepingPurpose = z.enum(['health', 'consent', 'photos', 'marketing']);
export type KeepingPurpose = z.infer<typeof KeepingPurpose>;

/** Years after a client's last visit until the record proposes to erase them; null keeps them until somebody asks. */
export const RetentionYears = z.number().int().min(1).max(50).nullable();

/** Years for which they have to stay, whoever asks; 0 where no law says so. */
export const LeastYears = z.number().int().min(0).max(50);

/** Days for which a law wants them "on the premises": nothing is erased before. */
export const PremisesDays = z.number().int().min(0).max(366);

export const KeepingTime = z.object({ least: LeastYears, years: RetentionYears });
export type KeepingTime = z.infer<typeof KeepingTime>;

export const Keeping = z.object({ times: z.record(KeepingPurpose, KeepingTime), premisesDays: PremisesDays });
export type Keeping = z.infer<typeof Keeping>;

/** Of photos, null means "as long as the record". */
export type PhotoPart = Extract<KeepingPurpose, 'photos' | 'marketing'>;
export const photoParts = ['photos', 'marketing'] as const satisfies readonly PhotoPart[];

export function keepingRefusal({ least, years }: KeepingTime): Refusal<'kept-under-least'> | null {
  return years !== null && years < least ? refuse('kept-under-least', { least }) : null;
}

/** Years that all of the record has to stay. */
const leastOf = ({ times }: Keeping): number => Math.max(...KeepingPurpose.options.map((of) => times[of].least));

/** Years after which the whole record is due: the longest of health and consent, and no less than any law asks. Null: until somebody asks. */
export function wholeYears(keeping: Keeping): number | null {
  const { health, consent } = keeping.times;
  if (health.years === null || consent.years === null) return null;
  return Math.max(health.years, consent.years, leastOf(keeping));
}

/** Years after which these photos are due, where that is before the whole record is; null otherwise. */
export function photoYears(keeping: Keeping, part: PhotoPart): number | null {
  const { years } = keeping.times[part];
  const whole = wholeYears(keeping);
  return years !== null && (whole === null || years < whole) ? years : null;
}

export const isKeepingSet = (keeping: Keeping): boolean =>
  wholeYears(keeping) !== null || photoParts.some((part) => photoYears(keeping, part) !== null);

export const yearsAfter = (date: CivilDate, years: number): CivilDate => addMonths(date, years * 12);

/** The last day on which nothing of a client may be erased; null where that is over, or nothing says so. */
export function keptUntil(keeping: Keeping, lastVisit: CivilDate | null, today: CivilDate): CivilDate | null {
  if (lastVisit === null) return null;
  const least = leastOf(keeping);
  const days = [
    ...(least > 0 ? [yearsAfter(lastVisit, least)] : []),
    ...(keeping.premisesDays > 0 ? [addDays(lastVisit, keeping.premisesDays)] : []),
  ];
  const last = days.sort().at(-1);
  return last !== undefined && last >= today ? last : null;
}

/** Before this day a client was last seen whose time of so many years is over today. */
export const seenBefore = (today: CivilDate, years: number): CivilDate => addMonths(today, -years * 12);
