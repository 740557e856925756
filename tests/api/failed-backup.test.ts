import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { backupsIn } from '../../db/backup/manifest.ts';
import { folderAsStick } from '../../scripts/demo/simulated.ts';
import { said } from '../sentence.ts';
import { makeTablet, pin, setUp, type Tablet } from './tablet.ts';
import { openVisit } from './visit-steps.ts';

let tablet: Tablet;
let ownerId: string;
let pluggedIn: boolean;
const stick = () => join(tablet.dir, 'stick');
const made = () => backupsIn(join(stick(), 'Chairside backups')).length;
const minutes = (n: number) => tablet.clock.advance(n * 60_000);

/** Waits for the app's own tick between two calls. */
async function looked(): Promise<void> {
  await vi.advanceTimersByTimeAsync(5_000);
  await tablet.client.call('app.status', {});
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const dataDir = mkdtempSync(join(tmpdir(), 'chairside-failed-'));
  const folders = folderAsStick(join(dataDir, 'stick'));
  pluggedIn = true;
  tablet = await makeTablet({
    dataDir,
    folders: { ...folders, pathOf: async (id) => (pluggedIn ? folders.pathOf(id) : null) },
  });
  ({ ownerId } = await setUp(tablet));
  await tablet.client.call('session.unlock', { staffId: ownerId, pin });
  await tablet.client.call('backups.choose', { targetId: 'usb' });
  await tablet.client.call('session.lock', {});
});
afterEach(async () => {
  vi.useRealTimers();
  await tablet.close();
});

it('retries a failed daily backup every hour, and shows the owner the last and the next try', async () => {
  pluggedIn = false;
  await looked();
  await tablet.client.call('session.unlock', { staffId: ownerId, pin });
  const due = async () => (await tablet.client.call('backups.due', {})).failedBackup;
  const fault = said('The backup is not made: USB stick is not plugged in.');
  expect(await due()).toMatchObject({ at: { instant: '2026-11-24T08:30:00.000Z' }, fault });
  expect(await due()).toMatchObject({ next: '2026-11-24T09:30:00.000Z' });
  await tablet.client.call('session.lock', {});
  for (const hour of ['09:30', '10:30', '11:30']) {
    minutes(59);
    await looked();
    minutes(1);
    await looked();
    await tablet.client.call('session.unlock', { staffId: ownerId, pin });
    expect(await due()).toMatchObject({ at: { instant: `2026-11-24T${hour}:00.000Z` }, fault });
    await tablet.client.call('session.lock', {});
  }
});

it('makes a failed backup as soon as the stick is back, and clears the message', async () => {
  pluggedIn = false;
  await looked();
  expect(made()).toBe(0);
  pluggedIn = true;
  minutes(1);
  await looked();
  expect(made()).toBe(1);
  await tablet.client.call('session.unlock', { staffId: ownerId, pin });
  expect(await tablet.client.call('backups.due', {})).toMatchObject({ failedBackup: null, backup: false });
  // Once a day is enough again.
  await tablet.client.call('session.lock', {});
  minutes(120);
  await looked();
  expect(made()).toBe(1);
});

it('waits with another try while a client holds the tablet, and makes it then', async () => {
  pluggedIn = false;
  await looked();
  await tablet.client.call('session.unlock', { staffId: ownerId, pin });
  const { id: visitId } = await openVisit({ client: tablet.client, staffId: ownerId, pin });
  await tablet.client.call('session.hand-over', { visitId, task: 'intake', language: 'en' });
  pluggedIn = true;
  minutes(1);
  await looked();
  expect(made()).toBe(0);
  await tablet.client.call('session.take-back', { staffId: ownerId, pin });
  minutes(1);
  await looked();
  expect(made()).toBe(1);
});
