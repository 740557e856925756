import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { clinicDetails } from '../../db/projections/settings.ts';
import { staffMembers } from '../../db/projections/staff.ts';
import { refuseWeakPassphrase } from '../../domain/clinic/passphrase.ts';
import type { PassphraseWeakness } from '../../domain/clinic/passphrase-weakness.ts';
import { AppError } from '../../domain/errors.ts';
import type { OpenRecord } from '../tablet/open-record.ts';

/**
 * Throws `passphrase-weak` with the reason when a new passphrase is too easy to guess. `known`: what a stranger would try
 * first (names of the clinic and the owner). The word lists are loaded here at first use, never by the page.
 */
export async function refuseGuessablePassphrase(passphrase: string, known: readonly string[]): Promise<void> {
  const words = known.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);
  measure ??= await loadMeasure();
  const { guessesLog10, feedback } = measure.check(passphrase.normalize('NFKC').slice(0, mostMeasured), words);
  const no = refuseWeakPassphrase(passphrase, { guessesLog10, why: weaknessOf(feedback.warning) });
  if (no) throw new AppError(no.code, no.params);
}

/** Names of the clinic and everybody who works there, while the record is open. */
export function knownNames(record: OpenRecord): string[] {
  if (!record.isOpen) return [];
  return record.store.read((r) => [clinicDetails(r)?.name ?? '', ...staffMembers(r).map(({ name }) => name)]);
}

/** Measuring takes longer with every letter, and a passphrase that is strong after this many stays strong. */
const mostMeasured = 64;

let measure: ZxcvbnFactory | null = null;

async function loadMeasure(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Measure }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new Measure({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
}

/** The library reports its warnings by these keys when it has no texts for them. */
function weaknessOf(warning: string | null): PassphraseWeakness | null {
  switch (warning) {
    case 'wordByItself':
      return 'one-word';
    case 'topTen':
    case 'topHundred':
    case 'common':
    case 'similarToCommon':
      return 'common';
    case 'simpleRepeat':
    case 'extendedRepeat':
      return 'repeated';
    case 'straightRow':
    case 'keyPattern':
    case 'sequences':
      return 'in-a-row';
    case 'recentYears':
    case 'dates':
      return 'date';
    case 'namesByThemselves':
    case 'commonNames':
      return 'name';
    case 'userInputs':
      return 'clinic';
    default:
      return null;
  }
}
