import { z } from 'zod';
import { Line } from '../text.ts';
import { Place } from './place.ts';

/** A tablet of a record of several chairs. */
export const ChairId = z.uuid();

/** 32 bytes in base64. */
const PublicKey = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
const KeyEpoch = z.number().int().positive();

/**
 * Who belongs to the record of several chairs, and with which keys. Believed only in the log of a chair that may add others, from
 * the founding chair down.
 */
export const ChairEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('chair-added'),
    chair: ChairId,
    name: Line,
    device: z.string().min(1).max(64),
    /** Ed25519: signs the heads of its logs. */
    sign: PublicKey,
    /** X25519: the circle's keys are sealed to it. */
    box: PublicKey,
    mayEnrol: z.boolean(),
  }),
  /** What it wrote behind `until` is not believed; null when it had written nothing. */
  z.object({ type: z.literal('chair-removed'), chair: ChairId, until: Place.nullable() }),
  /** The public half of the printed clinic key, to which every root key is sealed too. */
  z.object({ type: z.literal('clinic-key-made'), box: PublicKey }),
  /** From now on rows are sealed with the keys of this epoch. */
  z.object({ type: z.literal('key-rotated'), epoch: KeyEpoch }),
  /** What this chair had of the other logs before the row that follows: that row may rest on all of it. */
  z.object({ type: z.literal('others-seen'), heads: z.array(Place).min(1).max(1000) }),
]);
export type ChairEvent = z.infer<typeof ChairEvent>;
