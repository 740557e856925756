import { type Fault, fault } from '../../faults/faults.ts';
import { hiddenText } from '../../hidden-text.ts';
import { isFields, isItems, placeById } from '../versions/place.ts';

/** Larger than the largest protocol that the schema allows anybody to write by hand, in bytes. */
export const longestFile = 4 * 1024 * 1024;
const deepest = 24;
const mostValues = 200_000;

export type Bounded = { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly fault: Fault };

const no = (one: Fault): Bounded => ({ ok: false, fault: one });

/** Reads a file's text as JSON. How much there is and how deep it goes is counted first, so that nothing large is built. */
export function readBounded(text: string): Bounded {
  if (text.length > longestFile) return no(fault('file-too-large', { most: longestFile }));
  const why = sizeFault(text);
  if (why) return no(fault('protocol-file', { why }));
  try {
    const json: unknown = JSON.parse(text);
    const odd = oddIn(json, []);
    if (!odd) return { ok: true, json };
    const { path, ...how } = odd;
    return no(fault('protocol-misfit', { place: placeById(json, path), ...how }));
  } catch {
    return no(fault('protocol-file', { why: 'not-json' }));
  }
}

/** One walk over the letters: brackets and commas outside of texts. */
function sizeFault(text: string): 'too-deep' | 'too-many' | null {
  let depth = 0;
  let values = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index);
    if (quoted) {
      if (letter === backslash) index++;
      else if (letter === quote) quoted = false;
      continue;
    }
    if (letter === quote) quoted = true;
    else if (letter === openList || letter === openObject) depth++;
    else if (letter === closeList || letter === closeObject) depth--;
    else if (letter === comma) values++;
    if (depth > deepest) return 'too-deep';
    if (values > mostValues) return 'too-many';
  }
  return null;
}

const [quote, backslash, comma, openList, closeList, openObject, closeObject] = [34, 92, 44, 91, 93, 123, 125];

interface Odd {
  readonly path: readonly PropertyKey[];
  readonly why: 'odd-key' | 'form' | 'value';
  readonly field?: string;
}

const oddKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** The first key that could reach what objects inherit, text that holds what cannot be seen, or number too large for any. */
function oddIn(value: unknown, path: readonly PropertyKey[]): Odd | null {
  if (typeof value === 'string') {
    const field = hiddenText(value);
    return field && { path, why: 'form', field };
  }
  // JSON has no bound for numbers: 1e400 is read as infinity.
  if (typeof value === 'number' && !Number.isFinite(value)) return { path, why: 'value' };
  if (isItems(value)) return firstOf(value.entries(), path);
  if (!isFields(value)) return null;
  for (const key of Object.keys(value)) if (oddKeys.has(key) || hiddenText(key)) return { path, why: 'odd-key' };
  return firstOf(Object.entries(value), path);
}

function firstOf(entries: Iterable<[PropertyKey, unknown]>, path: readonly PropertyKey[]): Odd | null {
  for (const [key, inner] of entries) {
    const odd = oddIn(inner, [...path, key]);
    if (odd) return odd;
  }
  return null;
}
