import { AppError } from '../../domain/errors.ts';

/** Why a picture cannot be the clinic's logo. `words` say what is the matter and what to do. */
export function refusedLogo(words: string): AppError {
  return new AppError('logo-refused', words);
}
