import { afterEach, expect, it } from 'vitest';
import { makeTablet, refusal, signedIn, type Tablet } from './tablet.ts';

let tablet: Tablet;
afterEach(() => tablet.close());

it('lets another owner discard a draft once its owner has left, and not before', async () => {
  tablet = await makeTablet();
  const { ownerId } = await signedIn(tablet);
  const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
  const treatment = (await call('protocols.list', {})).treatments[0]?.treatment ?? '';
  const { draftId } = await call('protocols.open-draft', { treatment });
  const { staff } = await call('settings.add-staff', { name: 'Jo Second', role: 'owner', pin: '864209' });
  await call('session.lock', {});
  await call('session.unlock', { staffId: staff.find(({ name }) => name === 'Jo Second')?.id ?? '', pin: '864209' });
  expect(await refusal(call('protocols.discard-draft', { draftId }))).toBe('draft-of-another');
  await call('staff.deactivate', { staffId: ownerId });
  expect((await call('protocols.discard-draft', { draftId })).treatments[0]?.drafts).toEqual([]);
});
