import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { backupsIn } from '../../db/backup/manifest.ts';
import { connect } from '../../db/file/pragmas.ts';
import type { ClientId } from '../../domain/ids.ts';
import { sampleClinic } from '../../scripts/sample/people.ts';
import { said, sentence } from '../sentence.ts';
import { keyOf } from './behind-its-back.ts';
import { afterTheSeal } from './prepared.ts';
import { lastingKeychain, makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';
import { act } from './visit-steps.ts';

let tablet: Tablet;
let ownerId: string;
let recoveryKey: string;

async function otherTablet(): Promise<Tablet> {
  const other = await makeTablet({ protector: lastingKeychain('another machine') });
  onTestFinished(() => other.close());
  return other;
}

/** A visit from the door to the end; its client's id. `first`: what is done before it is closed. */
async function closedVisit(first: () => Promise<unknown> = async () => undefined): Promise<ClientId> {
  const { made, hands, ...rest } = await afterTheSeal();
  ({ tablet, recoveryKey } = rest);
  ownerId = hands.staffId;
  onTestFinished(() => tablet.close());
  await first();
  await act(hands, made.id, { type: 'close-visit' });
  return made.clientId;
}

/** Set up, with the owner signed in, and nothing else done. */
async function begun(): Promise<void> {
  tablet = await makeTablet();
  onTestFinished(() => tablet.close());
  ({ ownerId, recoveryKey } = await signedIn(tablet));
}

const ownBackups = (): ReturnType<typeof backupsIn> => backupsIn(join(tablet.dir, 'backups'));

it('makes a backup by itself after a visit is closed, and says so on the record', async () => {
  await closedVisit();
  const view = await tablet.client.call('backups.get', {});
  expect(view).toMatchObject({ place: { id: null, reachable: true }, backup: false, drill: false, fault: null });
  expect(view.backups).toHaveLength(1);
  expect(view.backups[0]).toMatchObject({ clients: 1, visits: 1, provenAt: null });
  expect(readdirSync(join(ownBackups()[0]?.folder ?? '')).sort()).toEqual([
    'manifest.json',
    'recovery.json',
    'rest.bin',
  ]);
});

it('nags when the last backup is old, and when no drill was done', async () => {
  await begun();
  expect(await tablet.client.call('backups.due', {})).toMatchObject({ backup: false, drill: false });
  tablet.clock.advance(8 * 24 * 3_600_000);
  await tablet.client.call('app.status', {});
  const { staff } = await tablet.client.call('app.status', {});
  await tablet.client.call('session.unlock', { staffId: staff[0]?.id ?? '', pin });
  expect(await tablet.client.call('backups.due', {})).toMatchObject({ backup: true, drill: true, lastMade: null });
  const { backup, lastMade } = await tablet.client.call('backups.make', {});
  expect([backup, lastMade !== null]).toEqual([false, true]);
});

it('proves with the typed recovery key that the newest backup opens', async () => {
  await begun();
  expect(await refusal(tablet.client.call('backups.drill', { recoveryKey }))).toBe('no-backup');
  await tablet.client.call('backups.make', {});
  const mistyped = recoveryKey.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'));
  expect(await refusal(tablet.client.call('backups.drill', { recoveryKey: mistyped }))).toBe('wrong-recovery-key');
  const { rows, backups } = await tablet.client.call('backups.drill', { recoveryKey: recoveryKey.toLowerCase() });
  expect(rows).toBeGreaterThan(5);
  expect(backups.lastProven).not.toBeNull();
  expect(backups.backups[0]?.provenAt).not.toBeNull();
});

it('tells when the chosen stick is gone, and keeps the words until a backup works again', async () => {
  await begun();
  const chosen = await tablet.client.call('backups.choose', { targetId: 'usb' });
  expect(chosen.place).toEqual({ id: 'usb', label: 'USB stick', reachable: true });
  const made = await tablet.client.call('backups.make', {});
  expect(made.backups).toHaveLength(1);
  expect(backupsIn(join(tablet.dir, 'stick', 'Chairside backups'))).toHaveLength(1);
  expect(await refusal(tablet.client.call('backups.choose', { targetId: '../../etc' }))).toBe('unknown-target');
});

it('comes back on a new tablet from a stick, with the recovery key and nothing else', async () => {
  const clientId = await closedVisit(() => tablet.client.call('backups.choose', { targetId: 'usb' }));
  await tablet.client.call('app.status', {});

  const fresh = await otherTablet();
  cpSync(join(tablet.dir, 'stick'), join(fresh.dir, 'stick'), { recursive: true });
  const {
    backups: [found],
  } = await fresh.client.call('store.backups', {});
  expect(found).toMatchObject({ place: 'USB stick', clinic: sampleClinic.name, visits: 1 });
  const backupId = found?.id ?? '';
  const wrong = '00000-00000-00000-00000-00000-00000';
  expect(await refusal(fresh.client.call('store.restore', { backupId, recoveryKey: wrong }))).toBe(
    'wrong-recovery-key',
  );
  expect(await refusal(fresh.client.call('store.restore', { backupId: 'own/x', recoveryKey }))).toBe('no-backup');
  const status = await fresh.client.call('store.restore', { backupId, recoveryKey });
  expect(status.mode).toBe('locked');
  expect(readdirSync(fresh.dir).filter((name) => name.includes('restoring'))).toEqual([]);
  await fresh.client.call('session.unlock', { staffId: ownerId, pin });
  expect((await fresh.client.call('clients.get', { clientId })).visits).toHaveLength(1);
  expect(await fresh.client.call('record.check', {})).toMatchObject({ ok: true });
  // It goes on as an epoch of its own: the old tablet's later backups are not about this record.
  const epochs = JSON.parse(readFileSync(join(fresh.dir, 'epochs.json'), 'utf8'));
  expect(epochs).toMatchObject([
    { parent: { log: backupsIn(join(fresh.dir, 'stick', 'Chairside backups'))[0]?.manifest.head.log } },
  ]);
  await fresh.restart();
  expect((await fresh.client.call('app.status', {})).mode).toBe('locked');
});

it('leads to recovery when the store is damaged, with a word on it, and restores from there', async () => {
  await closedVisit();
  await tablet.client.call('app.status', {});
  await tablet.close({ keep: true });
  const file = storeFileIn(tablet.dir);
  const bytes = readFileSync(file);
  bytes[20_000] = (bytes[20_000] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  writeFileSync(`${file}-wal.damaged`, 'what was kept of a log');
  const published = readFileSync(join(tablet.dir, 'seal-certificates.json'), 'utf8');

  await tablet.restart();
  const status = await tablet.client.call('app.status', {});
  expect(status).toMatchObject({
    mode: 'recovery',
    problem: { fault: { code: 'store-damaged' } },
    staff: [],
    clinicName: '',
  });
  expect(readFileSync(file).equals(bytes)).toBe(true);
  const {
    backups: [found],
  } = await tablet.client.call('store.backups', {});
  const restored = await tablet.client.call('store.restore', { backupId: found?.id ?? '', recoveryKey });
  expect(restored).toMatchObject({ mode: 'locked', problem: null });
  // The damaged store is still there for whoever can read something in it.
  const aside = readdirSync(tablet.dir).filter((name) => name.endsWith('.aside'));
  expect(aside).toHaveLength(1);
  expect(readFileSync(join(tablet.dir, aside[0] ?? '')).equals(bytes)).toBe(true);
  // So are the certificates that were published: sheets sealed since the backup may name another one than the record does now.
  const certificates = readdirSync(tablet.dir).filter((name) => /^seal-certificates\..+\.aside\.json$/.test(name));
  expect(certificates.map((name) => readFileSync(join(tablet.dir, name), 'utf8'))).toEqual([published]);
  // So is what was kept of its log: it is not the restored record's.
  expect(readdirSync(tablet.dir)).toContain(`${aside[0]}-wal.damaged`);
  expect(readdirSync(tablet.dir)).not.toContain('record.db-wal.damaged');
});

it('shows at the start that the record was changed while the tablet was off', async () => {
  await closedVisit();
  await tablet.client.call('session.lock', {});
  await tablet.close({ keep: true });
  const driver = connect(storeFileIn(tablet.dir), await keyOf(tablet), true);
  driver.exec(
    `DROP TRIGGER event_no_update; UPDATE event SET instant = '2026-11-23T08:00:00.000Z' WHERE sequence = 20`,
  );
  driver.close();
  await tablet.restart();
  await tablet.client.call('session.unlock', { staffId: ownerId, pin });
  const { fault } = await tablet.client.call('backups.due', {});
  expect(fault).toEqual(
    said(
      /^Row 20 was edited\. It was done after row 5 of Tue 24 Nov 2026, \d\d:\d\d GMT\. Found on Tue 24 Nov 2026, \d\d:\d\d GMT\.$/,
    ),
  );
  const check = await tablet.client.call('record.check', {});
  expect(check.ok).toBe(false);
  expect(sentence(check.says)).toContain('Row 20 was edited.');
});

it('goes on saying that the tail was cut, also after the tablet has locked and kept newer heads', async () => {
  await closedVisit();
  await tablet.client.call('session.lock', {});
  await tablet.close({ keep: true });
  rmSync(join(tablet.dir, 'backups'), { recursive: true, force: true });
  const driver = connect(storeFileIn(tablet.dir), await keyOf(tablet), true);
  driver.exec(
    `DROP TRIGGER event_no_delete; DROP TRIGGER event_payload_no_delete;
     DELETE FROM event_payload WHERE sequence > 60; DELETE FROM event WHERE sequence > 60`,
  );
  driver.close();
  for (let start = 1; start <= 2; start++) {
    await tablet.restart();
    await tablet.client.call('session.unlock', { staffId: ownerId, pin });
    const check = await tablet.client.call('record.check', {});
    expect(check).toMatchObject({ ok: false });
    expect(sentence(check.says)).toContain('Row 61 and all after it were cut off.');
    await tablet.client.call('session.lock', {});
    await tablet.close({ keep: true });
  }
  await tablet.restart();
});

it('keeps the newest ten backups', async () => {
  await begun();
  for (let made = 0; made < 12; made++) {
    tablet.clock.advance(1000);
    await tablet.client.call('backups.make', {});
  }
  expect(ownBackups()).toHaveLength(10);
  rmSync(join(tablet.dir, 'backups'), { recursive: true });
  expect((await tablet.client.call('backups.get', {})).backups).toEqual([]);
});
