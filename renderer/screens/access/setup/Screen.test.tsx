import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('asks for the name of the clinic at its field', async () => {
  const { complaint } = await show(gallery, 'nameless');
  expect(complaint(en.setup.clinicName)).toBe(en.common.fieldWrong.line);
});

it('makes a new key with the owner’s PIN where power went before the old one was typed back', async () => {
  const { client, does } = await show(gallery, 'interrupted');
  await does(en.setup.powerNew);
  client.answer('setup.new-recovery', { recoveryKey: 'ABCD-EFGH-JKLM' });
  await does('2', '4', '6', '8', '1', '0', en.setup.newKey);
  expect(client.asked('setup.new-recovery')).toEqual([{ pin: '246810' }]);
});

it('takes the key that was typed back', async () => {
  const { client, does } = await show(gallery, 'type-back');
  await does({ into: en.setup.recoveryKey, text: 'abcd efgh' }, en.setup.confirm);
  expect(client.asked('setup.confirm-recovery')).toEqual([{ recoveryKey: 'abcd efgh' }]);
});
