import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Sha256 } from '../../domain/ids.ts';
import { Instant } from '../../domain/time.ts';
import { writeDurably } from '../file/durable-file.ts';

/** The record's head, kept beside the keys: a chain alone cannot show that its tail was cut off. */
export const HeadAnchor = z.object({
  log: z.string(),
  sequence: z.number().int().nonnegative(),
  hash: Sha256,
  /** When it was taken; anchors of earlier versions do not say. */
  at: Instant.optional(),
});
export type HeadAnchor = z.infer<typeof HeadAnchor>;

/** Earlier ones narrow down when a record was changed. */
const AnchorFile = HeadAnchor.extend({ earlier: z.array(HeadAnchor).max(1000).default([]) });
const mostAnchors = 100;

const fileName = 'heads.json';

/** Puts the anchor in `dir` as the newest one; call it when the tablet locks and when the store closes. */
export function writeAnchor(dir: string, anchor: HeadAnchor): void {
  const newest = HeadAnchor.parse(anchor);
  const before = readAnchors(dir);
  const earlier = before === 'unreadable' ? [] : before.filter(({ sequence }) => sequence < newest.sequence);
  writeDurably(join(dir, fileName), `${JSON.stringify({ ...newest, earlier: earlier.slice(-mostAnchors) })}\n`);
}

/** The newest anchor in `dir`, `null` when there is none yet, or `'unreadable'`. */
export function readAnchor(dir: string): HeadAnchor | 'unreadable' | null {
  const anchors = readAnchors(dir);
  return anchors === 'unreadable' ? anchors : (anchors.at(-1) ?? null);
}

/** All anchors in `dir`, the oldest first. */
export function readAnchors(dir: string): HeadAnchor[] | 'unreadable' {
  const file = join(dir, fileName);
  if (!existsSync(file)) return [];
  try {
    const { earlier, ...newest } = AnchorFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    return [...earlier, newest];
  } catch {
    return 'unreadable';
  }
}
