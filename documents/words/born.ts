import type { Birth } from '../../domain/clinic/birth.ts';
import type { Dates } from './dates.ts';

/** What a language says of a date of birth, and of an age that is stated in its place. */
export interface BirthWords {
  readonly born: (date: string) => string;
  readonly age: (from: number, under: number | null) => string;
  readonly notKnown: (age: string, on: string, photoId: boolean) => string;
}

/** "born 14 Mar 1988"; where it is not known, what they state about their age, and when. */
export function bornIn(dates: Dates, said: BirthWords, birth: Birth): string {
  if (typeof birth === 'string') return said.born(dates.birthDate(birth));
  const { from, under, photoId, on } = birth;
  return said.notKnown(said.age(from, under), dates.birthDate(on), photoId);
}
