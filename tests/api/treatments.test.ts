import { afterEach, expect, it } from 'vitest';
import { sampleClient } from '../../scripts/sample/people.ts';
import * as steps from '../../scripts/sample/steps.ts';
import { addClient, makeTablet, pin, signedIn, type Tablet } from './tablet.ts';

let tablet: Tablet;
afterEach(() => tablet.close());

/** A clinic that does density too, with another name and other days between sessions. */
async function withDensity() {
  tablet = await makeTablet();
  const { ownerId } = await signedIn(tablet);
  const hands: steps.Hands = { client: tablet.client, staffId: ownerId, pin };
  const { call } = tablet.client;
  const first = (await call('protocols.list', {})).treatments[0]?.treatment ?? '';
  const { draftId, treatment } = await call('protocols.copy', { treatment: first, name: 'Density' });
  await call('protocols.edit', { draftId, edit: { edit: 'set', place: 'minimumAge', content: 50 } });
  const { hash, against } = await call('protocols.changes', { draftId });
  await call('protocols.approve', { draftId, hash, against, pin });
  return { hands, first, density: treatment };
}

it('a new visit is offered of each treatment in use, the clinic’s first one in front for a new client', async () => {
  const { hands, first, density } = await withDensity();
  const { client: details } = await steps.openVisit(hands);
  const added = await addClient(tablet.client, { ...details, name: 'Another Client' });
  expect(added.treatments.map(({ treatment, name }) => [treatment, name])).toEqual([
    [first, added.treatments[0].name],
    [density, 'Density'],
  ]);
  // Each by its own age.
  expect(added.treatments.map(({ refused }) => refused?.code)).toEqual([undefined, 'too-young']);
});

it('the treatment of the last visit stands in front, and each treatment has a course of its own', async () => {
  const { hands, first } = await withDensity();
  const { clientId, id } = await steps.wholeVisit(hands);
  await steps.act(hands, id, { type: 'close-visit' });
  const { treatments, suggested } = await tablet.client.call('clients.get', { clientId });
  expect(treatments[0].treatment).toBe(first);
  expect(suggested).toEqual(treatments[0].suggested);
  expect(treatments.map((one) => one.suggested.session)).toEqual([expect.any(Number), 1]);
});

it('a treatment of another kind needs its own days before a visit of any other', async () => {
  const { hands, first, density } = await withDensity();
  const { call } = tablet.client;
  const { draftId } = await call('protocols.open-draft', { treatment: density });
  await call('protocols.edit', { draftId, edit: { edit: 'set', place: 'nextFromDay', content: 60 } });
  const { hash, against } = await call('protocols.changes', { draftId });
  await call('protocols.approve', { draftId, hash, against, pin });
  const { id: clientId } = await call('clients.add', { details: { ...sampleClient, dateOfBirth: '1960-03-14' } });
  const course = { session: 3, sessionsPlanned: 3, final: true, next: null, plannedFinal: null };
  const { id } = await call('visits.open', { clientId, course, treatment: density });
  await steps.treated(hands, id);
  await steps.act(hands, id, { type: 'close-visit' });
  tablet.clock.advance(20 * 86_400_000);
  await call('session.unlock', { staffId: hands.staffId, pin });
  const { treatments } = await call('clients.get', { clientId });
  expect(treatments.map(({ treatment, opening }) => [treatment, opening])).toEqual([
    [density, { kind: 'too-soon', treated: '2026-11-24', first: '2027-01-23' }],
    [first, { kind: 'too-soon', treated: '2026-11-24', first: '2027-01-23' }],
  ]);
  const opened = await call('visits.open', { clientId, course, treatment: first });
  expect(opened.tooSoon).toMatchObject({ first: '2027-01-23', open: true });
});

it('an appointment waits until its day or a visit of its treatment, whatever else the client comes for before', async () => {
  const { hands, first, density } = await withDensity();
  const { call } = tablet.client;
  const { id: clientId } = await call('clients.add', { details: { ...sampleClient, dateOfBirth: '1960-03-14' } });
  const course = { session: 3, sessionsPlanned: 3, final: true, next: null, plannedFinal: null };
  const open = (treatment: string) => call('visits.open', { clientId, course, treatment });
  const { id } = await open(first);
  await steps.intake(hands, id);
  await steps.act(hands, id, { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' });
  const next = { date: '2027-02-09', time: '11:30' };
  await steps.act(hands, id, { type: 'reschedule', next, note: '' });
  await call('visits.seal', { visitId: id });
  await steps.act(hands, id, { type: 'close-visit' });
  const due = async () => (await call('days.get', { from: next.date, days: 1 })).due.map((one) => one.clientId);
  expect(await due()).toEqual([clientId]);
  tablet.clock.advance(20 * 86_400_000);
  await call('session.unlock', { staffId: hands.staffId, pin });
  const other = await open(density);
  expect(await due()).toEqual([clientId]);
  await steps.act(hands, other.id, { type: 'cancel-visit', reason: 'The other one, then' });
  await steps.act(hands, other.id, { type: 'close-visit' });
  await open(first);
  expect(await due()).toEqual([]);
});

it('lots of the same treatment are offered first, however long ago', async () => {
  const { hands, first, density } = await withDensity();
  const { call } = tablet.client;
  const lot = { kind: 'pigment', name: 'Ash', maker: 'Maker', expiry: '' } as const;
  const used = async (treatment: string, name: string, number: string) => {
    const { id: clientId, suggested: course } = await addClient(tablet.client, {
      ...sampleClient,
      name,
      dateOfBirth: '1960-03-14',
    });
    const visit = await call('visits.open', { clientId, course, treatment });
    await steps.intake(hands, visit.id);
    await steps.passChecks(hands, visit.id);
    await steps.timeOut(hands, visit.id);
    await steps.consent(hands, visit.id);
    await steps.act(hands, visit.id, { type: 'start-procedure', expectedMinutes: 60 });
    await steps.act(hands, visit.id, { type: 'record-lot', lot: { ...lot, lot: number } });
    return visit.id;
  };
  const before = await used(density, 'Dana Density', 'D-1');
  await used(first, 'Sam Shaved', 'S-1');
  const offered = async (input: { visitId?: string }) =>
    (await call('visits.recent-lots', input)).map(({ lot }) => lot);
  expect(await offered({})).toEqual(['S-1', 'D-1']);
  expect(await offered({ visitId: before })).toEqual(['D-1', 'S-1']);
});

it('a visit and a client’s visits name their treatment where there are two, and not where there is one', async () => {
  const { hands, first, density } = await withDensity();
  const { call } = tablet.client;
  const details = { ...sampleClient, dateOfBirth: '1960-03-14' };
  const { id: clientId, suggested: course } = await addClient(tablet.client, details);
  const visit = await call('visits.open', { clientId, course, treatment: density });
  expect(visit.treatment).toBe('Density');
  const other = await call('clients.add', { details: { ...details, name: 'Another Client' } });
  const shaved = await call('visits.open', { clientId: other.id, course, treatment: first });
  expect(shaved.treatment).toBe('Scalp micropigmentation');
  expect((await call('clients.get', { clientId })).visits).toMatchObject([{ id: visit.id, treatment: 'Density' }]);
  expect(await steps.act(hands, visit.id, { type: 'add-note', text: 'Again.' })).toMatchObject({
    treatment: 'Density',
  });
});

it('does not name the only treatment', async () => {
  tablet = await makeTablet();
  const { ownerId } = await signedIn(tablet);
  const visit = await steps.openVisit({ client: tablet.client, staffId: ownerId, pin });
  expect(visit.treatment).toBeNull();
  const { visits } = await tablet.client.call('clients.get', { clientId: visit.clientId });
  expect(visits[0]?.treatment).toBeNull();
});

it('keeps what is half typed of a new visit for each treatment apart, until a visit of it is opened', async () => {
  const { first, density } = await withDensity();
  const { call } = tablet.client;
  const { id: clientId, suggested: course } = await addClient(tablet.client, {
    ...sampleClient,
    dateOfBirth: '1960-03-14',
  });
  const draft = (treatment: string) => ({ step: 'visits.open', clientId, treatment, field: 'form' }) as const;
  await call('drafts.put', { draft: draft(first), value: 'of the first' });
  await call('drafts.put', { draft: draft(density), value: 'of density' });
  const kept = async (treatment: string) => (await call('drafts.get', { draft: draft(treatment) })).value;
  expect([await kept(first), await kept(density)]).toEqual(['of the first', 'of density']);
  await call('visits.open', { clientId, course, treatment: density });
  expect([await kept(first), await kept(density)]).toEqual(['of the first', '']);
});
