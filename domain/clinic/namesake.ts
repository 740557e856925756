import { z } from 'zod';
import { CivilDate } from '../time.ts';
import { Birth } from './birth.ts';

/** What tells a client from another one of the same name, where there is one on this tablet. */
export const Apart = z.object({
  dateOfBirth: Birth,
  /** The last digits of the phone number; empty where none is known. */
  phoneEnd: z.string(),
  /** The day of the last visit before the one that is shown, if there was one. */
  lastVisit: CivilDate.nullable(),
});
export type Apart = z.infer<typeof Apart>;

const shown = 3;

/** "01632 960218" → "218". Too few digits to hide the rest of the number are none. */
export function phoneEnd(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  return digits.length > shown ? digits.slice(-shown) : '';
}
