import { z } from 'zod';
import type { Sha256 } from '../../../domain/ids.ts';
import { json } from '../../file/columns.ts';
import { each, type ReadHandle, row, rows } from '../../file/handles.ts';
import type { HeadAnchor } from '../../vault/anchor.ts';
import { HeaderRow, headerColumns, headerHash, noParentHash, payloadDigest } from '../header.ts';
import { logIdentity } from '../log.ts';
import type { Head } from '../types.ts';

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

/** Whatever stands in the columns: what is of another kind than was written is a finding, not a fault of the walk. */
const Loose = z.looseObject({ sequence: z.number().int(), salt: z.unknown(), payload: z.unknown() });

const columns = headerColumns
  .split(', ')
  .map((column) => `e.${column}`)
  .join(', ');
const walked = `SELECT ${columns}, p.salt, p.payload FROM event e LEFT JOIN event_payload p ON p.sequence = e.sequence
  WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?`;
const noLimit = -1;

/**
 * Walks the whole record and says where it is first not what was written. A missing payload is a fault unless a later
 * tombstone, itself part of the chain, names its client or visit. A cut tail cannot be seen from inside; see `anchorFault`.
 */
export function verifyChain(r: ReadHandle): ChainVerdict {
  const walk = new ChainVerifier();
  const verdict = walk.goOn(r, noLimit);
  if (!verdict) throw new Error('a walk without a limit did not reach the end');
  return verdict;
}

/** The same walk in pieces, so that a long record can be proven while it is in use: rows are only ever added at its end. */
export class ChainVerifier {
  /** The newest row that was found to be what was written; below every row before the first piece. */
  #last: number;
  #previous: Sha256;

  /** From the first row on, or behind a row whose hash is taken as it stands. */
  constructor(after: Head | null = null) {
    this.#last = after?.sequence ?? Number.MIN_SAFE_INTEGER;
    this.#previous = after?.hash ?? noParentHash;
  }

  get last(): number {
    return Math.max(this.#last, -1);
  }

  /** The next `most` rows. Null while there may be more of them. */
  goOn(r: ReadHandle, most: number): ChainVerdict | null {
    const erased = erasedSubjects(r);
    let seen = 0;
    for (const found of each(r, walked, Loose, this.#last, most)) {
      const fault = this.#faultOf(found, erased);
      if (fault) return { ok: false, sequence: found.sequence, fault };
      seen += 1;
    }
    if (seen === most) return null;
    if (this.last === -1) return { ok: false, sequence: 0, fault: 'no-first-row' };
    // Between rows without a gap there is no place for a payload of its own.
    const stray = row(
      r,
      'SELECT sequence FROM event_payload WHERE sequence > ? OR sequence < 0 ORDER BY sequence LIMIT 1',
      z.object({ sequence: z.number().int() }),
      this.last,
    );
    if (stray) return { ok: false, sequence: stray.sequence, fault: 'payload-without-header' };
    return { ok: true, rows: this.last + 1 };
  }

  #faultOf(found: z.output<typeof Loose>, erased: ReadonlyMap<string, number>): ChainFault | null {
    if (found.sequence !== this.last + 1) return 'sequence-gap';
    const header = HeaderRow.safeParse(found);
    if (!header.success) return 'unreadable-header';
    if (header.data.previous_hash !== this.#previous) return 'chain-broken';
    if (headerHash(header.data) !== header.data.hash) return 'header-altered';
    const { salt, payload } = found;
    if (salt === null || payload === null) {
      const subject = header.data.visit_id ?? header.data.client_id;
      const until = subject === null ? undefined : erased.get(subject);
      if (until === undefined || until <= found.sequence) return 'payload-missing';
    } else if (!(salt instanceof Uint8Array) || typeof payload !== 'string') return 'payload-altered';
    else if (payloadDigest(salt, payload) !== header.data.payload_digest) return 'payload-altered';
    this.#last = found.sequence;
    this.#previous = header.data.hash;
    return null;
  }
}

/** Clients and visits that tombstones name, with the newest tombstone's row. */
function erasedSubjects(r: ReadHandle): Map<string, number> {
  const found = rows(
    r,
    `SELECT e.sequence, p.payload FROM event e JOIN event_payload p ON p.sequence = e.sequence
     WHERE e.type = 'client-erased' ORDER BY e.sequence`,
    z.object({ sequence: z.number().int(), payload: z.unknown() }),
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
