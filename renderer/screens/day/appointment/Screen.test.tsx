import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('moves the appointment to the chosen day with its reason', async () => {
  const { client, does } = await show(gallery, 'chosen');
  await does(en.clientPage.move);
  expect(client.asked('appointments.move')).toMatchObject([{ why: 'On holiday that week', next: { time: '10:00' } }]);
});

it('asks for a day first, then for the reason', async () => {
  const { client, main, does } = await show(gallery, 'begun');
  expect(main().textContent).toBe(en.reschedule.waitsDay);
  await does(en.common.firstDay);
  expect(main().textContent).toBe(en.reschedule.waitsReason);
  expect(client.asked('appointments.move')).toEqual([]);
});
