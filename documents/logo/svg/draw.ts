import { deflateSync } from 'node:zlib';
import { decimal } from '../decimal.ts';
import type { LogoDrawing } from '../drawing.ts';
import { refusedDrawing, refusedLogo } from '../refused.ts';
import { lengthOf, numbersIn } from './measure.ts';
import { type Rules, readRules } from './rules.ts';
import { matricesOf, numbers, outlineOf } from './shapes.ts';
import { initial, type Own, type Paint, type Style, styleOf } from './style.ts';
import { type Drawn, readTree } from './tree.ts';

/** Converts an SVG to PDF operators, shape by shape, with transforms and clips. Throws `logo-refused`. */
export function drawSvg(file: Uint8Array): LogoDrawing {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    throw refusedLogo('not-utf-8');
  }
  const root = readTree(text);
  const { width, height, toBox } = frameOf(root);
  const drawing = new Drawing(root);
  const body = drawing.draw(root, initial);
  if (body === '') throw refusedLogo('empty-drawing');
  const operators = deflateSync(Buffer.from(`${matrix(toBox)}\n${body}`, 'latin1'), { level: 9 });
  return { kind: 'vectors', width, height, operators, states: drawing.states };
}

const shapes = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);
/** Limit for the operators of all outlines, in characters. */
const longest = 3_000_000;

class Drawing {
  readonly #clips: ReadonlyMap<string, Drawn>;
  readonly #rules: Rules;
  readonly #outlines = new Map<string, string>();
  #length = 0;
  readonly #states = new Map<number, { name: string; share: number }>();

  constructor(root: Drawn) {
    const all = everyPart(root);
    this.#rules = readRules(all.filter(({ name }) => name === 'style').map(({ text }) => text));
    this.#clips = new Map(
      all.flatMap((part) => (part.name === 'clipPath' ? [[part.attributes.get('id') ?? '', part] as const] : [])),
    );
  }

  get states() {
    return [...this.#states.values()];
  }

  draw(part: Drawn, from: Style): string {
    const style = styleOf(part, from, this.#rules);
    if (!style.drawn) return '';
    switch (part.name) {
      case 'svg':
      case 'g':
        return this.#group(part, style);
      case 'defs':
      case 'style':
      case 'clipPath':
        return '';
      default:
        return wrapped(this.#around(part, style), this.#shape(part, style));
    }
  }

  #group(part: Drawn, style: Style & Own): string {
    // Overlapping parts of a transparent group must not show through each other.
    if (style.opacity < 1 && everyPart(part).filter(({ name }) => shapes.has(name)).length > 1)
      throw refusedDrawing('see-through-group');
    const handed = style.opacity < 1 ? fadedBy(style) : style;
    const inside = part.children.map((child) => this.draw(child, handed)).filter((one) => one !== '');
    return wrapped(this.#around(part, style), inside.join('\n'));
  }

  /** Applies an element's transform and clip to everything in it. */
  #around({ attributes }: Drawn, style: Own): string[] {
    const turned = matricesOf(attributes.get('transform')).map(matrix);
    return style.clip === null ? turned : [...turned, this.#clip(style.clip)];
  }

  #clip(id: string): string {
    const known = this.#outlines.get(id);
    if (known !== undefined) return this.#grown(known);
    const clip = this.#clips.get(id);
    if (!clip) throw refusedDrawing('missing-clip');
    const inside = clip.children.filter(({ name }) => shapes.has(name));
    const [shape] = inside;
    if (!shape || inside.length > 1 || [clip, shape].some(({ attributes }) => attributes.has('transform')))
      throw refusedDrawing('clip-of-several');
    const around = styleOf(clip, initial, this.#rules);
    const style = styleOf(shape, around, this.#rules);
    const path = outlineOf(shape);
    // An empty clip path clips nothing in a document and everything in a browser.
    const isFollowed = around.clip === null && style.clip === null && style.drawn && style.visible && path !== '';
    if (!isFollowed || clip.attributes.get('clipPathUnits') === 'objectBoundingBox')
      throw refusedDrawing('unclear-clip');
    const outline = `${path} ${style.clipEvenOdd ? 'W*' : 'W'} n`;
    this.#outlines.set(id, outline);
    return this.#grown(outline);
  }

  #shape(part: Drawn, style: Style & Own): string {
    const outline = this.#grown(outlineOf(part));
    if (outline === '' || !style.visible) return '';
    const fill = part.name === 'line' ? null : style.fill;
    const stroke = style.strokeWidth > 0 ? style.stroke : null;
    if (fill && stroke && style.opacity < 1) throw refusedDrawing('see-through-outline');
    return [
      fill
        ? `${this.#seen(fill, style.fillOpacity * style.opacity)}${colour(fill)} rg ${outline} ${style.evenOdd ? 'f*' : 'f'}`
        : '',
      stroke
        ? `${this.#seen(stroke, style.strokeOpacity * style.opacity)}${colour(stroke)} RG ${pen(style)} ${outline} S`
        : '',
    ]
      .filter((one) => one !== '')
      .join('\n');
  }

  /** A small drawing may use a large clip path thousands of times. */
  #grown(outline: string): string {
    this.#length += outline.length;
    if (this.#length > longest) throw refusedLogo('too-many-parts');
    return outline;
  }

  /** Names the graphics state for an opacity. */
  #seen({ alpha }: Paint, opacity: number): string {
    const share = Math.round(alpha * opacity * 1000) / 1000;
    // Set for each paint, because the one before may have been transparent.
    const state = this.#states.get(share) ?? { name: `S${this.#states.size}`, share };
    this.#states.set(share, state);
    return `/${state.name} gs `;
  }
}

/** Applies a group's opacity to one of its parts. */
const fadedBy = (style: Style & Own): Style => ({
  ...style,
  fillOpacity: style.fillOpacity * style.opacity,
  strokeOpacity: style.strokeOpacity * style.opacity,
});

const everyPart = (part: Drawn): Drawn[] => [part, ...part.children.flatMap(everyPart)];

function wrapped(around: readonly string[], inside: string): string {
  if (inside === '' || around.length === 0) return inside;
  return `q ${around.join(' ')}\n${inside}\nQ`;
}

const matrix = (values: readonly number[]): string => `${values.map((value) => decimal(value, 6)).join(' ')} cm`;

const colour = ({ red, green, blue }: Paint): string => numbers(red, green, blue);

const pen = ({ strokeWidth, cap, join, miter, dash, dashOffset }: Style): string =>
  `${numbers(strokeWidth)} w ${cap} J ${join} j ${numbers(miter)} M [${numbers(...dash)}] ${numbers(dashOffset)} d`;

/** In user units: smaller details are lost in rounding. */
const leastSize = 0.01;

/** The drawing's own size, and the transform of its coordinates: as large as fits, centred. */
function frameOf({ attributes }: Drawn): { width: number; height: number; toBox: readonly number[] } {
  const own = (name: 'width' | 'height'): number | null => {
    const value = attributes.get(name);
    return value === undefined || value.endsWith('%') || value === 'auto' ? null : lengthOf(value, 0);
  };
  const box = attributes.get('viewBox');
  const view = box === undefined ? [] : numbersIn(box);
  const [x = 0, y = 0, across = own('width') ?? 0, down = own('height') ?? 0] = view ?? [];
  const width = own('width') ?? across;
  const height = own('height') ?? down;
  const sizes = [across, down, width, height];
  const told = view && (view.length === 0 || view.length === 4) && sizes.every((size) => size >= leastSize);
  if (!told || Math.max(width / height, height / width) > 50) throw refusedLogo('no-size');
  const aligned = (attributes.get('preserveAspectRatio') ?? 'xMidYMid meet').trim();
  if (!/^xMidYMid(\s+meet)?$/.test(aligned)) throw refusedDrawing('size-rule');
  const scale = Math.min(width / across, height / down);
  return {
    width,
    height,
    toBox: [scale, 0, 0, scale, (width - across * scale) / 2 - x * scale, (height - down * scale) / 2 - y * scale],
  };
}
