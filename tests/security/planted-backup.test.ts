import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signedManifest } from '../../db/backup/authentic.ts';
import { erasedPieceName, erasuresOf, writeErased } from '../../db/backup/erasures.ts';
import { backupsIn, type Manifest } from '../../db/backup/manifest.ts';
import { openRecoveryHalf, RecoveryHalf } from '../../db/vault/recovery-half.ts';
import { afterTheSeal } from '../api/prepared.ts';
import { lastingKeychain, makeTablet, pin, type Tablet } from '../api/tablet.ts';
import { act } from '../api/visit-steps.ts';

/** Somebody lays folders on the stick that say they are this tablet's backups. They have everything but the key. */
let begun: Awaited<ReturnType<typeof afterTheSeal>>;
let tablet: Tablet;
let staffId: string;
let recoveryKey: string;
const place = () => join(tablet.dir, 'stick', 'Chairside backups');

beforeEach(async () => {
  begun = await afterTheSeal();
  ({ tablet, recoveryKey } = begun);
  ({ staffId } = begun.hands);
  await tablet.client.call('backups.choose', { targetId: 'usb' });
  await tablet.client.call('backups.make', {});
});
afterEach(() => tablet.close());

const names = () => readdirSync(place()).sort();
const [manifestName, restName] = ['manifest.json', 'rest.bin'];

function plant(name: string, change: (genuine: Manifest) => unknown): void {
  const [genuine] = backupsIn(place());
  if (!genuine) throw new Error('no backup to copy from');
  const folder = join(place(), name);
  mkdirSync(folder);
  writeFileSync(join(folder, manifestName), JSON.stringify(change(genuine.manifest)));
}

/** By name, future time and device this tablet's newest backups; what they hold is nothing. */
function plantTen(withProof: boolean): string[] {
  return Array.from({ length: 10 }, (_, n) => {
    const name = `chairside-2099010${n}T000000Z-CH-TEST`;
    plant(name, ({ mac, ...genuine }) => ({
      ...genuine,
      name,
      madeAt: `2099-01-0${n === 0 ? 1 : n}T00:00:00.000Z`,
      ...(withProof && { mac }),
    }));
    return name;
  });
}

describe.each([
  ['without a proof', false],
  ['with another manifest’s proof', true],
])('ten folders with manifests %s', (_, withProof) => {
  it('make the next backup delete none of the real ones, nor itself, and none of what was laid there', async () => {
    const before = names();
    const planted = plantTen(withProof);
    tablet.clock.advance(60_000);
    const { backups } = await tablet.client.call('backups.make', {});
    expect(backups).toHaveLength(2);
    expect(names()).toEqual(expect.arrayContaining([...before, ...planted, backups[0]?.name ?? '']));
    expect(existsSync(join(place(), backups[0]?.name ?? '', restName))).toBe(true);
  });

  it('are neither listed nor taken for this record’s in the drill', async () => {
    plantTen(withProof);
    const view = await tablet.client.call('backups.get', {});
    expect(view.backups.map(({ madeAt }) => madeAt.slice(0, 4))).toEqual(['2026']);
    expect((await tablet.client.call('backups.drill', { recoveryKey })).name).toBe(view.backups[0]?.name);
  });

  it('with heads that never were make no alarm', async () => {
    plant('chairside-20990101T000000Z-CH-TEST', ({ mac, ...genuine }) => ({
      ...genuine,
      name: 'chairside-20990101T000000Z-CH-TEST',
      head: { ...genuine.head, sequence: 99_999, hash: '0'.repeat(64) },
      ...(withProof && { mac }),
    }));
    expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
    expect((await tablet.client.call('backups.due', {})).fault).toBeNull();
  });
});

describe('a tombstone', () => {
  const restored = async () => {
    const fresh = await makeTablet({ protector: lastingKeychain('another machine') });
    cpSync(join(tablet.dir, 'stick'), join(fresh.dir, 'stick'), { recursive: true });
    const found = (await fresh.client.call('store.backups', {})).backups.find(({ clients }) => clients === 1);
    await fresh.client.call('store.restore', { backupId: found?.id ?? '', recoveryKey });
    await fresh.client.call('session.unlock', { staffId, pin });
    const clients = await fresh.client.call('clients.search', { query: '' });
    await fresh.close();
    return clients.length;
  };
  const aClient = async () => {
    const { made, hands } = begun;
    await act(hands, made.id, { type: 'close-visit' });
    await tablet.client.call('app.status', {});
    return made;
  };

  it('that somebody planted in a manifest erases nobody at a restore', async () => {
    const { clientId, id } = await aClient();
    for (const [n, withProof] of [true, false].entries()) {
      const name = `chairside-2099010${n}T000000Z-CH-TEST`;
      plant(name, ({ mac, ...genuine }) => ({
        ...genuine,
        name,
        erased: [{ clientId, visits: [id], at: '2099-01-01T00:00:00.000Z' }],
        ...(withProof && { mac }),
      }));
      const pieces = [JSON.stringify([{ clientId, visits: [id], at: '2099-01-01T00:00:00.000Z' }])];
      const also = `chairside-2099020${n}T000000Z-CH-TEST`;
      plant(also, ({ mac, ...genuine }) => ({
        ...genuine,
        name: also,
        erasures: erasuresOf(pieces),
        ...(withProof && { mac }),
      }));
      await writeErased(join(place(), also), pieces);
    }
    expect(await restored()).toBe(1);
  });

  /** The newest backup names one who was erased; one from before the erasure still holds them. */
  const anErasure = async () => {
    const { clientId } = await aClient();
    await tablet.client.call('clients.erase', { clientId, why: 'asked', note: '' });
    tablet.clock.advance(60_000);
    await tablet.client.call('backups.make', {});
    const [newest] = backupsIn(place());
    if (!newest) throw new Error('no backup');
    return newest;
  };

  it('of a backup made before manifests were proven counts when that backup itself bears it out', async () => {
    const newest = await anErasure();
    const file = join(newest.folder, manifestName);
    const { mac: _mac, erasures: _erasures, ...old } = JSON.parse(readFileSync(file, 'utf8'));
    const erased = JSON.parse(readFileSync(join(newest.folder, erasedPieceName(1)), 'utf8'));
    expect(erased).toHaveLength(1);
    writeFileSync(file, JSON.stringify({ ...old, erased }));
    expect(await restored()).toBe(0);
  });

  it.each([
    ['taken away', (file: string) => rmSync(file)],
    ['emptied', (file: string) => writeFileSync(file, '[]')],
  ])('that was %s beside its manifest counts all the same: the backup itself is asked', async (_, change) => {
    change(join((await anErasure()).folder, erasedPieceName(1)));
    expect(await restored()).toBe(0);
  });

  it('of before a hold that stands erases nobody at a restore, and one of after it does', async () => {
    const { clientId, id } = await aClient();
    await tablet.client.call('clients.place-hold', { clientId, reason: 'A dispute' });
    tablet.clock.advance(60_000);
    await tablet.client.call('backups.make', {});
    const [newest] = backupsIn(place());
    if (!newest) throw new Error('no backup');
    const half = RecoveryHalf.parse(JSON.parse(readFileSync(join(newest.folder, 'recovery.json'), 'utf8')));
    const key = await openRecoveryHalf(half, recoveryKey);
    const laid = async (at: string) => {
      const pieces = [JSON.stringify([{ clientId, visits: [id], at }])];
      await writeErased(newest.folder, pieces);
      const { mac: _mac, ...genuine } = newest.manifest;
      const manifest = signedManifest({ ...genuine, erasures: erasuresOf(pieces) }, key);
      writeFileSync(join(newest.folder, manifestName), JSON.stringify(manifest));
    };
    await laid('2020-01-01T00:00:00.000Z');
    expect(await restored()).toBe(1);
    await laid('2099-01-01T00:00:00.000Z');
    expect(await restored()).toBe(0);
  });
});

it('a backup whose manifest was changed is not restored', async () => {
  const [genuine] = backupsIn(place());
  if (!genuine) throw new Error('no backup');
  const file = join(genuine.folder, manifestName);
  writeFileSync(file, JSON.stringify({ ...genuine.manifest, clinic: 'Elsewhere' }));
  const fresh = await makeTablet({ protector: lastingKeychain('another machine') });
  cpSync(join(tablet.dir, 'stick'), join(fresh.dir, 'stick'), { recursive: true });
  const {
    backups: [found],
  } = await fresh.client.call('store.backups', {});
  await expect(fresh.client.call('store.restore', { backupId: found?.id ?? '', recoveryKey })).rejects.toMatchObject({
    code: 'backup-damaged',
  });
  await fresh.close();
  rmSync(fresh.dir, { recursive: true, force: true });
});
