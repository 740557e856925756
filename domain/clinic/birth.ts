import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Refusal, refuse } from '../refusal.ts';
import { CivilDate } from '../time.ts';

/** Under this age a guardian signs. */
export const adultAtYears = 18;

const ageInYears = z.number().int().min(0).max(120);

/** What a client says about their age where nobody knows the date of birth. */
export const StatedAge = z.object({
  /** "16 or older": whole years that they say to have. */
  from: ageInYears,
  /** "and under 18": a minor, with a guardian; null for an adult. */
  under: ageInYears.nullable(),
  /** Whether staff saw a photo ID, although no date of birth is on it. */
  photoId: z.boolean(),
  /** The day on which they said so. */
  on: CivilDate,
});
export type StatedAge = z.infer<typeof StatedAge>;

/** A date of birth, or what stands for it where it is not known. */
export const Birth = z.union([CivilDate, StatedAge]);
export type Birth = z.infer<typeof Birth>;

/** Whom the client says to be; the clinic's protocol makes years of it. */
export const Statement = z.enum(['adult', 'minor']);
export type Statement = z.infer<typeof Statement>;

/** As it is typed: that it is not known stands apart from a date that was forgotten. */
export const NotKnown = z.strictObject({
  notKnown: z.literal(true),
  states: Statement.optional(),
  photoId: z.boolean(),
});
export type NotKnown = z.infer<typeof NotKnown>;

/** A date, that nobody knows it, or what stands already. */
export const BirthEntry = z.union([CivilDate, NotKnown, StatedAge.strict()]);
export type BirthEntry = z.infer<typeof BirthEntry>;

export function isSameBirth(one: Birth, other: Birth): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  const { from, under, photoId, on } = one;
  return from === other.from && under === other.under && photoId === other.photoId && on === other.on;
}

/** Whole years on a date. Somebody born on 29 February has the birthday on 1 March in other years. */
export function ageYears(dateOfBirth: CivilDate, on: CivilDate): number {
  return Temporal.PlainDate.from(dateOfBirth).until(Temporal.PlainDate.from(on), { largestUnit: 'year' }).years;
}

/** The age on a date; where the date of birth is not known, the least that it is by what they stated and the years since. */
export function leastAge(birth: Birth, on: CivilDate): number {
  return typeof birth === 'string' ? ageYears(birth, on) : birth.from + Math.max(0, ageYears(birth.on, on));
}

export function isMinor(birth: Birth, on: CivilDate): boolean {
  return leastAge(birth, on) < adultAtYears;
}

/** Under the age from which the clinic treats anybody, guardian or not. */
export function isTooYoung(birth: Birth, { minimumAge }: { readonly minimumAge: number }, on: CivilDate): boolean {
  return (typeof birth === 'string' && birth > on) || leastAge(birth, on) < minimumAge;
}

/** The years that a statement stands for; null for a minor where the clinic treats none. */
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
 * What is kept of an entry. `before`: what stood there; a statement that says nothing new keeps its day, also where the
 * clinic asks for dates of birth by now. Who says once more to be an adult, or a minor, becomes no younger by it, whatever
 * age the clinic asks for by then. Refused without a statement, and where the clinic does not allow it.
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
