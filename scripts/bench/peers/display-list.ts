import { makeAftercareSheet } from '../../../documents/aftercare-sheet.ts';
import { type DrawnFace, type FaceName, fontFiles } from '../../../documents/fonts.ts';
import { icons } from '../../../documents/icons/paths.ts';
import type { AftercareSheetInput } from '../../../documents/inputs.ts';
import { Canvas } from '../../../documents/pdf/canvas.ts';
import { type Ink, inks } from '../../../documents/pdf/measure.ts';

/** One thing on the page, in points from the top left corner. A peer is given these ready made: no layout is asked of it. */
export type Item =
  | { readonly kind: 'text'; x: number; y: number; face: FaceName; size: number; colour: string; text: string }
  /** An SVG path with its own scale, filled or stroked. */
  | { readonly kind: 'path'; x: number; y: number; scale: number; path: string; fill?: string; line?: Line };

interface Line {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
}

const hex = (ink: Ink): string => `#${inks[ink].map((part) => part.toString(16).padStart(2, '0')).join('')}`;

const textFace = (face: DrawnFace): FaceName => {
  if (face === 'regular' || face === 'semibold' || face === 'bold' || face === 'mono') return face;
  throw new Error('the bench draws a Latin sheet');
};

/** Everything that our own sheet draws, listened to while it is drawn. */
export async function displayList(input: AftercareSheetInput): Promise<Item[]> {
  const items: Item[] = [];
  const { text, rectangle, box, rule, filled, pen, icon } = Canvas.prototype;
  const path = (one: Omit<Extract<Item, { kind: 'path' }>, 'kind'>): void => void items.push({ kind: 'path', ...one });
  Object.assign(Canvas.prototype, {
    text(...[x, y, face, size, ink, shaped]: Parameters<Canvas['text']>) {
      const words = shaped.glyphs.map((glyph) => glyph.text).join('');
      items.push({ kind: 'text', x, y, face: textFace(face), size, colour: hex(ink), text: words });
    },
    rectangle(...[x, y, width, height, ink]: Parameters<Canvas['rectangle']>) {
      path({ x, y, scale: 1, path: `M0 0H${width}V${height}H0Z`, fill: hex(ink) });
    },
    box(...[x, y, width, height, radius, style]: Parameters<Canvas['box']>) {
      const { fill, line } = style;
      if (fill) path({ x, y, scale: 1, path: rounded(width, height, radius), fill: hex(fill) });
      if (!line) return;
      const inset = line.width / 2;
      const outline = rounded(width - line.width, height - line.width, Math.max(0, radius - inset));
      const drawn = { colour: hex(line.ink), width: line.width, dash: line.dash ?? [] };
      path({ x: x + inset, y: y + inset, scale: 1, path: outline, line: drawn });
    },
    rule(...[x, y, toX, toY, style]: Parameters<Canvas['rule']>) {
      const line = { colour: hex(style.ink), width: style.width, dash: style.dash ?? [] };
      path({ x, y, scale: 1, path: `M0 0L${toX - x} ${toY - y}`, line });
    },
    filled(...[operators, x, y, scale, ink]: Parameters<Canvas['filled']>) {
      path({ x, y, scale, path: svgPath(operators), fill: hex(ink) });
    },
    icon(...[name, x, y, size, ink]: Parameters<Canvas['icon']>) {
      path({ x, y, scale: size / 256, path: svgPath(icons[name]), fill: hex(ink) });
    },
    pen(...[strokes, x, y]: Parameters<Canvas['pen']>) {
      for (const stroke of strokes) {
        path({
          x,
          y,
          scale: 1,
          path: svgPath(stroke.path),
          line: { colour: '#000000', width: stroke.width, dash: [] },
        });
      }
    },
  });
  try {
    await makeAftercareSheet(input);
  } finally {
    Object.assign(Canvas.prototype, { text, rectangle, box, rule, filled, pen, icon });
  }
  return items;
}

const bend = 0.5523;

function rounded(width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * (1 - bend);
  return [
    `M${r} 0L${width - r} 0C${width - k} 0 ${width} ${k} ${width} ${r}`,
    `L${width} ${height - r}C${width} ${height - k} ${width - k} ${height} ${width - r} ${height}`,
    `L${r} ${height}C${k} ${height} 0 ${height - k} 0 ${height - r}L0 ${r}C0 ${k} ${k} 0 ${r} 0Z`,
  ].join('');
}

/** PDF path operators, which come after their numbers, as SVG commands, which come before. */
function svgPath(operators: string): string {
  const numbers: string[] = [];
  let path = '';
  for (const token of operators.split(/\s+/)) {
    if (/^[-\d.]/.test(token)) {
      numbers.push(token);
      continue;
    }
    const [x, y, width, height] = numbers;
    if (token === 're') path += `M${x} ${y}h${width}v${height}h-${width}Z`;
    else if (token === 'h') path += 'Z';
    else path += `${token.toUpperCase()}${numbers.join(' ')}`;
    numbers.length = 0;
  }
  return path;
}

/** The same font files for everybody. */
export const fontPaths: readonly { readonly face: FaceName; readonly path: string }[] = (
  ['regular', 'semibold', 'bold', 'mono'] as const
).map((face) => {
  const source = fontFiles.find((file) => file.face === face)?.source;
  return { face, path: new URL(`../../../node_modules/${source}`, import.meta.url).pathname };
});

/** All vectors as the inside of one SVG picture. */
export function svgOf(items: readonly Item[]): string {
  return items
    .map((item) => {
      if (item.kind === 'text') return '';
      const { x, y, scale, path, fill, line } = item;
      const dash = line && line.dash.length > 0 ? ` stroke-dasharray="${line.dash.join(' ')}"` : '';
      const paint = line
        ? `fill="none" stroke="${line.colour}" stroke-width="${line.width}"${dash} stroke-linecap="round"`
        : `fill="${fill ?? 'none'}"`;
      return `<path transform="translate(${x} ${y}) scale(${scale})" d="${path}" ${paint}/>`;
    })
    .join('');
}

export const page = { width: 595.28, height: 841.89 } as const;
