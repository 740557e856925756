import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('asks for nothing but the day’s dates, and opens the client', async () => {
  const { client, screen, tap } = await show(gallery, 'day');
  const [first] = screen.getAllByRole('listitem');
  await tap(new RegExp(first?.querySelector('.strong')?.textContent ?? 'nobody'));
  expect(client.asked('desk.client')).toHaveLength(1);
  for (const name of ['visits.today', 'clients.get', 'visits.get', 'protocols.list'] as const)
    expect([name, client.asked(name)]).toEqual([name, []]);
});

it('names no stage of a visit: nobody at the desk reads an alert, a check or a signature', async () => {
  const { page } = await show(gallery, 'day');
  for (const word of [en.today.stage_alerts, en.today.stage_checks, en.today.stage_countersign, en.today.finishFirst])
    expect(page.textContent).not.toContain(word);
});

it('adds somebody by the name that was searched for', async () => {
  const { does, typedIn } = await show(gallery, 'day');
  await does({ into: en.today.find, text: 'Zora' }, en.today.newClient);
  expect(typedIn(en.client.name)).toBe('Zora');
});

it('offers in the settings what everybody may change, and no papers and no record', async () => {
  const { page } = await show(gallery, 'settings');
  expect(page.textContent).toContain(en.settings.group.people);
  for (const group of ['papers', 'record'] as const) expect(page.textContent).not.toContain(en.settings.group[group]);
});
