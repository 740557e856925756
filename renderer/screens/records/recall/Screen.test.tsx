import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('lists who to call, and says who has no phone and no sheet', async () => {
  const { screen } = await show(gallery, 'list');
  expect(screen.getAllByRole('rowheader')).toHaveLength(5);
  expect(screen.getByText('No phone')).toBeTruthy();
  expect(screen.getByText('Not given yet')).toBeTruthy();
  expect(screen.getByText('Hairline, Front, Crown')).toBeTruthy();
});

it('saves the table where staff choose', async () => {
  const { client, tap } = await show(gallery, 'save');
  await tap('Save the table');
  expect(client.asked('lots.save-recall').at(-1)).toMatchObject({ targetId: 'usb' });
});

it('opens a client', async () => {
  const { client, tap } = await show(gallery, 'list');
  await tap(/^Samir Haddad/);
  expect(client.asked('clients.page')).toHaveLength(1);
});
