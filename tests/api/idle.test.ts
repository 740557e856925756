import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { provenAnchors, readHeads } from '../../db/vault/anchor.ts';
import { Instant } from '../../domain/time.ts';
import { sampleClient } from '../../scripts/sample/people.ts';
import { keyOf } from './behind-its-back.ts';
import { makeTablet, morning, pin, refusal, signedIn, type Tablet, zone } from './tablet.ts';
import { act, openVisit, tabletWithHands, toProcedure } from './visit-steps.ts';

let tablet: Tablet;
let hands: { client: Tablet['client']; staffId: string; pin: string };

beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterEach(() => tablet.close());

const mode = async () => (await tablet.client.call('app.status', {})).mode;

it('locks after two minutes without touch or typing', async () => {
  tablet.clock.advance(119_000);
  expect(await mode()).toBe('staff');
  tablet.clock.advance(1_000);
  expect(await mode()).toBe('locked');
  expect(await refusal(tablet.client.call('visits.today', {}))).toBe('not-allowed');
});

it('locks by itself, without any page that asks', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const unattended = await makeTablet();
  try {
    await signedIn(unattended);
    unattended.clock.advance(121_000);
    const key = await keyOf(unattended);
    const kept = () => provenAnchors(readHeads(unattended.dir, key)).length;
    const before = kept();
    await vi.advanceTimersByTimeAsync(5_000);
    // Locking the tablet saves the record's head.
    expect(kept()).toBe(before + 1);
  } finally {
    vi.useRealTimers();
    await unattended.close();
  }
});

it('refuses the very call that comes too late', async () => {
  tablet.clock.advance(120_000);
  expect(await refusal(tablet.client.call('clients.search', { query: '' }))).toBe('not-allowed');
});

it('is put off by a touch and by work, not by a page that looks at the status', async () => {
  tablet.clock.advance(100_000);
  await tablet.client.call('session.touch', {});
  tablet.clock.advance(100_000);
  await tablet.client.call('clients.search', { query: 'a' });
  tablet.clock.advance(100_000);
  await tablet.client.call('visits.today', {});
  await tablet.client.call('app.status', {});
  tablet.clock.advance(20_000);
  expect(await mode()).toBe('locked');
});

it('counts on the machine’s own time when the wall clock is set', async () => {
  const { uptimeMs } = tablet.clock.now();
  tablet.clock.set(Instant.parse('2026-11-24T20:00:00.000Z'), zone, { uptimeMs: uptimeMs + 1000 });
  expect(await mode()).toBe('staff');
  tablet.clock.set(morning, zone, { uptimeMs: uptimeMs + 121_000 });
  expect(await mode()).toBe('locked');
});

it('keeps a hand-over handed over, and what was typed', async () => {
  const { id: visitId } = await openVisit(hands);
  const draft = { step: 'add-note', visitId, field: 'text' } as const;
  await tablet.client.call('drafts.put', { draft, value: 'half a sen' });
  await tablet.client.call('session.hand-over', { visitId, task: 'intake', language: 'en' });
  tablet.clock.advance(3_600_000);
  expect(await mode()).toBe('handed-over');
  await tablet.client.call('session.take-back', { staffId: hands.staffId, pin });
  tablet.clock.advance(120_000);
  expect(await mode()).toBe('locked');
  await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
  expect(await tablet.client.call('drafts.get', { draft })).toEqual({ value: 'half a sen' });
});

it('shows a running procedure on the lock screen by first name only, and keeps the screen awake for it', async () => {
  const visitId = await toProcedure(hands);
  expect(tablet.awake).not.toContain(true);
  await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 120 });
  expect(tablet.awake.at(-1)).toBe(true);
  tablet.clock.advance(61 * 60_000);
  const status = await tablet.client.call('app.status', {});
  expect(status).toMatchObject({
    mode: 'locked',
    running: [{ visitId: null, name: 'Sample', cue: 'open', elapsedMs: 61 * 60_000, overdueAnswered: false }],
    handedOver: null,
  });
  expect(JSON.stringify(status)).not.toContain(sampleClient.name);
  await tablet.restart();
  expect(tablet.awake.at(-1)).toBe(true);
  await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
  await act(hands, visitId, { type: 'finish-procedure' });
  expect(tablet.awake.at(-1)).toBe(false);
  expect((await tablet.client.call('app.status', {})).running).toEqual([]);
});
