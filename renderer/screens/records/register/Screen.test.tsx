import { expect, it } from 'vitest';
import { drawsEvery, show, turn } from '../../../gallery/testing.tsx';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

const lastAsked = (asked: readonly unknown[]) => asked.at(-1);

it('asks for one outcome, says so on its chip, and clears it by a tap there', async () => {
  const { client, tap } = await show(gallery, 'all');
  expect(lastAsked(client.asked('records.visits'))).toMatchObject({ filter: {}, show: 'all', page: 1 });
  await tap('Outcome');
  await tap('Cancelled');
  expect(lastAsked(client.asked('records.visits'))).toMatchObject({ filter: { outcome: 'cancelled' } });
  await tap('Outcome: Cancelled. Clear');
  expect(lastAsked(client.asked('records.visits'))).toMatchObject({ filter: {} });
});

it('opens what a number counts, and turns the order', async () => {
  const { client, tap, screen } = await show(gallery, 'all');
  await tap(/not sealed$/);
  expect(lastAsked(client.asked('records.visits'))).toMatchObject({ show: 'not-sealed' });
  expect(screen.getByRole('button', { name: /not sealed$/ }).getAttribute('aria-pressed')).toBe('true');
  await tap('Newest first');
  expect(lastAsked(client.asked('records.visits'))).toMatchObject({ show: 'not-sealed', order: 'oldest' });
});

it('takes days by one tap or typed, a day without its year as the latest one', async () => {
  const { client, tap, does } = await show(gallery, 'days');
  await tap('This month');
  expect(lastAsked(client.asked('records.visits'))).toMatchObject({ filter: { from: '2026-11-01', to: '2026-11-25' } });
  await tap(/Clear$/);
  await tap('Days');
  await does({ into: 'From', text: '30 Nov' }, { into: 'To', text: '2.1.2026' });
  await tap('Show these days');
  expect(lastAsked(client.asked('records.visits'))).toMatchObject({ filter: { from: '2025-11-30', to: '2026-01-02' } });
});

it('is as it was left when one comes back from a visit', async () => {
  const { client, tap, screen } = await show(gallery, 'all');
  await tap(/not sealed$/);
  const [row] = screen.getAllByRole('listitem');
  const button = row?.querySelector('button');
  if (!button) throw new Error('no visit is listed');
  await turn(() => button.click());
  await tap('Records');
  await tap(/^Visits/);
  expect(lastAsked(client.asked('records.visits'))).toMatchObject({ show: 'not-sealed' });
});

it('saves what it shows as a table, where staff choose', async () => {
  const { client, tap, screen } = await show(gallery, 'save');
  await tap('Save the table');
  expect(client.asked('records.save-visits').at(-1)).toMatchObject({ show: 'all', targetId: 'usb' });
  expect(screen.getByText(/^Saved to /)).toBeTruthy();
  await tap(/not sealed$/);
  expect(screen.queryByText(/^Saved to /)).toBeNull();
});

it('narrows to the visits in which a lot was used', async () => {
  const { client, does } = await show(gallery, 'lot');
  await does('SG-W0233');
  expect(lastAsked(client.asked('records.visits'))).toMatchObject({
    filter: { lot: { kind: 'pigment', maker: 'Sollen Pigments', lot: 'SG-W0233' } },
  });
});
