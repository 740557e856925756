import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { sampleClient } from '../../scripts/sample/people.ts';
import { base64, exif, jpeg, thumb } from '../../scripts/sample/pictures.ts';
import { filesIn } from '../db/backed-up.ts';
import { plainBytes } from '../db/page-bytes.ts';
import { behindItsBack, keyOf } from './behind-its-back.ts';
import { afterTheSeal } from './prepared.ts';
import { colleague, lastingKeychain, makeTablet, refusal, type Tablet } from './tablet.ts';
import { act, finalSession, type Hands } from './visit-steps.ts';

type Made = Awaited<ReturnType<typeof afterTheSeal>>;
let tablet: Tablet;
let hands: Hands;
let made: Made['made'];
let recoveryKey: string;
const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);

beforeEach(async () => {
  ({ tablet, hands, made, recoveryKey } = await afterTheSeal());
});
afterEach(() => tablet.close());

const keep = (pose: 'top' | 'front', picture = jpeg()) =>
  call('photos.keep', { visitId: made.id, pose, jpeg: base64(picture), thumb: base64(thumb) });
const withdraw = () => act(hands, made.id, { type: 'withdraw-clause', clause: 'photos', reason: '' });

it('keeps pictures of a visit whose client agreed, and gives them back byte for byte', async () => {
  expect(await call('photos.of-visit', { visitId: made.id })).toMatchObject({ purposes: ['record'], taken: [] });
  await keep('front');
  const { taken } = await keep('top', jpeg({ fill: 9 }));
  expect(taken.map(({ pose }) => pose)).toEqual(['front', 'top']);
  const [, top] = taken;
  const shown = await call('photos.get', { photoId: top?.id ?? '' });
  expect(shown.jpeg).toBe(base64(jpeg({ fill: 9 })));
  const page = await call('photos.of-client', { clientId: made.clientId, page: 1, rows: 1 });
  expect(page).toMatchObject({ total: 2, open: made.id, photos: [{ pose: 'top', thumb: base64(thumb) }] });
  expect(await call('photos.in-pose', { clientId: made.clientId, pose: 'front' })).toHaveLength(1);
  expect((await call('record.check', {})).ok).toBe(true);
});

it('keeps nothing with metadata, of another size or that is no picture', async () => {
  for (const unfit of [jpeg({}, exif), jpeg({ width: 9000 }), jpeg({ width: 30, height: 20 }), Buffer.from('%PDF-1.7')])
    expect(await refusal(keep('top', Uint8Array.from(unfit)))).toBe('photo-unfit');
  expect(await refusal(keep('top', new Uint8Array(420_000)))).toBe('malformed');
  expect((await call('photos.of-visit', { visitId: made.id })).taken).toEqual([]);
});

it('opens no camera and keeps nothing once the agreement is withdrawn', async () => {
  await call('photos.camera', { visitId: made.id });
  await withdraw();
  expect(await refusal(call('photos.camera', { visitId: made.id }))).toBe('photo-not-agreed');
  expect(await refusal(keep('top'))).toBe('photo-not-agreed');
  expect(await call('photos.of-visit', { visitId: made.id })).toMatchObject({ purposes: [], why: 'withdrawn' });
});

it('a photo that is taken while everything goes out may be in it, and is listed so', async () => {
  const out = call('hand-out.write-all', {
    ...{ parts: ['papers', 'photos'], why: 'We move on' },
    ...{ targetId: 'usb', locked: false },
  });
  while ((await call('jobs.get', {})).jobs.length === 0) await new Promise((resolve) => setImmediate(resolve));
  await keep('top');
  await out;
  await withdraw();
  const { copies } = await call('photos.copies', { visitId: made.id });
  expect(copies).toMatchObject([{ whom: null, why: 'We move on', photos: 1 }]);
});

it('shows the front desk no photo', async () => {
  const { taken } = await keep('top');
  await colleague(tablet, 'front-desk');
  expect(await refusal(call('photos.get', { photoId: taken[0]?.id ?? '' }))).toBe('not-your-role');
  expect(await refusal(call('photos.of-client', { clientId: made.clientId, page: 1, rows: 1 }))).toBe('not-your-role');
});

it('gives a later visit the earlier picture to line up with, and a picture that was changed to nobody', async () => {
  const { taken } = await keep('top');
  await act(hands, made.id, { type: 'close-visit' });
  tablet.clock.advance(40 * 86_400_000);
  await call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
  const later = await call('visits.open', { clientId: made.clientId, course: finalSession, dateConfirmed: true });
  const { before, why } = await call('photos.of-visit', { visitId: later.id });
  expect(before.map(({ id }) => id)).toEqual(taken.map(({ id }) => id));
  expect(why).toBe('not-signed');
  await behindItsBack(tablet, (db) =>
    db.exec(`DROP TRIGGER photo_file_no_update; UPDATE photo_file SET jpeg = x'ffd8ffd9';
      CREATE TRIGGER photo_file_no_update BEFORE UPDATE ON photo_file
        BEGIN SELECT RAISE(ABORT, 'a photo is never changed'); END;`),
  );
  await call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
  expect(await refusal(call('photos.get', { photoId: taken[0]?.id ?? '' }))).toBe('photo-altered');
  expect((await call('record.check', {})).ok).toBe(false);
});

it('is in a backup as the pieces of its client, and comes back with them', async () => {
  await call('backups.choose', { targetId: 'usb' });
  await keep('front');
  await call('backups.make', {});
  const stick = join(tablet.dir, 'stick', 'Chairside backups');
  const bytes = () => [...filesIn(stick).values()].reduce((sum, { size }) => sum + size, 0);
  const before = bytes();
  tablet.clock.advance(60_000);
  const { taken } = await keep('top', jpeg({ fill: 7 }));
  await call('backups.make', {});
  expect(bytes() - before).toBeLessThan(2_000_000);

  const fresh = await makeTablet({ protector: lastingKeychain('another machine') });
  try {
    cpSync(join(tablet.dir, 'stick'), join(fresh.dir, 'stick'), { recursive: true });
    const { backups } = await fresh.client.call('store.backups', {});
    await fresh.client.call('store.restore', { backupId: backups[0]?.id ?? '', recoveryKey });
    await fresh.client.call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
    const back = await fresh.client.call('photos.get', { photoId: taken[1]?.id ?? '' });
    expect(back.jpeg).toBe(base64(jpeg({ fill: 7 })));
    expect((await fresh.client.call('record.check', {})).ok).toBe(true);
  } finally {
    await fresh.close();
  }
});

it('goes with its client, thumbnail too, from the bytes of the file', async () => {
  const marked = jpeg({ fill: 0x41 });
  await call('photos.keep', {
    ...{ visitId: made.id, pose: 'top', jpeg: base64(marked) },
    thumb: base64(jpeg({ width: 160, height: 120, fill: 0x42 })),
  });
  await act(hands, made.id, { type: 'close-visit' });
  const at = async () => {
    await tablet.close({ keep: true });
    const plain = plainBytes(storeFileIn(tablet.dir), await keyOf(tablet)).toString('latin1');
    await tablet.restart();
    await call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
    return ['A'.repeat(60), 'B'.repeat(60), sampleClient.name].map((trace) => plain.includes(trace));
  };
  expect(await at()).toEqual([true, true, true]);
  await call('clients.erase', { clientId: made.clientId, why: 'asked', note: '' });
  expect(await at()).toEqual([false, false, false]);
  expect((await call('record.check', {})).ok).toBe(true);
});
