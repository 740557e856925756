import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('says how far it is, and cancels it', async () => {
  const { client, does, page, main } = await show(gallery, 'restoring');
  expect(page.textContent).toContain('31,200 of 52,310 rows');
  expect(main().textContent).toBe(en.custody.restoring);
  await does(en.common.cancel);
  expect(client.asked('jobs.cancel')).toEqual([{ id: 1 }]);
});

it('restores the backup that was chosen, with the key from the paper', async () => {
  const { client, does, main } = await show(gallery, 'found');
  expect(main().textContent).toBe(en.custody.chooseFirst);
  await does('This tablet');
  expect(main().textContent).toBe(en.custody.keyFirst);
  await does({ into: en.setup.recoveryKey, text: 'ABCD-EFGH' }, en.custody.restoreGo);
  expect(client.asked('store.restore')).toMatchObject([{ backupId: 'tablet/two', recoveryKey: 'ABCD-EFGH' }]);
});
