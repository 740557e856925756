import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleOwner, samplePractitioner } from '../../scripts/sample/people.ts';
import { lastingKeychain, makeTablet, pin, refusal, setUp, type Tablet } from './tablet.ts';
import { openVisit, wholeVisit } from './visit-steps.ts';

let tablet: Tablet;
let ownerId: string;
let recoveryKey: string;
beforeEach(async () => {
  tablet = await makeTablet();
  ({ ownerId, recoveryKey } = await setUp(tablet));
});
afterEach(() => tablet.close());

const newPin = '735126';
const unlock = (staffId: string, typed: string) => tablet.client.call('session.unlock', { staffId, pin: typed });
const recover = (staffId = ownerId, changed: Partial<Record<'newPin' | 'recoveryKey', string>> = {}) =>
  tablet.client.call('staff.reset-pin', { staffId, newPin, recoveryKey, ...changed });

async function secondOwner(): Promise<string> {
  await unlock(ownerId, pin);
  const { staff } = await tablet.client.call('settings.add-staff', {
    name: samplePractitioner.name,
    role: 'owner',
    pin: '135790',
  });
  await tablet.client.call('session.lock', {});
  return staff[1]?.id ?? '';
}

it('the only owner, who forgot the PIN, sets a new one with the recovery key; only the new one unlocks', async () => {
  expect(await recover()).toBeNull();
  expect((await tablet.client.call('app.status', {})).mode).toBe('locked');
  expect(await refusal(unlock(ownerId, pin))).toBe('wrong-pin');
  await tablet.restart();
  expect((await unlock(ownerId, newPin)).mode).toBe('staff');
});

it('also after twenty wrong ones, and the tablet leaves recovery for the lock', async () => {
  for (let i = 0; i < 20; i++) {
    await refusal(unlock(ownerId, '999999'));
    tablet.clock.advance(3_600_000);
  }
  expect((await tablet.client.call('app.status', {})).mode).toBe('recovery');
  await recover();
  expect((await tablet.client.call('app.status', {})).mode).toBe('locked');
  expect((await unlock(ownerId, newPin)).mode).toBe('staff');
});

it('works while the tablet is handed over, and the hand-over continues', async () => {
  await unlock(ownerId, pin);
  const { id: visitId } = await openVisit({ client: tablet.client, staffId: ownerId, pin });
  await tablet.client.call('session.hand-over', { visitId, task: 'intake', language: 'en' });
  await recover();
  expect((await tablet.client.call('app.status', {})).mode).toBe('handed-over');
  const { mode } = await tablet.client.call('session.take-back', { staffId: ownerId, pin: newPin });
  expect(mode).toBe('staff');
});

it('also while a practice visit is in the client’s hands', async () => {
  await unlock(ownerId, pin);
  const at = { date: '2027-02-01', time: '09:05' };
  const { practiceVisit } = await tablet.client.call('practice-visit.begin', { at });
  const visitId = practiceVisit?.visitId ?? '';
  await tablet.client.call('session.hand-over', { visitId, task: 'intake', language: 'en' });
  await recover();
  const { mode, practiceVisit: after } = await tablet.client.call('session.take-back', {
    staffId: ownerId,
    pin: newPin,
  });
  expect([mode, after?.visitId]).toEqual(['staff', visitId]);
});

it('also on another tablet, after a restore', async () => {
  await unlock(ownerId, pin);
  await tablet.client.call('backups.choose', { targetId: 'usb' });
  await tablet.client.call('backups.make', {});
  const fresh = await makeTablet({ protector: lastingKeychain('another machine') });
  cpSync(join(tablet.dir, 'stick'), join(fresh.dir, 'stick'), { recursive: true });
  await tablet.close();
  tablet = fresh;
  const {
    backups: [found],
  } = await tablet.client.call('store.backups', {});
  await tablet.client.call('store.restore', { backupId: found?.id ?? '', recoveryKey });
  await recover();
  expect((await unlock(ownerId, newPin)).mode).toBe('staff');
});

it('takes nothing but the right key, a PIN that holds, and an owner; what is refused changes nothing', async () => {
  const kim = await (async () => {
    await unlock(ownerId, pin);
    const person = { name: samplePractitioner.name, role: 'practitioner', pin: '135790' } as const;
    const { staff } = await tablet.client.call('settings.add-staff', person);
    await tablet.client.call('session.lock', {});
    return staff[1]?.id ?? '';
  })();
  expect(await refusal(tablet.client.call('staff.reset-pin', { staffId: ownerId, newPin }))).toBe(
    'recovery-key-needed',
  );
  expect(await refusal(recover(ownerId, { recoveryKey: 'ABCDE' }))).toBe('wrong-recovery-key');
  expect(await refusal(recover(ownerId, { newPin: '123456' }))).toBe('pin-run');
  expect(await refusal(recover(kim))).toBe('owner-needed');
  expect((await unlock(ownerId, pin)).mode).toBe('staff');
});

it('waits after five wrong recovery keys, through restarts', async () => {
  for (let i = 0; i < 5; i++) {
    expect(await refusal(recover(ownerId, { recoveryKey: 'ABCDE' }))).toBe('wrong-recovery-key');
    await tablet.restart();
  }
  expect(await refusal(recover())).toBe('key-wait');
  tablet.clock.advance(30_000);
  await recover();
});

it('notifies other owners at their next unlock until they confirm it; the owner’s own change ends it', async () => {
  const kim = await secondOwner();
  await recover();
  const news = async () => (await tablet.client.call('backups.due', {})).recoveredPins;
  await unlock(ownerId, newPin);
  expect(await news()).toEqual([]);
  await tablet.client.call('session.lock', {});
  await unlock(kim, '135790');
  expect(await news()).toMatchObject([{ staffId: ownerId, name: sampleOwner.name, at: tablet.clock.now() }]);
  await tablet.restart();
  await unlock(kim, '135790');
  expect(await news()).toHaveLength(1);
  await tablet.client.call('staff.saw-recovered-pin', { staffId: ownerId });
  expect(await news()).toEqual([]);
  expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
});

it('marks what that owner witnesses, on the visit and its record, until they change the PIN themselves', async () => {
  const kim = await secondOwner();
  await recover();
  const { instant } = tablet.clock.now();
  await unlock(ownerId, newPin);
  const hands = { client: tablet.client, staffId: ownerId, pin: newPin };
  const visit = await wholeVisit(hands);
  expect(visit.consent.witness?.pinRecoveredAt).toMatchObject({ instant });
  expect(visit.aftercareSigned.witness?.pinRecoveredAt).toMatchObject({ instant });
  expect(await recordText(visit.id)).toContain('PIN was set with the recovery key on Tue 24 Nov 2026, 08:30 GMT');

  // A PIN given by another owner does not end the notice; one that they choose themselves does.
  await tablet.client.call('visits.act', { visitId: visit.id, command: { type: 'close-visit' } });
  await tablet.client.call('session.lock', {});
  await unlock(kim, '135790');
  await tablet.client.call('staff.reset-pin', { staffId: ownerId, newPin: '908172' });
  await tablet.client.call('session.lock', {});
  await unlock(ownerId, '908172');
  const given = await wholeVisit({ ...hands, pin: '908172' });
  expect(given.consent.witness?.pinRecoveredAt).toMatchObject({ instant });
  await tablet.client.call('visits.act', { visitId: given.id, command: { type: 'close-visit' } });
  await tablet.client.call('staff.change-pin', { pin: '908172', newPin: '604812' });
  const own = await wholeVisit({ ...hands, pin: '604812' });
  expect(own.consent.witness?.pinRecoveredAt).toBeNull();
  expect(await recordText(own.id)).not.toContain('recovery key');
});

async function recordText(visitId: string): Promise<string> {
  const { documents } = await tablet.client.call('visits.get', { visitId });
  const documentId = documents.find(({ kind }) => kind === 'visit-record')?.id ?? '';
  const { base64 } = await tablet.client.call('documents.get', { documentId });
  const folder = await mkdtemp(join(tmpdir(), 'chairside-record-'));
  const file = join(folder, 'record.pdf');
  await writeFile(file, Buffer.from(base64, 'base64'));
  const { stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });

  await rm(folder, { recursive: true });
  return stdout.replaceAll(/\s+/g, ' ');
}
