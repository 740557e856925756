import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('asks for everybody A to Z first, and by a tap for those seen last', async () => {
  const { client, tap } = await show(gallery, 'all');
  expect(client.asked('clients.list').at(-1)).toMatchObject({ order: 'name', page: 1 });
  await tap('Recently seen');
  expect(client.asked('clients.list').at(-1)).toMatchObject({ order: 'latest', page: 1 });
});

it('opens the page of a letter where there are more clients than fit', async () => {
  const { client, tap } = await show(gallery, 'all', (fake) =>
    fake.answer('clients.list', { clients: [], total: 900, page: 40 }),
  );
  await tap('M');
  expect(client.asked('clients.list').at(-1)).toMatchObject({ letter: 'm' });
  await tap('Next page');
  expect(client.asked('clients.list').at(-1)).toEqual(expect.objectContaining({ page: 41 }));
  expect(client.asked('clients.list').at(-1)).not.toHaveProperty('letter');
});

it('takes a name that nobody has along to the new client', async () => {
  const { tap, typedIn } = await show(gallery, 'nobody');
  await tap('New client');
  expect(typedIn('Full name')).toBe('Okafr');
});
