import { z } from 'zod';
import { HandOutFor, HandOutPart } from '../../domain/clinic/hand-out.ts';
import { ClientId } from '../../domain/ids.ts';
import { OptionalPassage } from '../../domain/text.ts';
import { Moment } from '../../domain/time.ts';
import { SaveTarget } from './documents.ts';
import { operation } from './operation.ts';

const count = z.number().int().nonnegative();
const bytes = z.number().int().nonnegative();

const written = z.object({
  place: z.string(),
  folder: z.string(),
  files: count,
  bytes,
  /** What opens it, told to whoever wrote it; null where it opens by itself. */
  password: z.string().nullable(),
});
export type HandOutWritten = z.infer<typeof written>;

/** What would go in, counted before anything is written. */
export const HandOutLook = z.object({
  name: z.string(),
  papers: z.object({ count, bytes }),
  page: z.object({ bytes }),
  data: z.object({ bytes }),
  /** `agreed`: those that may go to somebody else than the client, whose agreement was not withdrawn. */
  photos: z.object({ count, bytes, agreed: z.object({ count, bytes }) }),
  notes: z.object({ count }),
  /** Bytes that are free there; null where the place does not say. */
  places: z.array(SaveTarget.extend({ free: bytes.nullable() })),
  /** The latest one that was cut off, where none went out since. */
  cutOff: z.object({ at: Moment, to: z.string() }).nullable(),
  /** What went out before, the latest first. */
  earlier: z.array(z.object({ at: Moment, by: z.string(), whom: HandOutFor, why: z.string() })),
  /** The last of it that whoever asks locked since the program began, with its password. */
  lastLocked: written.nullable(),
});
export type HandOutLook = z.infer<typeof HandOutLook>;

const parts = z
  .array(HandOutPart)
  .min(1)
  .max(HandOutPart.options.length)
  // Notes go into the page and the data, and are nothing by themselves.
  .refine((chosen) => chosen.some((part) => part !== 'notes'));

const places = z.array(SaveTarget.extend({ free: bytes.nullable() }));

/** What everything would be. Pages and data are made while they are written; nobody knows their size before. */
export const EverythingLook = z.object({
  clients: count,
  papers: z.object({ count, bytes }),
  photos: z.object({ count, bytes }),
  cutOff: HandOutLook.shape.cutOff,
  lastLocked: HandOutLook.shape.lastLocked,
  places,
});
export type EverythingLook = z.infer<typeof EverythingLook>;

const locked = z.boolean();

export const handOut = {
  'hand-out.look': operation(['hand-out'], z.strictObject({ clientId: ClientId }), HandOutLook, { aside: true }),
  /** Writes one client's record to a place, as a whole or not at all. Goes on record. */
  'hand-out.write': operation(
    ['hand-out'],
    z.strictObject({
      clientId: ClientId,
      parts,
      whom: HandOutFor,
      why: OptionalPassage,
      targetId: z.string().max(200),
      /** In one file that opens with a password, for a stick that may be lost. */
      locked,
    }),
    written,
    { aside: true },
  ),
  'hand-out.look-all': operation(['custody'], z.strictObject({}), EverythingLook, { aside: true }),
  /** Writes every client's record to a place, as a whole or not at all. Goes on record. */
  'hand-out.write-all': operation(
    ['custody'],
    z.strictObject({ parts, why: OptionalPassage, targetId: z.string().max(200), locked }),
    written,
    { aside: true },
  ),
};
