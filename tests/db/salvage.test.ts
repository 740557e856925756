import { createHmac } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { pageMacKey } from '../../db/file/pages.ts';
import { append, rowsAfter } from '../../db/log/log.ts';
import { storeDocument } from '../../db/projections/documents.ts';
import { accountOf } from '../../db/salvage/account.ts';
import { sha256Hex } from '../../domain/canonical.ts';
import { type DocumentId, Sha256 } from '../../domain/ids.ts';
import { often } from '../often.ts';
import { aDaysWork, newDocumentId, newStore, ofVisit, random } from './fixtures.ts';
import { pageSize, reading, withPages } from './salvaged.ts';

/** A record with rows on many pages, one of them longer than a page, and two papers. */
function aRecord() {
  const made = newStore();
  const { events, visitId, clientId } = aDaysWork();
  const papers = new Map<DocumentId, Uint8Array>();
  const text = 'A long correction. '.repeat(100).trim();
  made.store.write((w) => {
    append(w, events);
    for (let n = 0; n < 40; n++) append(w, [ofVisit(visitId, { type: 'correction-added', text: `${n}: ${text}` })]);
    for (const kind of ['aftercare-sheet', 'consent-record'] as const) {
      const pdf = new Uint8Array(random(30_000));
      const id = newDocumentId();
      papers.set(id, pdf);
      storeDocument(w, { id, visitId, kind, sha256: sha256Hex(pdf), pages: 1, pdf });
    }
  });
  const rows = made.store.read((r) => rowsAfter(r, -1, 1000));
  made.store.close();
  return { ...made, papers, rows, visitId, clientId, sound: readFileSync(made.file) };
}

test('everything is read of a file that is sound', () => {
  const { file, key, rows, papers } = aRecord();
  reading(file, key, (salvage) => {
    expect([...salvage.headers.keys()].sort((a, b) => a - b)).toEqual(rows.map(({ sequence }) => sequence));
    for (const { sequence, event } of rows) if (event) expect(salvage.payload(sequence)).toEqual(event);
    for (const { id } of salvage.papers()) expect(salvage.pdf(id)).toEqual(papers.get(id));
    expect(salvage.papers()).toHaveLength(2);
    expect(accountOf(salvage, [])).toMatchObject({ rows: rows.length, lost: [], wordless: [], nothingMissing: true });
  });
});

/** A record read once with each of its pages destroyed. */
function withEachPageGone() {
  const record = aRecord();
  const { file, key, rows, papers, sound } = record;
  const home = reading(file, key, (salvage) => new Map([...papers.keys()].map((id) => [id, salvage.pagesOf(id)])));
  const pages = Array.from({ length: sound.length / pageSize }, (_, index) => {
    const page = index + 1;
    withPages(file, sound, [page]);
    return reading(file, key, (salvage) => ({
      page,
      whole: new Map(salvage.papers().map(({ id }) => [id, salvage.pdf(id)])),
      wanted: [...papers.keys()].filter((id) => !home.get(id)?.includes(page)),
      payloads: rows.map(({ sequence }) => salvage.payload(sequence)),
      account: accountOf(salvage, []),
      headers: new Set(salvage.headers.keys()),
      loose: salvage.looseSteps(),
    }));
  });
  return { ...record, pages };
}
let gone: ReturnType<typeof withEachPageGone> | null = null;
const eachPageGone = () => {
  gone ??= withEachPageGone();
  return gone;
};
afterAll(() => {
  gone = null;
});

test('whichever page is destroyed, the rows and papers of all other pages are read, and nothing wrong', () => {
  const { rows, papers, pages } = eachPageGone();
  let lossless = 0;
  for (const { page, whole, wanted, payloads, account } of pages) {
    expect([page, [...whole.keys()].sort()]).toEqual([page, wanted.sort()]);
    for (const [id, pdf] of whole) expect(pdf).toEqual(papers.get(id));
    for (const [index, { event }] of rows.entries()) {
      const found = payloads[index] ?? null;
      if (event && found !== null) expect(found).toEqual(event);
    }
    const { lost, wordless, papers: counted, nothingMissing } = account;
    const missing = [...lost, ...wordless].reduce((sum, { from, to }) => sum + to - from + 1, 0);
    // At most the content of one page: headers or payloads.
    expect(missing).toBeLessThanOrEqual(12);
    expect(counted.read + counted.lost.length).toBeLessThanOrEqual(2);
    if (missing === 0 && counted.read === 2) lossless += 1;
    else if (counted.read === 2 || counted.lost.length > 0) expect(nothingMissing).toBe(false);
  }
  // The pages of trees and indexes and the first page hold nothing that is not found without them.
  expect(lossless).toBeGreaterThan(10);
});

test('a flipped bit creates no row, paper or payload', () => {
  const { file, key, rows, papers, sound } = aRecord();
  const flips = often(60, 300);
  const bits = random(3 * flips);
  for (let n = 0; n < flips; n++) {
    const bytes = Buffer.from(sound);
    const at = bits.slice(n * 3, n * 3 + 3).reduce((value, byte) => value * 256 + byte, 0) % bytes.length;
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (n % 8));
    writeFileSync(file, bytes);
    reading(file, key, (salvage) => {
      expect(accountOf(salvage, []).rows).toBe(rows.length);
      for (const { id, sha256 } of salvage.papers()) expect(sha256).toBe(sha256Hex(papers.get(id) ?? random(1)));
      for (const { sequence, payload } of salvage.looseSteps())
        if (rows[sequence]?.event) expect(payload).toEqual(rows[sequence]?.event);
    });
  }
});

test('payloads without a row are listed separately, confirmed by their page only', () => {
  const { rows, pages } = eachPageGone();
  const found = new Set<number>();
  for (const { headers, loose } of pages)
    for (const { sequence, payload } of loose) {
      expect(headers.has(sequence)).toBe(false);
      if (rows[sequence]?.event) expect(payload).toEqual(rows[sequence]?.event);
      found.add(sequence);
    }
  expect(found.size).toBe(rows.length);
});

test('steps that are in the write-ahead log only are read as well, and so are those of a log that is damaged', () => {
  const { store, file, key } = newStore();
  const { events, visitId } = aDaysWork();
  store.write((w) => append(w, events));
  for (let n = 0; n < 4; n++)
    store.write((w) => append(w, [ofVisit(visitId, { type: 'correction-added', text: `Correction ${n}` })]));
  const cut = `${file}.cut`;
  copyFileSync(file, cut);
  const log = readFileSync(`${file}-wal`);
  log[32 + 24 + 2000] = (log[32 + 24 + 2000] ?? 0) ^ 1;
  for (const name of [`${cut}-wal`, `${cut}-wal.damaged`]) {
    writeFileSync(name, log);
    reading(cut, key, (salvage) => expect(accountOf(salvage, [])).toMatchObject({ rows: 14, read: 14, wordless: [] }));
    writeFileSync(name, '');
  }
});

test('an outside head reveals a cut tail, and a head that does not match is reported', () => {
  const { file, key, rows, sound } = aRecord();
  const last = rows.at(-1);
  if (!last) throw new Error('the record is empty');
  const anchor = { log: 'ab'.repeat(16), sequence: last.sequence + 5, hash: last.hash };
  reading(file, key, (salvage) => {
    const { lost, nothingMissing, heads } = accountOf(salvage, [anchor]);
    expect(lost).toEqual([{ from: last.sequence + 1, to: last.sequence + 5 }]);
    expect([nothingMissing, heads.compared]).toEqual([false, 0]);
    const other = { ...anchor, sequence: 3, hash: Sha256.parse('ab'.repeat(32)) };
    expect(accountOf(salvage, [other])).toMatchObject({ heads: { compared: 1, agree: 0 }, nothingMissing: false });
  });
  writeFileSync(file, sound.subarray(0, sound.length - 700));
  reading(file, key, (salvage) => expect(salvage.damagedPages).toBe(1));
});

test('with another key, or of bytes that are no store, nothing is read', () => {
  const { file, sound, key } = aRecord();
  reading(file, random(32), (salvage) => expect([salvage.known.size, salvage.papers()]).toEqual([0, []]));
  writeFileSync(file, random(50_000));
  reading(file, key, (salvage) => expect([salvage.known.size, salvage.papers()]).toEqual([0, []]));
  writeFileSync(file, sound.subarray(0, 100));
  reading(file, key, (salvage) => expect(salvage.known.size).toBe(0));
});

test('a head that names a row far off is no reason to count for years', () => {
  const { file, key, rows } = aRecord();
  const far = { log: 'ab'.repeat(16), sequence: 2 ** 40, hash: Sha256.parse('ab'.repeat(32)) };
  reading(file, key, (salvage) => expect(accountOf(salvage, [far]).lost).toEqual([{ from: rows.length, to: 2 ** 40 }]));
});

test('a reused page is read as the row’s hash requires, in the file or in an old part of the log', () => {
  const { file, key, papers, sound } = aRecord();
  const [id = newDocumentId()] = papers.keys();
  const [, second = 0] = reading(file, key, (salvage) => salvage.pagesOf(id));
  // An authentic page with other content under the same number, in the present and in an earlier part of a log.
  const frame = Buffer.alloc(24);
  frame.writeUInt32BE(second);
  const other = Buffer.from(sound.subarray((second - 1) * pageSize, second * pageSize));
  other.fill(0, 100, 200);
  const number = Buffer.alloc(4);
  number.writeUInt32LE(second);
  createHmac('sha512', pageMacKey(key, sound.subarray(0, 16)))
    .update(other.subarray(0, pageSize - 64))
    .update(number)
    .digest()
    .copy(other, pageSize - 64);
  for (const salt of [0, 7]) {
    // The frame ends a transaction; the first frame of a part needs none before it.
    frame.writeUInt32BE(sound.length / pageSize, 4);
    const log = Buffer.concat([Buffer.alloc(32), frame.fill(salt, 8, 16), other]);
    writeFileSync(`${file}-wal`, log);
    reading(file, key, (salvage) => expect(salvage.pdf(id)).toEqual(papers.get(id)));
  }
});

test('reading changes no byte and leaves no file', () => {
  const { file, key, sound } = aRecord();
  withPages(file, sound, [2, 9, 14]);
  const before = readFileSync(file);
  reading(file, key, (salvage) => accountOf(salvage, []));
  expect(readFileSync(file).equals(before)).toBe(true);
});
