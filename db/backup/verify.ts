import Driver from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { type Tombstone, tombstones } from '../erasure/erasures.ts';
import { type ReadHandle, row } from '../file/handles.ts';
import { migrations } from '../file/migrate.ts';
import { pageFaultAside } from '../file/pages-aside.ts';
import { pause } from '../file/pause.ts';
import { keyed } from '../file/pragmas.ts';
import { Store } from '../file/store.ts';
import { head } from '../log/log.ts';
import { type ChainVerdict, ChainVerifier } from '../log/verify/chain.ts';
import { firstElsewhere } from '../projections/chairs.ts';
import type { Manifest } from './manifest.ts';

/** What a copy is compared with. */
export type Described = Pick<Manifest, 'head' | 'counts' | 'schema'>;

/** Rows verified in one go: a few milliseconds. */
const rowsAtATime = 200;

/**
 * Opens a backup's copy read-only, writes nothing beside it, and verifies all of it: every page, SQLite's integrity check,
 * every row of the chain, the head, and the counts in the manifest. Pages and rows in pieces, with a pause after each; the
 * integrity check is one piece, so a large copy is verified in a thread of its own (`verifyBackupCopy`). Returns the
 * tombstones in its own record. Throws `backup-damaged` or `store-from-newer-version`.
 */
export async function verifyHere(
  file: string,
  key: Uint8Array,
  { head: wanted, counts, schema }: Described,
): Promise<{ readonly erased: readonly Tombstone[] }> {
  if (schema > (migrations.at(-1)?.version ?? 0)) {
    throw new AppError('store-from-newer-version', { why: 'backup' }, `schema ${schema}`);
  }
  const fault = await pageFaultAside(file, key);
  if (fault) throw backupDamaged(fault.kind === 'cut' ? 'cut' : `page ${fault.page}`);
  const driver = keyed(new Driver(file, { readonly: true, fileMustExist: true }), key);
  const store = new Store(driver, noSalts, () => {});
  try {
    const integrity = store.integrity(true);
    if (integrity !== 'ok') throw backupDamaged('structure');
    const chain = await chainOf(store);
    if (!chain.ok) throw backupDamaged(`row ${chain.sequence}: ${chain.fault}`);
    const found = store.read((r) => ({ head: head(r), counts: countsOf(r), log: store.identity.log }));
    if (found.head.hash !== wanted.hash || found.log !== wanted.log)
      throw backupDamaged('another head than its manifest says');
    if (JSON.stringify(found.counts) !== JSON.stringify(counts))
      throw backupDamaged('other counts than its manifest says');
    return { erased: store.read(tombstones) };
  } finally {
    store.close();
  }
}

async function chainOf(store: Store): Promise<ChainVerdict> {
  const walk = new ChainVerifier();
  for (;;) {
    const verdict = store.read((r) => walk.goOn(r, rowsAtATime));
    if (verdict) return verdict;
    await pause();
  }
}

/** Counts to compare with those of a restored store. */
export function countsOf(r: ReadHandle): Manifest['counts'] {
  // The log has no gaps: its last number tells how many rows there are without looking at them.
  const sql = `SELECT (SELECT COALESCE(MAX(sequence) + 1, 0) FROM event) AS events, (SELECT COUNT(*) FROM client WHERE number < ${firstElsewhere}) AS clients,
    (SELECT COUNT(*) FROM visit) AS visits, (SELECT COUNT(*) FROM document_pdf) AS documents`;
  const number = z.number().int();
  const found = row(r, sql, z.object({ events: number, clients: number, visits: number, documents: number }));
  return found ?? { events: 0, clients: 0, visits: 0, documents: 0 };
}

export function backupDamaged(detail: string): AppError {
  return new AppError('backup-damaged', {}, detail);
}

function noSalts(): never {
  throw new Error('a backup is only read');
}
