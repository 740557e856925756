import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('is the present place on the rail, and leads to the visits', async () => {
  const { screen, tap } = await show(gallery, 'home');
  expect(screen.getByRole('button', { current: 'page' }).textContent).toBe('Records');
  await tap(/^Visits/);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Visits');
});
