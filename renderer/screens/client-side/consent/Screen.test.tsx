import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('records the choice about an optional point', async () => {
  const { client, does } = await show(gallery, 'photos');
  await does(en.consent.optionalNo);
  expect(client.asked('task.act')).toContainEqual({ command: { type: 'refuse-clause', clause: 'photos' } });
});

it('asks a question with or without words', async () => {
  const { client, does } = await show(gallery, 'ask');
  await does(en.handover.askSend);
  expect(client.asked('task.act')).toContainEqual({
    command: { type: 'flag-question', topic: 'what-is-done', words: '' },
  });
});

it('lets the client not sign', async () => {
  const { client, does } = await show(gallery, 'decline');
  await does(en.sign.declineConfirm);
  expect(client.asked('task.act')).toContainEqual({ command: { type: 'decline-consent', reason: '' } });
});
