import { afterEach, expect, it } from 'vitest';
import { AppStatus } from '../../../../api/contract/status.ts';
import type { GalleryState } from '../../../gallery/gallery.ts';
import { drawsEvery, recordingOf, show, turn } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { staffWords } from '../../../words/staff-language.ts';
import { speakToStaff } from '../../../words/words.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);
afterEach(() => speakToStaff('en'));

/** Its words are here, as on a page that had time to load them. */
const spanish = () => Promise.all([staffWords.es.first?.(), staffWords.es.rest()]);

/** The status at another stop of the sample day. */
function statusAt(stop: GalleryState['stop']) {
  const found = recordingOf({ title: '', stop }).answers.find(({ name }) => name === 'app.status');
  return AppStatus.parse(found?.value);
}

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

const back = en.common.back;
const owner = [
  { into: en.setup.ownerName, text: 'Robin Ferris' },
  { into: en.setup.pin, text: '864202' },
  { into: en.setup.pinAgain, text: '864202' },
  { into: en.setup.passphrase, text: 'barber pole at noon' },
  { into: en.setup.passphraseAgain, text: 'barber pole at noon' },
];

it('is in the language that is chosen first, which the staff side has from then on', async () => {
  await spanish();
  const { client, tap, main, screen } = await show(gallery, 'owner-typed');
  for (let step = 0; step < 3; step++) await tap(back);
  await tap('Español');
  await turn();
  expect(main().textContent).toBe('Siguiente');
  expect(document.documentElement.lang).toBe('es');
  client.answer('setup.begin', { recoveryKey: 'ABCD-EFGH-JKLM' });
  for (let step = 0; step < 3; step++) await tap('Siguiente');
  expect(screen.queryByText('Usted, titular de la clínica')).not.toBeNull();
  await tap('Crear el registro');
  expect(client.asked('setup.begin')).toMatchObject([{ language: 'es' }]);
});

it('keeps everything that was typed and ticked, over Back through all of the steps', async () => {
  const { client, does, typedIn } = await show(gallery, 'owner');
  await does(...owner, back, back, { see: en.setup.paper }, back);
  expect(typedIn(en.setup.clinicName)).toBe('Fernhill Scalp Studio');
  expect(typedIn(en.setup.phone)).toBe('01632 960 120');
  client.answer('setup.begin', { recoveryKey: 'ABCD-EFGH-JKLM' });
  await does(en.setup.next, en.setup.paperLetter, en.setup.next, en.setup.next, en.setup.make);
  expect(client.asked('setup.begin')).toMatchObject([
    {
      clinic: { name: 'Fernhill Scalp Studio', phone: '01632 960 120', paper: 'Letter' },
      owner: { name: 'Robin Ferris', pin: '864202' },
      passphrase: 'barber pole at noon',
    },
  ]);
});

it('keeps over a reload what was typed, and no PIN or passphrase', async () => {
  const { does } = await show(gallery, 'owner');
  await does(...owner);
  const kept = JSON.stringify({ ...sessionStorage });
  expect(kept).toContain('Robin Ferris');
  expect(kept).toContain('Fernhill Scalp Studio');
  expect(kept).not.toMatch(/864202|barber/);
});

it('keeps nothing in the window once there is a record', async () => {
  const { client, does } = await show(gallery, 'owner');
  client.answer('setup.begin', { recoveryKey: 'ABCD-EFGH-JKLM' });
  client.answer('app.status', statusAt('confirm-key'));
  await does(...owner, en.setup.make, { see: en.setup.keyTitle });
  await expect.poll(() => ({ ...sessionStorage })).toEqual({});
});

it('asks for the clock again where it was confirmed too long ago', async () => {
  const { client, does, main } = await show(gallery, 'owner');
  client.refuse('setup.begin', { code: 'clock-unseen', params: {} });
  await does(...owner, en.setup.make, { see: en.setup.paper });
  expect(main().textContent).toBe(en.setup.waitsClock);
});

it('takes a time zone from the list, and asks for the clock again in the new one', async () => {
  const { does, main, screen } = await show(gallery, 'time');
  await does(en.setup.clockSeen, en.setup.zoneChange);
  await does({ into: en.setup.zoneFind, text: 'kolk' }, 'Kolkata');
  expect(main().textContent).toBe(en.setup.waitsClock);
  expect(screen.getByText('Kolkata, Asia')).toBeTruthy();
});

it('offers a practice visit at its end, behind the lock', async () => {
  const { client, does, page } = await show(gallery, 'type-back');
  await does({ into: en.setup.recoveryKey, text: 'abcd efgh' }, en.setup.confirm);
  client.answer('app.status', statusAt('locked'));
  await does(en.setup.tryFirst, { see: en.lock.who });
  expect(page.querySelector('.lockpad')).not.toBeNull();
});
