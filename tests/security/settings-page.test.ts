import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { samplePractitioner } from '../../scripts/sample/people.ts';
import { type RunningHost, startHost } from '../e2e/host.ts';
import { Tablet } from '../e2e/tablet.ts';
import { openStore, owner, setUp, unlock } from '../e2e/walk.ts';

/** Staff, PINs, the idle lock and the keys, by touch in a real browser. */
let folder: string;
let host: RunningHost;
let tablet: Tablet;
let firstKey: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chairside-settings-'));
  host = await startHost(folder);
  tablet = await Tablet.start();
  await tablet.open(host.address);
  firstKey = await setUp(tablet);
  await unlock(tablet);
  await tablet.tap('Settings');
  await tablet.tap('People and access');
});
afterAll(async () => {
  await tablet.close();
  await host.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function restart() {
  // Away from the page first: it would ask a host that is not there.
  await tablet.page.goto('about:blank');
  await host.kill();
  host = await startHost(folder);
  await tablet.open(host.address);
}

it('adds somebody, gives them a new PIN, lets them go and takes them back', async () => {
  await tablet.tap('Add staff');
  await tablet.type('Name, as it is printed', samplePractitioner.name);
  await tablet.type('PIN, six digits or more', '135790');
  await tablet.type('The same PIN again', '135790');
  await tablet.tap('Add');
  await tablet.see(samplePractitioner.name);
  await tablet.shot('settings');
  await tablet.tap('Change Kim Sample');
  await tablet.tap('Give a new PIN');
  await tablet.type('New PIN, six digits or more', '445566');
  await tablet.see('Type the same twice first');
  await tablet.type('The new PIN again', '445566');
  await tablet.shot('settings-member');
  await tablet.tap('Save the new PIN');
  await tablet.tap('Change Kim Sample');
  await tablet.tap('Deactivate');
  await tablet.see('Deactivate Kim Sample?');
  await tablet.press(tablet.page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }));
  await tablet.see('not active');
  await tablet.tap('Change Kim Sample');
  await tablet.type('New PIN, six digits or more', '778899');
  await tablet.type('The new PIN again', '778899');
  await tablet.tap('Reactivate');
  await tablet.see('practitioner');
});

it('offers the only owner no way to go, and says why', async () => {
  await tablet.tap('Change Robin Example');
  await tablet.see('As the only one they stay owner and active');
  expect(await tablet.page.getByRole('button', { name: 'Deactivate' }).count()).toBe(0);
  await tablet.tap('Back');
});

it('sets the idle lock in whole minutes, and the page follows it', async () => {
  await tablet.see('2 minutes');
  await tablet.tap('Locks by itself after: Less');
  await tablet.see('1 minute');
  await tablet.tap('Locks by itself after: Less');
  await tablet.see('1 minute');
});

it('changes one’s own PIN', async () => {
  await tablet.tap('Change my PIN');
  await tablet.type('Your present PIN', '000000');
  await tablet.type('New PIN, six digits or more', '990011');
  await tablet.type('The new PIN again', '990011');
  await tablet.tap('Save the new PIN');
  await tablet.see('That PIN is not right. 4 tries left.');
  await tablet.type('Your present PIN', owner.pin);
  await tablet.tap('Save the new PIN');
  await tablet.see(samplePractitioner.name);
  await tablet.tap('Lock');
  await tablet.press(tablet.page.getByRole('button', { name: 'Robin Example owner' }));
  await tablet.pin('990011', 'Unlock');
  await tablet.tap('Settings');
});

it('changes the passphrase, and only the new one opens after a start', async () => {
  await tablet.type('Find a setting', 'password open');
  await tablet.press(tablet.page.getByRole('button', { name: /^Change passphrase/ }));
  await tablet.tap('Change passphrase');
  await tablet.type('Your present PIN', '990011');
  await tablet.type('Present passphrase', owner.passphrase);
  await tablet.type('New passphrase, at least 8 characters', 'a lamp beside the chair');
  await tablet.type('The new passphrase again', 'a lamp beside the chair');
  await tablet.shot('settings-passphrase');
  await tablet.tap('Save the new passphrase');
  await tablet.see('Keys to the record');
  await restart();
  await openStore(tablet);
  await tablet.see('That passphrase is not right.');
  await tablet.type('Passphrase', 'a lamp beside the chair');
  await tablet.tap('Open');
  await tablet.press(tablet.page.getByRole('button', { name: 'Robin Example owner' }));
  await tablet.pin('990011', 'Unlock');
  await tablet.tap('Settings');
});

it('makes a new recovery key that counts when it was typed back', async () => {
  await tablet.tap('Record and backups');
  await tablet.tap('New recovery key');
  await tablet.type('Your present PIN', '990011');
  await tablet.type('Present passphrase', 'a lamp beside the chair');
  await tablet.tap('Show a new key');
  const shown = tablet.page.getByTestId('recovery-key');
  await shown.waitFor();
  await tablet.shot('settings-recovery');
  const key = (await shown.locator('span').allInnerTexts()).join(' ');
  expect(key.replaceAll(' ', '-')).not.toBe(firstKey);
  await tablet.tap('I wrote it down');
  await tablet.type('Recovery key', firstKey);
  await tablet.tap('Confirm the key');
  await tablet.see('That is not the key that was shown.');
  await tablet.type('Recovery key', key.toLowerCase());
  await tablet.tap('Confirm the key');
  await tablet.see('Keys to the record');
});

it('complained about nothing and asked no other machine for anything', () => {
  expect(tablet.complaints).toEqual([]);
  expect(tablet.strays()).toEqual([]);
});
