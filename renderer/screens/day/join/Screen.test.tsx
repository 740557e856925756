import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('joins nothing before every difference is decided, and writes what was chosen', async () => {
  const { client, does, page } = await show(gallery, 'two');
  await does('Choose first: Name');
  expect(client.asked('clients.join')).toEqual([]);
  await does('Samir Haddad');
  await does('samir.h@example.net');
  await does('English');
  client.answer('clients.join', { joined: [], alike: [] });
  await does(en.join.join);
  expect(client.asked('clients.join').at(-1)).toMatchObject({
    right: { name: 'kept', email: 'other', language: 'kept', emergencyName: 'kept' },
  });
  expect(page.textContent).toContain(en.client.visits);
});

it('remembers that they are two people', async () => {
  const { client, does } = await show(gallery, 'two');
  client.answer('clients.tell-apart', { joined: [], alike: [] });
  await does(en.join.two);
  expect(client.asked('clients.tell-apart')).toHaveLength(1);
});

it('undoes a join once it was asked for', async () => {
  const { client, does, page } = await show(gallery, 'part');
  client.answer('clients.part', { joined: [], alike: [] });
  await does(en.join.partGo);
  expect(client.asked('clients.part')).toHaveLength(1);
  expect(page.textContent).not.toContain('Sameer Haddad');
});
