import { expect, test } from 'vitest';
import { eraseClient } from '../../db/erasure/erase.ts';
import { tombstones } from '../../db/erasure/erasures.ts';
import { openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { append, clientEvents, visitEvents } from '../../db/log/log.ts';
import { ChainVerifier, verifyChain } from '../../db/log/verify/chain.ts';
import { rebuildProjections } from '../../db/projections/rebuild.ts';
import { visitListing } from '../../db/projections/visits.ts';
import { searchClients } from '../../db/search/clients.ts';
import { aDaysWork, date, moment, newStore, random } from './fixtures.ts';
import { plainBytes } from './page-bytes.ts';

const erasing = { why: 'asked', note: '', actor: { kind: 'system' }, now: moment(500) } as const;

function erased() {
  const made = newStore();
  const work = aDaysWork();
  made.store.write((w) => append(w, work.events));
  const removed = eraseClient(made.store, { clientId: work.clientId, ...erasing });
  return { ...made, ...work, removed };
}

test('payloads, search words and visits go; the headers stay and the chain verifies', () => {
  const { store, clientId, visitId, removed } = erased();
  expect(removed).toBe(7);
  expect(store.read(verifyChain)).toEqual({ ok: true, rows: 11 });
  expect(store.read((r) => searchClients(r, 'Dana', date('2026-11-24')))).toEqual([]);
  expect(store.read((r) => visitListing(r, visitId))).toBeNull();
  expect(store.read((r) => visitEvents(r, visitId))).toEqual([]);
  expect(store.read((r) => clientEvents(r, clientId)).map(({ event }) => event.type)).toEqual(['client-erased']);
  expect(store.read(tombstones)).toEqual([{ clientId, visits: [visitId], at: moment(500).instant }]);
});

test('nothing of them is left in the bytes of the file, in free pages or in the log', () => {
  const { store, file, key } = newStore();
  const { events, clientId } = aDaysWork();
  store.write((w) => append(w, events));
  store.close();
  expect(plainBytes(file, key).toString('latin1')).toContain('Reacts to nickel');
  const again = openStore({ file, key, random });
  eraseClient(again, { clientId, ...erasing });
  again.wipeFreePages();
  again.close();
  const plain = plainBytes(file, key).toString('latin1');
  for (const gone of ['Dana', 'dana', 'Okafor', 'nickel', 'Crown needs', '960 444'])
    expect([gone, plain.includes(gone)]).toEqual([gone, false]);
});

test('projections made again from the record are the same, the erased client stays away', () => {
  const { store, visitId } = erased();
  store.write(rebuildProjections);
  expect(store.read((r) => visitListing(r, visitId))).toBeNull();
  expect(store.read((r) => searchClients(r, '', date('2026-11-24')))).toEqual([]);
});

test('a tombstone cannot be taken away or written by hand, and explains nothing after itself', () => {
  const { store, file, key } = erased();
  store.close();
  const driver = connect(file, key, true);
  // The guarded deletion does not allow the tombstone itself either, nor rows of the clinic.
  expect(() => driver.exec('DELETE FROM event_payload WHERE sequence = 10')).toThrow('append-only');
  expect(() => driver.exec('DELETE FROM event_payload WHERE sequence = 1')).toThrow('append-only');
  // A subject marked by hand allows the deletion, and the chain names the rows.
  driver.exec(`INSERT INTO erasure (subject, sequence) SELECT 'x', 99`);
  driver.exec('DROP TRIGGER event_payload_no_delete; DELETE FROM event_payload WHERE sequence = 1');
  driver.close();
  const again = openStore({ file, key, random });
  expect(again.read(verifyChain)).toEqual({ ok: false, sequence: 1, fault: 'payload-missing' });
  again.close();
});

test('a client who is erased while the record is proven in pieces is no fault, also after others were erased before', () => {
  const made = newStore();
  const [first, second] = [aDaysWork(), aDaysWork()];
  made.store.write((w) => append(w, [...first.events, ...second.events]));
  eraseClient(made.store, { clientId: first.clientId, ...erasing });
  const verifier = new ChainVerifier();
  // The tombstones are read once, at the first payload that is missing: this one comes later.
  while (verifier.last < first.events.length) expect(made.store.read((r) => verifier.goOn(r, 2))).toBeNull();
  eraseClient(made.store, { clientId: second.clientId, ...erasing });
  let verdict = made.store.read((r) => verifier.goOn(r, 2));
  while (verdict === null) verdict = made.store.read((r) => verifier.goOn(r, 2));
  expect(verdict).toMatchObject({ ok: true });
});
