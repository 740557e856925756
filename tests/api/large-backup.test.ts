import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { backupsIn } from '../../db/backup/manifest.ts';
import { mostBytesHere } from '../../db/backup/verify-aside.ts';
import { connect } from '../../db/file/pragmas.ts';
import { keyIn } from '../../scripts/faults/tablet.ts';
import { openKeychain } from '../../scripts/faults/vaults.ts';
import { makeTablet, pin, refusal, signedIn } from './tablet.ts';
import { act, wholeVisit } from './visit-steps.ts';

it('lets calls and the lock go on while a large copy is proven, and puts the backup on the record afterwards', async () => {
  const tablet = await makeTablet({ protector: openKeychain(), tickMs: 50 });
  try {
    const { ownerId: staffId } = await signedIn(tablet);
    const hands = { client: tablet.client, staffId, pin };
    const { id } = await wholeVisit(hands);
    await tablet.close({ keep: true });
    const driver = connect(storeFileIn(tablet.dir), await keyIn(tablet.dir), true);
    for (let n = 0; n < 8; n++)
      driver.exec(`INSERT INTO draft VALUES ('nobody', 'filler-${n}', '', '', hex(zeroblob(500000)))`);
    driver.close();
    expect(statSync(storeFileIn(tablet.dir)).size).toBeGreaterThan(mostBytesHere);
    await tablet.restart();
    const unlock = () => tablet.client.call('session.unlock', { staffId, pin });
    const onDisk = () => backupsIn(join(tablet.dir, 'backups')).length;
    const onRecord = async (wanted: number) => {
      await vi.waitUntil(() => onDisk() === wanted, { timeout: 60_000 });
      await unlock();
      const isRecorded = async () =>
        (await tablet.client.call('backups.get', {})).lastMade === tablet.clock.now().instant;
      await vi.waitUntil(isRecorded, { timeout: 60_000 });
    };
    // The day’s first, while nobody works at the tablet.
    await onRecord(1);
    tablet.clock.advance(60_000);
    await act(hands, id, { type: 'close-visit' });
    await tablet.client.call('session.lock', {});
    expect(onDisk()).toBe(1);
    await onRecord(2);
    expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
  } finally {
    await tablet.close();
  }
});

it('a backup that somebody asks for holds up no call, and two at once are made one after the other', async () => {
  const tablet = await makeTablet();
  try {
    const { ownerId: staffId } = await signedIn(tablet);
    await wholeVisit({ client: tablet.client, staffId, pin });
    const order: string[] = [];
    const making = ['first', 'second'].map((which) =>
      tablet.client.call('backups.make', {}).then(({ backups }) => order.push(`${which} of ${backups.length}`)),
    );
    await tablet.client.call('settings.set-idle-lock', { minutes: 5 });
    order.push('set');
    await Promise.all(making);
    expect(order).toEqual(['set', 'first of 1', 'second of 2']);
    expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
  } finally {
    await tablet.close();
  }
});

it('a check of the whole record holds up no call, and its answer counts for whoever is still there', async () => {
  const tablet = await makeTablet();
  try {
    const { ownerId: staffId } = await signedIn(tablet);
    await wholeVisit({ client: tablet.client, staffId, pin });
    const order: string[] = [];
    const checking = tablet.client.call('record.check', {}).then(({ ok }) => order.push(`checked: ${ok}`));
    await tablet.client.call('settings.set-idle-lock', { minutes: 5 });
    order.push('set');
    await checking;
    expect(order).toEqual(['set', 'checked: true']);
    const unseen = refusal(tablet.client.call('record.check', {}));
    await tablet.client.call('session.lock', {});
    expect(await unseen).toBe('not-allowed');
  } finally {
    await tablet.close();
  }
});
