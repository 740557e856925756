import { afterEach, beforeEach, expect, it } from 'vitest';
import { Instant, Zone } from '../../domain/time.ts';
import { otherClients } from '../../scripts/sample/people.ts';
import { addClient, makeTablet, pin, refusal, sampleClient, signedIn, type Tablet } from './tablet.ts';
import { clientAct, openVisit, takeBack } from './visit-steps.ts';

let tablet: Tablet;
let staffId: string;

beforeEach(async () => {
  tablet = await makeTablet();
  ({ ownerId: staffId } = await signedIn(tablet));
});
afterEach(() => tablet.close());

const add = (details: Partial<typeof sampleClient>) => addClient(tablet.client, { ...sampleClient, ...details });
const found = async (query: string) => (await tablet.client.call('clients.search', { query })).map(({ name }) => name);

it('finds a client by any words of the name, without accents, and by date of birth', async () => {
  await add({ name: 'Zoë Müller-Sørensen', dateOfBirth: '1991-07-02' });
  await add({ name: 'Ann Other', dateOfBirth: '1988-03-14' });
  expect(await found('zoe')).toEqual(['Zoë Müller-Sørensen']);
  expect(await found('sor mull')).toEqual(['Zoë Müller-Sørensen']);
  expect(await found('14.3.1988')).toEqual(['Ann Other']);
  expect(await found('1991-07-02')).toEqual(['Zoë Müller-Sørensen']);
  expect(await found('')).toEqual(['Ann Other', 'Zoë Müller-Sørensen']);
  expect(await found('"; DROP TABLE client; --')).toEqual([]);
});

it('changes details field by field and finds the new name', async () => {
  const { id, details } = await add({ name: 'Ann Other' });
  const view = await tablet.client.call('clients.change', {
    clientId: id,
    details: { ...details, name: 'Ann Another', phone: '01632 960 777' },
  });
  expect(view.details).toMatchObject({ name: 'Ann Another', phone: '01632 960 777' });
  expect(await found('another')).toEqual(['Ann Another']);
  // Saving the same again is neither a change nor a fault.
  await tablet.client.call('clients.change', { clientId: id, details: view.details });
  expect((await tablet.client.call('clients.get', { clientId: id })).details).toEqual(view.details);
});

it('takes what the client corrected on the handed-over tablet', async () => {
  const hands = { client: tablet.client, staffId, pin };
  const { id, clientId } = await openVisit(hands);
  await tablet.client.call('session.hand-over', { visitId: id, task: 'intake', language: 'en' });
  const details = { phone: otherClients.regular.phone, email: '', emergencyName: 'Sam', emergencyPhone: '' };
  expect(await refusal(clientAct(hands, { type: 'confirm-own-details', details }))).toBe('not-identified');
  await clientAct(hands, { type: 'confirm-identity', day: 14, month: 3 });
  await clientAct(hands, { type: 'confirm-own-details', details });
  await takeBack(hands);
  expect((await tablet.client.call('clients.get', { clientId })).details).toMatchObject(details);
});

it('tells staff what the client wrote over, and keeps both', async () => {
  const hands = { client: tablet.client, staffId, pin };
  const { id, clientId } = await openVisit(hands);
  const { details } = await tablet.client.call('clients.get', { clientId });
  await tablet.client.call('clients.change', { clientId, details: { ...details, phone: '01632 960 120' } });
  await tablet.client.call('session.hand-over', { visitId: id, task: 'intake', language: 'en' });
  await clientAct(hands, { type: 'confirm-identity', day: 14, month: 3 });
  const own = { phone: otherClients.regular.phone, email: 'sam@example.org', emergencyName: '', emergencyPhone: '' };
  await clientAct(hands, { type: 'confirm-own-details', details: own });
  await clientAct(hands, { type: 'confirm-own-details', details: { ...own, phone: '01632 960 445' } });
  await takeBack(hands);
  const visit = await tablet.client.call('visits.get', { visitId: id });
  expect(visit).toMatchObject({ ownDetails: { phone: '01632 960 445' }, ownReplaced: { phone: '01632 960 120' } });
  expect(Object.keys(visit.ownReplaced)).toEqual(['phone']);
  expect(visit.client.phone).toBe('01632 960 445');
});

it('suggests nothing but a first session to a new client, and refuses one who is too young or alone as a minor', async () => {
  const child = await add({ name: 'Small Child', dateOfBirth: '2019-01-01' });
  expect(child).toMatchObject({ ageYears: 7, minor: true, visits: [], suggested: { session: 1, final: false } });
  const course = child.suggested;
  expect(await refusal(tablet.client.call('visits.open', { clientId: child.id, course }))).toBe('too-young');
});

it('lists visits of today and those of other days that are not closed', async () => {
  const hands = { client: tablet.client, staffId, pin };
  const { id } = await openVisit(hands);
  expect(await tablet.client.call('visits.today', {})).toMatchObject({
    date: '2026-11-24',
    visits: [{ id, clientName: sampleClient.name, openedTime: '08:30' }],
    unfinished: [],
  });
  tablet.clock.advance(24 * 3_600_000);
  await tablet.client.call('app.status', {});
  await tablet.client.call('session.unlock', { staffId, pin });
  expect(await tablet.client.call('visits.today', {})).toMatchObject({
    date: '2026-11-25',
    visits: [],
    unfinished: [{ id }],
  });
});

it('takes the calendar of the clinic, not the one that the tablet is set to', async () => {
  // Half past eleven at night in London is the next morning in Auckland.
  tablet.clock.set(Instant.parse('2026-11-24T23:30:00.000Z'), Zone.parse('Pacific/Auckland'));
  await tablet.client.call('app.status', {});
  await tablet.client.call('session.unlock', { staffId, pin });
  expect((await tablet.client.call('visits.today', {})).date).toBe('2026-11-24');
});
