import { type Refusal, refuse } from '../refusal.ts';

/** How well a passphrase holds against guessing, as it was measured; `why` is what makes it weak, where that is known. */
export interface PassphraseStrength {
  /** Guesses until it is found, as a power of ten. */
  readonly guessesLog10: number;
  readonly why: PassphraseWeakness | null;
}

export type PassphraseWeakness = 'one-word' | 'common' | 'repeated' | 'in-a-row' | 'date' | 'name' | 'clinic';

/** A hundred million guesses: at the cost of one guess here (a third of a second) that is more than a year. */
const enough = 8;

const reasons: Record<PassphraseWeakness, string> = {
  'one-word': 'it is one word',
  common: 'many people use it',
  repeated: 'it repeats itself',
  'in-a-row': 'it follows the keys or the alphabet',
  date: 'it is a date',
  name: 'it is a name',
  clinic: 'it is in the name of the clinic or of its owner',
};

/** Why a new passphrase is refused, or null. One that is in use goes on working. */
export function refuseWeakPassphrase(passphrase: string, { guessesLog10, why }: PassphraseStrength): Refusal | null {
  if (passphrase.trim() === '')
    return refuse('passphrase-weak', 'That passphrase is nothing but spaces. Use three or four words.');
  if (guessesLog10 >= enough) return null;
  if (why === null) return refuse('passphrase-weak');
  return refuse(
    'passphrase-weak',
    `That passphrase is easy to guess: ${reasons[why]}. Use three or four words that do not belong together.`,
  );
}
