import { expect, it } from 'vitest';
import { fault } from '../../../../domain/faults/faults.ts';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('opens the record with the passphrase that was typed', async () => {
  const { client, does, main } = await show(gallery, 'passphrase');
  expect(main().getAttribute('aria-disabled')).toBe('true');
  await does({ into: en.setup.openPassphrase, text: 'barber pole at noon' }, en.setup.open);
  expect(client.asked('store.open')).toEqual([{ passphrase: 'barber pole at noon' }]);
});

it('says that a passphrase is wrong, and stays', async () => {
  const { client, does, page } = await show(gallery, 'passphrase');
  client.refuse('store.open', fault('wrong-passphrase'));
  await does({ into: en.setup.openPassphrase, text: 'something else' }, en.setup.open);
  expect(page.textContent).toContain('That passphrase is not right.');
  expect(page.textContent).toContain(en.setup.openTitle);
});
