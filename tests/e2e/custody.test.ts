import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { startHost } from './host.ts';
import { landscape, Tablet } from './tablet.ts';
import * as walk from './walk.ts';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'chairside-custody-'));
  endings.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function tabletOn(data: string): Promise<{ tablet: Tablet; stop: () => Promise<unknown> }> {
  const host = await startHost(data);
  const tablet = await Tablet.start(landscape);
  const stop = async () => {
    await tablet.close();
    await host.stop();
  };
  await tablet.open(host.address);
  return { tablet, stop };
}

it('backs up, proves the backup with the key on paper, and restores it on a new tablet', async () => {
  const data = folder();
  const first = await tabletOn(data);
  const { tablet } = first;
  let stopped = false;
  endings.push(() => (stopped ? undefined : first.stop()));
  const recoveryKey = await walk.setUp(tablet);
  await walk.unlock(tablet);
  await walk.addClient(tablet);
  await tablet.tap('Today');
  await tablet.tap('Settings');
  await tablet.tap('Backups and record');
  await tablet.see('This tablet');
  await tablet.tap('Back up now');
  await tablet.see(/1 client, 0 visits/);
  await tablet.tap('Prove that it opens');
  await tablet.type('Recovery key', recoveryKey.toLowerCase());
  await tablet.tap('Open the backup');
  await tablet.see(/^It opens: \d+ rows read/);
  await tablet.tap('Check the record');
  await tablet.see('The record is as it was written');
  await tablet.shot('backups');
  expect(tablet.complaints).toEqual([]);
  await first.stop();
  stopped = true;

  const fresh = folder();
  cpSync(join(data, 'backups'), join(fresh, 'backups'), { recursive: true });
  const second = await tabletOn(fresh);
  endings.push(second.stop);
  await second.tablet.tap('Restore a backup');
  await second.tablet.tap(/Fernhill Scalp Studio/);
  await second.tablet.type('Recovery key', recoveryKey);
  await second.tablet.type(/^New passphrase/, 'another barber pole');
  await second.tablet.shot('restore');
  await second.tablet.tap('Restore');
  await walk.unlock(second.tablet);
  await second.tablet.type('Find a client by name or date of birth', 'Quillf');
  await second.tablet.see(walk.guest.name);
  await second.tablet.tap(new RegExp(walk.guest.name));
  await second.tablet.tap('Erase');
  await second.tablet.type('Why, without the name', 'Asked at the door.');
  await second.tablet.shot('erase');
  await second.tablet.tap('Erase for good');
  await second.tablet.type('Find a client by name or date of birth', 'Quillf');
  await second.tablet.see('Nobody found');
  expect(second.tablet.complaints).toEqual([]);
});
