import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { samplePractitioner } from '../../scripts/sample/people.ts';
import { openVisit } from '../api/visit-steps.ts';
import { closeClinic, openClinic, openClinicAfter } from './clinic.ts';
import { landscape, portrait, type Tablet } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

/** From the lock screen, or where a PIN takes the tablet back: the key, the new PIN twice. */
async function setNewPin(tablet: Tablet, recoveryKey: string, pin: string): Promise<void> {
  await tablet.tap('Forgot the PIN?');
  await tablet.type('Recovery key', recoveryKey.toLowerCase());
  await tablet.type('New PIN, six digits or more', pin);
  await tablet.type('The new PIN again', pin);
  await tablet.tap('Save the new PIN');
}

it('the only owner forgot the PIN: by touch, with the recovery key, here, handed over and on a restored tablet', async () => {
  const { tablet, data, recoveryKey } = await openClinicAfter(landscape, ({ hands }) =>
    openVisit(hands, { name: walk.guest.name }),
  );
  await tablet.see('Forgot the PIN?');
  await tablet.shot('lock-forgot');

  await setNewPin(tablet, 'ABCDE-ABCDE', '605183');
  await tablet.see('There is a typing mistake in that key.');
  await tablet.shot('forgot-refused');
  await tablet.turn(portrait);
  await tablet.shot('forgot-refused');
  await tablet.turn(landscape);
  // What was typed is still there: only the key is typed anew.
  await tablet.type('Recovery key', recoveryKey);
  await tablet.tap('Save the new PIN');
  await tablet.see('The new PIN is saved. Unlock with it.');
  await tablet.pin(walk.owner.pin, 'Unlock');
  await tablet.see('That PIN is not right.');
  await tablet.pin('605183', 'Unlock');
  await tablet.tap(new RegExp(walk.guest.name));
  await tablet.tap('Hand over');
  await tablet.tap('Not me');
  await setNewPin(tablet, recoveryKey, '719204');
  await tablet.pin('719204', 'Take back');
  await tablet.see(walk.guest.name);
  expect(tablet.complaints).toEqual([]);

  await tablet.tap('Today');
  await tablet.tap('Settings');
  await tablet.tap('Record and backups');
  await tablet.tap('Backups and record');
  await tablet.tap('Back up now');
  await tablet.see(/1 client · 1 visit/);
  const { tablet: second } = await openClinic(landscape, (fresh) =>
    // The tablet goes on meanwhile: a backup that it is making has another name until it is done.
    cpSync(join(data, 'backups'), join(fresh, 'backups'), {
      recursive: true,
      filter: (path) => !/\.(partial|new)$/.test(path),
    }),
  );
  await second.tap('Restore a backup');
  await second.tap(/Fernhill Scalp Studio/);
  await second.type('Recovery key', recoveryKey);
  await second.type(/^New passphrase/, 'another barber pole');
  await second.tap('Restore');
  await setNewPin(second, recoveryKey, '830264');
  await second.pin('830264', 'Unlock');
  await second.type('Find a client by name or date of birth', 'Quillf');
  await second.see(walk.guest.name);
  expect(second.complaints).toEqual([]);
});

it('another owner is told at the next unlock, and says that they have seen it', async () => {
  const { tablet, recoveryKey } = await openClinicAfter(landscape, async () => undefined);
  await walk.unlock(tablet);
  await tablet.tap('Settings');
  await tablet.tap('People and access');
  await tablet.tap('Add staff');
  await tablet.type('Name, as it is printed', samplePractitioner.name);
  await tablet.tap('Work, and own the settings');
  await tablet.type('PIN, six digits or more', '135790');
  await tablet.type('The same PIN again', '135790');
  await tablet.tap('Add');
  await tablet.see(samplePractitioner.name);
  await tablet.tap('Lock');
  await tablet.tap('Robin Example owner');
  await setNewPin(tablet, recoveryKey, '605183');
  await tablet.see('The new PIN is saved. Unlock with it.');
  await tablet.tap('Kim Sample owner');
  await tablet.pin('135790', 'Unlock');
  await tablet.see(/^The PIN of Robin Example was set with the recovery key on/);
  await tablet.shot('recovered-pin');
  await tablet.turn(portrait);
  await tablet.shot('recovered-pin');
  await tablet.tap('I have seen it');
  await tablet.tap('Lock');
  await tablet.tap('Kim Sample owner');
  await tablet.pin('135790', 'Unlock');
  await tablet.see('New client');
  expect(await tablet.page.getByText('was set with the recovery key').count()).toBe(0);
  expect(tablet.complaints).toEqual([]);
});
