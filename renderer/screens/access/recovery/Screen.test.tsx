import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('waits with opening until a recovery key is typed', async () => {
  const { does, main } = await show(gallery, 'keys-lost');
  expect(main().getAttribute('aria-disabled')).toBe('true');
  expect(main().textContent).toBe(en.custody.keyFirst);
  await does({ into: en.setup.recoveryKey, text: 'ABCD-EFGH' });
  expect(main().getAttribute('aria-disabled')).toBeNull();
});
