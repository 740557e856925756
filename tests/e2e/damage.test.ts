import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { connect } from '../../db/file/pragmas.ts';
import { Vault } from '../../db/vault/vault.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { openVisit } from '../api/visit-steps.ts';
import { closeClinic, openClinicAfter } from './clinic.ts';
import { landscape } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

it('saves what can be read of a damaged record, as pages that open in a browser', async () => {
  const clinic = await openClinicAfter(landscape, ({ hands }) => openVisit(hands, { name: walk.guest.name }));
  const { tablet, data, saved: documents, recoveryKey } = clinic;
  const file = join(data, 'record.db');
  let bytes = Buffer.alloc(0);
  await clinic.switchOff(() => {
    bytes = readFileSync(file);
    bytes.fill(0, bytes.length - 3 * 4096, bytes.length - 2 * 4096);
    writeFileSync(file, bytes);
  });
  await walk.openStore(tablet);
  await tablet.see('The record does not open');
  await tablet.shots('damaged');
  await tablet.tap('Save what can be read');
  await tablet.shots('save-readable-waits');
  await tablet.tap('I know that the folder is readable for everybody who has it.');
  await tablet.tap('Documents on this tablet');
  await tablet.tap('Passphrase');
  await tablet.type('The passphrase of this tablet', walk.owner.passphrase);
  await tablet.tap('Recovery key');
  await tablet.type('The recovery key from the paper', recoveryKey.toLowerCase());
  await tablet.shots('save-readable');
  await tablet.tap('Save it');
  await tablet.see('What was read and what was lost');
  await tablet.shots('saved-readable');
  expect(tablet.complaints).toEqual([]);
  expect(readFileSync(file).equals(bytes)).toBe(true);

  const [copy = ''] = readdirSync(documents);
  await tablet.page.goto(pathToFileURL(join(documents, copy, 'START HERE.html')).href);
  await tablet.shots('readable-first');
  await tablet.page.getByRole('link', { name: walk.guest.name }).click();
  await tablet.page.getByRole('heading', { name: walk.guest.name }).waitFor();
  await tablet.page.getByText('born 14 Mar 1988').waitFor();
  await tablet.shots('readable-client');
});

it('says which row was changed, how, and since when it can have been', async () => {
  const clinic = await openClinicAfter(landscape, ({ hands }) => openVisit(hands));
  const { tablet, data } = clinic;
  await walk.unlock(tablet);
  await tablet.tap('Lock');
  await walk.unlock(tablet);
  let changed = 0;
  await clinic.switchOff(async () => {
    changed = await changeLastRow(data);
  });
  await walk.openStore(tablet);
  await walk.unlock(tablet);
  await tablet.see(`Row ${changed} was edited. It was done after row`);
  await tablet.shots('changed-today');
  await tablet.tap('Settings');
  await tablet.tap('Record and backups');
  await tablet.tap('Backups and record');
  await tablet.tap('Check the record');
  await tablet.see(new RegExp(`Row ${changed} was edited\\. It bears the time Fri 2 Jan 2026, \\d\\d:00 (GMT|PST)\\.`));
  await tablet.see(/Up to row \d+ the record is vouched for, by a head kept on .+: it was done after that\./);
  await tablet.shots('changed-checked');
  expect(tablet.complaints).toEqual([]);
});

/** Moves the time of the newest row, as somebody with the key and a database tool could. Returns its number. */
async function changeLastRow(dir: string): Promise<number> {
  const storeFile = storeFileIn(dir);
  const options = { dir, storeFile, protector: { kind: 'passphrase' }, random: realRandom } as const;
  const key = await new Vault(options).open({ passphrase: walk.owner.passphrase });
  const driver = connect(storeFile, key, true);
  const row = Number(driver.prepare('SELECT MAX(sequence) FROM event').pluck().get());
  driver.exec(`DROP TRIGGER event_no_update;
    UPDATE event SET instant = '2026-01-02T08:00:00.000Z' WHERE sequence = ${row}`);
  driver.close();
  return row;
}
