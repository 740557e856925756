import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Input } from '../../api/contract/contract.ts';
import { samplePractitioner } from '../../scripts/sample/people.ts';
import { pin, refusal, type Tablet } from './tablet.ts';
import { act, clientAct, type Hands, handOver, openVisit, tabletWithHands, takeBack } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
let visitId: string;

beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
  visitId = (await openVisit(hands)).id;
});
afterEach(() => tablet.close());

type Draft = Input<'drafts.get'>['draft'];
const put = (draft: Draft, value: string) => tablet.client.call('drafts.put', { draft, value });
const get = async (draft: Draft) => (await tablet.client.call('drafts.get', { draft })).value;
const note = (of = visitId): Draft => ({ step: 'add-note', visitId: of, field: 'text' });
const alert = (question: string): Draft => ({ step: 'decide-alert', visitId, question, field: 'reason' });
const details = (question: string): Draft => ({ step: 'answer-health', visitId, question, field: 'details' });

it('survives a restart and is void once the step is saved', async () => {
  await put(note(), 'half a sentence');
  await put(alert('heart'), 'kept');
  await tablet.restart();
  await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
  expect(await get(note())).toBe('half a sentence');
  await act(hands, visitId, { type: 'add-note', text: 'half a sentence, finished' });
  expect(await get(note())).toBe('');
  expect(await get(alert('heart'))).toBe('kept');
});

it('shows the client nothing that staff began to write, and staff nothing of the client’s', async () => {
  await put(note(), 'nervous about needles');
  await tablet.client.call('session.hand-over', { visitId, task: 'intake', language: 'en' });
  expect(await refusal(get(note()))).toBe('not-allowed');
  expect(await refusal(put(note(), 'x'))).toBe('not-allowed');
  expect(await refusal(put(details('heart'), 'x'))).toBe('not-identified');
  await clientAct(hands, { type: 'confirm-identity', day: 14, month: 3 });
  expect(await refusal(get(note()))).toBe('not-allowed');
  await put(details('heart'), 'the client’s own');
  await takeBack(hands);
  expect(await refusal(get(details('heart')))).toBe('not-allowed');
  expect(await get(note())).toBe('nervous about needles');
  // Once the tablet was locked, whoever gets it must identify themselves before the draft shows again.
  await tablet.client.call('session.lock', {});
  await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
  await tablet.client.call('session.hand-over', { visitId, task: 'intake', language: 'en' });
  expect(await get(details('heart'))).toBe('');
  await clientAct(hands, { type: 'confirm-identity', day: 14, month: 3 });
  expect(await get(details('heart'))).toBe('the client’s own');
});

it('keeps a handed-over tablet to the drafts of its own visit and its own task', async () => {
  const other = await openVisit(hands, { name: 'Other Client' });
  await put(note(other.id), 'other');
  await handOver(hands, visitId, 'intake');
  expect(await refusal(get({ step: 'confirm-own-details', visitId: other.id, field: 'form' }))).toBe('not-allowed');
  expect(await refusal(get({ step: 'sign-consent', visitId, field: 'signature' }))).toBe('not-allowed');
  expect(await refusal(put({ step: 'clients.add', field: 'form' }, 'x'))).toBe('not-allowed');
});

it('keeps another person’s draft of a note, and deletes drafts of a step that happens once', async () => {
  const { staff } = await tablet.client.call('settings.add-staff', {
    name: samplePractitioner.name,
    role: 'practitioner',
    pin,
  });
  const second = staff.find(({ name }) => name === samplePractitioner.name)?.id ?? '';
  const cancel: Draft = { step: 'cancel-visit', visitId, field: 'reason' };
  const asSecond = async () => {
    await tablet.client.call('session.lock', {});
    await tablet.client.call('session.unlock', { staffId: second, pin });
  };
  await asSecond();
  await put(note(), 'Kim’s own');
  await put(cancel, 'Kim thought of it too');
  await tablet.client.call('session.lock', {});
  await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
  await act(hands, visitId, { type: 'add-note', text: 'of the owner' });
  await act(hands, visitId, { type: 'cancel-visit', reason: 'did not come' });
  await asSecond();
  expect(await get(note())).toBe('Kim’s own');
  expect(await get(cancel)).toBe('');
});

it('keeps a change of a member of staff for an owner only, and only of somebody on the record', async () => {
  const change = (staffId: string): Draft => ({ step: 'staff.change', staffId, field: 'form' });
  expect(await refusal(put(change(visitId), 'x'))).toBe('unknown-staff');
  expect(await refusal(get(change(visitId)))).toBe('unknown-staff');
  await put(change(hands.staffId), 'half a name');
  expect(await get(change(hands.staffId))).toBe('half a name');
  const { staff } = await tablet.client.call('settings.add-staff', {
    name: samplePractitioner.name,
    role: 'practitioner',
    pin,
  });
  const second = staff.find(({ name }) => name === samplePractitioner.name)?.id ?? '';
  await tablet.client.call('session.lock', {});
  await tablet.client.call('session.unlock', { staffId: second, pin });
  for (const staffId of [hands.staffId, second, visitId]) {
    expect(await refusal(put(change(staffId), 'x'))).toBe('not-your-role');
    expect(await refusal(get(change(staffId)))).toBe('not-your-role');
  }
});

it('is gone for good with the person who is deactivated', async () => {
  const { staff } = await tablet.client.call('settings.add-staff', {
    name: samplePractitioner.name,
    role: 'practitioner',
    pin,
  });
  const second = staff.find(({ name }) => name === samplePractitioner.name)?.id ?? '';
  await tablet.client.call('session.lock', {});
  await tablet.client.call('session.unlock', { staffId: second, pin });
  await put({ step: 'clients.add', field: 'form' }, 'half a client');
  await tablet.client.call('session.lock', {});
  await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
  await tablet.client.call('staff.deactivate', { staffId: second });
  await tablet.client.call('staff.reactivate', { staffId: second, newPin: pin });
  await tablet.client.call('session.lock', {});
  await tablet.client.call('session.unlock', { staffId: second, pin });
  expect(await get({ step: 'clients.add', field: 'form' })).toBe('');
});

it('keeps no more of one side about one visit than all its forms and signatures hold, and loses nothing that was kept', async () => {
  await handOver(hands, visitId, 'intake');
  const long = 'x'.repeat(400_000);
  for (let n = 0; n < 7; n++) await put(details(`question-${n}`), long);
  for (let n = 7; n < 12; n++) expect(await refusal(put(details(`question-${n}`), long))).toBe('drafts-full');
  expect(await get(details('question-6'))).toBe(long);
  // What is kept can be changed and cleared, and then there is room again.
  await put(details('question-6'), 'short');
  await put(details('question-7'), 'short too');
  for (let n = 8; n < 200; n++) await put(details(`question-${n}`), 'x');
  expect(await refusal(put(details('question-200'), 'x'))).toBe('drafts-full');
  await put(details('question-199'), '');
  await put(details('question-200'), 'x');
  expect(await get(details('question-7'))).toBe('short too');
});
