import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { OperationName } from '../../api/contract/contract.ts';
import { backupsIn } from '../../db/backup/manifest.ts';
import type { JobKind } from '../../domain/progress.ts';
import { folderAsStick } from '../../scripts/demo/simulated.ts';
import { makeTablet, pin, refusal, sampleClient, signedIn, type Tablet } from './tablet.ts';
import { wholeVisit } from './visit-steps.ts';

let tablet: Tablet;
let recoveryKey: string;
beforeAll(async () => {
  tablet = await makeTablet();
  const { ownerId: staffId, ...of } = await signedIn(tablet);
  ({ recoveryKey } = of);
  await wholeVisit({ client: tablet.client, staffId, pin });
});
afterAll(() => tablet.close());

const place = () => join(tablet.dir, 'backups');
const running = async () => (await tablet.client.call('jobs.get', {})).jobs;

/** Cancels the first job of this kind as soon as it is seen. */
async function cancelled(kind: JobKind, on = tablet): Promise<void> {
  await vi.waitFor(
    async () => {
      const job = (await on.client.call('jobs.get', {})).jobs.find((one) => one.kind === kind && one.cancellable);
      if (!job) throw new Error('it has not begun yet');
      await on.client.call('jobs.cancel', { id: job.id });
    },
    { interval: 0, timeout: 60_000 },
  );
}

const archiveIn = (folder: string) => {
  const [name] = readdirSync(folder).filter((one) => !one.startsWith('chairside-2'));
  if (name === undefined) throw new Error('there is no archive');
  return join(folder, name);
};

it('a backup that is cancelled leaves no folder, and is no failure', async () => {
  const before = backupsIn(place()).length;
  const made = refusal(tablet.client.call('backups.make', {}));
  await cancelled('backup');
  expect(await made).toBe('cancelled');
  expect(backupsIn(place())).toHaveLength(before);
  const names = readdirSync(place(), { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /partial|\.new$/.test(name))).toEqual([]);
  expect(await running()).toEqual([]);
  expect(await tablet.client.call('backups.due', {})).toMatchObject({ failedBackup: null });
  expect((await tablet.client.call('backups.make', {})).backups).toHaveLength(before + 1);
  expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
});

it.each([
  ['check', 'record.check', () => ({})],
  ['drill', 'backups.drill', () => ({ recoveryKey })],
] as const)('a %s that is cancelled says nothing', async (kind, name: OperationName, input) => {
  const asked = tablet.call(name, input());
  await cancelled(kind);
  expect(await asked).toEqual({ ok: false, error: { code: 'cancelled', params: { why: kind } } });
  expect(await tablet.client.call('backups.due', {})).toMatchObject({ fault: null, lastProven: null });
});

it('cancelling what has ended does nothing', async () => {
  expect(await tablet.client.call('jobs.cancel', { id: 9_999 })).toEqual({});
});

it('a drill waits for the backup that is being tidied, and the other way round', async () => {
  const order: string[] = [];
  const all = [
    tablet.client.call('backups.make', {}).then(() => order.push('made')),
    tablet.client.call('backups.drill', { recoveryKey }).then(() => order.push('proven')),
  ];
  await Promise.all(all);
  expect(order).toEqual(['made', 'proven']);
});

it('makes way for an archive where files and links stand in its place, and says so', async () => {
  const archive = archiveIn(place());
  const elsewhere = join(tablet.dir, 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'kept'), 'not ours');
  const [first, second] = readdirSync(join(archive, 'parts'));
  for (const name of [first, second]) rmSync(join(archive, 'parts', name ?? ''), { recursive: true });
  writeFileSync(join(archive, 'parts', first ?? ''), 'in the way');
  symlinkSync(elsewhere, join(archive, 'parts', second ?? ''));
  const { notes, failedBackup } = await tablet.client.call('backups.make', {});
  expect({ notes, failedBackup }).toEqual({ notes: [{ code: 'place-mended', params: {} }], failedBackup: null });
  expect(lstatSync(join(archive, 'parts', second ?? '')).isDirectory()).toBe(true);
  expect(readdirSync(elsewhere)).toEqual(['kept']);
  expect((await tablet.client.call('backups.make', {})).notes).toEqual([]);
  await tablet.client.call('backups.drill', { recoveryKey });
});

it('a failure at another place is a note, and no failed backup', async () => {
  const { id: clientId } = await tablet.client.call('clients.add', { details: sampleClient });
  await tablet.client.call('backups.make', {});
  await tablet.client.call('backups.choose', { targetId: 'usb' });
  await tablet.client.call('clients.erase', { clientId, why: 'asked', note: '' });
  // The archive on the tablet cannot be written to: a file stands where the folder of all backups of that place should be.
  const aside = `${place()}.aside`;
  renameSync(place(), aside);
  symlinkSync(aside, place());
  const view = await tablet.client.call('backups.make', {});
  expect(view).toMatchObject({ failedBackup: null, problem: null });
  expect(view.notes).toEqual([{ code: 'other-place', params: { label: 'this tablet' } }]);
});

it('a restore that is cancelled leaves the tablet as it was; the next one does it, and leaves nothing beside the record', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'chairside-restore-'));
  const stick = folderAsStick(join(tablet.dir, 'stick'));
  const other = await makeTablet({ dataDir: dir, folders: stick });
  const beside = () => readdirSync(dir).filter((name) => name.startsWith('record.db'));
  try {
    const [newest] = (await other.client.call('store.backups', {})).backups;
    const input = { backupId: newest?.id ?? '', recoveryKey };
    const restored = other.call('store.restore', input);
    await cancelled('restore', other);
    expect(await restored).toEqual({ ok: false, error: { code: 'cancelled', params: { why: 'restore' } } });
    expect(beside()).toEqual([]);
    expect((await other.client.call('app.status', {})).mode).toBe('setup');
    // Calls go on while it is laid out: the status is answered before the restore is.
    const order: string[] = [];
    await Promise.all([
      other.client.call('store.restore', input).then(({ mode }) => order.push(mode)),
      other.client.call('app.status', {}).then(({ mode }) => order.push(mode)),
    ]);
    expect(order).toEqual(['setup', 'locked']);
    expect(beside().filter((name) => name.includes('restoring'))).toEqual([]);
  } finally {
    await other.close();
  }
});

it('a killed restore leaves nothing once a clinic is set up, or a record opened', async () => {
  const leave = (dir: string) => {
    for (const ending of ['', '-wal', '-shm', '-journal'])
      writeFileSync(join(dir, `record.db.restoring${ending}`), 'a half record');
  };
  const left = (dir: string) => readdirSync(dir).filter((name) => name.includes('restoring'));
  const other = await makeTablet();
  try {
    leave(other.dir);
    await signedIn(other);
    expect(left(other.dir)).toEqual([]);
    leave(other.dir);
    await other.restart();
    expect(left(other.dir)).toEqual([]);
  } finally {
    await other.close();
  }
});
