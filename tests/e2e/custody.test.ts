import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { closeClinic, openClinic, openClinicAfter } from './clinic.ts';
import { landscape } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

it('backs up, proves the backup with the key on paper, and restores it on a new tablet', async () => {
  const { tablet, data, recoveryKey } = await openClinicAfter(landscape, async () => undefined);
  await walk.unlock(tablet);
  await walk.addClient(tablet);
  await tablet.tap('Today');
  await tablet.tap('Settings');
  await tablet.tap('Record and backups');
  await tablet.tap('Backups and record');
  await tablet.see('This tablet');
  await tablet.tap('Back up now');
  await tablet.see(/1 client · 0 visits/);
  await tablet.tap('Prove that it opens');
  await tablet.type('Recovery key', recoveryKey.toLowerCase());
  await tablet.tap('Open the backup');
  await tablet.see(/^It opens: \d+ rows read/);
  await tablet.tap('Check the record');
  await tablet.see('The record is as it was written');
  await tablet.shot('backups');
  expect(tablet.complaints).toEqual([]);

  const second = await openClinic(landscape, (fresh) =>
    // The tablet goes on meanwhile: a backup that it is making has another name until it is done.
    cpSync(join(data, 'backups'), join(fresh, 'backups'), {
      recursive: true,
      filter: (path) => !/\.(partial|new)$/.test(path),
    }),
  );
  await second.tablet.tap('Restore a backup');
  await second.tablet.tap(/Fernhill Scalp Studio/);
  await second.tablet.type('Recovery key', recoveryKey);
  await second.tablet.type(/^New passphrase/, 'another barber pole');
  await second.tablet.shot('restore');
  await second.tablet.tap('Restore');
  await walk.unlock(second.tablet);
  await walk.findClient(second.tablet, 'Quillf');
  await second.tablet.tap('Whole record');
  await second.tablet.tap('Erase');
  await second.tablet.type('Why, without the name', 'Asked at the door.');
  await second.tablet.shot('erase');
  await second.tablet.tap('Erase for good');
  await second.tablet.type('Find a client by name or date of birth', 'Quillf');
  await second.tablet.see('Nobody found');
  expect(second.tablet.complaints).toEqual([]);
});
