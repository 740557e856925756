import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

const words = en.bringIn;
drawsEvery(gallery);

it('waits with the number of rows and people that are to be decided', async () => {
  const { main } = await show(gallery, 'double');
  expect(main().textContent).toBe('Decide first: 6 left');
});

it('keeps what was decided and what was typed, and asks anew with it', async () => {
  const { client, does } = await show(gallery, 'double');
  await does(words.two);
  expect(client.asked('client-lists.look').at(-1)).toMatchObject({ choices: { sameOrTwo: { 120: 'two' } } });
  const { client: again, does: then } = await show(gallery, 'wrong');
  await then({ into: words.holds.phone, text: '01632 1' }, words.putRight);
  expect(again.asked('client-lists.look').at(-1)).toMatchObject({
    choices: { fixes: { 131: { phone: '01632 1' } } },
  });
  await then(words.leaveRow);
  expect(again.asked('client-lists.look').at(-1)).toMatchObject({ choices: { leftOut: [131] } });
});

it('brings in what was looked at', async () => {
  const { client, does } = await show(gallery, 'ready');
  client.answer('client-lists.take', []);
  await does(words.take_other);
  expect(client.asked('client-lists.take')).toMatchObject([
    { targetId: 'usb', fileId: 'clients', sha256: 'a'.repeat(64) },
  ]);
});

it('says which column holds what; each thing stands in one', async () => {
  const { client, does } = await show(gallery, 'missing');
  await does('Loyalty points', words.holds.name);
  expect(client.asked('client-lists.look').at(-1)).toMatchObject({
    choices: { columns: ['none', 'birth', 'phone', 'name'] },
  });
});

it('takes a list back after it was asked once', async () => {
  const { client, does } = await show(gallery, 'take-back');
  client.answer('client-lists.take-back', []);
  await does(words.takeBack);
  expect(client.asked('client-lists.take-back')).toHaveLength(1);
});
