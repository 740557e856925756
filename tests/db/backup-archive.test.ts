// Longer than 300 lines: one archive, and every way in which its pieces can be missing, torn, foreign or in the way.
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { archiveAt } from '../../db/backup/archive/archive.ts';
import { growArchive } from '../../db/backup/archive/grow.ts';
import { restTables } from '../../db/backup/archive/rest.ts';
import { backupsIn } from '../../db/backup/manifest.ts';
import { verifyFound } from '../../db/backup/verify-found.ts';
import { eraseClient } from '../../db/erasure/erase.ts';
import { openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { appendClinicEvent, head } from '../../db/log/log.ts';
import { clientRow } from '../../db/projections/clients.ts';
import { putDraft } from '../../db/projections/drafts.ts';
import { visitListing } from '../../db/projections/visits.ts';
import { backUp, filesIn, type Place, record, restored, tableHashes } from './backed-up.ts';
import { moment, newStore, random } from './fixtures.ts';

function aRecord() {
  const made = newStore();
  return { ...made, at: { place: join(made.folder, 'backups'), key: made.key } satisfies Place };
}

const archived = (place: string, kind: 'rows' | 'parts') =>
  [...filesIn(place).keys()].filter((name) => name.startsWith('archive-') && name.includes(`/${kind}/`));

const proven = async ({ place, key }: Place, name: string) => {
  const backup = backupsIn(place).find(({ manifest }) => manifest.name === name);
  return backup && verifyFound(backup, key);
};

test('a backup after one more visit writes that visit and a few kilobytes, and no file of the others anew', async () => {
  const { store, at } = aRecord();
  for (let n = 0; n < 5; n++) record(store);
  await backUp(store, at, 0);
  const before = filesIn(at.place);
  record(store);
  await backUp(store, at, 1);
  const after = filesIn(at.place);
  const written = [...after].filter(([name, { ino }]) => before.get(name)?.ino !== ino);
  expect(written.reduce((sum, [, { size }]) => sum + size, 0)).toBeLessThan(20_000 + 8_000);
  expect([...before.keys()].filter((name) => !after.has(name))).toEqual([]);
});

test('every kept backup restores row for row to what the record was then', async () => {
  const { store, file, folder, at } = aRecord();
  const wanted = new Map<string, { hashes: Record<string, string>; sequence: number }>();
  let open = store;
  for (let n = 0; n < 3; n++) {
    record(open);
    open.write((w) => putDraft(w, { side: 's', subject: 'somebody', step: 'x', field: 'y' }, `typed ${n}`));
    const { name, head } = await backUp(open, at, n);
    open.close();
    wanted.set(name, { hashes: tableHashes(file, at.key, head.sequence), sequence: head.sequence });
    open = openStore({ file, key: at.key, random });
  }
  open.close();
  for (const [name, { hashes, sequence }] of wanted) {
    expect(tableHashes(await restored(at, name, folder), at.key, sequence)).toEqual(hashes);
    await proven(at, name);
  }
});

test('every table of the store is in a backup: the log, papers and protocols, the rest, or made again from the log', () => {
  const { store, file, key } = aRecord();
  store.close();
  const db = connect(file, key, true);
  const found = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
  db.close();
  const inLog = ['event', 'event_payload', 'document_pdf', 'photo_file', 'protocol'];
  const madeAgain = [
    'client',
    'client_search',
    'visit',
    'staff',
    'setting',
    'sealed_document',
    'erasure',
    'client_hold',
  ];
  const alsoMadeAgain = [
    ...['backup', 'clock_step', 'copy_due', 'reaction', 'check_in', 'protocol_version', 'projected'],
    ...[
      'register',
      'register_reason',
      'visit_work',
      'visit_break',
      'visit_refusal',
      'appointment',
      'appointment_move',
      'visit_lot',
      'stock_lot',
      'known_lot',
      'given_copy',
      'client_list',
      'listed_client',
      'photo',
      'joined_client',
      'joined_visit',
      'moved_visit',
      'told_apart',
    ],
  ];
  // What other chairs recorded: their tablets and the hub have it.
  const shownAgain = ['conflict', 'chair_visit', 'chair_staff', 'chair_projected'];
  const fetchedAgain = ['chair_log', 'chair_event', 'chair_event_payload', 'chair_erasure'];
  const names = found.map(({ name }) => name).filter((name) => !/^(client_search_|sqlite_)/.test(name));
  expect(names.toSorted()).toEqual(
    [...inLog, ...madeAgain, ...alsoMadeAgain, ...shownAgain, ...fetchedAgain, ...restTables].toSorted(),
  );
});

/** What a worn stick loses at once. */
const sectorBytes = 512;

/** Changes the sector in the middle of a file; of a shorter one, all of it. */
function changeSector(path: string, change: (byte: number) => number): void {
  const bytes = readFileSync(path);
  const from = Math.floor(bytes.length / 2 / sectorBytes) * sectorBytes;
  writeFileSync(
    path,
    bytes.map((byte, at) => (at >= from && at < from + sectorBytes ? change(byte) : byte)),
  );
}

test.each([
  ['missing', (path: string) => rmSync(path)],
  ['cut short', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 40))],
  ['another file’s', (path: string, other: string) => writeFileSync(path, readFileSync(other))],
  [
    'changed in one byte',
    (path: string) =>
      writeFileSync(
        path,
        readFileSync(path).map((byte, at) => (at === 90 ? byte ^ 1 : byte)),
      ),
  ],
  ['empty in one sector', (path: string) => changeSector(path, () => 0)],
  ['flipped in one sector', (path: string) => changeSector(path, (byte) => byte ^ 0xff)],
  ['without its last sector', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, -sectorBytes))],
])('a piece that is %s is noticed, and made good at the next backup while the record is there', async (_, damage) => {
  for (const kind of ['rows', 'parts'] as const) {
    const { store, folder, at } = aRecord();
    record(store);
    record(store);
    const { name } = await backUp(store, at, 0);
    const [one, other] = archived(at.place, kind);
    damage(join(at.place, one ?? ''), join(at.place, other ?? archived(at.place, 'parts')[0] ?? ''));
    await expect(proven(at, name)).rejects.toMatchObject({ code: 'backup-damaged' });
    await expect(restored(at, name, folder)).rejects.toMatchObject({ code: 'backup-damaged' });
    await backUp(store, at, 1);
    await proven(at, name);
    await restored(at, name, folder);
    store.close();
  }
});

test('an erased client’s bytes are gone from every kept backup, which costs that client’s files only', async () => {
  const { store, folder, at } = aRecord();
  const kept = record(store);
  const { clientId, visitId, pdf } = record(store);
  store.write((w) => putDraft(w, { side: 's', subject: clientId, step: 'x', field: 'y' }, 'half a word about them'));
  const older = await backUp(store, at, 0);
  record(store);
  await backUp(store, at, 1);
  const before = filesIn(at.place);
  eraseClient(store, { clientId, why: 'asked', note: '', actor: { kind: 'system' }, now: moment(100) });
  await backUp(store, at, 2);
  const after = filesIn(at.place);
  const gone = [...before.keys()].filter((name) => !after.has(name));
  expect(gone).toHaveLength(1);
  expect(before.get(gone[0] ?? '')?.size).toBeGreaterThan(pdf.length);
  // Of the older ones, only what was typed about the client is written anew.
  const anew = [...before].filter(([name, { ino }]) => after.has(name) && after.get(name)?.ino !== ino);
  expect(anew.map(([name]) => name.replace(/.*\//, ''))).toEqual(['rest.bin', 'rest.bin']);
  await proven(at, older.name);
  const file = await restored(at, older.name, folder);
  const again = openStore({ file, key: at.key, random });
  expect(again.read((r) => [clientRow(r, clientId), visitListing(r, visitId)])).toEqual([null, null]);
  expect(again.read((r) => clientRow(r, kept.clientId))).not.toBeNull();
  again.close();
  const db = connect(file, at.key, true);
  expect(db.prepare('SELECT count(*) AS n FROM draft').get()).toEqual({ n: 0 });
  db.close();
});

test('a part that went without a tombstone is damage, not an erasure', async () => {
  const { store, folder, at } = aRecord();
  record(store);
  const { name } = await backUp(store, at, 0);
  rmSync(join(at.place, archived(at.place, 'parts')[0] ?? ''));
  await expect(restored(at, name, folder)).rejects.toMatchObject({ code: 'backup-damaged' });
});

test('after a restore the backups of both branches restore, until those of the one that was left are no longer kept', async () => {
  const { store, folder, at } = aRecord();
  record(store);
  const first = await backUp(store, at, 0);
  record(store);
  const left = await backUp(store, at, 1);
  store.close();
  const file = await restored(at, first.name, folder);
  const again = openStore({ file, key: at.key, random });
  record(again);
  const second = await backUp(again, at, 2);
  for (const name of [first.name, left.name, second.name]) await proven(at, name);
  const parts = archived(at.place, 'parts').length;
  rmSync(join(at.place, left.name), { recursive: true });
  await backUp(again, at, 3);
  expect(archived(at.place, 'parts')).toHaveLength(parts - 1);
  for (const name of [first.name, second.name]) await proven(at, name);
  again.close();
});

test('many short runs of rows become one, which names the same parts, and every backup still restores', async () => {
  const { store, folder, at } = aRecord();
  const archive = archiveAt(at.place, at.key);
  const { name } = await backUp(store, at, 0);
  for (let n = 0; n < 25; n++) {
    if (n % 10 === 0) record(store, 100);
    else
      store.write((w) =>
        appendClinicEvent(
          w,
          { type: 'idle-lock-set', minutes: 5 + (n % 2) },
          { actor: { kind: 'system' }, now: moment() },
        ),
      );
    await growArchive({ store, archive }, store.read(head).sequence);
  }
  const last = await backUp(store, at, 1);
  expect(archived(at.place, 'rows').length).toBeLessThan(6);
  expect(archived(at.place, 'parts')).toHaveLength(3);
  for (const one of [name, last.name]) await restored(at, one, folder);
});

test('one that is ended in the middle leaves no backup behind, and the next one goes on from what is whole', async () => {
  const { store, at } = aRecord();
  for (let n = 0; n < 3; n++) record(store);
  const { signal } = new AbortController();
  let asked = 0;
  vi.spyOn(signal, 'throwIfAborted').mockImplementation(() => {
    asked += 1;
    if (asked === 4) throw new DOMException('ended', 'AbortError');
  });
  const made = backUp(store, at, 0, 'CH-TEST', signal);
  await expect(made).rejects.toMatchObject({ code: 'backup-failed' });
  expect(backupsIn(at.place)).toEqual([]);
  expect(archived(at.place, 'parts')).toHaveLength(2);
  const { name } = await backUp(store, at, 1);
  await proven(at, name);
  expect([...filesIn(at.place).keys()].filter((file) => /new$|partial/.test(file))).toEqual([]);
});

test('names are short and lower-case, tell nothing of the content, and differ from record to record', async () => {
  const [one, two] = [aRecord(), aRecord()];
  for (const { store, at } of [one, two]) {
    record(store);
    await backUp(store, at, 0);
  }
  const names = [one, two].map(({ at }) => [...filesIn(at.place).keys()].filter((name) => name.startsWith('archive-')));
  for (const name of names.flat())
    expect(name).toMatch(/^archive-[0-9a-f]{16}\/(rows\/[0-9a-f]{16}|parts\/[0-9a-f]{2}\/[0-9a-f]{14})$/);
  expect(names[0]?.filter((name) => names[1]?.includes(name))).toEqual([]);
});

test('a folder with the name of a piece, or of one that was begun, is no reason to make no backup any more', async () => {
  const { store, folder, at } = aRecord();
  record(store);
  await backUp(store, at, 0);
  const [part = ''] = archived(at.place, 'parts');
  const [rows = ''] = archived(at.place, 'rows');
  rmSync(join(at.place, part));
  for (const name of [part, `${part}.new`, `${rows}.new`]) {
    mkdirSync(join(at.place, name));
    writeFileSync(join(at.place, name, 'laid-here'), '');
  }
  const { name } = await backUp(store, at, 1);
  await restored(at, name, folder);
});

test('a link with the name and the size of a piece does not stand for it', async () => {
  const { store, folder, at } = aRecord();
  for (let n = 0; n < 30; n++) record(store, 10);
  await backUp(store, at, 0);
  for (const part of archived(at.place, 'parts')) {
    const aside = join(folder, part.replaceAll('/', '-'));
    renameSync(join(at.place, part), aside);
    symlinkSync(aside, join(at.place, part));
  }
  const { name } = await backUp(store, at, 1);
  await restored(at, name, folder);
});

test('rows that were cut short on the stick are seen by their size, also after they were read once', async () => {
  const { store, folder, at } = aRecord();
  const archive = archiveAt(at.place, at.key);
  mkdirSync(at.place);
  // More files than a backup reads again.
  for (let n = 0; n < 20; n++) {
    record(store, 10);
    await growArchive({ store, archive }, store.read(head).sequence);
  }
  await backUp(store, at, 0);
  for (const rows of archived(at.place, 'rows'))
    truncateSync(join(at.place, rows), lstatSync(join(at.place, rows)).size - 1);
  const { name } = await backUp(store, at, 1);
  await restored(at, name, folder);
});
