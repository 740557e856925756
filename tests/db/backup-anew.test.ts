import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { signedManifest } from '../../db/backup/authentic.ts';
import { backupsIn, hashOfFile, Manifest, manifestName, recoveryName, storeName } from '../../db/backup/manifest.ts';
import { countsOf } from '../../db/backup/verify.ts';
import { verifyFound } from '../../db/backup/verify-found.ts';
import { eraseClient } from '../../db/erasure/erase.ts';
import { openStore } from '../../db/file/open.ts';
import type { Store } from '../../db/file/store.ts';
import { head } from '../../db/log/log.ts';
import { clientRow } from '../../db/projections/clients.ts';
import { putDraft } from '../../db/projections/drafts.ts';
import { backUp, type Place, record, recovery, restored } from './backed-up.ts';
import { moment, newStore, random } from './fixtures.ts';

/** A backup as earlier versions made it: a whole copy of the store. Returns the store, opened again. */
function wholeCopy(store: Store, file: string, { place, key }: Place, minute: number): { name: string; again: Store } {
  const { instant } = moment(minute * 60);
  const name = `chairside-${instant.replaceAll(/[-:]|\.\d+/g, '')}-CH-TEST`;
  const held = store.read((r) => ({ head: { log: store.identity.log, ...head(r), at: instant }, counts: countsOf(r) }));
  store.close();
  const folder = join(place, name);
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, storeName);
  copyFileSync(file, copy);
  const [bytes, sha256] = [statSync(copy).size, hashOfFile(copy)];
  const itself = { format: 1 as const, name, madeAt: instant, device: 'CH-TEST', clinic: '', schema: 9 };
  const manifest = Manifest.omit({ mac: true }).parse({ ...itself, ...held, bytes, sha256, erased: [] });
  writeFileSync(join(folder, manifestName), JSON.stringify(signedManifest(manifest, key)));
  writeFileSync(join(folder, recoveryName), JSON.stringify(recovery));
  return { name, again: openStore({ file, key, random }) };
}

const copiesIn = (place: string) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(storeName));

function aRecord() {
  const made = newStore();
  return { ...made, at: { place: join(made.folder, 'backups'), key: made.key } satisfies Place };
}

test('whole copies of earlier versions that hold an erased client are made anew without the client, at the same moments', async () => {
  const { store, file, folder, at } = aRecord();
  const kept = record(store);
  const before = wholeCopy(store, file, at, 0);
  const { clientId } = record(before.again);
  before.again.write((w) => {
    putDraft(w, { side: 's', subject: clientId, step: 'x', field: 'y' }, 'half a word about them');
    putDraft(w, { side: 's', subject: kept.clientId, step: 'x', field: 'y' }, 'half a word of another');
  });
  const holding = wholeCopy(before.again, file, at, 1);
  const open = holding.again;
  const { head: wanted } = backupsIn(at.place).find(({ manifest }) => manifest.name === holding.name)?.manifest ?? {};
  record(open);
  await backUp(open, at, 2);
  expect(copiesIn(at.place)).toHaveLength(2);
  eraseClient(open, { clientId, why: 'asked', note: '', actor: { kind: 'system' }, now: moment(180) });
  await backUp(open, at, 3);
  // The one from before the client was added holds nothing of theirs.
  expect(copiesIn(at.place)).toEqual([join(before.name, storeName)]);
  const anew = backupsIn(at.place).find(({ manifest }) => manifest.head.hash === wanted?.hash);
  expect(anew?.manifest).toMatchObject({ format: 2, head: wanted, madeAt: moment(60).instant });
  if (!anew) return;
  await verifyFound(anew, at.key);
  const again = openStore({ file: await restored(at, anew.manifest.name, folder), key: at.key, random });
  expect(again.read((r) => [clientRow(r, clientId), clientRow(r, kept.clientId)])).toEqual([null, expect.anything()]);
  again.close();
  await backUp(open, at, 4);
  expect(backupsIn(at.place)).toHaveLength(5);
  open.close();
});

test('a copy that is put back later, or stayed because of a power cut, goes again and is not made anew twice', async () => {
  const { store, file, folder, at } = aRecord();
  const { clientId } = record(store);
  const { name, again } = wholeCopy(store, file, at, 0);
  const aside = join(folder, 'aside');
  cpSync(join(at.place, name), aside, { recursive: true });
  eraseClient(again, { clientId, why: 'asked', note: '', actor: { kind: 'system' }, now: moment(60) });
  await backUp(again, at, 1);
  expect(existsSync(join(at.place, name))).toBe(false);
  const made = backupsIn(at.place).length;
  cpSync(aside, join(at.place, name), { recursive: true });
  await backUp(again, at, 2);
  expect(existsSync(join(at.place, name))).toBe(false);
  expect(backupsIn(at.place)).toHaveLength(made + 1);
  again.close();
});

test('a copy of rows that a restore left behind goes too: its rows are in the archive then, without the client', async () => {
  const { store, file, folder, at } = aRecord();
  const { clientId } = record(store);
  const kept = record(store);
  const before = await backUp(store, at, 0);
  const later = record(store);
  const copy = wholeCopy(store, file, at, 1);
  copy.again.close();
  // Back to where the first one was made: the rows of the copy are nobody's any more.
  const back = await restored(at, before.name, folder);
  const open = openStore({ file: back, key: at.key, random });
  record(open);
  await backUp(open, at, 2);
  expect(copiesIn(at.place)).toEqual([join(copy.name, storeName)]);
  eraseClient(open, { clientId, why: 'asked', note: '', actor: { kind: 'system' }, now: moment(180) });
  await backUp(open, at, 3);
  expect(copiesIn(at.place)).toEqual([]);
  const anew = backupsIn(at.place).find(({ manifest }) => manifest.madeAt === moment(60).instant);
  expect(anew?.manifest.format).toBe(2);
  if (!anew) return;
  await verifyFound(anew, at.key);
  const again = openStore({ file: await restored(at, anew.manifest.name, join(folder, 'again')), key: at.key, random });
  const there = [clientId, kept.clientId, later.clientId];
  expect(again.read((r) => there.map((id) => clientRow(r, id)))).toEqual([null, expect.anything(), expect.anything()]);
  again.close();
  open.close();
});
