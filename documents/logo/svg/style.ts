import { colorString } from 'pdf-lib';
import { lengthOf } from './measure.ts';
import { type Drawn, refusedDrawing } from './tree.ts';

export interface Paint {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** What a shape inherits, by its name in SVG. */
export interface Style {
  readonly fill: Paint | null;
  readonly stroke: Paint | null;
  readonly color: string;
  readonly evenOdd: boolean;
  readonly clipEvenOdd: boolean;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly strokeWidth: number;
  readonly cap: number;
  readonly join: number;
  readonly miter: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
  readonly visible: boolean;
}

/** What counts for one element alone. */
export interface Own {
  readonly opacity: number;
  readonly drawn: boolean;
  /** Id of the clip path, or null. */
  readonly clip: string | null;
}

const black: Paint = { red: 0, green: 0, blue: 0, alpha: 1 };

export const initial: Style = {
  fill: black,
  stroke: null,
  color: 'black',
  evenOdd: false,
  clipEvenOdd: false,
  fillOpacity: 1,
  strokeOpacity: 1,
  strokeWidth: 1,
  cap: 0,
  join: 0,
  miter: 4,
  dash: [],
  dashOffset: 0,
  visible: true,
};

type Declarations = Readonly<Record<string, string>>;
export type Rules = readonly { readonly selector: string; readonly declared: Declarations }[];

/** Says how things look in ways that lines and areas cannot follow, unless it says "none" or the like. */
const undrawable = ['filter', 'mask', 'mix-blend-mode', 'marker', 'marker-start', 'marker-mid', 'marker-end'];
const harmless = new Set(['none', 'normal', 'auto', '']);
const presentation = [
  ...['fill', 'stroke', 'color', 'fill-rule', 'clip-rule', 'fill-opacity', 'stroke-opacity', 'stroke-width'],
  ...['stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset'],
  ...['visibility', 'display', 'opacity', 'clip-path', 'paint-order', 'transform-origin', ...undrawable],
];

/** Looking through one takes as long as the square of this. */
const longestSheet = 10_000;

/** The style sheets of a drawing: rules for a class, an id or a kind of element, and nothing cleverer. */
export function readRules(sheets: readonly string[]): Rules {
  return sheets.flatMap((sheet) => {
    if (sheet.length > longestSheet) throw refusedDrawing('a style sheet that is too long');
    const plain = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/<!--|-->/g, '');
    if (plain.includes('@') || /url\(\s*["']?(?!#)/i.test(plain))
      throw refusedDrawing('a style sheet that loads something');
    return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
      selectors.split(',').map((one) => {
        const selector = one.trim();
        if (!/^[.#]?[A-Za-z_][\w-]*$/.test(selector)) throw refusedDrawing('a style sheet that is too clever');
        return { selector, declared: declarations(body) };
      }),
    );
  });
}

function declarations(body: string): Declarations {
  const pairs = body.split(';').flatMap((one): [string, string][] => {
    const colon = one.indexOf(':');
    if (colon < 0) return [];
    const value = one
      .slice(colon + 1)
      .replace(/!important/i, '')
      .trim();
    return [[one.slice(0, colon).trim().toLowerCase(), value]];
  });
  return Object.fromEntries(pairs);
}

/** Attributes count least, then the style sheet (kind, class, id), then the element's own style. */
function declaredOn({ name, attributes }: Drawn, rules: Rules): Declarations {
  const classes = (attributes.get('class') ?? '').split(/\s+/);
  const fits = (selector: string, rank: number): boolean => {
    switch (rank) {
      case 0:
        return selector === name;
      case 1:
        return selector.startsWith('.') && classes.includes(selector.slice(1));
      default:
        return selector.startsWith('#') && attributes.get('id') === selector.slice(1);
    }
  };
  const own = presentation.flatMap((one): [string, string][] => {
    const value = attributes.get(one);
    return value === undefined ? [] : [[one, value.trim()]];
  });
  const fromRules = [0, 1, 2].flatMap((rank) => rules.filter(({ selector }) => fits(selector, rank)));
  return Object.assign(
    Object.fromEntries(own),
    ...fromRules.map(({ declared }) => declared),
    declarations(attributes.get('style') ?? ''),
  );
}

/** The style of an element inside one with the style `from`. Throws `logo-refused`. */
export function styleOf(element: Drawn, from: Style, rules: Rules): Style & Own {
  const declared = declaredOn(element, rules);
  for (const name of undrawable)
    if (!harmless.has(declared[name] ?? '')) throw refusedDrawing(`an effect (${name}) that cannot be printed`);
  if (!harmless.has(declared['paint-order'] ?? '') || declared['transform-origin'] !== undefined)
    throw refusedDrawing('an effect that cannot be printed');
  const value = (name: string): string | null => {
    const found = declared[name];
    return found === undefined || found === 'inherit' ? null : found;
  };
  const color = value('color') ?? from.color;
  const paint = (name: 'fill' | 'stroke'): Paint | null => {
    const found = value(name);
    return found === null ? from[name] : paintOf(found, color);
  };
  const share = (name: string, otherwise: number): number => {
    const found = value(name);
    if (found === null) return otherwise;
    const number = found.endsWith('%') ? Number(found.slice(0, -1)) / 100 : Number(found);
    return Number.isFinite(number) ? Math.min(1, Math.max(0, number)) : otherwise;
  };
  const clip = value('clip-path');
  return {
    fill: paint('fill'),
    stroke: paint('stroke'),
    color,
    evenOdd: (value('fill-rule') ?? (from.evenOdd ? 'evenodd' : '')) === 'evenodd',
    clipEvenOdd: (value('clip-rule') ?? (from.clipEvenOdd ? 'evenodd' : '')) === 'evenodd',
    fillOpacity: share('fill-opacity', from.fillOpacity),
    strokeOpacity: share('stroke-opacity', from.strokeOpacity),
    strokeWidth: lengthOf(value('stroke-width'), from.strokeWidth),
    cap: at(['butt', 'round', 'square'], value('stroke-linecap'), from.cap),
    join: at(['miter', 'round', 'bevel'], value('stroke-linejoin'), from.join),
    miter: Math.max(1, lengthOf(value('stroke-miterlimit'), from.miter)),
    dash: dashOf(value('stroke-dasharray'), from.dash),
    dashOffset: lengthOf(value('stroke-dashoffset'), from.dashOffset),
    visible: value('visibility') === null ? from.visible : value('visibility') === 'visible',
    opacity: share('opacity', 1),
    drawn: value('display') !== 'none',
    clip: clip === null || clip === 'none' ? null : idOf(clip),
  };
}

function paintOf(text: string, color: string): Paint | null {
  if (text === 'none' || text === 'transparent') return null;
  if (text.startsWith('url(')) throw refusedDrawing('a colour gradient or a pattern', 'Use plain colours');
  try {
    const { rgb, alpha = 1 } = colorString(text.toLowerCase() === 'currentcolor' ? color : text);
    if (rgb.type === 'RGB') return { red: rgb.red, green: rgb.green, blue: rgb.blue, alpha };
  } catch {
    // Named below, as every other colour that is none.
  }
  throw refusedDrawing('a colour that is not known');
}

function at(names: readonly string[], found: string | null, otherwise: number): number {
  const index = found === null ? -1 : names.indexOf(found);
  return index < 0 ? otherwise : index;
}

function dashOf(text: string | null, otherwise: readonly number[]): readonly number[] {
  if (text === null) return otherwise;
  if (text === 'none') return [];
  const lengths = text
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .map((one) => lengthOf(one, 0));
  if (lengths.some((length) => length < 0) || lengths.every((length) => length === 0)) return [];
  return lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths];
}

function idOf(reference: string): string {
  const id = /^url\(\s*["']?#([^"')\s]+)["']?\s*\)$/.exec(reference)?.[1];
  if (id === undefined) throw refusedDrawing('a link to something else (url)');
  return id;
}
