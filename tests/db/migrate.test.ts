import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { migrate, migrations } from '../../db/file/migrate.ts';
import { openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { append } from '../../db/log/log.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import type { Migration } from '../../db/migrations/migration.ts';
import { AppError } from '../../domain/errors.ts';
import { otherClients } from '../../scripts/sample/people.ts';
import { aDaysWork, newStore, random } from './fixtures.ts';

const newest = migrations.length;
const next: Migration = {
  version: newest + 1,
  name: 'one more',
  sql: "ALTER TABLE client ADD COLUMN pronouns TEXT NOT NULL DEFAULT ''; CREATE TABLE room (name TEXT) STRICT;",
};

function storeWithRows() {
  const { store, file, key } = newStore();
  store.write((w) => append(w, aDaysWork().events));
  store.close();
  return { file, key };
}

test('versions count up from one without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(Array.from({ length: newest }, (_, i) => i + 1));
});

test('a new store carries the newest version and the app’s mark', () => {
  const { file, key } = storeWithRows();
  const driver = connect(file, key, true);
  expect(driver.pragma('user_version', { simple: true })).toBe(newest);
  expect(driver.pragma('application_id', { simple: true })).toBe(0x43485344);
  driver.close();
});

test('a store with real rows is migrated by one version and keeps them', () => {
  const { file, key } = storeWithRows();
  const driver = connect(file, key, true);
  migrate(driver, [...migrations, next]);
  expect(driver.pragma('user_version', { simple: true })).toBe(newest + 1);
  expect(driver.prepare('SELECT name, pronouns FROM client').all()).toEqual([
    { name: otherClients.regular.name, pronouns: '' },
  ]);
  // The step is not run twice.
  migrate(driver, [...migrations, next]);
  driver.close();
});

test('a step that fails half way leaves the version and every table as before', () => {
  const { file, key } = storeWithRows();
  const driver = connect(file, key, true);
  const broken = { ...next, sql: `${next.sql} INSERT INTO no_such_table VALUES (1);` };
  const tables = () => driver.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all();
  const before = tables();
  expect(() => migrate(driver, [...migrations, broken])).toThrow('no_such_table');
  expect(driver.pragma('user_version', { simple: true })).toBe(newest);
  expect(tables()).toEqual(before);
  driver.close();
  const store = openStore({ file, key, random });
  expect(store.read(verifyChain)).toEqual({ ok: true, rows: 10 });
  store.close();
});

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'opened';
}

test('a store made by a newer version is refused by name and left unchanged', () => {
  const { file, key } = storeWithRows();
  const driver = connect(file, key, true);
  driver.pragma(`user_version = ${newest + 1}`);
  driver.close();
  const before = readFileSync(file);
  expect(refusal(() => openStore({ file, key, random }))).toBe('store-from-newer-version');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('another program’s encrypted file is not taken over, whatever key opens it', () => {
  const { file, key } = storeWithRows();
  const driver = connect(file, key, true);
  driver.pragma('application_id = 7');
  driver.close();
  const before = readFileSync(file);
  expect(refusal(() => openStore({ file, key, random }))).toBe('store-not-ours');
  expect(readFileSync(file).equals(before)).toBe(true);
});
