import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ProtocolDraftId, Slug } from '../../domain/ids.ts';
import type { ProtocolEdit } from '../../domain/protocol/edit/edit.ts';
import { makeTablet, pin, signedIn, type Tablet } from './tablet.ts';

let tablet: Tablet;
let ownerId: string;
let treatment: Slug;
beforeEach(async () => {
  tablet = await makeTablet();
  ({ ownerId } = await signedIn(tablet));
  treatment = (await call('protocols.list', {})).treatments[0]?.treatment ?? '';
});
afterEach(() => tablet.close());

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
const open = () => call('protocols.open-draft', { treatment });
const edit = ({ draftId }: { draftId: ProtocolDraftId }, one: ProtocolEdit) =>
  call('protocols.edit', { draftId, edit: one });

it('begins an untouched draft again with the texts in use; one with a step, even one undone, keeps its own', async () => {
  const mine = await open();
  const { staff } = await call('settings.add-staff', { name: 'Jo Second', role: 'owner', pin: '864209' });
  const jo = staff.find(({ name }) => name === 'Jo Second')?.id ?? '';
  const publishedByJo = async (minimumAge: number) => {
    await call('session.lock', {});
    await call('session.unlock', { staffId: jo, pin: '864209' });
    const theirs = await open();
    await edit(theirs, { edit: 'set', place: 'minimumAge', content: minimumAge });
    const { hash, against } = await call('protocols.changes', { draftId: theirs.draftId });
    await call('protocols.approve', { draftId: theirs.draftId, hash, against, pin: '864209' });
    await call('session.lock', {});
    await call('session.unlock', { staffId: ownerId, pin });
  };
  await publishedByJo(21);
  const again = await open();
  expect(again).toMatchObject({ draftId: mine.draftId, protocol: { minimumAge: 21 }, canUndo: false, canRedo: false });
  expect(await call('protocols.changes', { draftId: mine.draftId })).toMatchObject({ changes: [] });
  await edit(mine, { edit: 'set', place: 'name', content: 'Mine' });
  await call('protocols.undo', { draftId: mine.draftId });
  await publishedByJo(22);
  expect(await open()).toMatchObject({ protocol: { minimumAge: 21 }, hash: again.hash, canRedo: true });
});
