import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { createStore, openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { Store } from '../../db/file/store.ts';
import { append, head, visitEvents } from '../../db/log/log.ts';
import { draft, putDraft } from '../../db/projections/drafts.ts';
import { aDaysWork, moment, newStore, newVisitId, ofClinic, random, temporaryFolder } from './fixtures.ts';
import { decryptSqlcipher } from './sqlcipher-reader.ts';

const words = ['Okafor', 'nickel', 'Crown needs', 'client-added', 'CREATE TABLE', 'half a sentence'];

function codeOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
  return 'no error';
}

function sqlcipher(file: string, script: string): string {
  return execFileSync('sqlcipher', [file], { input: script, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
}

test('every safety setting reads back from the open database', () => {
  const { store, file, key } = newStore();
  store.close();
  const driver = connect(file, key, true);
  const read = Object.fromEntries(
    [
      'cipher',
      'legacy',
      'locking_mode',
      'journal_mode',
      'synchronous',
      'temp_store',
      'secure_delete',
      'foreign_keys',
    ].map((name) => [name, driver.pragma(name, { simple: true })]),
  );
  driver.close();
  expect(read).toEqual({
    cipher: 'sqlcipher',
    legacy: '4',
    locking_mode: 'exclusive',
    journal_mode: 'wal',
    synchronous: 2,
    temp_store: 2,
    secure_delete: 1,
    foreign_keys: 1,
  });
});

test('no file of the store or beside it contains plain text, while it is open or afterwards', () => {
  const { store, folder } = newStore();
  const { events, visitId } = aDaysWork();
  store.write((w) => {
    append(w, events);
    putDraft(w, { side: 'intake', subject: visitId, step: 'answer-health', field: 'details' }, 'half a sentence');
  });
  const look = (when: string) => {
    const files = readdirSync(folder);
    expect(files).toContain('chairside.db');
    for (const name of files) {
      const bytes = readFileSync(join(folder, name));
      for (const word of words) {
        expect(bytes.includes(Buffer.from(word, 'utf8')), `${word} in ${name} ${when}`).toBe(false);
        expect(bytes.includes(Buffer.from(word, 'utf16le')), `${word} in ${name} ${when}`).toBe(false);
      }
    }
    return files;
  };
  expect(look('while open')).toContain('chairside.db-wal');
  store.close();
  expect(look('after closing')).toEqual(['chairside.db']);
});

test('an independent reader decrypts everything with the key, and no page with another key', () => {
  const { store, file, key, folder } = newStore();
  store.write((w) => append(w, aDaysWork().events));
  store.close();
  const plain = join(folder, 'plain.db');
  const bytes = decryptSqlcipher(file, key);
  // Journal mode "delete" instead of WAL, so that the copy opens without a -wal beside it.
  bytes[18] = 1;
  bytes[19] = 1;
  writeFileSync(plain, bytes);
  const copy = new DatabaseSync(plain, { readOnly: true });
  const notes = copy.prepare("SELECT payload FROM event_payload WHERE payload LIKE '%Crown%'").all();
  copy.close();
  expect(notes).toEqual([{ payload: '{"text":"Crown needs a second pass","type":"note-added"}' }]);
  expect(() => decryptSqlcipher(file, randomBytes(32))).toThrow('page 1 is not authentic');
});

test("the system's sqlcipher reads it with the key when it knows format 4, and never without", () => {
  const { store, file, key } = newStore();
  store.write((w) => append(w, aDaysWork().events));
  store.close();
  const query = "SELECT count(*) FROM event WHERE type = 'note-added';";
  const raw = `PRAGMA key = "x'${Buffer.from(key).toString('hex')}'";`;
  const wrong = `PRAGMA key = "x'${randomBytes(32).toString('hex')}'";`;
  expect(() => sqlcipher(file, query)).toThrow(/not a database/);
  expect(() => sqlcipher(file, wrong + query)).toThrow(/not a database/);
  const version = Number.parseInt(sqlcipher(':memory:', 'PRAGMA cipher_version;'), 10);
  expect(version).toBeGreaterThanOrEqual(3);
  if (version >= 4)
    expect(
      sqlcipher(file, raw + query)
        .trim()
        .split('\n')
        .at(-1),
    ).toBe('1');
  else expect(() => sqlcipher(file, raw + query)).toThrow(/not a database/);
});

test('the wrong key is refused by code, and the file stays as it is', () => {
  const { store, file } = newStore();
  store.close();
  const before = readFileSync(file);
  expect(codeOf(() => openStore({ file, key: randomBytes(32), random }))).toBe('store-wrong-key');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a plaintext SQLite file is refused, and stays as it is', () => {
  const file = join(temporaryFolder(), 'chairside.db');
  const plain = new DatabaseSync(file);
  plain.exec('CREATE TABLE event (sequence INTEGER PRIMARY KEY)');
  plain.close();
  const before = readFileSync(file);
  expect(codeOf(() => openStore({ file, key: randomBytes(32), random }))).toBe('store-not-encrypted');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('an empty or cut file is called damaged, not started over', () => {
  const file = join(temporaryFolder(), 'chairside.db');
  writeFileSync(file, '');
  expect(codeOf(() => openStore({ file, key: randomBytes(32), random }))).toBe('store-damaged');
  expect(readFileSync(file)).toHaveLength(0);
});

test('a missing store is not created by opening it', () => {
  const file = join(temporaryFolder(), 'chairside.db');
  expect(codeOf(() => openStore({ file, key: randomBytes(32), random }))).toBe('store-missing');
  expect(existsSync(file)).toBe(false);
});

test('a page changed on disk is noticed, not read', () => {
  const { store, file, key } = newStore();
  store.write((w) => append(w, aDaysWork().events));
  store.close();
  const bytes = readFileSync(file);
  for (let at = 4096 + 100; at < bytes.length; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  expect(codeOf(() => openStore({ file, key, random }))).toBe('store-damaged');
});

test('a store is never created over another, nor over a file that would not open', () => {
  const { store, file } = newStore();
  store.write((w) => append(w, aDaysWork().events));
  store.close();
  const before = readFileSync(file);
  const again = { file, key: randomBytes(32), random, device: 'CH-NEW', now: moment() };
  expect(codeOf(() => createStore(again))).toBe('store-exists');
  expect(readFileSync(file).equals(before)).toBe(true);
  writeFileSync(file, 'not a store');
  expect(codeOf(() => createStore(again))).toBe('store-exists');
});

test('an interrupted creation leaves nothing that blocks the next one', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'chairside.db');
  writeFileSync(`${file}.new`, 'half');
  writeFileSync(`${file}.new-wal`, 'half');
  const store = createStore({ file, key: randomBytes(32), random, device: 'CH-NEW', now: moment() });
  expect(store.identity.device).toBe('CH-NEW');
  store.close();
  expect(readdirSync(folder)).toEqual(['chairside.db']);
});

test('on a full disk a step is refused as not saved and leaves nothing', () => {
  const { store: made, file, key } = newStore();
  made.close();
  const driver = connect(file, key, true);
  const store = new Store(driver, random, () => {});
  const { events } = aDaysWork();
  store.write((w) => append(w, events));
  const before = store.read(head);
  driver.pragma(`max_page_count = ${String(driver.pragma('page_count', { simple: true }))}`);
  const place = { side: 'intake', subject: newVisitId(), step: 'answer-health', field: 'details' };
  const attempt = () =>
    store.write((w) => {
      append(w, [ofClinic({ type: 'locked', why: 'asked' })]);
      putDraft(w, place, 'long '.repeat(100_000));
    });
  expect(codeOf(attempt)).toBe('not-saved');
  expect(store.read(head)).toEqual(before);
  expect(store.read((r) => draft(r, place))).toBe('');
  driver.pragma('max_page_count = 1000000');
  expect(codeOf(attempt)).toBe('no error');
  store.close();
});

test('a store whose first row is gone is refused at opening', () => {
  const { store, file, key } = newStore();
  store.close();
  const driver = connect(file, key, true);
  driver.exec('DROP TRIGGER event_no_delete; DROP TRIGGER event_payload_no_delete');
  driver.exec('DELETE FROM event_payload; DELETE FROM event');
  driver.close();
  expect(codeOf(() => openStore({ file, key, random }))).toBe('store-damaged');
});

test('a known event that cannot be read is an error, never passed over', () => {
  const { store, file, key } = newStore();
  const { events, visitId } = aDaysWork();
  store.write((w) => append(w, events));
  store.close();
  const driver = connect(file, key, true);
  driver.exec(`DROP TRIGGER event_payload_no_update; UPDATE event_payload SET payload = '{}' WHERE sequence = 5`);
  driver.close();
  const again = openStore({ file, key, random });
  expect(codeOf(() => again.read((r) => visitEvents(r, visitId)))).toBe('store-damaged');
  again.close();
});
