import { damaged } from '../../db/file/damaged.ts';
import { AppError } from '../../domain/errors.ts';

/** Why there is nothing but recovery, when it is not a matter of typing a key. */
export interface StoreProblem {
  readonly code: string;
  readonly message: string;
  /** Whether there are bytes and keys left from which something may still be read. */
  readonly readable: boolean;
}

/** Whether an error of opening means that the store is damaged, as an error that says so. The key fits the keys file, so a store that says "another key" is damaged in its first page. */
export function asDamage(error: unknown): AppError | null {
  if (!(error instanceof AppError)) return null;
  if (error.code === 'store-wrong-key') return damaged('page 1', error);
  return ['store-damaged', 'store-missing', 'store-not-encrypted', 'store-not-ours', 'store-unreadable'].includes(
    error.code,
  )
    ? error
    : null;
}

export function problemOf({ code, message }: AppError): StoreProblem {
  return { code, message, readable: code !== 'store-missing' && code !== 'store-not-encrypted' };
}

/** Keys without a store, a store without keys, or both copies of the keys damaged: no key that anybody types opens it. */
export const keysProblem: StoreProblem = {
  code: 'keys-damaged',
  message:
    'The keys to the records, or the records themselves, are missing or damaged on this tablet. Nothing was changed. Restore a backup: it brings its own keys, and the recovery key on paper opens it.',
  readable: false,
};

/** Throws `not-damaged` for a record that opens as soon as the right key is typed, `not-readable` where nothing is left to read. */
export function requireReadable(problem: StoreProblem | null): void {
  if (!problem)
    throw new AppError(
      'not-damaged',
      'The record on this tablet is not known to be damaged. Open it with its recovery key. Nothing was saved.',
    );
  if (!problem.readable)
    throw new AppError('not-readable', 'There is nothing on this tablet to read from. Restore a backup.');
}
