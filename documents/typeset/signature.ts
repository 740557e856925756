import type { Signature, StrokePoint } from '../../domain/signature.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import type { SignedBy } from '../papers/inputs.ts';
import { penSteps } from '../pdf/canvas.ts';
import { mm } from '../pdf/measure.ts';
import { Part } from '../pdf/structure.ts';
import { isolated } from '../words/isolated.ts';
import { comma } from '../words/listed.ts';
import { type Block, stack, tagged } from './block.ts';
import { bold, type Span, styles, type TextStyle } from './styles.ts';
import { paragraph, textWidth } from './text.ts';
import type { Typesetter } from './typesetter.ts';

/** A signature on its line, with who, when and how below. */
export function signatureFigure(
  typesetter: Typesetter,
  signed: SignedBy,
  under: string,
  width: number,
  from: { readonly madeAt: Moment; readonly height?: number; readonly caption?: TextStyle },
): Block {
  const height = from.height ?? mm(10.6);
  const day =
    civilDateOf(signed.at) === civilDateOf(from.madeAt)
      ? ''
      : `${typesetter.language.dates.shortDate(civilDateOf(signed.at), null)}${comma(typesetter.language)}`;
  const { signature: words } = typesetter.language.words.common;
  const how = signed.signature.kind === 'typed' ? words.typed : words.drawn;
  const role = roleWords(typesetter, signed);
  const facts = [`${day}${typesetter.language.dates.timeWithZone(signed.at)}`, ...(role ? [role] : []), how].join(
    comma(typesetter.language),
  );
  const caption: (Span | string)[] = [bold(isolated(signed.name)), ` ${facts}. ${under}`];
  return stack(
    [
      mark(typesetter, signed, width, height),
      paragraph(typesetter, caption, from.caption ?? styles.small, width),
      ...readerLine(typesetter, signed, from.caption ?? styles.small, width),
    ],
    mm(0.6),
  );
}

/** Who read it out or interpreted it, under the signature of the one they did it for. */
function readerLine(typesetter: Typesetter, { reader }: SignedBy, style: TextStyle, width: number): Block[] {
  if (!reader) return [];
  const { words, dates } = typesetter.language;
  const { reader: own } = words.consent;
  const named = own.named(isolated(reader.name), isolated(reader.language), own.knows[reader.knows]);
  const when = reader.signed ? own.signed(dates.timeWithZone(reader.signed.at)) : own.notSigned;
  return [paragraph(typesetter, [bold(`${own.title}: `), `${named}. ${when}.`], style, width)];
}

const initialsWidth = mm(30);
const initialsHeight = mm(9);

/** Initials beside a point: the mark alone, for the line above it says whose answer it belongs to. `alt`: for readers. */
export function initialsFigure(typesetter: Typesetter, initials: Signature, alt: string): Block {
  return initials.kind === 'typed'
    ? typedName(typesetter, isolated(initials.name), initialsWidth, initialsHeight)
    : tagged(new Part('Figure', { alt }), strokes(initials, initialsWidth, initialsHeight));
}

/** A guardian's note says how they belong to the client; a witness's note is a text of its own and stands elsewhere. */
function roleWords(typesetter: Typesetter, { role, note }: SignedBy): string {
  const { signature: words } = typesetter.language.words.common;
  switch (role) {
    case 'client':
      return '';
    case 'guardian':
      return words.guardian(note === '' ? '' : isolated(note));
    case 'witness':
      return words.witness;
  }
}

function mark(typesetter: Typesetter, { name, signature, at }: SignedBy, width: number, height: number): Block {
  const line = mm(0.35);
  const drawn =
    signature.kind === 'typed'
      ? typedName(typesetter, isolated(signature.name), width, height)
      : tagged(
          new Part('Figure', {
            alt: typesetter.language.words.common.signature.alt(name, typesetter.language.dates.dateAndTime(at)),
          }),
          strokes(signature, width, height),
        );
  return {
    height: height + line,
    draw(canvas, x, y) {
      drawn.draw(canvas, x, y);
      canvas.rectangle(x, y + height, width, line, 'ink');
    },
  };
}

/** A typed name stands in plain letters: it does not pretend to be handwriting. */
function typedName(typesetter: Typesetter, name: string, width: number, height: number): Block {
  const sizes = [14, 12, 10, 9] as const;
  const style = (size: number): TextStyle => ({ face: 'regular', size, leading: size * 1.2, ink: 'ink' });
  const size = sizes.find((one) => textWidth(typesetter, name, style(one)) <= width) ?? 9;
  const text = paragraph(typesetter, name, style(size), width, {
    most: Math.max(1, Math.floor(height / (size * 1.2))),
  });
  return { height, draw: (canvas, x, y) => text.draw(canvas, x, y + height - text.height - mm(0.6)) };
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly p: number;
}

/** A CSS pixel is 1/96 inch, a point 1/72. */
const pointsPerPixel = 72 / 96;

/** The strokes as curves, at the size they were drawn or shrunk into the room, with their proportions kept; the line is wider where the pen pressed. */
function strokes(signature: Extract<Signature, { kind: 'drawn' }>, width: number, height: number): Block {
  const pad = mm(0.8);
  const points = signature.strokes.flat();
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const least = { x: smallest(xs), y: smallest(ys) };
  const spanX = Math.max(1, largest(xs) - least.x);
  const spanY = Math.max(1, largest(ys) - least.y);
  // Never larger than it was drawn: a small signature blown up is another one.
  const scale = Math.min(pointsPerPixel, (width - 2 * pad) / spanX, (height - 2 * pad) / spanY);
  const bottom = height - pad - spanY * scale;
  const placed = (point: StrokePoint): Placed => ({
    x: pad + (point.x - least.x) * scale,
    y: bottom + (point.y - least.y) * scale,
    p: signature.pointer === 'pen' ? point.p : 0.5,
  });
  return {
    height,
    // A layout tries several heights, and draws one.
    draw(canvas, x, y) {
      const paths = signature.strokes.flatMap((stroke) => curves(thinned(stroke.map(placed))));
      canvas.pen({ paths, width: spanX * scale + 2 * pad }, x, y);
    },
  };
}

// Not Math.min(...): a long signature has more points than a call may have arguments.
const smallest = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const largest = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/** Leaves out points closer than a tenth of a millimetre to the one before: they cannot be seen. */
function thinned(points: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const [index, point] of points.entries()) {
    const before = kept[kept.length - 1];
    const far = !before || Math.hypot(point.x - before.x, point.y - before.y) > mm(0.1);
    if (far || index === points.length - 1) kept.push(point);
  }
  return kept;
}

/** Pressure in five steps, so that a stroke is a few paths and not one for each point. */
const widthOf = (pressure: number): number => mm(0.28) + mm(0.05) * Math.round(Math.min(1, Math.max(0, pressure)) * 5);

const at = (value: number): number => Math.round(value * penSteps);

function curves(points: readonly Placed[]): { width: number; path: string }[] {
  const [first] = points;
  if (!first) return [];
  const dot = `${at(first.x)} ${at(first.y)} m ${at(first.x)} ${at(first.y)} l`;
  if (points.length === 1) return [{ width: widthOf(first.p) * 1.4, path: dot }];
  const paths: { width: number; path: string }[] = [];
  let path = '';
  let width = 0;
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i];
    const b = points[i + 1];
    if (!a || !b) continue;
    const before = points[i - 1] ?? a;
    const after = points[i + 2] ?? b;
    const wide = widthOf((a.p + b.p) / 2);
    if (wide !== width) {
      if (path) paths.push({ width, path });
      width = wide;
      path = `${at(a.x)} ${at(a.y)} m`;
    }
    // Catmull-Rom through the points: the curve passes where the pen was.
    const c1 = `${at(a.x + (b.x - before.x) / 6)} ${at(a.y + (b.y - before.y) / 6)}`;
    const c2 = `${at(b.x - (after.x - a.x) / 6)} ${at(b.y - (after.y - a.y) / 6)}`;
    path += ` ${c1} ${c2} ${at(b.x)} ${at(b.y)} c`;
  }
  paths.push({ width, path });
  return paths;
}
