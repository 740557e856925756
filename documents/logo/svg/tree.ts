import { SaxesParser } from 'saxes';
import { refusedLogo } from '../refused.ts';

/** An element of a drawing, with the attributes of its own namespace. */
export interface Drawn {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Drawn[];
  /** Text inside, of a style sheet. */
  readonly text: string;
}

interface Growing extends Drawn {
  readonly children: Growing[];
  text: string;
}

const svg = 'http://www.w3.org/2000/svg';
const mostElements = 5000;
const deepest = 40;

/** Elements that are drawn here, and those that hold them. */
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
/** Say something about the drawing and draw nothing. */
const silent = new Set(['title', 'desc', 'metadata']);

const outlines = 'Turn them into outlines (“paths”)';
const plain = 'Use plain colours';
/** What it is called and what to do about it, by element. */
const words: Readonly<Record<string, readonly [what: string, advice?: string]>> = {
  script: ['a program (script)'],
  foreignObject: ['a web page inside it'],
  image: ['a picture inside it'],
  text: ['letters that need a font', outlines],
  tspan: ['letters that need a font', outlines],
  textPath: ['letters that need a font', outlines],
  linearGradient: ['a colour gradient', plain],
  radialGradient: ['a colour gradient', plain],
  use: ['copies of a part (use)', 'Unlink or expand them'],
  filter: ['an effect such as a shadow (filter)'],
  mask: ['a mask'],
  pattern: ['a pattern', plain],
  a: ['a link'],
};

/**
 * Reads an SVG as far as it can be drawn with lines and areas. Whatever else is in it, and anything that a program or a
 * network could come in by, is refused by name; nothing is left out unsaid. Throws `logo-refused`.
 */
export function readTree(text: string): Drawn {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: Growing | null = null;
  let passing = 0;
  let elements = 0;

  parser.on('doctype', (declared) => {
    // Entities are the old way of making a small file huge.
    if (declared.includes('['))
      throw refusedDrawing('declarations at its top (DOCTYPE with “[”)', 'Save it as plain SVG');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') throw refusedDrawing('a style sheet outside of the file');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > mostElements || open.length > deepest)
      throw refusedLogo('This drawing has too many parts for a logo. Make it simpler, or save it as PNG.');
    // Notes of the drawing program in its own namespace; a browser does not draw them either.
    if (passing > 0 || tag.uri !== svg || silent.has(tag.local)) {
      if (!root) throw refusedLogo('This is no SVG drawing. Save the logo as SVG, PNG or JPEG.');
      passing += 1;
      return;
    }
    if (!drawable.has(tag.local) || (tag.local === 'svg') !== (root === null))
      throw refusedDrawing(...(words[tag.local] ?? [`a part that cannot be printed (${tag.local.slice(0, 30)})`]));
    const attributes = new Map<string, string>();
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      if (/^on/i.test(local)) throw refusedDrawing('a program (script)');
      if (local === 'href') throw refusedDrawing('a link to something else (href)');
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
    throw refusedLogo('This SVG is damaged. Open it in a drawing program, save it again, and choose it once more.');
  });
  parser.write(text).close();
  if (!root) throw refusedLogo('This is no SVG drawing. Save the logo as SVG, PNG or JPEG.');
  return root;
}

export function refusedDrawing(what: string, advice = 'Save it without'): Error {
  return refusedLogo(`This drawing contains ${what}. ${advice}, or save it as PNG.`);
}
