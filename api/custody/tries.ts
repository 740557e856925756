import { noTries, secretWait } from '../../db/vault/pin-policy.ts';
import { countTry, failedTries, type KeySecret, putTries } from '../../db/vault/tries.ts';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import { waitInWords } from './wait-in-words.ts';

const wrongCodes: Record<KeySecret, string> = {
  passphrase: 'wrong-passphrase',
  'recovery-key': 'wrong-recovery-key',
};
const names: Record<KeySecret, string> = { passphrase: 'passphrases', 'recovery-key': 'recovery keys' };

/**
 * Judges a passphrase or a recovery key that somebody typed: counted durably first, so that neither a restart nor a power cut
 * gives a free try. `judge` throws `wrong-passphrase` or `wrong-recovery-key` when it is wrong, which is passed on with the
 * wait that follows. Throws `key-wait` during a wait, without judging. Any other error leaves the count as it was.
 */
export async function countedTry<T>(
  { dataDir }: { readonly dataDir: string },
  secret: KeySecret,
  now: Moment,
  judge: () => Promise<T>,
): Promise<T> {
  const before = failedTries(dataDir, secret);
  const wait = secretWait(before, now);
  if (wait.kind === 'wait')
    throw new AppError(
      'key-wait',
      `Too many wrong ${names[secret]}. Wait ${waitInWords(wait.waitMs)}, then try again.`,
    );
  countTry(dataDir, secret, now);
  try {
    const right = await judge();
    putTries(dataDir, secret, noTries);
    return right;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== wrongCodes[secret]) {
      putTries(dataDir, secret, before);
      throw error;
    }
    const next = secretWait(failedTries(dataDir, secret), now);
    if (next.kind === 'free') throw error;
    const words = `${error.message} Wait ${waitInWords(next.waitMs)} before the next try.`;
    throw new AppError(error.code, words, error.detail, { cause: error });
  }
}
