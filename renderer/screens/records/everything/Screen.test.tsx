import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('writes everything that is ticked, and says where it lies', async () => {
  const { client, screen, tap } = await show(gallery, 'choose');
  await tap(/^Data for other systems/);
  await tap('Write it to USB stick');
  expect(client.asked('hand-out.write-all').at(-1)).toMatchObject({
    parts: ['papers', 'page', 'photos'],
    targetId: 'usb',
  });
  expect(screen.getByText(/2026-11-24 everything 9c1f02/)).toBeTruthy();
});

it('can be cancelled while it is written', async () => {
  const { client, tap } = await show(gallery, 'writing');
  await tap('Cancel');
  expect(client.asked('jobs.cancel')).toEqual([{ id: 1 }]);
});

it('counts the photos before it writes, and says that the one before was cut off, and where', async () => {
  const { screen, tap } = await show(gallery, 'cut-off');
  expect(screen.getByText(/^Cut off: Mon 23 Nov 2026/)).toBeTruthy();
  expect(screen.getByText(/^It was not whole on .?USB stick/)).toBeTruthy();
  expect(screen.getByRole('button', { name: /^No room/ })).toBeTruthy();
  await tap(/^Photos/);
  expect(screen.getByRole('button', { name: 'Write it to USB stick' })).toBeTruthy();
});
