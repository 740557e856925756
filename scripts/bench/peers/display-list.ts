import { makeAftercareSheet } from '../../../documents/papers/aftercare-sheet.ts';
import type { AftercareSheetInput } from '../../../documents/papers/inputs.ts';
import { Canvas, penSteps } from '../../../documents/pdf/canvas.ts';
import { icons } from '../../../documents/pdf/icons/paths.ts';
import { type Ink, inks } from '../../../documents/pdf/measure.ts';
import { type DrawnFace, fontFiles } from '../../../documents/typeset/fonts.ts';
import { fontSources, type Item, type TextFace } from './item.ts';

const hex = (ink: Ink): string => `#${inks[ink].map((part) => part.toString(16).padStart(2, '0')).join('')}`;

const textFace = (face: DrawnFace): TextFace => {
  if (face === 'regular' || face === 'semibold' || face === 'bold' || face === 'mono') return face;
  throw new Error('the bench draws a Latin sheet');
};

/** Everything that our sheet draws, recorded while it is drawn. */
export async function displayList(input: AftercareSheetInput): Promise<Item[]> {
  for (const { face, source } of fontSources) {
    const ours = fontFiles.find((file) => file.face === face)?.source;
    if (ours !== source) throw new Error(`the peers are given another ${face} font than ours`);
  }
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
    filled(...[operators, x, y, { units, size }, ink]: Parameters<Canvas['filled']>) {
      path({ x, y, scale: size / units, path: svgPath(operators), fill: hex(ink) });
    },
    icon(...[name, x, y, size, ink]: Parameters<Canvas['icon']>) {
      path({ x, y, scale: size / 256, path: svgPath(icons[name]), fill: hex(ink) });
    },
    pen(...[{ paths }, x, y]: Parameters<Canvas['pen']>) {
      for (const stroke of paths) {
        path({
          x,
          y,
          scale: 1,
          path: svgPath(stroke.path, penSteps),
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

/** Converts PDF path operators (after their numbers) to SVG commands (before them); `steps` to a point. */
function svgPath(operators: string, steps = 1): string {
  const numbers: string[] = [];
  let path = '';
  for (const token of operators.split(/\s+/)) {
    if (/^[-\d.]/.test(token)) {
      numbers.push(String(Number(token) / steps));
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
