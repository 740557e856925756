import { z } from 'zod';

/**
 * Where something stands in a protocol: keys from the top, an item of a list by its id, a paragraph by its number:
 * "aftercare/wash-again/from", "consent/clauses/photos/paragraphs/0".
 */
export const Place = z
  .string()
  .regex(/^[A-Za-z0-9-]+(?:\/[A-Za-z0-9-]+)*$/)
  .max(300);
export type Place = z.infer<typeof Place>;

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isItems(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A field's value; undefined where there is none. Only what it has itself counts, never what it inherits. */
export function fieldOf(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** The id that an item of a list goes by; null for paragraphs and ranges, which have none. */
export function idOf(item: unknown): string | null {
  const id = isFields(item) ? fieldOf(item, 'id') : null;
  return typeof id === 'string' ? id : null;
}

/** Whether the items of two lists can be told apart by their ids. */
export function haveIds(...lists: readonly (readonly unknown[])[]): boolean {
  return lists.every((list) => {
    const ids = list.map(idOf);
    return !ids.includes(null) && new Set(ids).size === ids.length;
  });
}

/** The number of an item in its list, by its id or by its number; -1 where there is none. */
export function indexIn(list: readonly unknown[], segment: string): number {
  const byId = list.findIndex((item) => idOf(item) === segment);
  if (byId >= 0) return byId;
  const index = /^\d{1,4}$/.test(segment) ? Number(segment) : -1;
  return index < list.length && idOf(list[index]) === null ? index : -1;
}

/** What stands at a place; undefined where nothing does. */
export function at(value: unknown, place: string): unknown {
  return segmentsOf(place).reduce<unknown>((within, segment) => {
    if (isItems(within)) return within[indexIn(within, segment)];
    return isFields(within) ? fieldOf(within, segment) : undefined;
  }, value);
}

export function segmentsOf(place: string): string[] {
  return place === '' ? [] : place.split('/');
}

export function within(place: string, segment: string | number): string {
  return place === '' ? String(segment) : `${place}/${segment}`;
}

/** The place around a place and its last segment. */
export function splitPlace(place: string): { readonly around: string; readonly last: string } {
  const cut = place.lastIndexOf('/');
  return { around: cut < 0 ? '' : place.slice(0, cut), last: place.slice(cut + 1) };
}

/**
 * The same place with ids in place of numbers, as a schema or `protocolFaults` names it: "aftercare/3/from". It ends before a
 * key that no place can have.
 */
export function placeById(protocol: unknown, path: readonly PropertyKey[]): string {
  let value: unknown = protocol;
  let place = '';
  for (const key of path) {
    const segment = String(key);
    const item = isItems(value) ? value[Number(segment)] : isFields(value) ? fieldOf(value, segment) : undefined;
    const id = isItems(value) ? idOf(item) : null;
    const next = within(place, id !== null && isSegment(id) ? id : segment);
    if (!Place.safeParse(next).success) return place;
    place = next;
    value = item;
  }
  return place;
}

const isSegment = (id: string): boolean => /^[A-Za-z0-9-]{1,60}$/.test(id);

/** What people call the innermost item around a place: its short words, name, title, label or text; null outside of items. */
export function itemWords(protocol: unknown, place: string): string | null {
  const segments = segmentsOf(place);
  for (let count = segments.length; count > 0; count--) {
    const item = at(protocol, segments.slice(0, count).join('/'));
    if (idOf(item) === null || !isFields(item)) continue;
    for (const key of ['short', 'name', 'title', 'label', 'text']) {
      const words = item[key];
      if (typeof words === 'string' && words !== '') return words;
    }
  }
  return null;
}
