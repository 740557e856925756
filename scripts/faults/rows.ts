import { randomBytes } from 'node:crypto';
import type Driver from 'better-sqlite3';
import { HeaderRow, headerColumns, headerHash, noParentHash, payloadDigest } from '../../db/log/header.ts';

/** Takes away the triggers that protect the rows, as somebody who has the key can. */
export function disarm(db: Driver.Database): void {
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  const triggers = db.prepare<[], { name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('event', 'event_payload')`,
  );
  for (const { name } of triggers.all()) db.exec(`DROP TRIGGER ${name}`);
}

/** A row with what it said. */
export function remove(db: Driver.Database, at: number): void {
  db.prepare('DELETE FROM event_payload WHERE sequence = ?').run(at);
  db.prepare('DELETE FROM event WHERE sequence = ?').run(at);
}

/** Renumbers every row from `first`, through negative numbers so that none collide. */
export function shift(db: Driver.Database, first: number, by: number): void {
  for (const table of ['event', 'event_payload']) {
    db.prepare(`UPDATE ${table} SET sequence = -(sequence + ?) WHERE sequence >= ?`).run(by, first);
    db.prepare(`UPDATE ${table} SET sequence = -sequence WHERE sequence < 0`).run();
  }
}

/** Two rows in each other's place. */
export function swap(db: Driver.Database, one: number, other: number): void {
  for (const table of ['event', 'event_payload']) {
    db.prepare(`UPDATE ${table} SET sequence = -1 WHERE sequence = ?`).run(one);
    db.prepare(`UPDATE ${table} SET sequence = ? WHERE sequence = ?`).run(one, other);
    db.prepare(`UPDATE ${table} SET sequence = ? WHERE sequence = -1`).run(other);
  }
}

/** A note that nobody wrote, in a row that fits the one before it completely. */
export function forge(db: Driver.Database, at: number): void {
  const before = HeaderRow.parse(db.prepare('SELECT * FROM event WHERE sequence = ?').get(at - 1));
  const payload = JSON.stringify({ text: 'Forged', type: 'note-added' });
  const salt = randomBytes(16);
  const header = {
    ...before,
    sequence: at,
    type: 'note-added',
    payload_digest: payloadDigest(salt, payload),
    previous_hash: before.hash,
  };
  db.prepare(`INSERT INTO event (${headerColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
    at,
    header.visit_id,
    header.client_id,
    header.type,
    JSON.stringify(header.actor),
    header.instant,
    header.zone,
    header.uptime_ms,
    header.boot_id,
    header.payload_digest,
    header.previous_hash,
    headerHash(header),
  );
  db.prepare('INSERT INTO event_payload (sequence, salt, payload) VALUES (?, ?, ?)').run(at, salt, payload);
}

/** Gives the rows from `first` to `last` hashes that fit. */
export function rehash(db: Driver.Database, first: number, last: number): void {
  const before = db.prepare<[number], { hash: string }>('SELECT hash FROM event WHERE sequence = ?').get(first - 1);
  let previous: string = before?.hash ?? noParentHash;
  for (let at = first; at <= last; at++) {
    const row = db.prepare('SELECT * FROM event WHERE sequence = ?').get(at);
    const header = HeaderRow.parse({ ...Object(row), previous_hash: previous });
    previous = headerHash(header);
    db.prepare('UPDATE event SET previous_hash = ?, hash = ? WHERE sequence = ?').run(
      header.previous_hash,
      previous,
      at,
    );
  }
}
