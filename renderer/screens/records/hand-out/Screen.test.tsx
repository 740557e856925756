import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('writes what is chosen, and keeps staff’s notes out until they are', async () => {
  const { client, tap } = await show(gallery, 'choose');
  await tap(/^A page to read/);
  await tap(/^Staff notes/);
  await tap('A lawyer');
  await tap('Write it to USB stick');
  expect(client.asked('hand-out.write').at(-1)).toMatchObject({
    parts: ['papers', 'data', 'photos', 'notes'],
    whom: 'lawyer',
    targetId: 'usb',
  });
});

it('says where it lies, and that it is on record', async () => {
  const { screen } = await show(gallery, 'done');
  expect(screen.getByText('Written to USB stick')).toBeTruthy();
  expect(screen.getByText(/2026-11-24 hand-out 4f19c2/)).toBeTruthy();
});

it('locked, shows the password, and what to do with it', async () => {
  const { client, screen } = await show(gallery, 'locked');
  expect(client.asked('hand-out.write').at(-1)).toMatchObject({ locked: true });
  expect(screen.getByText('7M2QK-40ZTX-9RWAC-HV6PD')).toBeTruthy();
  expect(screen.getByText(/Tell it on the phone/)).toBeTruthy();
});

it('tells the password again to whoever comes back after it was written', async () => {
  const { choose, locked } = gallery.states;
  const lastLocked = locked?.answers?.['hand-out.write'];
  const answers = {
    ...choose?.answers,
    'hand-out.look': { ...Object(choose?.answers?.['hand-out.look']), lastLocked },
  };
  const { screen } = await show({ ...gallery, states: { back: { ...Object(choose), answers } } }, 'back');
  expect(screen.getByText('7M2QK-40ZTX-9RWAC-HV6PD')).toBeTruthy();
});

it('waits while a stick has no room, and says how much is needed', async () => {
  const { screen } = await show(gallery, 'full');
  expect(screen.getByRole('button', { name: /^No room: 1.2 MB needed, 12 KB free/ })).toBeTruthy();
});

it('says which photos stay here when it is for somebody else', async () => {
  const { screen, tap } = await show(gallery, Object.keys(gallery.states)[0] ?? '');
  expect(screen.getByText('11, agreed for the record, 1 withdrawn')).toBeTruthy();
  await tap('A lawyer');
  expect(screen.getByText('11, agreed for the record, 1 withdrawn, stays here')).toBeTruthy();
});
