import { z } from 'zod';
import { CivilDate } from '../time.ts';
import { Birth } from './birth.ts';

/** Distinguishes a client from another one of the same name on this tablet. */
export const Apart = z.object({
  dateOfBirth: Birth,
  /** The last digits of the phone number; empty when none is stored. */
  phoneEnd: z.string(),
  /** The day of the visit before the one shown, if any. */
  lastVisit: CivilDate.nullable(),
});
export type Apart = z.infer<typeof Apart>;

const shown = 3;

/** "01632 960218" → "218". Empty when a number is too short to hide the rest. */
export function phoneEnd(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  return digits.length > shown ? digits.slice(-shown) : '';
}
