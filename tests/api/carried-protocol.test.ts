import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { makeTablet, pin, signedIn, type Tablet } from './tablet.ts';

const tablets: Tablet[] = [];
afterEach(async () => {
  for (const tablet of tablets.splice(0)) await tablet.close();
});

/** A clinic's tablet with a stick in it, its owner signed in. */
async function clinic() {
  const tablet = await makeTablet();
  tablets.push(tablet);
  await signedIn(tablet);
  const stick = join(tablet.dir, 'stick');
  mkdirSync(stick, { recursive: true });
  const [one] = (await tablet.client.call('protocols.list', {})).treatments;
  return { call: tablet.client.call, stick, treatment: one?.treatment ?? '', inUse: one?.inUse ?? null };
}

it('carries an approved version to another clinic’s tablet, where it is a draft under the first one’s seal until it is approved', async () => {
  const [here, there] = [await clinic(), await clinic()];
  const { draftId } = await here.call('protocols.open-draft', { treatment: here.treatment });
  await here.call('protocols.edit', { draftId, edit: { edit: 'set', place: 'minimumAge', content: 21 } });
  const { hash, against } = await here.call('protocols.changes', { draftId });
  const { version } = await here.call('protocols.approve', { draftId, hash, against, pin });
  const { treatment } = here;
  const [file = ''] = (await here.call('protocols.export', { treatment, version, targetId: 'usb' })).files;
  copyFileSync(join(here.stick, file), join(there.stick, file));

  const [found] = await there.call('protocols.files', { targetId: 'usb' });
  const taken = await there.call('protocols.import', { targetId: 'usb', fileId: found?.id ?? '' });
  expect(taken).toMatchObject({ sealedBy: 'another', notTaken: [], draft: { protocol: { minimumAge: 21 } } });
  expect((await there.call('protocols.list', {})).treatments[0]?.inUse).toEqual(there.inUse);
  const read = await there.call('protocols.changes', { draftId: taken.draft.draftId });
  expect(read.changes).toMatchObject([{ place: 'minimumAge', before: 18, after: 21 }]);
  await there.call('protocols.approve', { draftId: taken.draft.draftId, hash: read.hash, against: read.against, pin });
  const now = (await there.call('protocols.list', {})).treatments[0]?.inUse;
  expect(now).toMatchObject({ version: (there.inUse?.version ?? 0) + 1, inUse: true });
});
