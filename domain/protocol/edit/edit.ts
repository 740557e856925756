import { z } from 'zod';
import { appLanguages } from '../translations/app-languages.ts';
import { Place } from '../versions/place.ts';

/** What an owner does to a draft at one touch. Named `content` and not `value`, so that hidden letters in it are refused. */
export const ProtocolEdit = z.discriminatedUnion('edit', [
  /** Puts another value into a field that is there, or into an optional one. */
  z.strictObject({ edit: z.literal('set'), place: Place, content: z.json() }),
  /** Takes an optional field out. */
  z.strictObject({ edit: z.literal('clear'), place: Place }),
  /** Adds an item, without an id, or a paragraph, at the end or at a number from 0. */
  z.strictObject({
    edit: z.literal('add'),
    list: Place,
    index: z.number().int().min(0).max(9_999).optional(),
    content: z.json(),
  }),
  z.strictObject({ edit: z.literal('remove'), place: Place }),
  /**
   * Says which language the protocol is written in. What the record has of its sentences in that language takes their place
   * (`write-in.ts`), which only the tablet's record knows.
   */
  z.strictObject({ edit: z.literal('write-in'), language: z.enum(appLanguages) }),
  /** Puts a copy behind the item. */
  z.strictObject({ edit: z.literal('duplicate'), place: Place }),
  /** To the place before or after its neighbour, or to a number from 0. */
  z.strictObject({
    edit: z.literal('move'),
    place: Place,
    to: z.union([z.enum(['up', 'down']), z.number().int().min(0).max(9_999)]),
  }),
]);
export type ProtocolEdit = z.infer<typeof ProtocolEdit>;
