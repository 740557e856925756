import { afterEach, beforeEach, expect, it } from 'vitest';
import { restartWith } from './own-protocol.ts';
import { samples, withRecord } from './own-record.ts';
import { addClient, refusal, type Tablet } from './tablet.ts';
import { act, type Hands, tabletWithHands, treated, wholeVisit } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterEach(() => tablet.close());

it('the seal waits for a required fact and says which; a visit opened before keeps the profile of its own version', async () => {
  const { call } = hands.client;
  const { id: before } = await call('visits.open', await newVisit('Opened Before'));
  await restartWith(tablet, hands, withRecord({ description: 'required', 'postal-address': 'ask' }));
  expect((await call('visits.get', { visitId: before })).facts.map(({ fact }) => fact)).toEqual(['lots']);
  expect(await refusal(wholeVisit(hands))).toBe('facts-missing');
  const visitId = (await call('visits.today', {})).visits.find(({ stage }) => stage === 'seal')?.id ?? '';
  await act(hands, visitId, { type: 'record-fact', fact: samples.description });
  expect((await call('visits.seal', { visitId })).stage).toBe('done');
});

it('the licence number in the staff’s settings goes onto the record by itself as work starts', async () => {
  const { call } = hands.client;
  await restartWith(tablet, hands, withRecord({ 'licence-number': 'required' }));
  const owner = (await call('settings.get', {})).staff.find(({ id }) => id === hands.staffId);
  const { name = '', role = 'owner' } = owner ?? {};
  const settings = await call('staff.change', { staffId: hands.staffId, name, role, licence: 'PR-1042' });
  expect(settings.staff.find(({ id }) => id === hands.staffId)?.licence).toBe('PR-1042');
  const { facts } = await wholeVisit(hands);
  expect(facts.find(({ fact }) => fact === 'licence-number')?.recorded?.value).toMatchObject({ number: 'PR-1042' });
  // Without a number in the change it stays.
  const kept = await call('staff.change', { staffId: hands.staffId, name, role });
  expect(kept.staff.find(({ id }) => id === hands.staffId)?.licence).toBe('PR-1042');
  // A practice visit is told it too.
  const { practiceVisit } = await call('practice-visit.begin', { at: { date: '2027-02-01', time: '09:05' } });
  if (!practiceVisit?.visitId) throw new Error('a practice begins with a visit');
  const practised = await treated(hands, practiceVisit.visitId);
  expect(practised.facts.find(({ fact }) => fact === 'licence-number')?.recorded?.value).toMatchObject({
    number: 'PR-1042',
  });
});

it('shows the address and the document of the last visit at the next one, and records nothing by itself', async () => {
  const { call } = hands.client;
  await restartWith(
    tablet,
    hands,
    withRecord({ 'postal-address': 'ask', 'identity-document': 'ask', description: 'ask' }),
  );
  const { id, clientId } = await call('visits.open', await newVisit('Comes Again'));
  for (const kind of ['postal-address', 'identity-document', 'description'] as const)
    await act(hands, id, { type: 'record-fact', fact: samples[kind] });
  expect(await call('visits.last-facts', { visitId: id })).toEqual([]);
  await act(hands, id, { type: 'cancel-visit', reason: 'Came on the wrong day.' });
  const { stage } = await call('visits.get', { visitId: id });
  if (stage === 'seal') await call('visits.seal', { visitId: id });
  await act(hands, id, { type: 'close-visit' });
  const { suggested: course } = await call('clients.get', { clientId });
  const next = await call('visits.open', { clientId, course });
  expect(await call('visits.last-facts', { visitId: next.id })).toMatchObject([
    { value: samples['postal-address'], on: '2026-11-24' },
    { value: samples['identity-document'], on: '2026-11-24' },
  ]);
  expect(next.facts.map(({ recorded }) => recorded)).toEqual(next.facts.map(() => null));
});

async function newVisit(name: string) {
  const { id: clientId, suggested: course } = await addClient(hands.client, {
    ...{ name, dateOfBirth: '1988-03-14', phone: '', email: '', language: 'en' },
    ...{ emergencyName: '', emergencyPhone: '', guardianName: '', guardianRelation: '' },
  });
  return { clientId, course };
}
