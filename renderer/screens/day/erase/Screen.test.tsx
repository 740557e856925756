import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('erases only once it is said why', async () => {
  const { client, does, page } = await show(gallery, 'asked');
  await does(en.custody.whyFirst);
  expect(client.asked('clients.erase')).toEqual([]);
  await does({ into: en.custody.eraseNote, text: 'Asked for it in writing.' });
  client.answer('clients.erase', { removed: 12 });
  await does(en.custody.eraseGo);
  expect(client.asked('clients.erase')).toMatchObject([{ why: 'asked', note: 'Asked for it in writing.' }]);
  expect(page.textContent).toContain(en.today.newVisit);
});

it('places a hold with its reason, and then offers no erasing', async () => {
  const { client, does, page } = await show(gallery, 'hold');
  client.answer('clients.place-hold', { reason: 'A claim is open.', keptUntil: null, ended: null, moved: 0 });
  await does({ into: en.custody.holdReason, text: 'A claim is open.' });
  await does(en.custody.holdPlace);
  expect(client.asked('clients.place-hold')).toMatchObject([{ reason: 'A claim is open.' }]);
  expect(page.textContent).not.toContain(en.custody.erase);
});
