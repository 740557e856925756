import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Driver from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../db/file/migrate.ts';
import { openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { Store } from '../../db/file/store.ts';
import { append, openLog } from '../../db/log/log.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import { firstVisit } from '../../db/migrations/001-first-visit.ts';
import { custody } from '../../db/migrations/002-custody.ts';
import { rebuildProjections } from '../../db/projections/rebuild.ts';
import { visitListing } from '../../db/projections/visits.ts';
import { aDaysWork, moment, random, temporaryFolder } from './fixtures.ts';
import { withClockSteps, withoutClockSteps } from './older-store.ts';

const sector = 512;

/** A closed store of the first version, with a day's rows. */
function firstVersion() {
  const file = join(temporaryFolder(), 'record.db');
  const key = Buffer.alloc(32, 7);
  const driver = connect(file, key, false);
  migrate(driver, [firstVisit]);
  withClockSteps(driver);
  const store = new Store(driver, random, () => {});
  const work = aDaysWork();
  store.write((w) => {
    openLog(w, { device: 'CH-TEST', now: moment() });
    append(w, work.events);
  });
  withoutClockSteps(driver);
  store.close();
  return { file, key, ...work };
}

const version = (driver: Driver.Database) => Number(driver.pragma('user_version', { simple: true }));

test('a store of the first version keeps every row and gets the second structure', () => {
  const { file, key, visitId } = firstVersion();
  const store = openStore({ file, key, random });
  expect(store.read(verifyChain)).toEqual({ ok: true, rows: 10 });
  const listing = store.read((r) => visitListing(r, visitId));
  expect(listing).toMatchObject({ procedure: 'finished', closed: true });
  store.write(rebuildProjections);
  expect(store.read((r) => visitListing(r, visitId))).toEqual(listing);
  expect(store.identity.device).toBe('CH-TEST');
  store.close();
});

test('cut off between any two sectors, the change of structure is done or not begun, and the next start finishes it', () => {
  const { file, key } = firstVersion();
  const before = readFileSync(file);
  const driver = connect(file, key, true);
  migrate(driver, [firstVisit, custody]);
  copyFileSync(`${file}-wal`, `${file}.written`);
  driver.close();
  const log = readFileSync(`${file}.written`);
  expect(log.length).toBeGreaterThan(20 * sector);

  const versions = new Set<number>();
  const cuts = Array.from({ length: Math.floor(log.length / (3 * sector)) }, (_, n) => n * 3 * sector);
  for (const cut of [...cuts, log.length]) {
    writeFileSync(file, before);
    writeFileSync(`${file}-wal`, log.subarray(0, cut));
    if (existsSync(`${file}-shm`)) rmSync(`${file}-shm`);
    const half = connect(file, key, true);
    const found = version(half);
    const tables = half.prepare(
      `SELECT COUNT(*) FROM sqlite_schema WHERE name IN ('erasure', 'client_hold', 'backup')`,
    );
    expect([cut, tables.pluck().get()]).toEqual([cut, found === 2 ? 3 : 0]);
    versions.add(found);
    half.close();
    const store = openStore({ file, key, random });
    expect(store.read(verifyChain)).toEqual({ ok: true, rows: 10 });
    store.close();
  }
  expect([...versions].sort()).toEqual([1, 2]);
});
