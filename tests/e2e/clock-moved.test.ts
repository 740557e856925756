import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { systemClock } from '../../api/host/clock.ts';
import { Instant } from '../../domain/time.ts';
import { simulatedClock } from '../../scripts/demo/simulated.ts';
import { makeTablet, pin, setUp, zone } from '../api/tablet.ts';
import { act, aftercare, type Hands, toProcedure } from '../api/visit-steps.ts';
import { startHost } from './host.ts';
import { landscape, portrait, Tablet } from './tablet.ts';

const passphrase = 'barber pole at noon';
const hour = 3_600_000;
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A visit that is signed by both; since then the tablet's clock was set two hours forward. */
async function readyToSeal(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'chairside-clock-'));
  endings.push(() => rmSync(data, { recursive: true, force: true }));
  const now = systemClock().now();
  const before = Instant.parse(new Date(Date.parse(now.instant) - 2 * hour).toISOString());
  const clock = simulatedClock(before, zone);
  clock.set(before, zone, { uptimeMs: now.uptimeMs, bootId: now.bootId });
  const made = await makeTablet({ dataDir: data, clock, protector: { kind: 'passphrase' } });
  const { ownerId } = await setUp(made, passphrase);
  await made.client.call('session.unlock', { staffId: ownerId, pin });
  const hands: Hands = { client: made.client, staffId: ownerId, pin };
  const visitId = await toProcedure(hands, { name: 'Daniel Okafor' });
  await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 60 });
  await act(hands, visitId, { type: 'finish-procedure' });
  await aftercare(hands, visitId);
  await made.close({ keep: true });
  return data;
}

it('a clock that was moved is asked about before the seal, by touch, with both times', async () => {
  const host = await startHost(await readyToSeal());
  endings.push(() => host.stop());
  const tablet = await Tablet.start(landscape);
  endings.push(() => tablet.close());
  const { page } = tablet;
  await tablet.open(host.address);
  await tablet.type('Passphrase', passphrase);
  await tablet.tap('Open');
  await tablet.see('Who is unlocking?');
  await tablet.pin(pin, 'Unlock');
  await tablet.press(page.getByText('Daniel Okafor').first());
  await tablet.see('The tablet clock changed by 2 h.');
  await tablet.shot('clock-moved');
  await tablet.turn(portrait);
  await tablet.shot('clock-moved');
  await tablet.turn(landscape);
  const seal = page.getByRole('button', { name: /^Seal/ });
  await tablet.press(seal);
  await tablet.see(/^The tablet’s clock was moved\. Say first which time is right/);
  expect(await seal.count()).toBe(1);
  await tablet.tap(/, as before$/);
  await expect.poll(() => page.getByText('The tablet clock changed by 2 h.').count()).toBe(0);
  await tablet.press(seal);
  await tablet.see(/^Sealed/);
}, 120_000);
