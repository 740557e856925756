import type { Canvas } from '../pdf/canvas.ts';
import type { ShapedGlyph } from '../pdf/face.ts';
import { type Ink, mm } from '../pdf/measure.ts';
import { Part, type Role } from '../pdf/structure.ts';
import { type Block, tagged } from './block.ts';
import { shortened } from './ellipsis.ts';
import type { Faces } from './fonts.ts';
import { breakLines, type Line, type Piece, pillPad, shapeLine } from './lines.ts';
import type { Span, TextStyle } from './styles.ts';

interface ParagraphOptions {
  readonly align?: 'start' | 'centre' | 'end';
  /** Further lines are left out and the last one ends in an ellipsis; for labels repeated in full elsewhere. */
  readonly most?: number;
  /** If it differs from its style's; `inline`: text of the part it is in. */
  readonly role?: Role | 'inline';
  /** Crossed out: a line through every line, and stated in its tag. */
  readonly struck?: true;
  /**
   * The text is the protocol's, the clinic's or ours and on every sheet: its layout is cached for the next one. Never for
   * text that could identify a client.
   */
  readonly lasting?: true;
}

/** Breaks text into lines of at most `width` points. Throws AppError `no-glyph` for characters that the face cannot draw. */
export function paragraph(
  faces: Faces,
  content: string | readonly (Span | string)[],
  style: TextStyle,
  width: number,
  options: ParagraphOptions = {},
): Block {
  let lines = breakLines(faces, content, style, width, options.lasting);
  if (options.most !== undefined && lines.length > options.most) {
    lines = shortened(faces, lines.slice(0, options.most), style, width);
  }
  const role = options.role ?? style.role ?? 'P';
  const struck = options.struck ?? false;
  const part = role === 'inline' ? null : new Part(role, { struck, ...readsAloud(faces, content) });
  return block(faces, lines, { style, width, align: options.align ?? 'start', part, struck });
}

/** Right-to-left lines are drawn from the left, as readers of copied text expect it; a voice needs them in order. */
function readsAloud({ direction }: Faces, content: string | readonly (Span | string)[]): { readonly reads?: string } {
  if (direction !== 'rtl') return {};
  const parts = typeof content === 'string' ? [content] : content;
  const text = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  return { reads: text.replaceAll(/[\u2066-\u2069]/g, '') };
}

/** Width of one line of text in points. */
export function textWidth(faces: Faces, text: string, style: TextStyle): number {
  return shapeLine(faces, text, style).width;
}

/** Draws one line of text with its base line at `y`. */
export function drawLine(canvas: Canvas, faces: Faces, text: string, style: TextStyle, x: number, y: number): void {
  drawOn(canvas, shapeLine(faces, text, style), style.ink, x, y);
}

/** A line that begins at `x`, wherever that is on a page of its direction. */
function drawOn(canvas: Canvas, { pieces, width, outside }: Line, ink: Ink, x: number, y: number): void {
  const left = canvas.leftOf(x, width);
  if (outside) drawPieces(canvas, [outside, ...pieces], ink, left - outside.width, y);
  else drawPieces(canvas, pieces, ink, left, y);
}

/** Distance of the base line from the top of a line, as in CSS. */
export function baseline(faces: Faces, style: TextStyle): number {
  const { ascent, descent } = faces.regular;
  return (style.leading - (ascent - descent) * style.size) / 2 + ascent * style.size;
}

interface Setting {
  readonly style: TextStyle;
  readonly width: number;
  readonly align: 'start' | 'centre' | 'end';
  readonly part: Part | null;
  readonly struck: boolean;
}

function block(faces: Faces, lines: readonly Line[], setting: Setting): Block {
  const { style, width, align, part, struck } = setting;
  const base = baseline(faces, style);
  const made: Block = {
    height: lines.length * style.leading,
    draw(canvas, x, y) {
      for (const [index, line] of lines.entries()) {
        const room = width - line.width;
        const start = x + (align === 'centre' ? room / 2 : align === 'end' ? room : 0);
        const at = y + index * style.leading + base;
        drawOn(canvas, line, style.ink, start, at);
        // Through the middle of lower-case letters.
        if (struck)
          canvas.rule(start, at - style.size * 0.26, start + line.width, at - style.size * 0.26, {
            width: mm(0.25),
            ink: style.ink,
          });
      }
    },
  };
  return {
    ...(part ? tagged(part, made) : made),
    split(room) {
      const fitting = Math.floor((room + 0.01) / style.leading);
      if (fitting < 1 || fitting >= lines.length) return null;
      return [block(faces, lines.slice(0, fitting), setting), block(faces, lines.slice(fitting), setting)];
    },
  };
}

function drawPieces(canvas: Canvas, pieces: readonly Piece[], ink: Ink, x: number, y: number): void {
  let at = x;
  let start = x;
  let run: ShapedGlyph[] = [];
  let style: Piece | null = null;
  const flush = (): void => {
    if (style && run.length > 0) {
      canvas.text(start, y, style.face, style.size, ink, { glyphs: run, width: 0 });
    }
    run = [];
    style = null;
  };
  for (const piece of pieces) {
    if (piece.pill) {
      flush();
      const height = piece.size * 1.22;
      const box = canvas.leftOf(at, piece.width);
      canvas.box(box, y - piece.size * 0.88, piece.width, height, mm(2), { line: { width: mm(0.25), ink } });
      drawPieces(canvas, piece.pill, ink, at + pillPad, y);
    } else {
      if (!style || style.face !== piece.face || style.size !== piece.size) {
        flush();
        style = piece;
        start = at;
      }
      run.push(...piece.shaped.glyphs);
    }
    at += piece.width;
  }
  flush();
}
