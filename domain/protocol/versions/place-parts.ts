import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import { at, fieldOf, idOf, indexIn, isFields, isItems, itemWords, segmentsOf } from './place.ts';
import { sections } from './sections.ts';

/** The parts of a protocol as people speak of them. */
export const parts = [...sections, 'topics', 'information', 'sheet', 'treatment'] as const;
export type Part = (typeof parts)[number];

/** What a place is called: "Aftercare 2, Water only", and in it the field "to". */
export interface PlaceParts {
  readonly part: Part;
  /** The number of the item in its list, from 1; null where the part has no items, or is meant as a whole. */
  readonly number: number | null;
  /** The item in the clinic's own words. */
  readonly name: string | null;
  /** The innermost item within it, as an answer of a question; null where there is none. */
  readonly inner: string | null;
  /** The innermost field; null where an item itself is meant. */
  readonly field: string | null;
}

/** Reads a place of a protocol, which has the item there. */
export function placeParts(protocol: TreatmentProtocol, place: string): PlaceParts {
  const segments = segmentsOf(place);
  const part = partOf(segments);
  const depth = segments[0] === 'consent' && segments[1] === 'clauses' ? 2 : 1;
  const list = at(protocol, segments.slice(0, depth).join('/'));
  const id = segments[depth];
  if (!isItems(list) || id === undefined)
    return { part, number: null, name: null, inner: null, field: fieldAt(segments, protocol) };
  const index = indexIn(list, id);
  const item = segments.slice(0, depth + 1).join('/');
  const name = itemWords(protocol, item);
  const innermost = itemAround(protocol, segments);
  const inner = innermost === item ? null : itemWords(protocol, innermost);
  return { part, number: index < 0 ? null : index + 1, name, inner, field: fieldAt(segments, protocol) };
}

function partOf([first = '', second]: readonly string[]): Part {
  if (first === 'disclaimer') return 'consent';
  if (first === 'consent' && second === undefined) return 'consent';
  return parts.find((part) => part === first) ?? 'treatment';
}

/** The last key that is neither an item nor a paragraph's number; null where the place ends at an item. */
function fieldAt(segments: readonly string[], protocol: TreatmentProtocol): string | null {
  const last = segments.length - 1;
  const around = at(protocol, segments.slice(0, last).join('/'));
  if (!isItems(around)) return segments[last] ?? null;
  const isPassage = idOf(around[indexIn(around, segments[last] ?? '')]) === null && /^\d+$/.test(segments[last] ?? '');
  return isPassage ? (segments[last - 1] ?? null) : null;
}

/** The innermost item with an id that a place is in. */
function itemAround(protocol: TreatmentProtocol, segments: readonly string[]): string {
  for (let count = segments.length; count > 0; count--) {
    const place = segments.slice(0, count).join('/');
    const value = at(protocol, place);
    if (isFields(value) && typeof fieldOf(value, 'id') === 'string') return place;
  }
  return '';
}
