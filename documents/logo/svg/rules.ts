import { refusedDrawing } from '../refused.ts';
import type { Drawn } from './tree.ts';

/** Style declarations by property. */
type Declarations = ReadonlyMap<string, string>;
export type Rules = readonly { readonly selector: string; readonly declared: Declarations }[];

/** The properties that `styleOf` uses. */
const followed = [
  ...['fill', 'stroke', 'color', 'fill-rule', 'clip-rule', 'fill-opacity', 'stroke-opacity', 'stroke-width'],
  ...['stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset'],
  ...['visibility', 'display', 'opacity', 'clip-path'],
];
/** Attributes that change a shape in ways that lines and areas cannot express. */
const effects = [
  ...['filter', 'mask', 'marker', 'marker-start', 'marker-mid', 'marker-end', 'mix-blend-mode'],
  ...['paint-order', 'transform-origin', 'vector-effect', 'pathLength'],
];
const attributesRead = [...followed, ...effects];
/** Properties without effect on outlines: for text, colour stops, speed hints, or one program only. */
const idle =
  /^(?:-inkscape-|--|(?:font|text|letter|word|line|white|writing|solid|stop|flood|lighting|color|image|shape|glyph)-|(?:font|isolation|overflow|enable-background|direction|unicode-bidi|inline-size|block-progression|(?:alignment|dominant)-baseline|baseline-shift|kerning|cursor|pointer-events|user-select)$)/;
const taken: ReadonlySet<string> = new Set(followed);
/** Values with which any property has no effect. */
const harmless = new Set(['none', 'normal', 'auto', '']);

/** Limit for all style sheets together, because each rule is compared with each element. */
const longestSheets = 10_000;
const mostRules = 500;

/** Reads style sheets: rules for a class, an id or an element name only. */
export function readRules(sheets: readonly string[]): Rules {
  if (sheets.reduce((sum, { length }) => sum + length, 0) > longestSheets) throw refusedDrawing('long-style');
  const rules = sheets.flatMap((sheet) => {
    const plain = withoutComments(sheet).replaceAll(/<!--|-->/g, '');
    if (plain.includes('@') || /url\(\s*["']?(?!#)/i.test(plain)) throw refusedDrawing('loading-style');
    return blocksOf(plain).flatMap(({ selectors, body }) => {
      const declared = declarations(body);
      return [...new Set(selectors.split(',').map((one) => one.trim()))].map((selector) => {
        if (!/^[.#]?[A-Za-z_][\w-]*$/.test(selector)) throw refusedDrawing('clever-style');
        return { selector, declared };
      });
    });
  });
  if (rules.length > mostRules) throw refusedDrawing('many-rules');
  return rules;
}

/** An unfinished comment stays: it is no rule, and is refused as one. */
function withoutComments(sheet: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = sheet.indexOf('/*'); open >= 0; open = sheet.indexOf('/*', at)) {
    const end = sheet.indexOf('*/', open + 2);
    if (end < 0) break;
    kept.push(sheet.slice(at, open));
    at = end + 2;
  }
  return kept.join('') + sheet.slice(at);
}

/** What stands before and within each pair of braces that holds no other one. */
function blocksOf(plain: string): { readonly selectors: string; readonly body: string }[] {
  return plain
    .split('}')
    .slice(0, -1)
    .flatMap((piece) => {
      const open = piece.lastIndexOf('{');
      const before = piece.slice(0, Math.max(0, open));
      const selectors = before.slice(before.lastIndexOf('{') + 1);
      return selectors === '' ? [] : [{ selectors, body: piece.slice(open + 1) }];
    });
}

function declarations(body: string): Declarations {
  const declared = new Map<string, string>();
  for (const one of body.split(';')) {
    const colon = one.indexOf(':');
    if (colon < 0) continue;
    const [property, value] = [one.slice(0, colon).trim().toLowerCase(), one.slice(colon + 1).trim()];
    // `!important` would override declarations that rank higher.
    if (value.includes('!') && !idle.test(property)) throw refusedStyle(`${property} !important`);
    declared.set(property, value);
  }
  return declared;
}

/**
 * Returns an element's declarations. Attributes rank lowest, then the style sheet (element, class, id), then the element's
 * own style. Throws `logo-refused`.
 */
export function declaredOn({ name, attributes }: Drawn, rules: Rules): Declarations {
  const classes = new Set((attributes.get('class') ?? '').split(/\s+/).map((one) => `.${one}`));
  const id = `#${attributes.get('id') ?? ''}`;
  const ranks: Declarations[][] = [[], [], []];
  for (const { selector, declared } of rules) {
    if (selector === name) ranks[0]?.push(declared);
    else if (classes.has(selector)) ranks[1]?.push(declared);
    else if (selector === id) ranks[2]?.push(declared);
  }
  const found = new Map<string, string>();
  for (const one of attributesRead) {
    const value = attributes.get(one);
    if (value !== undefined) found.set(one, value.trim());
  }
  for (const declared of [...ranks.flat(), declarations(attributes.get('style') ?? '')])
    for (const [property, value] of declared) found.set(property, value);
  for (const [property, value] of found) requireFollowed(property, value);
  return found;
}

/** Refuses properties that would change the look and are not supported. */
function requireFollowed(property: string, value: string): void {
  if (idle.test(property) || harmless.has(value)) return;
  if (!taken.has(property) || /\b(?:var|calc)\(|^(?:initial|unset|revert)/i.test(value)) throw refusedStyle(property);
}

export function refusedStyle(property: string): Error {
  return refusedDrawing('effect', property);
}
