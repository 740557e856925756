import { damaged } from '../../db/file/damaged.ts';
import { AppError } from '../../domain/errors.ts';
import { type Fault, fault } from '../../domain/faults/faults.ts';

/** Why only recovery is possible, beyond typing a key. */
export interface StoreProblem {
  readonly fault: Fault;
  /** Whether store and keys still hold something readable. */
  readonly readable: boolean;
}

/**
 * Turns an error of opening into a damage error if it means that; else null. The key fits the keys file, so "another key"
 * means a damaged first page.
 */
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

/** Keys without a store, a store without keys, or two damaged copies of the keys: no typed key opens it. */
export const keysProblem: StoreProblem = {
  fault: fault('keys-damaged', { why: 'or-records' }),
  readable: false,
};

/** Throws `not-damaged` for a record that opens with the right key, `not-readable` where nothing readable is left. */
export function requireReadable(problem: StoreProblem | null): void {
  if (!problem) throw new AppError('not-damaged', {});
  if (!problem.readable) throw new AppError('not-readable');
}
