import { expect, it } from 'vitest';
import { fault } from '../../../../domain/faults/faults.ts';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('says beside each field what is missing, and adds nobody', async () => {
  const { client, complaint } = await show(gallery, 'nothing');
  expect(complaint(en.client.name)).toBe(en.common.fieldWrong.line);
  expect(client.asked('clients.add')).toEqual([]);
});

it('adds the client with what was typed', async () => {
  const { client, does } = await show(gallery, 'new');
  await does(
    { into: en.client.name, text: 'Nia Sample' },
    { into: en.client.birthDay, text: '14' },
    { into: en.client.birthMonth, text: '3' },
    { into: en.client.birthYear, text: '1988' },
    { into: en.client.phone, text: '01632 960 218' },
  );
  client.answer('clients.alike', []);
  await does(en.client.add);
  expect(client.asked('clients.add')).toMatchObject([
    { details: { name: 'Nia Sample', dateOfBirth: '1988-03-14', phone: '01632 960 218' } },
  ]);
});

it('keeps what was typed when the app says no, and says why', async () => {
  const { client, does, page, typedIn } = await show(gallery, 'new');
  client.answer('clients.alike', []);
  client.refuse('clients.add', fault('not-printable', { letter: 'ব' }));
  await does(
    { into: en.client.name, text: 'Nia Sample' },
    { into: en.client.birthDay, text: '14' },
    { into: en.client.birthMonth, text: '3' },
    { into: en.client.birthYear, text: '1988' },
    en.client.add,
  );
  expect(page.textContent).toContain('We can’t print “ব”. Please write it in other letters.');
  expect(typedIn(en.client.name)).toBe('Nia Sample');
});

it('offers no way to add somebody who is too young', async () => {
  const { main } = await show(gallery, 'too-young');
  expect(main().textContent).toBe(en.client.waitsAge);
  expect(main().getAttribute('aria-disabled')).toBe('true');
});

it('keeps the language that the client reads, where the clinic has more than one', async () => {
  const { client, does, screen } = await show(gallery, 'language', (fake) => fake.answer('clients.alike', []));
  expect(screen.getByRole('button', { name: 'English' }).getAttribute('aria-pressed')).toBe('true');
  await does('Spanish', { into: en.client.name, text: 'Ana Silva' });
  await does({ into: en.client.birthDay, text: '14' }, { into: en.client.birthMonth, text: '3' });
  await does({ into: en.client.birthYear, text: '1988' }, en.client.add);
  expect(client.asked('clients.add')).toMatchObject([{ details: { language: 'es' } }]);
});
