import { SaxesParser } from 'saxes';
import type { DrawingPart } from '../../../domain/faults/logo-faults.ts';
import { refusedDrawing, refusedLogo } from '../refused.ts';

/** An element of a drawing, with the attributes of its own namespace. */
export interface Drawn {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Drawn[];
  /** The text in a style sheet. */
  readonly text: string;
}

interface Growing extends Drawn {
  readonly children: Growing[];
  text: string;
}

const svg = 'http://www.w3.org/2000/svg';
const mostElements = 5000;
const deepest = 40;

/** Supported elements that draw, and containers of them. */
const drawable = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'defs',
  'style',
  'clipPath',
]);
/** Elements that describe the drawing and draw nothing. */
const silent = new Set(['title', 'desc', 'metadata']);

/** What it is called, by element. */
const known: Readonly<Record<string, DrawingPart>> = {
  script: 'script',
  foreignObject: 'web-page',
  image: 'picture',
  text: 'letters',
  tspan: 'letters',
  textPath: 'letters',
  linearGradient: 'gradient',
  radialGradient: 'gradient',
  use: 'copies',
  filter: 'filter',
  mask: 'mask',
  pattern: 'pattern',
  a: 'link',
};

/**
 * Reads an SVG as far as lines and areas can draw it. Everything else, including anything that could run code or use a
 * network, is refused by name; nothing is left out silently. Throws `logo-refused`.
 */
export function readTree(text: string): Drawn {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: Growing | null = null;
  let passing = 0;
  let elements = 0;

  parser.on('doctype', (declared) => {
    // Entities can make a small file huge.
    if (declared.includes('[')) throw refusedDrawing('declarations');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') throw refusedDrawing('outside-style');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > mostElements || open.length > deepest) throw refusedLogo('too-many-parts');
    // Data of the drawing program in its own namespace; browsers do not draw it either.
    if (passing > 0 || tag.uri !== svg || silent.has(tag.local)) {
      if (!root) throw refusedLogo('not-a-drawing');
      passing += 1;
      return;
    }
    if (!drawable.has(tag.local) || (tag.local === 'svg') !== (root === null)) throw refusedPart(tag.local);
    const attributes = new Map<string, string>();
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      if (/^on/i.test(local)) throw refusedDrawing('script');
      if (local === 'href') throw refusedDrawing('link-href');
      if (uri === '') attributes.set(local, value);
    }
    const element: Growing = { name: tag.local, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    if (passing > 0) passing -= 1;
    else open.pop();
  });
  const addText = (more: string): void => {
    const inside = open.at(-1);
    if (passing === 0 && inside?.name === 'style') inside.text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', () => {
    throw refusedLogo('broken-drawing');
  });
  parser.write(text).close();
  if (!root) throw refusedLogo('not-a-drawing');
  return root;
}

function refusedPart(element: string): Error {
  const what = Object.hasOwn(known, element) ? known[element] : undefined;
  return what === undefined ? refusedDrawing('part', element) : refusedDrawing(what);
}
