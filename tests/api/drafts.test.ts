import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';
import { act, clientAct, type Hands, openVisit, takeBack } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
let visitId: string;

beforeEach(async () => {
  tablet = await makeTablet();
  const { ownerId } = await signedIn(tablet);
  hands = { client: tablet.client, staffId: ownerId, pin };
  visitId = (await openVisit(hands)).id;
});
afterEach(() => tablet.close());

const put = (field: string, value: string) => tablet.client.call('drafts.put', { visitId, field, value });
const get = async (field: string) => (await tablet.client.call('drafts.get', { visitId, field })).value;

it('survives a restart and is void once the step is saved', async () => {
  await put('add-note', 'half a sentence');
  await put('decide-alert:heart', 'kept');
  await tablet.restart();
  await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
  expect(await get('add-note')).toBe('half a sentence');
  await act(hands, visitId, { type: 'add-note', text: 'half a sentence, finished' });
  expect(await get('add-note')).toBe('');
  expect(await get('decide-alert:heart')).toBe('kept');
});

it('shows the client nothing that staff began to write, and staff nothing of the client’s', async () => {
  await put('note', 'nervous about needles');
  await tablet.client.call('session.hand-over', { visitId, task: 'intake', language: 'en' });
  expect(await get('note')).toBe('');
  expect(await refusal(put('note', 'x'))).toBe('not-identified');
  await clientAct(hands, { type: 'confirm-identity', day: 14, month: 3 });
  expect(await get('note')).toBe('');
  await put('note', 'the client’s own');
  await takeBack(hands);
  expect(await get('note')).toBe('nervous about needles');
  // Whoever takes the tablet next has to say who they are before the words show again.
  await tablet.client.call('session.hand-over', { visitId, task: 'intake', language: 'en' });
  expect(await get('note')).toBe('');
  await clientAct(hands, { type: 'confirm-identity', day: 14, month: 3 });
  expect(await get('note')).toBe('the client’s own');
});

it('keeps a handed-over tablet to the drafts of its own visit', async () => {
  const other = await openVisit(hands, { name: 'Other Client' });
  await tablet.client.call('drafts.put', { visitId: other.id, field: 'note', value: 'other' });
  await tablet.client.call('session.hand-over', { visitId, task: 'intake', language: 'en' });
  await clientAct(hands, { type: 'confirm-identity', day: 14, month: 3 });
  expect(await refusal(tablet.client.call('drafts.get', { visitId: other.id, field: 'note' }))).toBe('not-allowed');
});
