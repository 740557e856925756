import { z } from 'zod';
import type { Sha256 } from '../domain/ids.ts';
import { json } from './columns.ts';
import { each, type ReadHandle, row, rows } from './handles.ts';
import { logIdentity } from './log.ts';
import { HeaderRow, headerColumns, headerHash, noParentHash, payloadDigest } from './log-header.ts';
import type { HeadAnchor } from './vault/anchor.ts';

export type ChainFault =
  | 'no-first-row'
  | 'sequence-gap'
  | 'unreadable-header'
  | 'chain-broken'
  | 'header-altered'
  | 'payload-altered'
  | 'payload-missing'
  | 'payload-without-header';

export type ChainVerdict =
  | { readonly ok: true; readonly rows: number }
  | { readonly ok: false; readonly sequence: number; readonly fault: ChainFault };

const Erased = z.object({ clientId: z.string(), visits: z.array(z.string()) });

const Loose = z.looseObject({
  sequence: z.number().int(),
  salt: z.instanceof(Uint8Array).nullable(),
  payload: z.string().nullable(),
});

/**
 * Walks the whole record and says where it is first not what was written. A missing payload is a fault unless a later
 * tombstone, itself part of the chain, names its client or visit. A cut tail cannot be seen from inside; see `anchorFault`.
 */
export function verifyChain(r: ReadHandle): ChainVerdict {
  const erased = erasedSubjects(r);
  let previous: Sha256 = noParentHash;
  let expected = 0;
  const columns = headerColumns
    .split(', ')
    .map((column) => `e.${column}`)
    .join(', ');
  const sql = `SELECT ${columns}, p.salt, p.payload FROM event e LEFT JOIN event_payload p ON p.sequence = e.sequence ORDER BY e.sequence`;
  for (const found of each(r, sql, Loose)) {
    const fault = (name: ChainFault): ChainVerdict => ({ ok: false, sequence: found.sequence, fault: name });
    if (found.sequence !== expected) return fault('sequence-gap');
    const header = HeaderRow.safeParse(found);
    if (!header.success) return fault('unreadable-header');
    if (header.data.previous_hash !== previous) return fault('chain-broken');
    if (headerHash(header.data) !== header.data.hash) return fault('header-altered');
    if (found.salt === null || found.payload === null) {
      const subject = header.data.visit_id ?? header.data.client_id;
      const until = subject === null ? undefined : erased.get(subject);
      if (until === undefined || until <= found.sequence) return fault('payload-missing');
    } else if (payloadDigest(found.salt, found.payload) !== header.data.payload_digest) return fault('payload-altered');
    previous = header.data.hash;
    expected += 1;
  }
  if (expected === 0) return { ok: false, sequence: 0, fault: 'no-first-row' };
  const stray = row(
    r,
    'SELECT sequence FROM event_payload WHERE sequence NOT IN (SELECT sequence FROM event) ORDER BY sequence LIMIT 1',
    z.object({ sequence: z.number().int() }),
  );
  if (stray) return { ok: false, sequence: stray.sequence, fault: 'payload-without-header' };
  return { ok: true, rows: expected };
}

/** Clients and visits that tombstones name, with the newest tombstone's row. */
function erasedSubjects(r: ReadHandle): Map<string, number> {
  const found = rows(
    r,
    `SELECT e.sequence, p.payload FROM event e JOIN event_payload p ON p.sequence = e.sequence
     WHERE e.type = 'client-erased' ORDER BY e.sequence`,
    z.object({ sequence: z.number().int(), payload: z.string() }),
  );
  const erased = new Map<string, number>();
  for (const { sequence, payload } of found) {
    // One that cannot be read explains nothing; the walk then finds its row altered.
    const tombstone = json.pipe(Erased).safeParse(payload);
    if (!tombstone.success) continue;
    for (const subject of [tombstone.data.clientId, ...tombstone.data.visits]) erased.set(subject, sequence);
  }
  return erased;
}

/**
 * Compares the record with the head that was kept outside it: `other-record` when the store is not the one the anchor
 * was taken from, `tail-cut` when it ends before the anchor, `rewritten` when the anchored row is another one now.
 */
export function anchorFault(r: ReadHandle, anchor: HeadAnchor): 'other-record' | 'tail-cut' | 'rewritten' | null {
  if (logIdentity(r).log !== anchor.log) return 'other-record';
  const found = row(r, 'SELECT hash FROM event WHERE sequence = ?', z.object({ hash: z.string() }), anchor.sequence);
  if (!found) return 'tail-cut';
  return found.hash === anchor.hash ? null : 'rewritten';
}
