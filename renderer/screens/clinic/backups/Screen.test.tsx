import { expect, it } from 'vitest';
import { fault } from '../../../../domain/faults/faults.ts';
import { Zone } from '../../../../domain/time.ts';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { backingUp, gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('makes one now', async () => {
  const { client, does } = await show(gallery, 'backups');
  await does(en.custody.make);
  expect(client.asked('backups.make')).toHaveLength(1);
});

it('proves the newest with the key from the paper', async () => {
  const { client, does, main } = await show(gallery, 'drill');
  expect(main().textContent).toBe(en.custody.keyFirst);
  client.refuse('backups.drill', fault('wrong-recovery-key', { why: 'other-key' }));
  await does({ into: en.setup.recoveryKey, text: 'ABCD' }, en.custody.drillGo);
  expect(client.asked('backups.drill')).toEqual([{ recoveryKey: 'ABCD' }]);
});

it('looks through the whole record', async () => {
  const { client, does, page } = await show(gallery, 'backups');
  client.answer('record.check', {
    ok: false,
    rows: 40,
    says: fault('record-changed', { tampering: 'edited', row: 12, zone: Zone.parse('Europe/London') }),
  });
  await does(en.custody.check);
  expect(page.textContent).toContain('Row 12 was edited.');
});

it('says how far a backup is, and cancels it', async () => {
  const { client, does, page, main } = await show(gallery, 'making');
  const card = page.querySelector('[data-say="job"]');
  expect(card?.textContent).toContain('18,400 of 52,310 rows');
  expect(card?.querySelectorAll('.dots i.on')).toHaveLength(7);
  expect(main().textContent).toBe(en.custody.making);
  await does(en.common.cancel);
  expect(client.asked('jobs.cancel')).toEqual([{ id: backingUp.id }]);
  expect(card?.textContent).toContain(en.custody.cancelling);
});

it('goes on with other steps while one is made, and shows what became of it', async () => {
  const { client, does, page, tap } = await show(gallery, 'backups');
  client.refuse('backups.make', fault('cancelled', { why: 'backup' }));
  await does(en.custody.make);
  expect(page.textContent).toContain('The backup was cancelled. Earlier ones are as they were.');
  await tap(en.common.lock);
  expect(client.asked('session.lock')).toHaveLength(1);
});
