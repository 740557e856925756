import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faker } from '@faker-js/faker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ClientView } from '../../api/contract/clients.ts';
import { CivilDate, Instant } from '../../domain/time.ts';
import { memoryKeychain, simulatedClock } from '../../scripts/demo/simulated.ts';
import { sampleOwner, sampleZone } from '../../scripts/sample/people.ts';
import { type SampleTablet, sampleTablet } from '../../scripts/sample/tablet.ts';
import { comings } from '../../scripts/sample/ten-years/paths.ts';
import { seedTenYears } from '../../scripts/sample/ten-years/ten-years.ts';

const until = CivilDate.parse('2026-11-24');
const keychain = memoryKeychain();
let dataDir = '';
let tablet: SampleTablet;
let visits: ClientView['visits'] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'chairside-years-'));
  const { ownerId } = await seedTenYears(dataDir, {
    ...{ years: 1, clients: 40, visits: 120, papersOf: 10, until, keychain },
  });
  const clock = simulatedClock(Instant.parse(`${until}T09:00:00.000Z`), sampleZone);
  clock.set(clock.now().instant, sampleZone, { bootId: 'another' });
  tablet = await sampleTablet({ dataDir, protector: keychain, clock });
  await tablet.client.call('session.unlock', { staffId: ownerId, pin: sampleOwner.pin });
  const clients = await tablet.client.call('clients.search', { query: '' });
  const views = await Promise.all(clients.map(({ id }) => tablet.client.call('clients.get', { clientId: id })));
  visits = views.flatMap((view) => view.visits);
  expect(clients).toHaveLength(40);
});

afterAll(async () => {
  await tablet.close({ keep: false });
  await rm(dataDir, { recursive: true, force: true });
});

it('a seeded clinic has as many clients and visits as were asked for, all of them closed, and its record is sound', async () => {
  expect(visits).toHaveLength(120);
  expect(new Set(visits.map(({ stage }) => stage))).toEqual(new Set(['closed']));
  expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
});

it('its visits end in every way, were led by four people, and stand on days of one year without a moved clock', async () => {
  expect(new Set(visits.map(({ outcome }) => outcome))).toEqual(
    new Set(['treated', 'rescheduled', 'declined', 'stopped', 'cancelled']),
  );
  const days = visits.map(({ date }) => date).toSorted();
  expect(days[0]?.slice(0, 7)).toBe('2025-11');
  expect(days.at(-1)?.slice(0, 7)).toBe('2026-11');
  const { staff } = await tablet.client.call('app.status', {});
  expect(staff).toHaveLength(4);
});

it('every tenth told visit has papers, whose seals are untouched; the others have none', async () => {
  const views = await Promise.all(visits.map(({ id }) => tablet.client.call('visits.get', { visitId: id })));
  const papers = views.flatMap(({ documents }) => documents);
  const bare = views.filter(({ documents }) => documents.length === 0);
  expect(bare.length).toBeGreaterThan(60);
  const seals = await Promise.all(papers.map(({ id }) => tablet.client.call('documents.verify', { documentId: id })));
  expect(new Set(seals.map(({ verdict }) => verdict))).toEqual(new Set(['untouched']));
  expect(new Set(papers.map(({ sha256 }) => sha256)).size).toBe(papers.length);
});

it('treatments are followed as they are since: on the scalp map, with what happened, check-ins and a reaction', async () => {
  const { client } = tablet;
  const page = { order: 'newest', page: 1, rows: 5, show: 'all' } as const;
  const { counts } = await client.call('records.visits', { ...page, filter: { complication: true } });
  expect(counts.all).toBe(2);
  const checkIns = await client.call('check-ins.list', { which: 'done', page: 1 });
  expect(checkIns.rows.length).toBeGreaterThan(5);
  const reactions = await client.call('reactions.list', { which: 'all', page: 1 });
  expect(reactions.rows.length).toBeGreaterThan(0);
  const views = await Promise.all(visits.map(({ id }) => client.call('visits.get', { visitId: id })));
  const mapped = views.flatMap(({ lots }) => lots.filter(({ areas }) => areas.length > 0));
  expect(new Set(mapped.map(({ kind }) => kind))).toEqual(new Set(['pigment']));
  expect(mapped.length).toBeGreaterThan(10);
});

it('whoever acts in a visit is its own client, and one of the clinic’s people', async () => {
  const [visit] = visits.slice(-1);
  const events = await tablet.client.call('visits.events', { visitId: visit?.id ?? '' });
  const view = await tablet.client.call('visits.get', { visitId: visit?.id ?? '' });
  const clients = events.flatMap(({ actor }) => (actor.kind === 'client' ? [actor.clientId] : []));
  expect(new Set(clients)).toEqual(new Set([view.clientId]));
});

it('clients come on the day of their next appointment, never on a Sunday, and so often as was asked for', () => {
  faker.seed(1);
  const days = comings({ clients: 20, visits: 61, days: 1000 });
  expect(days.flat()).toHaveLength(61);
  expect(days.filter((_, day) => day % 7 === 6).flat()).toEqual([]);
  const second = days.flat().filter(({ kind }) => kind === 'second');
  const first = new Map(days.flat().flatMap(({ client, kind, day }) => (kind === 'first' ? [[client, day]] : [])));
  expect(second.map(({ client, day }) => day - (first.get(client) ?? 0))).toEqual(second.map(() => 28));
});

it('too few days for a course and its touch-ups are refused', () => {
  expect(() => comings({ clients: 4, visits: 12, days: 60 })).toThrow(RangeError);
});
