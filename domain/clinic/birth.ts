import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Refusal, refuse } from '../refusal.ts';
import { CivilDate } from '../time.ts';

/** Under this age a guardian signs. */
export const adultAtYears = 18;

const ageInYears = z.number().int().min(0).max(120);

/** A client's statement about their age, where the date of birth is unknown. */
export const StatedAge = z.object({
  /** Stated minimum: "16 or older", in whole years. */
  from: ageInYears,
  /** "and under 18": a minor, with a guardian; null for an adult. */
  under: ageInYears.nullable(),
  /** Whether staff saw a photo ID, although no date of birth is on it. */
  photoId: z.boolean(),
  /** The day on which they said so. */
  on: CivilDate,
});
export type StatedAge = z.infer<typeof StatedAge>;

/** A date of birth, or a stated age where it is unknown. */
export const Birth = z.union([CivilDate, StatedAge]);
export type Birth = z.infer<typeof Birth>;

/** What the client says to be; the protocol gives the years. */
export const Statement = z.enum(['adult', 'minor']);
export type Statement = z.infer<typeof Statement>;

/** As typed: "not known" is entered explicitly, so that a forgotten date is not taken for it. */
export const NotKnown = z.strictObject({
  notKnown: z.literal(true),
  states: Statement.optional(),
  photoId: z.boolean(),
});
export type NotKnown = z.infer<typeof NotKnown>;

/** A date, "not known", or the value already recorded. */
export const BirthEntry = z.union([CivilDate, NotKnown, StatedAge.strict()]);
export type BirthEntry = z.infer<typeof BirthEntry>;

export function isSameBirth(one: Birth, other: Birth): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  const { from, under, photoId, on } = one;
  return from === other.from && under === other.under && photoId === other.photoId && on === other.on;
}

/** Age in whole years on a date. In other years a birthday on 29 February falls on 1 March. */
export function ageYears(dateOfBirth: CivilDate, on: CivilDate): number {
  return Temporal.PlainDate.from(dateOfBirth).until(Temporal.PlainDate.from(on), { largestUnit: 'year' }).years;
}

/** The age on a date; from a stated age, the minimum that follows from it and the years since. */
export function leastAge(birth: Birth, on: CivilDate): number {
  return typeof birth === 'string' ? ageYears(birth, on) : birth.from + Math.max(0, ageYears(birth.on, on));
}

export function isMinor(birth: Birth, on: CivilDate): boolean {
  return leastAge(birth, on) < adultAtYears;
}

/** Under the minimum age of the clinic, with or without a guardian. */
export function isTooYoung(birth: Birth, { minimumAge }: { readonly minimumAge: number }, on: CivilDate): boolean {
  return (typeof birth === 'string' && birth > on) || leastAge(birth, on) < minimumAge;
}

/** The years that a statement means; null for a minor where the clinic treats none. */
export function yearsStated(
  states: Statement,
  { minimumAge }: { readonly minimumAge: number },
): Pick<StatedAge, 'from' | 'under'> | null {
  if (states === 'adult') return { from: Math.max(adultAtYears, minimumAge), under: null };
  return minimumAge < adultAtYears ? { from: minimumAge, under: adultAtYears } : null;
}

/** Whom a client stated to be. */
export const statementOf = ({ under }: StatedAge): Statement => (under === null ? 'adult' : 'minor');

/**
 * Returns what to store for an entry. `before` is the stored value: a statement that says nothing new keeps its day, even
 * where the clinic now requires dates of birth, and stating the same again never lowers the age. Refused without a statement,
 * and where the clinic does not allow unknown dates.
 */
export function enteredBirth(
  entry: BirthEntry,
  from: {
    readonly before: Birth | null;
    readonly minimumAge: number;
    readonly unknownAllowed: boolean;
    readonly today: CivilDate;
  },
): { readonly ok: true; readonly birth: Birth } | { readonly ok: false; readonly refusal: Refusal } {
  if (typeof entry === 'string') return { ok: true, birth: entry };
  const { before, today } = from;
  const known = before !== null && typeof before !== 'string' ? before : null;
  if ('on' in entry)
    return known && isSameBirth(known, entry)
      ? { ok: true, birth: known }
      : { ok: false, refusal: refuse('age-statement') };
  if (!from.unknownAllowed && !known) return { ok: false, refusal: refuse('birth-date-needed') };
  if (entry.states === undefined) return { ok: false, refusal: refuse('age-statement') };
  const years = yearsStated(entry.states, from);
  if (!years) return { ok: false, refusal: refuse('too-young') };
  const again = known !== null && statementOf(known) === entry.states ? known : null;
  const stated = again ? leastAge(again, today) : 0;
  if (again && again.photoId === entry.photoId && years.from <= stated) return { ok: true, birth: again };
  const least = Math.max(years.from, years.under === null ? stated : Math.min(stated, years.under - 1));
  return { ok: true, birth: { ...years, from: least, photoId: entry.photoId, on: today } };
}
