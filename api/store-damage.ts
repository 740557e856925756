import { damaged } from '../db/damaged.ts';
import { AppError } from '../domain/errors.ts';

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
