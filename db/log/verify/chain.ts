import { z } from 'zod';
import type { Sha256 } from '../../../domain/ids.ts';
import { json } from '../../file/columns.ts';
import { each, type ReadHandle, row, rows } from '../../file/handles.ts';
import type { HeadAnchor } from '../../vault/anchor.ts';
import { HeaderRow, headerColumns, headerHash, noParentHash, payloadDigest } from '../header.ts';
import { landmark } from '../landmark.ts';
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

/** Columns of any type: an unexpected type is a finding of the check, not an error in it. */
const Loose = z.custom<{ readonly sequence: number }>();
const Walked = HeaderRow.extend({ salt: z.unknown(), payload: z.unknown() });

const columns = headerColumns
  .split(', ')
  .map((column) => `e.${column}`)
  .join(', ');
const walked = `SELECT ${columns}, p.salt, p.payload FROM event e LEFT JOIN event_payload p ON p.sequence = e.sequence
  WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?`;
const noLimit = Number.MAX_SAFE_INTEGER;
/** More rows are read one by one. */
const mostAtOnce = 1_000;

/**
 * Verifies the whole log and returns the first row that is wrong. A missing payload is a fault unless a later tombstone in
 * the chain names its client or visit. A cut tail cannot be seen from inside; see `anchorFault`.
 */
export function verifyChain(r: ReadHandle): ChainVerdict {
  const walk = new ChainVerifier();
  const verdict = walk.goOn(r, noLimit);
  if (!verdict) throw new Error('a walk without a limit did not reach the end');
  return verdict;
}

/** Verifies in parts, so that a long record can be checked while it is in use: rows are only ever added at its end. */
export class ChainVerifier {
  /** The newest row that was verified; lower than every row before the first part. */
  #last: number;
  #previous: Sha256;
  /** Read once, when a payload is first missed: finding tombstones means looking at every row. */
  #erased: ReadonlyMap<string, number> | null = null;

  /** Starts at the first row, or after a row whose hash is trusted. */
  constructor(after: Head | null = null) {
    this.#last = after?.sequence ?? Number.MIN_SAFE_INTEGER;
    this.#previous = after?.hash ?? noParentHash;
  }

  get last(): number {
    return Math.max(this.#last, -1);
  }

  /** Verifies the next `most` rows. Returns null while there may be more. */
  goOn(r: ReadHandle, most: number): ChainVerdict | null {
    let seen = 0;
    const all = most > mostAtOnce ? each(r, walked, Loose, this.#last, most) : rows(r, walked, Loose, this.#last, most);
    for (const found of all) {
      const fault = this.#faultOf(r, found);
      if (fault) return { ok: false, sequence: found.sequence, fault };
      seen += 1;
    }
    if (seen === most) return null;
    if (this.last === -1) return { ok: false, sequence: 0, fault: 'no-first-row' };
    // A payload without a header row can only lie outside the gapless range of rows. Asked at both ends: with OR, every row
    // would be looked at.
    const Stray = z.object({ sequence: z.number().int() });
    const stray =
      row(r, 'SELECT sequence FROM event_payload WHERE sequence < ? ORDER BY sequence LIMIT 1', Stray, 0) ??
      row(r, 'SELECT sequence FROM event_payload WHERE sequence > ? ORDER BY sequence LIMIT 1', Stray, this.last);
    if (stray) return { ok: false, sequence: stray.sequence, fault: 'payload-without-header' };
    return { ok: true, rows: this.last + 1 };
  }

  #faultOf(r: ReadHandle, found: z.output<typeof Loose>): ChainFault | null {
    if (found.sequence !== this.last + 1) return 'sequence-gap';
    const header = Walked.safeParse(found);
    if (!header.success) return 'unreadable-header';
    if (header.data.previous_hash !== this.#previous) return 'chain-broken';
    if (headerHash(header.data) !== header.data.hash) return 'header-altered';
    const { salt, payload } = header.data;
    if (salt === null || payload === null) {
      const subject = header.data.visit_id ?? header.data.client_id;
      if (subject === null || !this.#isErasedAfter(r, subject, found.sequence)) return 'payload-missing';
    } else if (!(salt instanceof Uint8Array) || typeof payload !== 'string') return 'payload-altered';
    else if (payloadDigest(salt, payload) !== header.data.payload_digest) return 'payload-altered';
    this.#last = found.sequence;
    this.#previous = header.data.hash;
    return null;
  }

  /** Whether a tombstone behind this row names the subject. One may have been added since they were read. */
  #isErasedAfter(r: ReadHandle, subject: string, sequence: number): boolean {
    const isNamed = (erased: ReadonlyMap<string, number>) => (erased.get(subject) ?? sequence) > sequence;
    if (this.#erased && isNamed(this.#erased)) return true;
    this.#erased = erasedSubjects(r);
    return isNamed(this.#erased);
  }
}

/** Clients and visits that tombstones name, with the row of the newest tombstone. */
function erasedSubjects(r: ReadHandle): Map<string, number> {
  const found = rows(
    r,
    `SELECT e.sequence, p.payload FROM event e JOIN event_payload p ON p.sequence = e.sequence
     WHERE ${landmark('client-erased')} ORDER BY e.sequence`,
    z.object({ sequence: z.number().int(), payload: z.unknown() }),
  );
  const erased = new Map<string, number>();
  for (const { sequence, payload } of found) {
    // An unreadable tombstone explains nothing; its own row is then reported as altered.
    const tombstone = json.pipe(Erased).safeParse(payload);
    if (!tombstone.success) continue;
    for (const subject of [tombstone.data.clientId, ...tombstone.data.visits]) erased.set(subject, sequence);
  }
  return erased;
}

/**
 * Compares the record with a head stored outside it: `other-record` when the anchor is from another store, `tail-cut` when
 * the record ends before the anchor, `rewritten` when the anchored row has another hash.
 */
export function anchorFault(r: ReadHandle, anchor: HeadAnchor): 'other-record' | 'tail-cut' | 'rewritten' | null {
  if (logIdentity(r).log !== anchor.log) return 'other-record';
  const found = row(r, 'SELECT hash FROM event WHERE sequence = ?', z.object({ hash: z.string() }), anchor.sequence);
  if (!found) return 'tail-cut';
  return found.hash === anchor.hash ? null : 'rewritten';
}
