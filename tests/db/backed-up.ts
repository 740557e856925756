import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ownBackups } from '../../db/backup/authentic.ts';
import { makeBackup } from '../../db/backup/make.ts';
import { backupsIn, type Manifest } from '../../db/backup/manifest.ts';
import { restoreBackup } from '../../db/backup/restore.ts';
import { tidyPlace } from '../../db/backup/tidy.ts';
import { openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import type { Store } from '../../db/file/store.ts';
import { append } from '../../db/log/log.ts';
import type { AnyEvent, NewEvent } from '../../db/log/types.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import { headsOfBackups } from '../../db/projections/custody.ts';
import { storeDocument } from '../../db/projections/documents.ts';
import type { RecoveryHalf } from '../../db/vault/recovery-half.ts';
import { sha256Hex } from '../../domain/canonical.ts';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import { aDaysWork, moment, newDocumentId, ofVisit, random, someHash } from './fixtures.ts';

export const recovery: RecoveryHalf = {
  check: 'AAAA',
  recovery: { n: 2, r: 8, p: 1, salt: 'AAAA', nonce: 'AAAA', key: 'AAAA', tag: 'AAAA' },
};

/** The payloads, papers and secrets of a record, and the lists that are made from them. */
const tables = [
  'event',
  'event_payload',
  'client',
  'visit',
  'document_pdf',
  'protocol',
  'secret',
  'staff_secret',
  'draft',
];

/** A client with one treated visit and its paper on the record. `bytes` is the paper's size. */
export function record(store: Store, bytes = 20_000): { clientId: ClientId; visitId: VisitId; pdf: Uint8Array } {
  const { events, clientId, visitId } = aDaysWork();
  const pdf = new Uint8Array(random(bytes));
  const paper = { id: newDocumentId(), kind: 'aftercare-sheet', sha256: sha256Hex(pdf), pages: 1 } as const;
  const sealed: NewEvent<AnyEvent> = ofVisit(visitId, {
    type: 'sealed',
    head: someHash,
    documents: [{ ...paper, bytes }],
  });
  const [closed] = events.splice(-1);
  if (!closed) throw new Error('a visit ends with its closing');
  store.write((w) => {
    storeDocument(w, { ...paper, visitId, pdf });
    append(w, [...events, sealed, closed]);
  });
  return { clientId, visitId, pdf };
}

export interface Place {
  readonly place: string;
  readonly key: Uint8Array;
}

/** One backup, and what is tidied after it. `minute` is when, and part of its name. */
export async function backUp(
  store: Store,
  { place, key }: Place,
  minute: number,
  device = 'CH-TEST',
  signal?: AbortSignal,
): Promise<Manifest> {
  const newest = await makeBackup(store, { place, key, recovery, device, now: moment(minute * 60), signal });
  const found = ownBackups(backupsIn(place), { key, made: store.read(headsOfBackups) });
  await tidyPlace(place, { store, key, own: { found, complete: true }, newest, device });
  return newest;
}

/** Restores the backup of this name into `folder`, and verifies its chain. */
export async function restored({ place, key }: Place, name: string, folder: string): Promise<string> {
  const backup = backupsIn(place).find(({ manifest }) => manifest.name === name);
  if (!backup) throw new Error(`no backup ${name}`);
  const file = join(folder, `${name}.db`);
  for (const ending of ['', '-wal']) rmSync(file + ending, { force: true });
  await restoreBackup({ backup, key, file, device: 'CH-NEW', now: moment(90_000), random });
  const store = openStore({ file, key, random });
  const chain = store.read(verifyChain);
  store.close();
  if (!chain.ok) throw new Error(`row ${chain.sequence}: ${chain.fault}`);
  return file;
}

/** A hash for each table, of the log up to a row. Nobody may have the file open. */
export function tableHashes(file: string, key: Uint8Array, upTo: number): Record<string, string> {
  const db = connect(file, key, true);
  try {
    return Object.fromEntries(
      tables.map((table) => {
        const isLog = table.startsWith('event');
        const hash = createHash('sha256');
        const sql = `SELECT * FROM ${table} ${isLog ? 'WHERE sequence <= ?' : ''} ORDER BY 1`;
        for (const row of db
          .prepare<number[]>(sql)
          .raw()
          .iterate(...(isLog ? [upTo] : [])))
          hash.update(JSON.stringify(row));
        return [table, hash.digest('hex')];
      }),
    );
  } finally {
    db.close();
  }
}

/** Every file under a folder by its path within, with its size and the inode that a new writing would change. */
export function filesIn(folder: string, prefix = ''): Map<string, { readonly size: number; readonly ino: number }> {
  const found = new Map<string, { readonly size: number; readonly ino: number }>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) for (const one of filesIn(path, `${prefix}${entry.name}/`)) found.set(...one);
    else {
      const { size, ino } = lstatSync(path);
      found.set(prefix + entry.name, { size, ino });
    }
  }
  return found;
}
