import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { clientHelp } from '../../../words/en/help/client.ts';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('signs with a typed name, after each statement was affirmed by a tap of its own', async () => {
  const { client, does, main } = await show(gallery, 'statements');
  expect(main().textContent).toBe(en.sign.intentTick);
  await does(en.sign.intentTick, en.sign.electronicTick, en.sign.type);
  await does({ into: en.sign.typedField, text: 'Dana Okafor' }, en.sign.sign);
  expect(client.asked('task.act')).toMatchObject([
    {
      command: {
        type: 'sign-consent',
        intent: true,
        electronicRecord: true,
        signature: { kind: 'typed', name: 'Dana Okafor' },
      },
    },
  ]);
});

it('says with the signature that it was read in larger letters', async () => {
  const { client, does } = await show(gallery, 'statements');
  const larger = (percent: number) => en.common.textSizeNow.replace('{{percent}}', String(percent));
  await does(larger(100), larger(125), larger(150));
  await does(en.sign.intentTick, en.sign.electronicTick, en.sign.type);
  await does({ into: en.sign.typedField, text: 'Dana Okafor' }, en.sign.sign);
  expect(client.asked('task.act')).toMatchObject([{ command: { type: 'sign-consent', largePrint: true } }]);
});

it('asks for the tablet to be given to whoever interpreted before what they state, and helps them', async () => {
  const { page, does } = await show(gallery, 'reader');
  const said = [...page.querySelectorAll('.paper-scroll > p')].map((line) => line.textContent);
  expect(said[0]).toBe(en.sign.readerIntro.replace('{{name}}', 'Marta Reader'));
  expect(said[1]).toContain('I, Marta Reader');
  await does(en.common.help, { see: clientHelp.reader.title });
  expect(document.querySelector('dialog')?.getAttribute('aria-label')).toBe(clientHelp.reader.title);
});
