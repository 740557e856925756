import { afterAll, beforeAll, expect, it } from 'vitest';
import { Instant } from '../../domain/time.ts';
import { sampleClient } from '../../scripts/sample/people.ts';
import { afterTheSeal } from './prepared.ts';
import { pin, refusal, type Tablet, zone } from './tablet.ts';
import { act } from './visit-steps.ts';

let tablet: Tablet;
let ownerId: string;
let clientId: string;

/** One client with a sealed visit of 24 November 2026, and one who never came. */
beforeAll(async () => {
  const { made, hands, tablet: of } = await afterTheSeal();
  tablet = of;
  ownerId = hands.staffId;
  clientId = made.clientId;
  await act(hands, made.id, { type: 'close-visit' });
  await tablet.client.call('clients.add', {
    details: { ...sampleClient, name: 'Never Came', dateOfBirth: '1990-01-02' },
  });
});
afterAll(() => tablet.close());

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
const at = async (day: string) => {
  tablet.clock.set(Instant.parse(`${day}T09:00:00.000Z`), zone);
  await call('app.status', {});
  await call('session.unlock', { staffId: ownerId, pin });
};
const listed = (show: 'ended' | 'photos' | 'ending' | 'held') => call('retention.list', { show, page: 1, rows: 9 });
const setFor = (purpose: 'health' | 'consent' | 'photos', years: number | null, least = 0) =>
  call('retention.set', { purpose, least, years });

it('proposes nobody until health and consents have a time, and refuses a time under what a law asks for', async () => {
  expect((await setFor('health', 7)).counts).toEqual({ ended: 0, photos: 0, ending: 0, held: 0 });
  expect(await refusal(setFor('consent', 5, 10))).toBe('kept-under-least');
  const { keeping } = await setFor('consent', 10, 10);
  expect(keeping.times).toMatchObject({ health: { least: 0, years: 7 }, consent: { least: 10, years: 10 } });
});

it('erases nothing of what a law wants kept, for whatever reason', async () => {
  expect(await call('clients.hold', { clientId })).toEqual({
    reason: null,
    keptUntil: '2036-11-24',
    ended: null,
    moved: 0,
  });
  for (const why of ['asked', 'retention'] as const)
    expect(await refusal(call('clients.erase', { clientId, why, note: 'Asked by letter.' }))).toBe('kept-by-law');
  await setFor('consent', 7);
  expect(await refusal(call('clients.erase', { clientId, why: 'retention', note: '' }))).toBe('keeping-not-over');
  await call('retention.set-premises', { days: 90 });
  expect(await call('clients.hold', { clientId })).toMatchObject({ keptUntil: '2027-02-22' });
});

it('lists who is due with the longest of their times, who is soon, and who is held; each report number opens its list', async () => {
  await at('2033-11-24');
  expect((await listed('ended')).rows).toEqual([]);
  expect((await listed('ending')).counts).toMatchObject({ ended: 0, ending: 2 });
  await at('2033-11-25');
  const { rows, counts } = await listed('ended');
  expect(counts).toEqual({ ended: 2, photos: 0, ending: 0, held: 0 });
  expect(rows[0]).toMatchObject({
    ...{ client: { id: clientId }, lastSeen: '2026-11-24', ends: '2033-11-24' },
    ...{ visits: 1, photos: 0, stays: null },
  });
  expect(rows[0]?.papers).toBeGreaterThan(2);
  expect(await call('clients.hold', { clientId })).toMatchObject({ keptUntil: null, ended: '2033-11-24' });
  await call('clients.place-hold', { clientId, reason: 'A claim is under way.' });
  expect((await listed('held')).rows.map(({ client }) => client.id)).toEqual([clientId]);
  const report = await call('reports.get', { report: 'retention', period: { from: '2033-01-01', to: '2033-11-25' } });
  for (const { value, opens } of report.counts)
    if (opens?.to === 'retention') expect((await listed(opens.show)).rows).toHaveLength(value);
  expect(report.says).toMatchObject([
    { say: 'retention', n: 1, of: 2 },
    { say: 'retention-held', n: 1 },
  ]);
  await call('clients.lift-hold', { clientId, reason: 'Settled.' });
});

it('erases whom the list names, and nobody by itself', async () => {
  const before = (await listed('ended')).counts;
  expect(before.ended).toBe(2);
  await call('clients.erase', { clientId, why: 'retention', note: 'Time over.' });
  expect((await listed('ended')).counts.ended).toBe(1);
  expect(await call('record.check', {})).toMatchObject({ ok: true });
});
