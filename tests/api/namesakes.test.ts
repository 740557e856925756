import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../domain/ids.ts';
import { CivilDate } from '../../domain/time.ts';
import { makeTablet, pin, sampleClient, signedIn, type Tablet } from './tablet.ts';
import { act, type Hands, openVisit, toProcedure } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;

beforeEach(async () => {
  tablet = await makeTablet({ idleLockMs: 999 * 60_000 });
  const { ownerId } = await signedIn(tablet);
  hands = { client: tablet.client, staffId: ownerId, pin };
});
afterEach(() => tablet.close());

const born = CivilDate.parse('1988-03-14');
const add = (details: Partial<typeof sampleClient>) =>
  tablet.client.call('clients.add', { details: { ...sampleClient, ...details } });
const alike = (name: string, besides: ClientId | null = null, dateOfBirth = born) =>
  tablet.client.call('clients.alike', { name, dateOfBirth, besides });

describe('a client who may be there already', () => {
  it('is found by name and birth date before another one is added, titles and spelling apart', async () => {
    const { id } = await add({ name: 'Tom Müller', phone: '01632 960218' });
    await add({ name: 'Tom Müller', dateOfBirth: '1991-01-02' });
    await add({ name: 'Tim Müller' });
    for (const name of ['Tom Müller', 'Dr. Tom Müller', 'tom muller', '  TOM  MÜLLER ']) {
      expect(await alike(name)).toEqual([
        {
          id,
          name: 'Tom Müller',
          dateOfBirth: born,
          lastVisit: null,
          apart: { dateOfBirth: born, phoneEnd: '218', lastVisit: null },
        },
      ]);
    }
    expect(await alike('Tom Miller')).toEqual([]);
    expect(await alike('Tom Müller', null, CivilDate.parse('1988-03-15'))).toEqual([]);
  });

  it('is not the client whose own details are changed', async () => {
    const first = await add({ name: 'Tom Brown' });
    expect(await alike('Tom Brown', first.id)).toEqual([]);
    const second = await add({ name: 'Tom Brown' });
    expect((await alike('Tom Brown', first.id)).map(({ id }) => id)).toEqual([second.id]);
  });
});

describe('two clients of one name', () => {
  it('are distinguished in the search, on Today, on their pages and visits, by birth date, phone and last visit', async () => {
    const one = await openVisit(hands, { phone: '01632 960218' });
    const only = await tablet.client.call('visits.today', {});
    expect(only.visits).toMatchObject([{ clientName: sampleClient.name, apart: null }]);
    expect((await tablet.client.call('visits.get', { visitId: one.id })).apart).toBeNull();

    const two = await openVisit(hands, { phone: '112', dateOfBirth: '1990-07-01' });
    const first = { dateOfBirth: born, phoneEnd: '218', lastVisit: null };
    const second = { dateOfBirth: '1990-07-01', phoneEnd: '', lastVisit: null };
    expect((await tablet.client.call('visits.today', {})).visits.map(({ apart }) => apart)).toEqual([first, second]);
    expect((await tablet.client.call('visits.get', { visitId: two.id })).apart).toEqual(second);
    expect((await tablet.client.call('clients.get', { clientId: one.clientId })).apart).toEqual({
      ...first,
      lastVisit: '2026-11-24',
    });
    const found = await tablet.client.call('clients.search', { query: 'sample' });
    expect(found.map(({ apart }) => apart?.dateOfBirth).sort()).toEqual([born, '1990-07-01']);

    // Another client's name changes nothing.
    await add({ name: 'Ada Third' });
    expect((await tablet.client.call('clients.search', { query: 'ada' })).map(({ apart }) => apart)).toEqual([null]);
  });

  it('are distinguished on the bars of running procedures, for staff only', async () => {
    const visitId = await toProcedure(hands);
    await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 120 });
    await add({ phone: '01632 960555' });
    const running = async () => (await tablet.client.call('app.status', {})).running;
    expect(await running()).toMatchObject([{ name: sampleClient.name, apart: { dateOfBirth: born } }]);
    await tablet.client.call('session.lock', {});
    expect(await running()).toMatchObject([{ name: 'Sample', apart: null }]);
  });
});

it('names nobody to whoever is not signed in', async () => {
  await add({});
  await tablet.client.call('session.lock', {});
  const reply = await tablet.call('clients.alike', { name: sampleClient.name, dateOfBirth: born, besides: null });
  expect(reply).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
});
