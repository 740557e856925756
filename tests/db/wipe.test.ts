import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { eraseClient } from '../../db/erasure/erase.ts';
import { rewriteClosed, rewritingOf } from '../../db/erasure/rewrite.ts';
import { isWipingDue, markForWiping, wipeAside } from '../../db/erasure/wipe.ts';
import { openStore } from '../../db/file/open.ts';
import { append, head } from '../../db/log/log.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import { AppError } from '../../domain/errors.ts';
import { aDaysWork, moment, newStore, random } from './fixtures.ts';
import { plainBytes } from './page-bytes.ts';

const erasing = { why: 'asked', note: '', actor: { kind: 'system' }, now: moment(500) } as const;

/** A client was erased, and their traces are still in the file. */
function toWipe() {
  const made = newStore();
  const { events, clientId } = aDaysWork();
  made.store.write((w) => append(w, events));
  markForWiping(made.file);
  eraseClient(made.store, { clientId, ...erasing });
  return made;
}

test('a thread wipes the file: the record is the same, and nothing of the client is left beside it either', async () => {
  const { store, file, key } = toWipe();
  const before = store.read(head);
  const wiped = wipeAside(store, { file, key });
  // The store is away from the first moment on, and the loop is free.
  expect(store.isOpen).toBe(false);
  await wiped;
  expect(store.read(head)).toEqual(before);
  expect(store.read(verifyChain)).toMatchObject({ ok: true });
  expect(isWipingDue(file)).toBe(false);
  store.close();
  const plain = plainBytes(file, key).toString('latin1');
  for (const gone of ['Dana', 'Okafor', 'nickel']) expect([gone, plain.includes(gone)]).toEqual([gone, false]);
  expect(readdirSync(dirname(file))).toEqual([basename(file)]);
  openStore({ file, key, random }).close();
});

test.skipIf(process.platform === 'win32')('the old file is overwritten before its blocks are free', () => {
  const { store, file, key } = toWipe();
  store.close();
  // Another name for the same blocks.
  linkSync(file, `${file}.same`);
  rewriteClosed({ file, key });
  expect(readFileSync(`${file}.same`).every((byte) => byte === 0)).toBe(true);
});

test('what a power cut left of a new file is written over', () => {
  const { store, file, key } = toWipe();
  store.close();
  writeFileSync(rewritingOf(file), readFileSync(file).subarray(0, 9000));
  rewriteClosed({ file, key });
  expect(existsSync(rewritingOf(file))).toBe(false);
  openStore({ file, key, random }).close();
});

test('a disk that refuses the new file leaves the old one, at work, and to be wiped again', async () => {
  const { store, file, key } = toWipe();
  mkdirSync(rewritingOf(file));
  await expect(wipeAside(store, { file, key })).rejects.toMatchObject({ code: 'not-saved' });
  expect(store.read(verifyChain)).toMatchObject({ ok: true });
  expect(isWipingDue(file)).toBe(true);
  await wipeAside(store, { file, key });
  expect(isWipingDue(file)).toBe(false);
  store.close();
});

test('frames of a write-ahead log are never left beside a new file, which would take them for its own', () => {
  const { store, file, key } = toWipe();
  store.close();
  mkdirSync(`${file}-wal`);
  expect(() => rewriteClosed({ file, key })).toThrow(AppError);
  expect(existsSync(rewritingOf(file))).toBe(false);
});
