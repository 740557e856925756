import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openStore } from '../../db/file/open.ts';
import { append, head } from '../../db/log/log.ts';
import { AppError } from '../../domain/errors.ts';
import { aDaysWork, newStore, ofVisit, random } from './fixtures.ts';

const frame = 24 + 4096;

/** A store whose tablet lost power after several durable writes: its log was never folded into the file. */
function afterPowerCut() {
  const { store, file, key } = newStore();
  const { events, visitId } = aDaysWork();
  store.write((w) => append(w, events));
  const heads = Array.from({ length: 4 }, (_, n) => {
    store.write((w) => append(w, [ofVisit(visitId, { type: 'correction-added', text: `Correction ${n}` })]));
    return store.read(head).sequence;
  });
  const cut = `${file}.cut`;
  copyFileSync(file, cut);
  copyFileSync(`${file}-wal`, `${cut}-wal`);
  return { file: cut, key, heads };
}

function opening(file: string, key: Uint8Array): number | string {
  try {
    const store = openStore({ file, key, random });
    const { sequence } = store.read(head);
    store.close();
    return sequence;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

test('after a power cut everything that was written is there', () => {
  const { file, key, heads } = afterPowerCut();
  expect(opening(file, key)).toBe(heads.at(-1));
});

test('a bit flipped in the log before its last transaction is damage, and its bytes are kept', () => {
  const { file, key } = afterPowerCut();
  const log = readFileSync(`${file}-wal`);
  log[32 + frame + 2000] = (log[32 + frame + 2000] ?? 0) ^ 1;
  writeFileSync(`${file}-wal`, log);
  expect(opening(file, key)).toBe('store-damaged');
  expect(readFileSync(`${file}-wal.damaged`).equals(log)).toBe(true);
  // It stays damaged: what SQLite could read of it would pass for the whole record.
  expect(opening(file, key)).toBe('store-damaged');
  expect(opening(file, key)).toBe('store-damaged');
  expect(readFileSync(`${file}-wal.damaged`).equals(log)).toBe(true);
});

test('a log with a damaged header counts as damage', () => {
  const { file, key } = afterPowerCut();
  const log = readFileSync(`${file}-wal`);
  log[17] = (log[17] ?? 0) ^ 1;
  writeFileSync(`${file}-wal`, log);
  expect(opening(file, key)).toBe('store-damaged');
});

test('an incomplete last transaction is dropped silently', () => {
  const { file, key, heads } = afterPowerCut();
  const log = readFileSync(`${file}-wal`);
  writeFileSync(`${file}-wal`, log.subarray(0, log.length - 700));
  expect(opening(file, key)).toBe(heads.at(-2));
  expect(existsSync(`${file}-wal.damaged`)).toBe(false);
});

test('a page of zeros is no empty page', () => {
  const { store, file, key } = newStore();
  store.write((w) => append(w, aDaysWork().events));
  store.close();
  const sound = readFileSync(file);
  for (let page = 1; page < sound.length / 4096; page += 7) {
    const bytes = Buffer.from(sound);
    bytes.fill(0, page * 4096, (page + 1) * 4096);
    writeFileSync(file, bytes);
    expect([page, opening(file, key)]).toEqual([page, 'store-damaged']);
  }
  writeFileSync(file, sound);
  expect(opening(file, key)).toBe(9);
});
