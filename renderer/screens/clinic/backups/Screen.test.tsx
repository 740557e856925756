import { expect, it } from 'vitest';
import { fault } from '../../../../domain/faults/faults.ts';
import { Zone } from '../../../../domain/time.ts';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

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
