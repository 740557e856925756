import { z } from 'zod';
import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import { clientTexts, isClientTextAt } from '../translations/texts.ts';
import { at, idOf, isFields, isItems, within } from '../versions/place.ts';
import type { ProtocolEdit } from './edit.ts';

const json = z.json();

/**
 * An edit that was made over `before`, in the words of `after`, which is the same text in another language. What is put there
 * whole, an answer with its labels say, brings the sentences that stood there; each is said as `after` says it. A sentence that
 * `before` does not have is the owner's own and stays as it was written.
 */
export function inWordsOf(after: TreatmentProtocol, before: TreatmentProtocol, edit: ProtocolEdit): ProtocolEdit {
  if (edit.edit !== 'set') return edit;
  const places = new Map<string, string>();
  // Of two places with the same words the first counts, unless it is its own.
  for (const { place, text } of clientTexts(before)) if (!places.has(text)) places.set(text, place);
  const said = (value: unknown, place: string): unknown => {
    if (typeof value === 'string') {
      if (!isClientTextAt(place)) return value;
      const from = at(before, place) === value ? place : places.get(value);
      const there = from === undefined ? undefined : at(after, from);
      return typeof there === 'string' && there !== '' ? there : value;
    }
    if (isItems(value)) return value.map((item, index) => said(item, within(place, idOf(item) ?? index)));
    if (!isFields(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, said(inner, within(place, key))]));
  };
  return { ...edit, content: json.parse(said(edit.content, edit.place)) };
}
