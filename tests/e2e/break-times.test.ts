import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { systemClock } from '../../api/host/clock.ts';
import { civilTimeOf, Instant, plusMilliseconds } from '../../domain/time.ts';
import { simulatedClock } from '../../scripts/demo/simulated.ts';
import { makeTablet, pin, setUp, zone } from '../api/tablet.ts';
import { act, type Hands, toProcedure } from '../api/visit-steps.ts';
import { startHost } from './host.ts';
import { landscape, portrait, Tablet } from './tablet.ts';

const passphrase = 'barber pole at noon';
const minutes = 60_000;
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A clinic on disk: work began 100 minutes ago, and the break that was tapped 20 minutes ago still runs. */
async function forgottenBreak(): Promise<{ data: string; tapped: Instant }> {
  const data = mkdtempSync(join(tmpdir(), 'chairside-break-'));
  endings.push(() => rmSync(data, { recursive: true, force: true }));
  const now = systemClock().now();
  const began = Instant.parse(new Date(Date.parse(now.instant) - 100 * minutes).toISOString());
  const clock = simulatedClock(began, zone);
  // By this machine's steady clock, or before its last start.
  const uptimeMs = now.uptimeMs - 100 * minutes;
  if (uptimeMs > 0) clock.set(began, zone, { uptimeMs, bootId: now.bootId });
  const made = await makeTablet({ dataDir: data, clock, protector: { kind: 'passphrase' }, idleLockMs: 999 * minutes });
  const { ownerId } = await setUp(made, passphrase);
  await made.client.call('session.unlock', { staffId: ownerId, pin });
  const hands: Hands = { client: made.client, staffId: ownerId, pin };
  const visitId = await toProcedure(hands, { name: 'Daniel Okafor' });
  await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 240 });
  clock.advance(80 * minutes);
  await act(hands, visitId, { type: 'start-break' });
  const tapped = clock.now().instant;
  await made.close({ keep: true });
  return { data, tapped };
}

const both = async (tablet: Tablet, name: string) => {
  await tablet.shot(name);
  await tablet.turn(portrait);
  await tablet.shot(name);
  await tablet.turn(landscape);
};

it('a break that outlasts its plan insists until it is heard, and its times are put right by touch, with the PIN', async () => {
  const { data, tapped } = await forgottenBreak();
  const host = await startHost(data);
  endings.push(() => host.stop());
  const tablet = await Tablet.start(landscape);
  endings.push(() => tablet.close());
  const { page } = tablet;
  await tablet.open(host.address);
  await tablet.type('Passphrase', passphrase);
  await tablet.tap('Open');
  await tablet.see('Break is over');
  await both(tablet, 'break-late-locked');
  await tablet.pin(pin, 'Unlock');
  await tablet.press(page.getByRole('button', { name: /^\S+ Daniel Okafor/ }));
  await page.locator('.state', { hasText: 'Break is over' }).waitFor();
  await both(tablet, 'break-late');
  await tablet.tap('I heard it. Sound off');
  await tablet.see('Sound off. The break still runs.');

  // It really began four minutes before the tap.
  await tablet.tap('Back to work');
  await page.locator('.state', { hasText: 'Working' }).waitFor();
  await tablet.tap('Breaks');
  await both(tablet, 'breaks-dialog');
  await tablet.tap('Start wrong?');
  const right = civilTimeOf({ instant: plusMilliseconds(tapped, -4 * minutes), zone });
  await tablet.type('Time, as in 09:40', '03:59');
  await tablet.type('Why it is put right', 'Tapped after washing my hands');
  await tablet.type('Your present PIN', pin);
  await tablet.tap('Save the right time');
  // Refused at the field, and what was typed is still there.
  await tablet.see(/^Choose a time from/);
  await both(tablet, 'correct-break');
  await tablet.type('Time, as in 09:40', right);
  await tablet.type('Your present PIN', pin);
  await tablet.tap('Save the right time');
  await tablet.see(new RegExp(`tapped at ${civilTimeOf({ instant: tapped, zone })}`));
  await tablet.see(/corrected, /);
  await both(tablet, 'breaks-corrected');

  // "Back to work" was forgotten: work went on eight minutes after the tap.
  await tablet.tap('End wrong?');
  await tablet.type('Time, as in 09:40', civilTimeOf({ instant: plusMilliseconds(tapped, 8 * minutes), zone }));
  await tablet.type('Why it is put right', 'Forgot to tap');
  await tablet.type('Your present PIN', pin);
  await tablet.tap('Save the right time');
  await expect.poll(() => page.locator('dialog .lot-list s').count()).toBe(2);
  await page
    .locator('dialog')
    .getByText(/12 min/)
    .waitFor();
}, 180_000);
