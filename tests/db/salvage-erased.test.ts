import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eraseClient } from '../../db/erasure/erase.ts';
import { openStore } from '../../db/file/open.ts';
import type { Store } from '../../db/file/store.ts';
import { append } from '../../db/log/log.ts';
import { storeDocument } from '../../db/projections/documents.ts';
import { accountOf } from '../../db/salvage/account.ts';
import type { Salvage } from '../../db/salvage/salvage.ts';
import { sha256Hex } from '../../domain/canonical.ts';
import type { ClientId } from '../../domain/ids.ts';
import { aDaysWork, moment, newDocumentId, newStore, ofVisit, random } from './fixtures.ts';
import { pageSize, reading, withPages } from './salvaged.ts';

const erase = (store: Store, clientId: ClientId) =>
  eraseClient(store, { clientId, why: 'asked', note: '', actor: { kind: 'system' }, now: moment(500) });

/** Everything that salvage gives out about anybody: payloads of rows, payloads without a row, and the number of papers. */
function toldBy(salvage: Salvage): string {
  const words = [...salvage.headers.keys()].map((sequence) => salvage.payload(sequence));
  return JSON.stringify([words, salvage.looseSteps(), salvage.papers().length]);
}

test('whoever was erased does not come back, not even from an old copy of a page', () => {
  const { store, file, key } = newStore();
  const { events, clientId } = aDaysWork();
  store.write((w) => append(w, events));
  const before = readFileSync(`${file}-wal`);
  erase(store, clientId);
  store.close();
  writeFileSync(`${file}-wal.damaged`, before);
  reading(file, key, (salvage) => {
    expect(salvage.payload(3)).toBeNull();
    expect(accountOf(salvage, [])).toMatchObject({ erased: 7, wordless: [], nothingMissing: true });
    expect(salvage.looseSteps()).toEqual([]);
  });
  // Nor where the tombstone's row or payload is lost, or the rows that would identify the payloads.
  const sound = readFileSync(file);
  for (let page = 1; page <= sound.length / pageSize; page++) {
    withPages(file, sound, [page]);
    reading(file, key, (salvage) => {
      const told = toldBy(salvage);
      expect([page, told]).toEqual([page, expect.not.stringMatching(/Dana|nickel|Crown/)]);
    });
  }
});

test('a visit whose client cannot be determined stays erased', () => {
  const { store, file, key } = newStore();
  const { events, clientId, visitId } = aDaysWork();
  const closed = events.splice(-1);
  store.write((w) => append(w, events));
  // So long that the log below does not contain the row that names the visit's client.
  const long = 'A long correction. '.repeat(100).trim();
  for (let n = 0; n < 10; n++)
    store.write((w) => append(w, [ofVisit(visitId, { type: 'correction-added', text: `${n} ${long}` })]));
  store.close();
  const again = openStore({ file, key, random });
  const pdf = new Uint8Array(random(9000));
  again.write((w) => {
    append(w, [ofVisit(visitId, { type: 'correction-added', text: 'The late word' })]);
    append(w, closed);
    storeDocument(w, { id: newDocumentId(), visitId, kind: 'consent-record', sha256: sha256Hex(pdf), pages: 1, pdf });
  });
  const before = readFileSync(`${file}-wal`);
  erase(again, clientId);
  again.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
  writeFileSync(`${file}-wal.damaged`, before);
  const sound = readFileSync(file);
  let wordsLost = 0;
  for (let page = 1; page <= sound.length / pageSize; page++) {
    withPages(file, sound, [page]);
    reading(file, key, (salvage) => {
      const tombstone = [...salvage.headers.values()].find(({ type }) => type === 'client-erased');
      if (tombstone && salvage.payload(tombstone.sequence) === null) wordsLost += 1;
      expect([page, toldBy(salvage)]).toEqual([page, expect.not.stringMatching(/Dana|long correction|late word/)]);
      expect([page, salvage.papers()]).toEqual([page, []]);
    });
  }
  expect(wordsLost).toBe(1);
});
