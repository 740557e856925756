import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { storeFileIn } from '../../api/tablet/kiosk.ts';
import { connect } from '../../db/file/pragmas.ts';
import { Vault } from '../../db/vault/vault.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { startHost } from './host.ts';
import { landscape, portrait, Tablet } from './tablet.ts';
import * as walk from './walk.ts';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'chairside-damage-'));
  endings.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function shots(tablet: Tablet, name: string): Promise<void> {
  for (const viewport of [portrait, landscape]) {
    await tablet.turn(viewport);
    await tablet.shot(name);
  }
}

it('saves what can be read of a damaged record, as pages that open in a browser', async () => {
  const data = folder();
  const documents = folder();
  const host = await startHost(data, documents);
  endings.push(() => host.stop());
  const tablet = await Tablet.start(landscape);
  endings.push(() => tablet.close());
  await tablet.open(host.address);
  const recoveryKey = await walk.setUp(tablet);
  await walk.unlock(tablet);
  await walk.addClient(tablet);
  // The page would go on asking a host that is not there.
  await tablet.page.goto('about:blank');
  await host.stop();

  const file = join(data, 'record.db');
  const bytes = readFileSync(file);
  bytes.fill(0, bytes.length - 3 * 4096, bytes.length - 2 * 4096);
  writeFileSync(file, bytes);
  const again = await startHost(data, documents);
  endings.push(() => again.stop());
  await tablet.open(again.address);
  await walk.openStore(tablet);
  await tablet.see('The record does not open');
  await shots(tablet, 'damaged');
  await tablet.tap('Save what can be read');
  await shots(tablet, 'save-readable-waits');
  await tablet.tap('I know that the folder is readable for everybody who has it.');
  await tablet.tap('Documents on this tablet');
  await tablet.tap('Passphrase');
  await tablet.type('The passphrase of this tablet', walk.owner.passphrase);
  await tablet.tap('Recovery key');
  await tablet.type('The recovery key from the paper', recoveryKey.toLowerCase());
  await shots(tablet, 'save-readable');
  await tablet.tap('Save it');
  await tablet.see('What was read and what was lost');
  await shots(tablet, 'saved-readable');
  expect(tablet.complaints).toEqual([]);
  expect(readFileSync(file).equals(bytes)).toBe(true);

  const [copy = ''] = readdirSync(documents);
  await tablet.page.goto(pathToFileURL(join(documents, copy, 'START HERE.html')).href);
  await shots(tablet, 'readable-first');
  await tablet.page.getByRole('link', { name: walk.guest.name }).click();
  await tablet.page.getByRole('heading', { name: walk.guest.name }).waitFor();
  await tablet.page.getByText('born 14 Mar 1988').waitFor();
  await shots(tablet, 'readable-client');
});

it('says which row was changed, how, and since when it can have been', async () => {
  const data = folder();
  const host = await startHost(data);
  endings.push(() => host.stop());
  const tablet = await Tablet.start(landscape);
  endings.push(() => tablet.close());
  await tablet.open(host.address);
  await walk.setUp(tablet);
  await walk.unlock(tablet);
  await walk.addClient(tablet);
  await tablet.tap('Lock');
  await walk.unlock(tablet);
  await tablet.page.goto('about:blank');
  await host.stop();

  const storeFile = storeFileIn(data);
  const options = { dir: data, storeFile, protector: { kind: 'passphrase' }, random: realRandom } as const;
  const key = await new Vault(options).open({ passphrase: walk.owner.passphrase });
  const driver = connect(storeFile, key, true);
  const changed = Number(driver.prepare('SELECT MAX(sequence) FROM event').pluck().get());
  driver.exec(`DROP TRIGGER event_no_update;
    UPDATE event SET instant = '2026-01-02T08:00:00.000Z' WHERE sequence = ${changed}`);
  driver.close();
  const again = await startHost(data);
  endings.push(() => again.stop());
  await tablet.open(again.address);
  await walk.openStore(tablet);
  await walk.unlock(tablet);
  await tablet.see(`Row ${changed} was edited. It was done after row`);
  await shots(tablet, 'changed-today');
  await tablet.tap('Settings');
  await tablet.tap('Backups and record');
  await tablet.tap('Check the record');
  await tablet.see(`Row ${changed} was edited. It bears the time Fri 2 Jan 2026, 08:00 GMT.`);
  await tablet.see(/Up to row \d+ the record is vouched for, by a head kept on .+: it was done after that\./);
  await shots(tablet, 'changed-checked');
  expect(tablet.complaints).toEqual([]);
});
