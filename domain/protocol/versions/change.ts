import { z } from 'zod';
import { Place } from './place.ts';

/** `wording`: the same is said in other words. `meaning`: something else is said. */
export const Mark = z.enum(['wording', 'meaning']);
export type Mark = z.infer<typeof Mark>;

/** One change between two versions of a protocol. */
export const ProtocolChange = z.object({
  what: z.enum(['added', 'removed', 'moved', 'changed']),
  /** An item that was removed is named where it stood, a paragraph that was moved where it stands now. */
  place: Place,
  /** The item around it, in the clinic's own words; null where the protocol as a whole is meant. */
  item: z.string().nullable(),
  /** What stood there, and what does now: null for nothing. Of a moved item its number in the list, counted from 0. */
  before: z.json(),
  after: z.json(),
  mark: Mark,
  /** Whether an owner may set the mark: only of a sentence that says the same numbers as before. */
  settable: z.boolean(),
});
export type ProtocolChange = z.infer<typeof ProtocolChange>;
