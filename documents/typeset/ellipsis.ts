import type { ShapedGlyph } from '../pdf/face.ts';
import type { Faces } from './fonts.ts';
import { type Line, type Piece, shapeLine, widthOf } from './lines.ts';
import type { TextStyle } from './styles.ts';

/** Ends the last line in an ellipsis, removing what does not leave space for it. */
export function shortened(faces: Faces, lines: readonly Line[], style: TextStyle, width: number): Line[] {
  const last = lines[lines.length - 1];
  if (!last) return [];
  const ellipsis = shapeLine(faces, '…', style);
  const kept: Piece[] = [];
  let room = width - ellipsis.width;
  // In reading order, so that the end is left out.
  const inOrder = <T>(items: readonly T[]): readonly T[] => (last.rightToLeft ? items.toReversed() : items);
  for (const piece of inOrder(last.pieces)) {
    const glyphs: ShapedGlyph[] = [];
    let used = 0;
    for (const glyph of inOrder(piece.shaped.glyphs)) {
      const advance = glyph.advance * piece.size;
      if (used + advance > room) break;
      glyphs.push(glyph);
      used += advance;
    }
    const whole = glyphs.length === piece.shaped.glyphs.length;
    if (glyphs.length > 0)
      kept.push({ ...piece, shaped: { glyphs: inOrder(glyphs), width: used / piece.size }, width: used });
    room -= used;
    if (!whole) break;
  }
  while (kept.at(-1)?.shaped.glyphs.every((glyph) => glyph.text === ' ')) kept.pop();
  const pieces = inOrder([...kept, ...ellipsis.pieces]);
  return [...lines.slice(0, -1), { ...last, pieces, width: widthOf(pieces) }];
}
