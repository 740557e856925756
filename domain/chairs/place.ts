import { z } from 'zod';
import { Sha256 } from '../ids.ts';

/** A log's id: random, 32 hexadecimal digits. */
export const LogId = z.string().regex(/^[0-9a-f]{32}$/);

/** A row of some chair's log; the hash says that it is that row and no other under the same number. */
export const Place = z.object({ log: LogId, sequence: z.number().int().nonnegative(), hash: Sha256 });
export type Place = z.infer<typeof Place>;
