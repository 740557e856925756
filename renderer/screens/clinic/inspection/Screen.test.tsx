import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('says on every screen what is open and what is hidden, and ends with one tap', async () => {
  const { client, page, does } = await show(gallery, 'visit');
  expect(page.textContent).toContain('Read only, 1 Oct 2026 to 24 Nov 2026.');
  expect(page.textContent).toContain(en.inspection.hiddenHealth);
  await does(en.inspection.end);
  expect(client.asked('session.lock')).toEqual([{}]);
});

it('opens the days, health and hour that the owner chose, with the PIN', async () => {
  const { client, does } = await show(gallery, 'open');
  await does(
    { into: en.inspection.name, text: 'M. Hale' },
    en.records.span.year,
    { into: en.settings.presentPin, text: '246810' },
    en.inspection.open,
  );
  expect(client.asked('inspection.open')).toMatchObject([
    { name: 'M. Hale', from: '2026-01-01', to: '2026-11-24', health: false, minutes: 60, pin: '246810' },
  ]);
});
