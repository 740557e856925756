import { AppError } from '../../domain/errors.ts';

/** Error for content of the store that Chairside never wrote. `detail` names the place, never a value. */
export function damaged(detail: string, cause?: unknown): AppError {
  return new AppError('store-damaged', {}, detail, { cause });
}
