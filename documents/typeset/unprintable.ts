import { AppError } from '../../domain/errors.ts';
import { plain } from '../pdf/face.ts';
import { type FaceName, type Faces, loadFonts } from './fonts.ts';
import { faceFor } from './runs.ts';

/** Characters that draw nothing: line breaks and tabs become a space, joiners and direction marks nothing. */
const markless = new Set([
  ...['\n', '\r', '\t', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff', '\u061c'],
  // Marks that change the direction of the following text: a name's direction comes from its letters only.
  ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'],
]);
/** In Persian and the scripts of India they decide whether two letters join. */
const joiners = new Set(['\u200c', '\u200d']);

/** Most drawn text, where every character stands for itself. */
const basic = /^[\x20-\x7e\n]*$/;

/** The characters that `isolated` puts around a name (typeset/bidi.ts removes them once the direction is known). */
const isolates = new Set(['\u2068', '\u2069']);

/** Text as drawn: NFC, without characters that draw nothing. Line breaks and isolates stay. */
export function drawable(text: string): string {
  if (basic.test(text)) return text;
  let clean = '';
  const joining = !plain.test(text);
  for (const character of text.normalize('NFC')) {
    if (joining && joiners.has(character)) clean += character;
    else if (character === '\n' || isolates.has(character) || !markless.has(character)) clean += character;
    else if (character === '\t' || character === '\r') clean += ' ';
  }
  return clean;
}

/**
 * Characters of `text` that the paper fonts cannot draw, each once, in order. A font draws a box for them silently, so inputs
 * are checked before they reach a signed document.
 */
export async function unprintable(text: string): Promise<string[]> {
  return missing(await loadFonts(), 'regular', text);
}

function missing(faces: Faces, face: FaceName, text: string): string[] {
  const found = new Set<string>();
  for (const character of text.normalize('NFC')) {
    if (!markless.has(character) && faceFor(faces, face, character, text) === null) found.add(character);
  }
  return [...found];
}

/** Throws AppError `no-glyph` with the first character that the face cannot draw. */
export function refuseUnprintable(faces: Faces, face: FaceName, text: string): void {
  if (basic.test(text) && faces[face].hasBasic) return;
  const [first] = missing(faces, face, text);
  if (first === undefined) return;
  const code = (first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  throw new AppError('no-glyph', { letter: first, codePoint: code }, `no glyph in ${face}`);
}
