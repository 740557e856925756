import type { Language } from '../words/language.ts';
import { english } from '../words/languages.ts';
import { documentFonts, type Faces } from './fonts.ts';
import { hanFaceFor } from './runs.ts';

/** What sets a paper: one document's faces, and its language. */
export interface Typesetter extends Faces {
  readonly language: Language;
}

/**
 * For one document, with the form that its reader's language gives to Chinese characters. Throws AppError `fonts-missing`.
 */
export async function typesetterFor(
  document: Parameters<typeof hanFaceFor>[0] | null,
  language: Language = english,
): Promise<Typesetter> {
  const faces = await documentFonts(document === null ? undefined : hanFaceFor(document));
  return { ...faces, language, direction: language.dir };
}
