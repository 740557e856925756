import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Sha256 } from '../../domain/ids.ts';
import { writeDurably } from '../durable-file.ts';

/** The record's head, kept beside the keys: a chain alone cannot show that its tail was cut off. */
export const HeadAnchor = z.object({ log: z.string(), sequence: z.number().int().nonnegative(), hash: Sha256 });
export type HeadAnchor = z.infer<typeof HeadAnchor>;

const fileName = 'heads.json';

/** Replaces the anchor in `dir`; call it when the tablet locks and when the store closes. */
export function writeAnchor(dir: string, anchor: HeadAnchor): void {
  const { log, sequence, hash } = HeadAnchor.parse(anchor);
  writeDurably(join(dir, fileName), `${JSON.stringify({ log, sequence, hash })}\n`);
}

/** The anchor in `dir`, `null` when there is none yet, or `'unreadable'`. */
export function readAnchor(dir: string): HeadAnchor | 'unreadable' | null {
  const file = join(dir, fileName);
  if (!existsSync(file)) return null;
  try {
    return HeadAnchor.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return 'unreadable';
  }
}
