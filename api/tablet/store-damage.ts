import { damaged } from '../../db/file/damaged.ts';
import { AppError } from '../../domain/errors.ts';
import { type Fault, fault } from '../../domain/faults/faults.ts';

/** Why there is nothing but recovery, when it is not a matter of typing a key. */
export interface StoreProblem {
  readonly fault: Fault;
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

export function problemOf(error: AppError): StoreProblem {
  const { code } = error;
  return { fault: error.fault, readable: code !== 'store-missing' && code !== 'store-not-encrypted' };
}

/** Keys without a store, a store without keys, or both copies of the keys damaged: no key that anybody types opens it. */
export const keysProblem: StoreProblem = {
  fault: fault('keys-damaged', { why: 'or-records' }),
  readable: false,
};

/** Throws `not-damaged` for a record that opens as soon as the right key is typed, `not-readable` where nothing is left to read. */
export function requireReadable(problem: StoreProblem | null): void {
  if (!problem) throw new AppError('not-damaged', {});
  if (!problem.readable) throw new AppError('not-readable');
}
