import { noTries, secretWait } from '../../db/vault/pin-policy.ts';
import { countTry, failedTries, type KeySecret, putTries } from '../../db/vault/tries.ts';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';

const wrongCodes: Record<KeySecret, string> = {
  passphrase: 'wrong-passphrase',
  'recovery-key': 'wrong-recovery-key',
};

/**
 * Checks a typed passphrase or recovery key and counts the try durably first, so that neither a restart nor a power cut gives
 * a free try. `judge` throws `wrong-passphrase` or `wrong-recovery-key`; that error is passed on with the wait that follows.
 * Throws `key-wait` during a wait, without checking. Any other error leaves the count unchanged.
 */
export async function countedTry<T>(
  { dataDir }: { readonly dataDir: string },
  secret: KeySecret,
  now: Moment,
  judge: () => Promise<T>,
): Promise<T> {
  const before = failedTries(dataDir, secret);
  const wait = secretWait(before, now);
  if (wait.kind === 'wait') throw new AppError('key-wait', { secret, waitMs: wait.waitMs });
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
    throw withWait(error, next.waitMs);
  }
}

/** The same error, with the wait that follows. */
function withWait(error: AppError, waitMs: number): AppError {
  const { fault, detail } = error;
  switch (fault.code) {
    case 'wrong-passphrase':
      return new AppError(fault.code, { ...fault.params, waitMs }, detail, { cause: error });
    case 'wrong-recovery-key':
      return new AppError(fault.code, { ...fault.params, waitMs }, detail, { cause: error });
    default:
      return error;
  }
}
