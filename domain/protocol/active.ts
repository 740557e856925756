import { z } from 'zod';
import { Sha256 } from '../ids.ts';

/** The protocol of new visits, by the hash of its exact text. */
export const ActiveProtocol = z.object({ hash: Sha256, id: z.string(), version: z.number().int() });
export type ActiveProtocol = z.infer<typeof ActiveProtocol>;
