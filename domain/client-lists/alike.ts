import { z } from 'zod';
import type { Birth } from '../clinic/birth.ts';
import { isSameName } from '../clinic/same-name.ts';
import type { CivilDate } from '../time.ts';

interface Person {
  readonly name: string;
  readonly dateOfBirth: Birth;
}

/** Why two entries may be one person. `same`: name and date of birth; `swapped`: day and month may have been; `similar`: one name of several is the same. */
export const Alikeness = z.enum(['same', 'swapped', 'similar']);
export type Alikeness = z.infer<typeof Alikeness>;

/** Whether a row is somebody who is here already. Of one who is, nothing is taken over. */
export const SameOrTwo = z.enum(['same', 'two']);
export type SameOrTwo = z.infer<typeof SameOrTwo>;

/** The dates that a date of birth may have been meant for: itself, and with day and month swapped where that is one. */
export function birthsMeant(date: CivilDate): readonly string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  return Number(day) <= 12 && day !== month ? [date, `${year}-${day}-${month}`] : [date];
}

/** Null where nothing says that they are one person. */
export function alikeness(one: Person, other: Person): Alikeness | null {
  if (typeof one.dateOfBirth !== 'string' || typeof other.dateOfBirth !== 'string') return null;
  const [itself, swapped] = birthsMeant(one.dateOfBirth);
  const same = isSameName(one.name, other.name);
  if (other.dateOfBirth === itself) return same ? 'same' : sharesName(one.name, other.name) ? 'similar' : null;
  return swapped !== undefined && other.dateOfBirth === swapped && same ? 'swapped' : null;
}

/** "K. Osei" and "Kwame Osei", "Novák Marek" and "Marek Novak". */
function sharesName(one: string, other: string): boolean {
  const words = (name: string) => name.split(/[\s,]+/u).filter((word) => word.replaceAll(/[^\p{L}]/gu, '').length > 2);
  return words(one).some((word) => words(other).some((second) => isSameName(word, second)));
}

/** Whether two phone numbers are one, however they are written: the last eight digits tell. Null where one is missing. */
export function isSamePhone(one: string, other: string): boolean | null {
  const digits = (phone: string) => phone.replaceAll(/\D/gu, '').slice(-8);
  return digits(one) === '' || digits(other) === '' ? null : digits(one) === digits(other);
}
