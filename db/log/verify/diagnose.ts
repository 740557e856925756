import { z } from 'zod';
import { assertNever } from '../../../domain/assert-never.ts';
import type { Tampering } from '../../../domain/faults/verdicts.ts';
import { each, type ReadHandle } from '../../file/handles.ts';
import { HeaderRow, headerColumns, headerHash, payloadDigest } from '../header.ts';
import type { ChainVerdict } from './chain.ts';

export interface Diagnosis {
  readonly tampering: Tampering;
  /** The first row that is altered or missing. */
  readonly sequence: number;
}

type ChainFault = Extract<ChainVerdict, { ok: false }>;

const LooseRow = z.looseObject({
  sequence: z.number().int(),
  salt: z.instanceof(Uint8Array).nullable(),
  payload: z.string().nullable(),
});
interface Row {
  readonly sequence: number;
  readonly header: HeaderRow | null;
  readonly digest: string | null;
}

/** Rows moved further than this are recognised only by the hash of the row before them. */
const reach = 64;

/**
 * Diagnoses which tampering a broken chain shows. Each row's hash covers its own number and the previous row's hash, so a
 * moved row still shows where it was written, and an altered row fits nowhere.
 */
export function diagnose(r: ReadHandle, { fault, sequence }: ChainFault): Diagnosis {
  const rows = readRows(r);
  const record = new Places(rows);
  const at = (tampering: Tampering, where = sequence): Diagnosis => ({ tampering, sequence: where });
  switch (fault) {
    case 'no-first-row':
      return at('removed', 0);
    case 'sequence-gap':
      return at('removed', record.firstGap());
    case 'payload-missing':
      return at('removed');
    case 'payload-without-header':
      return at(sequence > record.last ? 'removed' : 'inserted');
    case 'unreadable-header':
      return at('edited');
    case 'payload-altered':
      return at(record.isPayloadOfAnother(sequence) ? 'reordered' : 'edited');
    case 'chain-broken':
    case 'header-altered':
      break;
    default:
      assertNever(fault);
  }
  const home = record.homeOf(sequence);
  const next = record.homeOf(sequence + 1);
  if (home === null) return at(next === sequence ? 'inserted' : 'edited');
  // The row is intact and in place: the row before it was rewritten.
  if (home === sequence) return next === sequence ? at('inserted') : at('edited', sequence - 1);
  if (home < sequence) return at(record.isElsewhere(home, sequence) ? 'reordered' : 'inserted', sequence - 1);
  return at(record.isElsewhere(sequence, sequence) ? 'reordered' : 'removed');
}

class Places {
  readonly #rows: ReadonlyMap<number, Row>;
  readonly #byHash: ReadonlyMap<string, number>;
  readonly last: number;

  constructor(rows: readonly Row[]) {
    this.#rows = new Map(rows.map((row) => [row.sequence, row]));
    this.#byHash = new Map(rows.flatMap(({ sequence, header }) => (header ? [[header.hash, sequence] as const] : [])));
    this.last = rows.at(-1)?.sequence ?? -1;
  }

  firstGap(): number {
    let expected = 0;
    while (this.#rows.has(expected)) expected += 1;
    return expected;
  }

  /** The number under which this row was written; null when it was never written as it is. */
  homeOf(sequence: number): number | null {
    const header = this.#rows.get(sequence)?.header;
    if (!header) return null;
    const before = this.#byHash.get(header.previous_hash);
    const near = Array.from({ length: reach }, (_, step) => [sequence - step - 1, sequence + step + 1]).flat();
    const candidates = [sequence, ...(before === undefined ? [] : [before + 1]), ...near];
    return candidates.find((place) => place >= 0 && headerHash({ ...header, sequence: place }) === header.hash) ?? null;
  }

  /** Whether the row written under `home` now stands somewhere other than `except`. */
  isElsewhere(home: number, except: number): boolean {
    for (const [sequence, { header }] of this.#rows)
      if (
        sequence !== except &&
        sequence !== home &&
        header &&
        headerHash({ ...header, sequence: home }) === header.hash
      )
        return true;
    return false;
  }

  isPayloadOfAnother(sequence: number): boolean {
    const digest = this.#rows.get(sequence)?.digest;
    if (!digest) return false;
    for (const [other, { header }] of this.#rows)
      if (other !== sequence && header?.payload_digest === digest) return true;
    return false;
  }
}

function readRows(r: ReadHandle): Row[] {
  const columns = headerColumns
    .split(', ')
    .map((column) => `e.${column}`)
    .join(', ');
  const sql = `SELECT ${columns}, p.salt, p.payload FROM event e LEFT JOIN event_payload p ON p.sequence = e.sequence ORDER BY e.sequence`;
  return [...each(r, sql, LooseRow)].map((found) => {
    const header = HeaderRow.safeParse(found);
    const digest = found.salt && found.payload !== null ? payloadDigest(found.salt, found.payload) : null;
    return { sequence: found.sequence, header: header.success ? header.data : null, digest };
  });
}
