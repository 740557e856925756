import { z } from 'zod';
import type { Slug } from '../../ids.ts';
import { idOf, isFields, isItems, splitPlace } from '../versions/place.ts';

const Json = z.json();
type Json = z.infer<typeof Json>;

/** The only list of things that go by their number: the first range that holds an answer counts. */
const withoutIds = 'ranges';

/** An item for a list: with an id of its own whatever it had, and with ids for those within it that have none. */
export function asNewItem(list: string, content: Json, newId: () => Slug): Json {
  if (!isFields(content) || splitPlace(list).last === withoutIds) return content;
  return Json.parse({ ...filled(content, newId), id: newId() });
}

/** A value with ids for the items within it that have none yet. */
export function withMissingIds(content: Json, newId: () => Slug): Json {
  return Json.parse(filledValue(content, '', newId));
}

function filledValue(value: unknown, key: string, newId: () => Slug): unknown {
  if (isFields(value)) return filled(value, newId);
  if (!isItems(value)) return value;
  return value.map((one) => {
    const inner = filledValue(one, '', newId);
    return isFields(inner) && key !== withoutIds && idOf(inner) === null ? { id: newId(), ...inner } : inner;
  });
}

function filled(value: object, newId: () => Slug): object {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filledValue(inner, key, newId)]));
}
