import { type Refusal, refuse } from '../refusal.ts';
import type { PassphraseWeakness } from './passphrase-weakness.ts';

/** How well a passphrase holds against guessing, as it was measured; `why` is what makes it weak, where that is known. */
export interface PassphraseStrength {
  /** Guesses until it is found, as a power of ten. */
  readonly guessesLog10: number;
  readonly why: PassphraseWeakness | null;
}

/** A hundred million guesses: at the cost of one guess here (a third of a second) that is more than a year. */
const enough = 8;

/** Why a new passphrase is refused, or null. One that is in use goes on working. */
export function refuseWeakPassphrase(passphrase: string, { guessesLog10, why }: PassphraseStrength): Refusal | null {
  if (passphrase.trim() === '') return refuse('passphrase-weak', { why: 'spaces' });
  if (guessesLog10 >= enough) return null;
  return refuse('passphrase-weak', why === null ? {} : { why });
}
