import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Random } from '../../db/log/types.ts';
import type { Ids } from '../gate/ports.ts';

/** UUIDv7 with a counter within a millisecond, so that ids sort in the order they were made. */
export const systemIds: Ids = { next: () => v7() };

export const systemRandom: Random = (length) => new Uint8Array(randomBytes(length));
