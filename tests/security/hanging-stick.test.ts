import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findBackups } from '../../db/backup/find.ts';
import { searchedInTime } from '../../db/file/outside-aside.ts';
import { makeTablet, pin, refusal, signedIn, type Tablet } from '../api/tablet.ts';

/**
 * A stick that answers nothing for as long as it likes. Opening a pipe that nobody writes to waits in a thread of the same pool
 * as PINs, and comes back when somebody does.
 */
let tablet: Tablet;
let folder: string;
let pipe: string;
let asked: number;
const hung = async (): Promise<void> => {
  asked += 1;
  await (await open(pipe, 'r')).close();
};
const listing = {
  patienceMs: 100,
  list: async () => {
    await hung();
    return (async function* () {})();
  },
};
/** The stick answers whoever waits for it. */
const answer = () => closeSync(openSync(pipe, constants.O_RDWR));

beforeEach(async () => {
  tablet = await makeTablet();
  folder = mkdtempSync(join(tmpdir(), 'chairside-hanging-'));
  pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  asked = 0;
});
afterEach(async () => {
  answer();
  await tablet.close();
  rmSync(folder, { recursive: true, force: true });
});

it('holds one thread, however often it is asked: a PIN unlocks meanwhile, and the stick is read when it answers', async () => {
  const { ownerId: staffId } = await signedIn(tablet);
  await tablet.client.call('session.lock', {});
  const place = join(folder, 'STICK');
  // More than the pool has threads, one after the other and all at once.
  const unread = { found: [], complete: false };
  for (let n = 0; n < 6; n++) expect(await findBackups(place, listing)).toEqual(unread);
  for (const found of await Promise.all(Array.from({ length: 6 }, () => findBackups(place, listing))))
    expect(found).toEqual(unread);
  expect((await tablet.client.call('session.unlock', { staffId, pin })).mode).toBe('staff');
  expect(asked).toBe(1);
  answer();
  expect(await searchedInTime(place, 2000, async () => undefined)).toBe(true);
  expect(await findBackups(place)).toEqual({ found: [], complete: true });
});

it('does not look empty: who asks is told that it could not be read, and another place is read all the same', async () => {
  const { ownerId: staffId, recoveryKey } = await signedIn(tablet);
  await tablet.client.call('backups.choose', { targetId: 'usb' });
  await tablet.client.call('backups.make', {});
  const place = join(tablet.dir, 'stick', 'Chairside backups');
  expect(await tablet.client.call('backups.get', {})).toMatchObject({ complete: true, backups: [{}] });
  // The lock does not wait for the test of a backup on a stick that stopped to answer.
  const drill = refusal(tablet.client.call('backups.drill', { recoveryKey }));
  await tablet.client.call('session.lock', {});
  expect(await drill).toBe('not-allowed');
  await tablet.client.call('session.unlock', { staffId, pin });
  void searchedInTime(place, 100, hung);
  expect(await refusal(tablet.client.call('backups.drill', { recoveryKey }))).toBe('no-backup');
  expect(await tablet.client.call('backups.get', {})).toMatchObject({ complete: false, backups: [] });
  expect((await findBackups(join(tablet.dir, 'backups'))).complete).toBe(true);
});
