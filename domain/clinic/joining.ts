import { z } from 'zod';
import { alikeness, isSamePhone } from '../client-lists/alike.ts';
import { isSameBirth } from './birth.ts';
import { type ClientDetails, ClientField } from './client.ts';
import { looksAlike } from './look-alike.ts';

/** Whose value of a detail is right: that of the record which stays in front, or the other's. */
export const RightSide = z.enum(['kept', 'other']);
export type RightSide = z.infer<typeof RightSide>;
export type RightSides = Partial<Readonly<Record<ClientField, RightSide>>>;

/** Why two records may be of one person. `contact`: the names look alike, and the phone or the address is the same. */
export const Twice = z.enum(['same', 'swapped', 'similar', 'contact']);
export type Twice = z.infer<typeof Twice>;

/** Null where nothing says that they are one person. */
export function twice(one: ClientDetails, other: ClientDetails): Twice | null {
  const alike = alikeness(one, other);
  if (alike) return alike;
  if (looksAlike(one.name, other.name) && isSameBirth(one.dateOfBirth, other.dateOfBirth)) return 'same';
  const sameEmail = one.email !== '' && one.email.toLowerCase() === other.email.toLowerCase();
  const reached = isSamePhone(one.phone, other.phone) === true || sameEmail;
  return reached && looksAlike(one.name, other.name) ? 'contact' : null;
}

/** The details in which two records differ, in their order. One phone number is one, however it is written. */
export function differing(kept: ClientDetails, other: ClientDetails): ClientField[] {
  return ClientField.options.filter((field) => {
    if (field === 'dateOfBirth') return !isSameBirth(kept.dateOfBirth, other.dateOfBirth);
    const [one, two] = [kept[field], other[field]];
    if (one === two) return false;
    return !(field === 'phone' || field === 'emergencyPhone') || isSamePhone(one, two) !== true;
  });
}

/** What is right without being asked: a value beats none. */
export function sideByItself(field: ClientField, kept: ClientDetails, other: ClientDetails): RightSide | null {
  if (kept[field] === '') return 'other';
  return other[field] === '' ? 'kept' : null;
}

/** The details that the person has from the other record. Null while one is not decided. */
export function takenDetails(kept: ClientDetails, other: ClientDetails, chosen: RightSides): ClientField[] | null {
  const differ = differing(kept, other);
  const sides = differ.map((field) => ({ field, side: chosen[field] ?? sideByItself(field, kept, other) }));
  if (sides.some(({ side }) => side === null)) return null;
  return sides.flatMap(({ field, side }) => (side === 'other' ? [field] : []));
}
