import { cpSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { lastingKeychain, makeTablet, pin, refusal, setUp, signedIn, type Tablet } from '../api/tablet.ts';
import { openVisit } from '../api/visit-steps.ts';

/** Somebody brings a stick with a backup of a Chairside of their own, and its recovery key. */
let ours: Tablet;
let theirs: Tablet;
let ourKey: string;
let theirKey: string;
let ownerId: string;

beforeEach(async () => {
  theirs = await makeTablet();
  ({ recoveryKey: theirKey } = await signedIn(theirs));
  await theirs.client.call('backups.choose', { targetId: 'usb' });
  await theirs.client.call('backups.make', {});

  ours = await makeTablet();
  ({ ownerId, recoveryKey: ourKey } = await setUp(ours));
  await ours.client.call('session.unlock', { staffId: ownerId, pin });
  await openVisit({ client: ours.client, staffId: ownerId, pin });
  await ours.client.call('session.lock', {});
  cpSync(join(theirs.dir, 'stick'), join(ours.dir, 'stick'), { recursive: true });
});
afterEach(async () => {
  await ours.close();
  await theirs.close();
});

const status = () => ours.client.call('app.status', {});
const theirBackup = async () =>
  (await ours.client.call('store.backups', {})).backups.find(({ clients }) => clients === 0);

it('does not replace a sound record, however often a wrong PIN was typed', async () => {
  for (let tries = 0; tries < 20; tries++) {
    await refusal(ours.client.call('session.unlock', { staffId: ownerId, pin: '999999' }));
    ours.clock.advance(3_600_000);
  }
  expect((await status()).mode).toBe('recovery');
  const keys = readFileSync(join(ours.dir, 'keys.json'));
  const backupId = (await theirBackup())?.id ?? '';
  expect(await refusal(ours.client.call('store.restore', { backupId, recoveryKey: theirKey }))).toBe('records-sound');
  expect(readFileSync(join(ours.dir, 'keys.json')).equals(keys)).toBe(true);
  expect((await ours.client.call('store.recover', { recoveryKey: ourKey })).mode).toBe('locked');
  await ours.client.call('session.unlock', { staffId: ownerId, pin });
  expect((await ours.client.call('visits.today', {})).unfinished.length).toBeGreaterThan(0);
});

it('moves a record that could not be opened aside together with its keys, so that it still opens', async () => {
  const elsewhere = lastingKeychain('another machine');
  await ours.restart({ protector: elsewhere });
  expect((await status()).mode).toBe('recovery');
  const backupId = (await theirBackup())?.id ?? '';
  await ours.client.call('store.restore', { backupId, recoveryKey: theirKey });
  expect((await status()).mode).toBe('locked');
  const aside = readdirSync(ours.dir).filter((name) => name.endsWith('.aside'));
  const [store] = aside.filter((name) => name.startsWith('record.db.'));
  const keys = aside.filter((name) => name.startsWith('keys.'));
  expect(keys).toHaveLength(2);
  // Put back by hand, everything is there again.
  await ours.close({ keep: true });
  renameSync(join(ours.dir, store ?? ''), storeFileIn(ours.dir));
  for (const name of keys) renameSync(join(ours.dir, name), join(ours.dir, name.replace(/\.json\..*$/, '.json')));
  await ours.restart({ protector: elsewhere });
  expect((await status()).mode).toBe('recovery');
  expect((await ours.client.call('store.recover', { recoveryKey: ourKey })).mode).toBe('locked');
  await ours.client.call('session.unlock', { staffId: ownerId, pin });
  expect((await ours.client.call('visits.today', {})).visits).toHaveLength(1);
});
