import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('waits for how the client is known, then for a signature; a typed name counts', async () => {
  const { client, does, main } = await show(gallery, 'consent');
  expect(main().textContent).toBe(en.countersign.waitsHow);
  await does(en.countersign.known);
  expect(main().getAttribute('aria-disabled')).toBe('true');
  await does(en.sign.type, { into: en.sign.typedField, text: 'Robin Example' }, en.countersign.sign);
  expect(client.asked('visits.act')).toMatchObject([
    {
      command: {
        type: 'countersign-consent',
        identifiedBy: 'known-to-staff',
        signature: { kind: 'typed', name: 'Robin Example' },
      },
    },
  ]);
});
