import { z } from 'zod';
import { FirstForm } from './first-form.ts';
import { fromFirstForm } from './model/from-first-form.ts';
import { type Protocol, PublishedProtocol } from './protocol.ts';

/** A protocol as a store holds it, in any form that was ever written, read into the one that everything works with. */
export const StoredProtocol = z.union([
  PublishedProtocol,
  FirstForm.transform(fromFirstForm),
]) satisfies z.ZodType<Protocol>;

/** What a store keeps of a protocol: its text in the form that it was published in. */
export function storedForm({ firstForm, ...published }: Protocol): FirstForm | PublishedProtocol {
  return firstForm ?? published;
}
