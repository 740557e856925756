import { refusedDrawing } from '../refused.ts';
import type { Drawn } from './tree.ts';

/** What is said of how something looks, by property. */
type Declarations = ReadonlyMap<string, string>;
export type Rules = readonly { readonly selector: string; readonly declared: Declarations }[];

/** What `styleOf` follows. */
const followed = [
  ...['fill', 'stroke', 'color', 'fill-rule', 'clip-rule', 'fill-opacity', 'stroke-opacity', 'stroke-width'],
  ...['stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset'],
  ...['visibility', 'display', 'opacity', 'clip-path'],
];
/** Attributes that change how a shape looks in ways that lines and areas cannot follow. */
const effects = [
  ...['filter', 'mask', 'marker', 'marker-start', 'marker-mid', 'marker-end', 'mix-blend-mode'],
  ...['paint-order', 'transform-origin', 'vector-effect', 'pathLength'],
];
const attributesRead = [...followed, ...effects];
/** Change nothing of how an outline looks: those of letters, of colour stops, of hints for speed, of one program alone. */
const idle =
  /^(?:-inkscape-|--|(?:font|text|letter|word|line|white|writing|solid|stop|flood|lighting|color|image|shape|glyph)-|(?:font|isolation|overflow|enable-background|direction|unicode-bidi|inline-size|block-progression|(?:alignment|dominant)-baseline|baseline-shift|kerning|cursor|pointer-events|user-select)$)/;
const taken: ReadonlySet<string> = new Set(followed);
/** Of any property: it does nothing then. */
const harmless = new Set(['none', 'normal', 'auto', '']);

/** Of all style sheets together: each rule is held against each part of a drawing. */
const longestSheets = 10_000;
const mostRules = 500;

/** The style sheets of a drawing: rules for a class, an id or a kind of element, and nothing cleverer. */
export function readRules(sheets: readonly string[]): Rules {
  if (sheets.reduce((sum, { length }) => sum + length, 0) > longestSheets) throw refusedDrawing('long-style');
  const rules = sheets.flatMap((sheet) => {
    const plain = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/<!--|-->/g, '');
    if (plain.includes('@') || /url\(\s*["']?(?!#)/i.test(plain)) throw refusedDrawing('loading-style');
    return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
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

function declarations(body: string): Declarations {
  const declared = new Map<string, string>();
  for (const one of body.split(';')) {
    const colon = one.indexOf(':');
    if (colon < 0) continue;
    const [property, value] = [one.slice(0, colon).trim().toLowerCase(), one.slice(colon + 1).trim()];
    // It would have to win over what counts for more.
    if (value.includes('!') && !idle.test(property)) throw refusedStyle(`${property} !important`);
    declared.set(property, value);
  }
  return declared;
}

/** Attributes count least, then the style sheet (kind, class, id), then the element's own style. Throws `logo-refused`. */
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

/** Nothing that would change how it looks is left out unsaid. */
function requireFollowed(property: string, value: string): void {
  if (idle.test(property) || harmless.has(value)) return;
  if (!taken.has(property) || /\b(?:var|calc)\(|^(?:initial|unset|revert)/i.test(value)) throw refusedStyle(property);
}

export function refusedStyle(property: string): Error {
  return refusedDrawing('effect', property);
}
