import { converter } from 'culori';
import { refusedDrawing } from '../refused.ts';
import { lengthOf, numbersIn } from './measure.ts';
import { declaredOn, type Rules, refusedStyle } from './rules.ts';
import type { Drawn } from './tree.ts';

export interface Paint {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Inherited style, by SVG names. */
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

/** Style of one element only. */
export interface Own {
  readonly opacity: number;
  readonly drawn: boolean;
  /** Id of the clip path, or null. */
  readonly clip: string | null;
}

const toRgb = converter('rgb');

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

/** The style of an element inside one with the style `from`. Throws `logo-refused`. */
export function styleOf(element: Drawn, from: Style, rules: Rules): Style & Own {
  const declared = declaredOn(element, rules);
  const value = (name: string): string | null => {
    const found = declared.get(name);
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
    const [number, more] = numbersIn(found.replace(/%$/, '')) ?? [];
    if (number === undefined || more !== undefined) throw refusedStyle(name);
    return Math.min(1, Math.max(0, found.endsWith('%') ? number / 100 : number));
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
  if (text.startsWith('url(')) throw refusedDrawing('gradient-or-pattern');
  const found = toRgb(text.toLowerCase() === 'currentcolor' ? color : text);
  // A colour that no printer has, or of which a part is left open, is as unknown as a misspelt one.
  if (!found || ![found.r, found.g, found.b].every((part) => part >= 0 && part <= 1))
    throw refusedDrawing('unknown-colour');
  return { red: found.r, green: found.g, blue: found.b, alpha: found.alpha ?? 1 };
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
  if (id === undefined) throw refusedDrawing('link-url');
  return id;
}
