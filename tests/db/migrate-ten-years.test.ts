import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate, migrations } from '../../db/file/migrate.ts';
import { openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { Store } from '../../db/file/store.ts';
import { append, openLog, rowsAfter } from '../../db/log/log.ts';
import { verifyRecord } from '../../db/log/verify/record.ts';
import { earliestReadingAfter } from '../../db/projections/clock-steps.ts';
import { aDaysWork, moment, ofVisit, random, temporaryFolder } from './fixtures.ts';
import { withClockSteps, withoutClockSteps } from './older-store.ts';

/** A store of the eighth version, whose clock goes back by an hour between two notes. */
function eighth() {
  const file = join(temporaryFolder(), 'record.db');
  const key = Buffer.alloc(32, 9);
  const driver = connect(file, key, false);
  migrate(
    driver,
    migrations.filter(({ version }) => version <= 8),
  );
  withClockSteps(driver);
  const store = new Store(driver, random, () => {});
  const { events, visitId } = aDaysWork();
  store.write((w) => {
    openLog(w, { device: 'CH-TEST', now: moment() });
    append(w, events);
  });
  for (const seconds of [7_200, 3_600, 3_700, 9_000, 8_999])
    store.write((w) =>
      append(w, [{ ...ofVisit(visitId, { type: 'note-added', text: 'Came by' }), moment: moment(seconds) }]),
    );
  const rows = store.read((r) => rowsAfter(r, -1, 100));
  withoutClockSteps(driver);
  store.close();
  return { file, key, rows };
}

test('a store of the eighth version keeps every row, without the index of hashes and as protected as before', () => {
  const { file, key, rows } = eighth();
  const store = openStore({ file, key, random });
  expect(store.read((r) => rowsAfter(r, -1, 100))).toEqual(rows);
  expect(store.read((r) => verifyRecord(r, []))).toMatchObject({ ok: true });
  expect(store.integrity(true)).toBe('ok');
  store.close();
  const driver = connect(file, key, true);
  const indices = driver.prepare<[], { name: string }>("SELECT name FROM pragma_index_list('event')").all();
  expect(indices.map(({ name }) => name).sort()).toEqual([
    'event_joined',
    'event_landmark',
    'event_of_client',
    'event_of_visit',
  ]);
  for (const forbidden of [
    "UPDATE event SET type = 'x'",
    'DELETE FROM event',
    "UPDATE event_payload SET payload = ''",
    'DELETE FROM event_payload',
    "INSERT INTO event_payload VALUES (4000, x'00', '')",
    'INSERT INTO event SELECT 4000, visit_id, client_id, type, actor, instant, zone, uptime_ms, boot_id, payload_digest, previous_hash, hash FROM event WHERE sequence = 3',
  ])
    expect(() => driver.exec(forbidden), forbidden).toThrow(/append-only|no gaps|FOREIGN KEY/);
  driver.close();
});

test('the earliest reading behind a row is what all rows behind it say, also where the clock went back', () => {
  const { file, key, rows } = eighth();
  const store = openStore({ file, key, random });
  for (const { sequence } of rows) {
    const behind = rows.filter((row) => row.sequence > sequence).map((row) => row.moment.instant);
    expect(store.read((r) => earliestReadingAfter(r, sequence))).toBe(behind.sort()[0] ?? null);
  }
  store.close();
});
