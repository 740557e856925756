import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('says who did not come, who has no sheet, and to which day somebody was moved', async () => {
  const { screen } = await show(gallery, 'full');
  const words = screen.getAllByRole('button').map((button: HTMLElement) => button.textContent);
  expect(words).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/14:00.*Callum Reyes.*Did not come/),
      expect.stringMatching(/17:10.*Bilal Nasser.*To Tue 1 Dec/),
      expect.stringMatching(/Tom Alder.*No sheet/),
    ]),
  );
});

it('turns to other weeks and back to this one', async () => {
  const { client, tap } = await show(gallery, 'full');
  await tap('Next week');
  expect(client.asked('days.get').at(-1)).toEqual({ from: '2026-11-30', days: 7 });
  await tap('This week');
  expect(client.asked('days.get').at(-1)).toEqual({ from: '2026-11-23', days: 7 });
});

it('opens the visit that was held, and the client who is due', async () => {
  const { tap, screen } = await show(gallery, 'more');
  expect(screen.queryByRole('button', { name: /more$/ })).toBeNull();
  await tap(/Grace Ferreira/);
  expect(screen.getByRole('button', { current: 'page' }).textContent).toBe('Clients');
});
