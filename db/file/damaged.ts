import { AppError } from '../../domain/errors.ts';

/** The store holds something that Chairside never wrote. `detail` names the place, never a value. */
export function damaged(detail: string, cause?: unknown): AppError {
  return new AppError('store-damaged', {}, detail, { cause });
}
