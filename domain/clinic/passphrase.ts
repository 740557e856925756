import { type Refusal, refuse } from '../refusal.ts';
import type { PassphraseWeakness } from './passphrase-weakness.ts';

/** Measured strength of a passphrase; `why` is its weakness, if known. */
export interface PassphraseStrength {
  /** Guesses until it is found, as a power of ten. */
  readonly guessesLog10: number;
  readonly why: PassphraseWeakness | null;
}

/** A hundred million guesses take over a year at the cost of one guess (a third of a second). */
const enough = 8;

/** Returns why a new passphrase is refused, or null. A passphrase in use keeps working. */
export function refuseWeakPassphrase(passphrase: string, { guessesLog10, why }: PassphraseStrength): Refusal | null {
  if (passphrase.trim() === '') return refuse('passphrase-weak', { why: 'spaces' });
  if (guessesLog10 >= enough) return null;
  return refuse('passphrase-weak', why === null ? {} : { why });
}
