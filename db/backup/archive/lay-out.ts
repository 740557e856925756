import { rmSync } from 'node:fs';
import Driver from 'better-sqlite3';
import { AppError } from '../../../domain/errors.ts';
import { syncFileAside } from '../../file/durable-file.ts';
import { migrate, migrations } from '../../file/migrate.ts';
import { pause } from '../../file/pause.ts';
import { keyed } from '../../file/pragmas.ts';
import { Store } from '../../file/store.ts';
import { headerColumns } from '../../log/header.ts';
import { forgetProjections } from '../../projections/project.ts';
import { projectAfter, projectedByRules } from '../../projections/rebuild.ts';
import type { Manifest } from '../manifest.ts';
import { backupDamaged, countsOf } from '../verify.ts';
import { type Read, type Reading, readBackup } from './read.ts';
import { type Rest, restTables, stored } from './rest.ts';

const rowsAtATime = 250;

/**
 * Writes a backup of an archive out as a store of its own under the same key: rows, papers and what is not in the log, and the
 * projections made again from the log. The file must not be there. It is synced, and still to be proven. `counts` is null for a
 * backup of an earlier schema. Throws
 * `backup-damaged`, `store-from-newer-version`.
 */
export async function laidOut(
  reading: Reading,
  {
    file,
    key,
    schema,
    rest,
  }: { readonly file: string; readonly key: Uint8Array; readonly schema: number; readonly rest: Rest },
): Promise<Read & { readonly counts: Manifest['counts'] | null }> {
  const newest = migrations.at(-1)?.version ?? 0;
  if (schema > newest) throw new AppError('store-from-newer-version', { why: 'backup' }, `schema ${schema}`);
  const driver = keyed(new Driver(file), key);
  try {
    // Nobody reads this file before it is whole and synced: a power cut leaves something that is made again.
    for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'temp_store = MEMORY', 'locking_mode = EXCLUSIVE'])
      driver.pragma(pragma);
    migrate(
      driver,
      migrations.filter(({ version }) => version <= schema),
    );
    const read = await readBackup(reading, writerInto(driver));
    layRest(driver, rest);
    // A store of an earlier version gets its projections when it was migrated.
    const counts = schema === newest ? await projected(driver, reading) : null;
    driver.close();
    await syncFileAside(file);
    return { ...read, counts };
  } catch (error) {
    if (driver.open) driver.close();
    rmSync(file, { force: true });
    throw error;
  }
}

function writerInto(driver: Driver.Database): Parameters<typeof readBackup>[1] {
  const columns = headerColumns.split(', ');
  const header = driver.prepare(`INSERT INTO event (${headerColumns}) VALUES (${columns.map(() => '?').join(', ')})`);
  const payload = driver.prepare('INSERT INTO event_payload (sequence, salt, payload) VALUES (?, ?, ?)');
  const paper = driver.prepare(
    'INSERT INTO document_pdf (id, visit_id, kind, sha256, pages, pdf) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const protocol = driver.prepare(
    'INSERT INTO protocol (hash, id, version, text) VALUES (?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING',
  );
  const inPieces = async <T>(all: readonly T[], lay: (one: T) => void) => {
    const layAll = driver.transaction((some: readonly T[]) => {
      for (const one of some) lay(one);
    });
    for (let at = 0; at < all.length; at += rowsAtATime) {
      layAll(all.slice(at, at + rowsAtATime));
      await pause();
    }
  };
  return {
    rows: (_, rows) =>
      inPieces(rows, (row) => {
        const [own] = row.slice(12);
        header.run(...row.slice(0, 12));
        if (Array.isArray(own)) payload.run(row[0], Buffer.from(String(own[0]), 'base64'), own[1]);
      }),
    part: async (_, { rows, papers, photos }) => {
      await inPieces(rows, ([sequence, salt, text]) => payload.run(sequence, Buffer.from(salt, 'base64'), text));
      for (const { id, visitId, kind, sha256, pages, pdf } of papers) {
        paper.run(id, visitId, kind, sha256, pages, pdf);
        await pause();
      }
      for (const { id, visitId, jpeg, thumb } of photos) {
        // A store of a schema without the table has no photo in its backups.
        driver
          .prepare('INSERT INTO photo_file (id, visit_id, jpeg, thumb) VALUES (?, ?, ?, ?)')
          .run(id, visitId, jpeg, thumb);
        await pause();
      }
    },
    protocol: ({ hash, id, version, text }) => protocol.run(hash, id, version, text),
  };
}

function layRest(driver: Driver.Database, { tables, protocols }: Rest): void {
  driver.transaction(() => {
    for (const table of restTables)
      for (const row of tables[table] ?? []) {
        const names = Object.keys(row);
        const known = driver.pragma(`table_info(${table})`);
        if (!Array.isArray(known) || names.some((name) => !known.some((column) => column.name === name)))
          throw backupDamaged(`columns of ${table}`);
        driver
          .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
          .run(...names.map((name) => stored(row[name] ?? null)));
      }
    for (const { hash, id, version, text } of protocols)
      driver
        .prepare('INSERT INTO protocol (hash, id, version, text) VALUES (?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING')
        .run(hash, id, version, text);
  })();
}

async function projected(driver: Driver.Database, { head, signal, report }: Reading): Promise<Manifest['counts']> {
  const store = new Store(driver, noSalts, () => {});
  store.write(forgetProjections);
  let last = -1;
  for (;;) {
    const next = store.write((w) => projectAfter(w, w, last, rowsAtATime));
    if (!next.more) break;
    ({ last } = next);
    signal?.throwIfAborted();
    report?.('rows', last, head.sequence + 1);
    await pause();
  }
  store.write(projectedByRules);
  return store.read(countsOf);
}

function noSalts(): never {
  throw new Error('nothing is recorded while a backup is laid out');
}
