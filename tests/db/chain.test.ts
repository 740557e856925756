import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Driver from 'better-sqlite3';
import { expect, test } from 'vitest';
import { connect } from '../../db/file/pragmas.ts';
import { Store } from '../../db/file/store.ts';
import { HeaderRow, headerHash, noParentHash } from '../../db/log/header.ts';
import { append, head } from '../../db/log/log.ts';
import { anchorFault, verifyChain } from '../../db/log/verify/chain.ts';
import { readHeads, writeAnchor } from '../../db/vault/anchor.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import {
  aDaysWork,
  moment,
  newClientId,
  newStaffId,
  newStore,
  newVisitId,
  ofVisit,
  random,
  someHash,
} from './fixtures.ts';

/** A store with ten rows, changed by somebody who has the key and removed the triggers. */
function tampered(work: (driver: Driver.Database) => void) {
  const { store, file, key } = newStore();
  const { events } = aDaysWork();
  store.write((w) => append(w, events));
  const anchor = { log: store.identity.log, ...store.read(head) };
  store.close();
  const driver = connect(file, key, true);
  driver.pragma('foreign_keys = OFF');
  for (const name of ['no_update', 'no_delete', 'gapless']) driver.exec(`DROP TRIGGER event_${name}`);
  for (const name of ['no_update', 'no_delete']) driver.exec(`DROP TRIGGER event_payload_${name}`);
  work(driver);
  const again = new Store(driver, random, () => {});
  const verdict = again.read(verifyChain);
  const outside = verdict.ok ? again.read((r) => anchorFault(r, anchor)) : null;
  again.close();
  return { verdict, outside };
}

/** Recomputes the hashes from row `first`, as somebody who knows the format could. */
function rehash(driver: Driver.Database, first: number): void {
  let previous: string =
    driver.prepare<[number], { hash: string }>('SELECT hash FROM event WHERE sequence = ?').get(first - 1)?.hash ??
    noParentHash;
  for (const row of driver.prepare('SELECT * FROM event WHERE sequence >= ? ORDER BY sequence').all(first)) {
    const header = HeaderRow.parse({ ...Object(row), previous_hash: previous });
    previous = headerHash(header);
    driver
      .prepare('UPDATE event SET previous_hash = ?, hash = ? WHERE sequence = ?')
      .run(header.previous_hash, previous, header.sequence);
  }
}

test('an untouched record verifies, row by row and against its anchor', () => {
  expect(tampered(() => {})).toEqual({ verdict: { ok: true, rows: 10 }, outside: null });
});

const kinds: { what: string; sql: string; sequence: number; fault: string }[] = [
  {
    what: 'a changed answer',
    sql: `UPDATE event_payload SET payload = replace(payload, 'nickel', 'nothing') WHERE sequence = 5`,
    sequence: 5,
    fault: 'payload-altered',
  },
  {
    what: 'a changed salt',
    sql: `UPDATE event_payload SET salt = x'00' WHERE sequence = 5`,
    sequence: 5,
    fault: 'payload-altered',
  },
  {
    what: 'a changed time',
    sql: `UPDATE event SET instant = '2026-11-24T08:00:00.000Z' WHERE sequence = 6`,
    sequence: 6,
    fault: 'header-altered',
  },
  {
    what: 'another actor',
    sql: `UPDATE event SET actor = '{"kind":"system"}' WHERE sequence = 5`,
    sequence: 5,
    fault: 'header-altered',
  },
  {
    what: 'another visit',
    sql: `UPDATE event SET visit_id = NULL WHERE sequence = 5`,
    sequence: 5,
    fault: 'header-altered',
  },
  {
    what: 'an actor that is not one',
    sql: `UPDATE event SET actor = 'who' WHERE sequence = 5`,
    sequence: 5,
    fault: 'unreadable-header',
  },
  {
    what: 'a removed payload',
    sql: 'DELETE FROM event_payload WHERE sequence = 7',
    sequence: 7,
    fault: 'payload-missing',
  },
  {
    what: 'a removed row',
    sql: 'DELETE FROM event_payload WHERE sequence = 5; DELETE FROM event WHERE sequence = 5',
    sequence: 6,
    fault: 'sequence-gap',
  },
  {
    what: 'a removed row with the rest moved up',
    sql: `DELETE FROM event_payload WHERE sequence = 5; DELETE FROM event WHERE sequence = 5;
          UPDATE event SET sequence = sequence - 1 WHERE sequence > 5; UPDATE event_payload SET sequence = sequence - 1 WHERE sequence > 5`,
    sequence: 5,
    fault: 'chain-broken',
  },
  {
    what: 'two payloads swapped',
    sql: `UPDATE event_payload SET sequence = -5 WHERE sequence = 5; UPDATE event_payload SET sequence = 5 WHERE sequence = 7;
          UPDATE event_payload SET sequence = 7 WHERE sequence = -5`,
    sequence: 5,
    fault: 'payload-altered',
  },
  {
    what: 'a salt of another kind than was written',
    sql: `CREATE TABLE loose AS SELECT * FROM event_payload; DROP TABLE event_payload; ALTER TABLE loose RENAME TO event_payload;
          UPDATE event_payload SET salt = 'text' WHERE sequence = 5`,
    sequence: 5,
    fault: 'payload-altered',
  },
  {
    what: 'a payload without a row',
    sql: `INSERT INTO event_payload (sequence, salt, payload) VALUES (99, x'00', '{}')`,
    sequence: 99,
    fault: 'payload-without-header',
  },
  {
    what: 'a first row cut off',
    sql: 'DELETE FROM event_payload WHERE sequence = 0; DELETE FROM event WHERE sequence = 0',
    sequence: 1,
    fault: 'sequence-gap',
  },
];

test.each(kinds)('$what is found where it is', ({ sql, sequence, fault }) => {
  expect(tampered((driver) => driver.exec(sql)).verdict).toEqual({ ok: false, sequence, fault });
});

test('a row rehashed after a change breaks the chain at the next row', () => {
  const { verdict } = tampered((driver) => {
    driver.exec(`UPDATE event SET instant = '2026-11-24T08:00:00.000Z' WHERE sequence = 6`);
    const row = HeaderRow.parse(driver.prepare('SELECT * FROM event WHERE sequence = 6').get());
    driver.prepare('UPDATE event SET hash = ? WHERE sequence = 6').run(headerHash(row));
  });
  expect(verdict).toEqual({ ok: false, sequence: 7, fault: 'chain-broken' });
});

test('a cut tail looks sound from inside; the anchor beside the keys shows it', () => {
  expect(
    tampered((driver) =>
      driver.exec('DELETE FROM event_payload WHERE sequence > 6; DELETE FROM event WHERE sequence > 6'),
    ),
  ).toEqual({ verdict: { ok: true, rows: 7 }, outside: 'tail-cut' });
});

test('a whole tail rewritten with fitting hashes looks sound from inside; the anchor shows it', () => {
  const { verdict, outside } = tampered((driver) => {
    driver.exec(`UPDATE event SET instant = '2026-11-24T08:00:00.000Z' WHERE sequence = 6`);
    rehash(driver, 6);
  });
  expect(verdict).toEqual({ ok: true, rows: 10 });
  expect(outside).toBe('rewritten');
});

test("another clinic's record is not taken for this one", () => {
  const one = newStore().store;
  const two = newStore().store;
  const anchor = { log: one.identity.log, ...one.read(head) };
  expect(one.read((r) => anchorFault(r, anchor))).toBeNull();
  expect(two.read((r) => anchorFault(r, anchor))).toBe('other-record');
});

test('the anchor is kept beside the keys and an older one still fits a record that went on', () => {
  const { store, folder, key } = newStore();
  const { events, visitId } = aDaysWork();
  expect(readHeads(folder, key)).toEqual({ kind: 'missing' });
  store.write((w) => append(w, events));
  const anchor = { log: store.identity.log, ...store.read(head) };
  writeAnchor(folder, anchor, key);
  expect(readHeads(folder, key)).toEqual({ kind: 'authentic', anchors: [anchor] });
  expect(readHeads(folder, Buffer.alloc(32))).toEqual({ kind: 'forged' });
  store.write((w) => append(w, [ofVisit(visitId, { type: 'correction-added', text: 'Left, not right' })]));
  expect(store.read((r) => anchorFault(r, anchor))).toBeNull();
  writeFileSync(join(folder, 'heads.json'), '{"log":');
  expect(readHeads(folder, key)).toEqual({ kind: 'unreadable' });
});

test.each([
  {
    visit_id: newVisitId(),
    client_id: null,
    actor: { kind: 'staff' as const, staffId: newStaffId() },
    type: 'note-added',
  },
  { visit_id: null, client_id: newClientId(), actor: { kind: 'system' as const }, type: 'client-added' },
  { visit_id: null, client_id: null, actor: { kind: 'tablet' as const }, type: 'a "type"\\ of \u2028 1995 \u00e9' },
])('a row’s hash is that of the canonical JSON of its header: $type', ({ visit_id, client_id, actor, type }) => {
  const { instant, zone, uptimeMs, bootId } = moment(3);
  const columns = {
    sequence: 12,
    visit_id,
    client_id,
    type,
    actor,
    instant,
    zone,
    uptime_ms: uptimeMs,
    boot_id: bootId,
  };
  const header = { ...columns, payload_digest: someHash, previous_hash: noParentHash };
  const said = {
    format: 1,
    sequence: 12,
    visit: visit_id,
    client: client_id,
    type,
    actor,
    instant,
    zone,
    uptimeMs,
    bootId,
  };
  expect(headerHash(header)).toBe(sha256OfJson({ ...said, payload: someHash, previous: noParentHash }));
});
