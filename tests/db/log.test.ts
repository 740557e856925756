import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { each } from '../../db/file/handles.ts';
import { openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { append, clientEvents, continueLog, head, rowsAfter, visitEvents, visitRows } from '../../db/log/log.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import { Moment } from '../../domain/time.ts';
import {
  aDaysWork,
  moment,
  newClientId,
  newStore,
  newVisitId,
  ofClient,
  ofClinic,
  ofVisit,
  opened,
  person,
  random,
} from './fixtures.ts';

test('a new log begins with one row that names the device and a random epoch', () => {
  const one = newStore().store;
  const two = newStore().store;
  expect(one.identity.device).toBe('CH-TEST');
  expect(one.identity.parent).toBeNull();
  expect(one.identity.log).toMatch(/^[0-9a-f]{32}$/);
  expect(one.identity.log).not.toBe(two.identity.log);
  expect(one.read(head).sequence).toBe(0);
  expect(one.read((r) => rowsAfter(r, -1, 10)).map((row) => row.type)).toEqual(['log-opened']);
});

test('what was appended is read back the same, in order, with its own clock reading', () => {
  const { store, file, key } = newStore();
  const { events, visitId, clientId } = aDaysWork();
  const recorded = store.write((w) => append(w, events));
  expect(recorded.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  store.close();
  const again = openStore({ file, key, random });
  expect(again.read((r) => visitEvents(r, visitId))).toEqual(recorded.slice(3));
  expect(again.read((r) => clientEvents(r, clientId))).toEqual(recorded.slice(2, 3));
  again.close();
});

test('a write that throws leaves nothing, and the next one has no gap', () => {
  const { store } = newStore();
  const { events } = aDaysWork();
  expect(() =>
    store.write((w) => {
      append(w, events);
      throw new Error('the power of an exception');
    }),
  ).toThrow('the power of an exception');
  expect(store.read(head).sequence).toBe(0);
  store.write((w) => append(w, events));
  expect(store.read(verifyChain)).toEqual({ ok: true, rows: 10 });
});

test('no row of the record can be updated or deleted, even with the key and the driver', () => {
  const { store, file, key } = newStore();
  store.write((w) => append(w, aDaysWork().events));
  store.close();
  const driver = connect(file, key, true);
  const statements = [
    "UPDATE event SET type = 'note-added' WHERE sequence = 4",
    'DELETE FROM event WHERE sequence = 9',
    "UPDATE event_payload SET payload = '{}' WHERE sequence = 4",
    'DELETE FROM event_payload WHERE sequence = 4',
    'INSERT INTO event SELECT 20, visit_id, client_id, type, actor, instant, zone, uptime_ms, boot_id, payload_digest, previous_hash, hash || 0 FROM event WHERE sequence = 9',
    'INSERT OR REPLACE INTO event SELECT sequence, visit_id, client_id, type, actor, instant, zone, uptime_ms, boot_id, payload_digest, previous_hash, hash FROM event WHERE sequence = 4',
  ];
  for (const sql of statements) expect(() => driver.exec(sql), sql).toThrow(/append-only|no gaps/);
  driver.close();
});

test('an event of an unknown type from a newer version is kept and read as null', () => {
  const { store, file, key } = newStore();
  const { events, visitId } = aDaysWork();
  store.write((w) => append(w, events));
  store.close();
  const driver = connect(file, key, true);
  driver.exec('DROP TRIGGER event_no_update');
  driver.exec("UPDATE event SET type = 'laser-calibrated' WHERE sequence = 7");
  driver.close();
  const again = openStore({ file, key, random });
  const rows = again.read((r) => visitRows(r, visitId));
  expect(rows.map((row) => [row.type, row.event === null])).toContainEqual(['laser-calibrated', true]);
  expect(rows).toHaveLength(6);
  expect(again.read((r) => visitEvents(r, visitId))).toHaveLength(5);
  again.close();
});

test('an event that could not be read back, or has the wrong subject, is refused and nothing is written', () => {
  const { store } = newStore();
  const clientId = newClientId();
  const visitId = newVisitId();
  const bad = [
    ofVisit(visitId, { type: 'note-added', text: '' }),
    ofVisit(visitId, { type: 'note-added', text: '  untrimmed ' }),
    opened(newVisitId(), clientId),
  ];
  const wrongSubject = [
    { ...ofClient({ type: 'client-added', clientId, details: person('A B') }), clientId: newClientId() },
    { ...ofClient({ type: 'client-added', clientId, details: person('A B') }), clientId: null },
    { ...opened(visitId, clientId), visitId: newVisitId() },
    { ...opened(visitId, clientId), clientId },
  ];
  expect(() => store.write((w) => append(w, bad.slice(0, 1)))).toThrow();
  expect(() => store.write((w) => append(w, bad.slice(1, 2)))).toThrow('would change when stored');
  for (const event of wrongSubject)
    expect(() => store.write((w) => append(w, [event]))).toThrow(/wrong subject|another/);
  expect(store.read(head).sequence).toBe(0);
});

test('an event of a visit that was never opened is refused', () => {
  const { store } = newStore();
  expect(() => store.write((w) => append(w, [ofVisit(newVisitId(), { type: 'visit-closed' })]))).toThrow(
    'never opened',
  );
});

test('a handle is good for its own callback only', () => {
  const { store } = newStore();
  const leaked = store.read((r) => r);
  expect(() => head(leaked)).toThrow('after its transaction');
  expect(() => store.write(() => store.write(() => 1))).toThrow('a write inside a write');
});

test('a callback that waits is refused and undone', () => {
  const { store } = newStore();
  const { events } = aDaysWork();
  expect(() => store.write((w) => Promise.resolve(append(w, events)))).toThrow('synchronous');
  expect(store.read(head).sequence).toBe(0);
});

test('closing twice is closing once', () => {
  const { store } = newStore();
  store.close();
  expect(() => store.close()).not.toThrow();
  expect(store.isOpen).toBe(false);
});

test('the same payload twice has two digests: a digest cannot be matched against guesses', () => {
  const { store, file, key } = newStore();
  const { events, visitId } = aDaysWork();
  store.write((w) => append(w, events.slice(0, 4)));
  const answer = ofVisit(
    visitId,
    { type: 'health-answered', question: 'epilepsy', answer: 'no', details: '' },
    moment(),
  );
  store.write((w) => append(w, [answer, answer]));
  store.close();
  const driver = connect(file, key, true);
  const digests = driver.prepare('SELECT DISTINCT payload_digest FROM event WHERE sequence > 4').all();
  driver.close();
  expect(digests).toHaveLength(2);
});

test('a write that fails while a walk over rows is open tells its own fault, and nothing is written through what is left', () => {
  const { store, file, key } = newStore();
  const walks: ReturnType<typeof each>[] = [];
  const event = ofClinic({ type: 'idle-lock-set', minutes: 3 });
  const failing = () =>
    store.write((w) => {
      append(w, [event]);
      const walk = each(w, 'SELECT sequence FROM event', z.object({ sequence: z.number() }));
      walk.next();
      walks.push(walk);
      throw new Error('the first fault');
    });
  expect(failing).toThrow('the first fault');
  expect(() => store.write((w) => append(w, [event]))).toThrow('has no transaction of its own');
  for (const walk of walks) walk.return(undefined);
  store.close();
  const again = openStore({ file, key, random });
  expect(again.read(head).sequence).toBe(0);
  again.close();
});

describe('a record that is restored ten minutes later on a tablet that has been on for two hours', () => {
  const started = (seconds: number, uptimeSeconds = seconds) =>
    Moment.parse({ ...moment(seconds), uptimeMs: 6_600_000 + uptimeSeconds * 1000, bootId: 'boot-two' });
  const setting = { type: 'idle-lock-set', minutes: 3 } as const;

  /** By how many minutes the clock moved, by the record: after the restore, and after two more entries with a move between. */
  function moves(device: string): number[] {
    const { store } = newStore();
    store.write((w) => append(w, [ofClinic(setting)]));
    store.write((w) => continueLog(w, { device, now: started(600) }));
    store.write((w) => append(w, [ofClinic(setting, started(660))]));
    store.write((w) => append(w, [ofClinic(setting, started(4320, 720))]));
    expect(store.read(verifyChain)).toMatchObject({ ok: true });
    return store
      .read((r) => rowsAfter(r, -1, 100))
      .flatMap(({ event }) => (event?.type === 'tablet-clock-moved' ? [event.byMs / 60_000] : []));
  }

  it('says nothing of the clock where that is another tablet, and notices its moves from there on', () => {
    expect(moves('CH-SPARE')).toEqual([60]);
  });

  it('compares the clock where it is the same tablet', () => {
    expect(moves('CH-TEST')).toEqual([-110, 60]);
  });
});
