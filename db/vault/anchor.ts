import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import { Sha256 } from '../../domain/ids.ts';
import { Instant } from '../../domain/time.ts';
import { writeDurably } from '../file/durable-file.ts';
import { readOutside } from '../file/outside.ts';

/** The record's head, stored beside the keys: the chain alone cannot show that its tail was cut off. */
export const HeadAnchor = z.object({
  log: z.string(),
  sequence: z.number().int().nonnegative(),
  hash: Sha256,
  /** When it was taken; absent in anchors of earlier versions. */
  at: Instant.optional(),
});
export type HeadAnchor = z.infer<typeof HeadAnchor>;

/** Earlier anchors narrow down when a record was changed. */
const Anchors = HeadAnchor.extend({ earlier: z.array(HeadAnchor).max(1000).default([]) });
type Anchors = z.infer<typeof Anchors>;
/** `mac` proves that whoever wrote the file had the store's key; files of earlier versions have none. */
const AnchorFile = Anchors.extend({ mac: Sha256.optional() });
const mostAnchors = 100;
const mostBytes = 256 * 1024;

const fileName = 'heads.json';

/** The heads that lie beside the keys, the oldest first, as far as they can be believed. */
export type KeptHeads =
  /** Written with the store's key, word for word. */
  | { readonly kind: 'authentic'; readonly anchors: readonly HeadAnchor[] }
  /** In the form of earlier versions, which anybody can write. */
  | { readonly kind: 'unproven'; readonly anchors: readonly HeadAnchor[] }
  /** `forged`: they bear a proof that is not by this store's key. */
  | { readonly kind: 'missing' | 'unreadable' | 'forged' };

/** A key of its own, so that nothing else which the store's key proves can stand in for heads. */
function macOf(anchors: Anchors, key: Uint8Array): Buffer {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'chairside-heads', 32));
  return createHmac('sha256', own).update(canonicalJson(anchors)).digest();
}

/**
 * Puts the anchor in `dir` as the newest one; call it when the tablet locks and when the store closes. What stays of the
 * earlier ones is what was proven, or what the caller vouches for.
 */
export function writeAnchor(
  dir: string,
  anchor: HeadAnchor,
  key: Uint8Array,
  before: readonly HeadAnchor[] = provenAnchors(readHeads(dir, key)),
): void {
  const newest = HeadAnchor.parse(anchor);
  const earlier = before.filter(({ sequence }) => sequence < newest.sequence).slice(-mostAnchors);
  const anchors = Anchors.parse({ ...newest, earlier });
  const mac = macOf(anchors, key).toString('hex');
  writeDurably(join(dir, fileName), `${JSON.stringify({ ...anchors, mac })}\n`);
}

export function readHeads(dir: string, key: Uint8Array): KeptHeads {
  const file = join(dir, fileName);
  if (!lstatSync(file, { throwIfNoEntry: false })) return { kind: 'missing' };
  let content: unknown;
  try {
    const bytes = readOutside(file, mostBytes);
    content = bytes && JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return { kind: 'unreadable' };
  }
  const parsed = AnchorFile.safeParse(content);
  if (!parsed.success) return { kind: 'unreadable' };
  const { mac, ...kept } = parsed.data;
  const { earlier, ...newest } = kept;
  const anchors = [...earlier, newest];
  if (mac === undefined) return { kind: 'unproven', anchors };
  return timingSafeEqual(Buffer.from(mac, 'hex'), macOf(kept, key))
    ? { kind: 'authentic', anchors }
    : { kind: 'forged' };
}

/** The anchors that only somebody with the store's key can have written. */
export function provenAnchors(heads: KeptHeads): readonly HeadAnchor[] {
  return heads.kind === 'authentic' ? heads.anchors : [];
}

/** All that somebody wrote there, whoever it was: for telling what may be missing from a damaged record, and for no proof. */
export function claimedAnchors(heads: KeptHeads): readonly HeadAnchor[] {
  return 'anchors' in heads ? heads.anchors : [];
}
