import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { systemClock } from '../../api/host/clock.ts';
import { Instant } from '../../domain/time.ts';
import { simulatedClock } from '../../scripts/demo/simulated.ts';
import { makeTablet, pin, setUp, zone } from '../api/tablet.ts';
import { act, type Hands, openVisit, toProcedure } from '../api/visit-steps.ts';
import { startHost } from './host.ts';
import { landscape, portrait, Tablet } from './tablet.ts';

const passphrase = 'barber pole at noon';
const minutes = 60_000;
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A clinic on disk: Daniel Okafor's work began 93 minutes ago, Tom Brown is ready to start, and Ada Third has come in. */
async function busyClinic(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'chairside-two-'));
  endings.push(() => rmSync(data, { recursive: true, force: true }));
  const now = systemClock().now();
  const began = Instant.parse(new Date(Date.parse(now.instant) - 93 * minutes).toISOString());
  const clock = simulatedClock(began, zone);
  // By this machine's steady clock, or before its last start.
  const uptimeMs = now.uptimeMs - 93 * minutes;
  if (uptimeMs > 0) clock.set(began, zone, { uptimeMs, bootId: now.bootId });
  const made = await makeTablet({ dataDir: data, clock, protector: { kind: 'passphrase' }, idleLockMs: 999 * minutes });
  const { ownerId } = await setUp(made, passphrase);
  await made.client.call('session.unlock', { staffId: ownerId, pin });
  const hands: Hands = { client: made.client, staffId: ownerId, pin };
  await toProcedure(hands, { name: 'Tom Brown' });
  await openVisit(hands, { name: 'Ada Third' });
  const daniel = await toProcedure(hands, { name: 'Daniel Okafor' });
  await act(hands, daniel, { type: 'start-procedure', expectedMinutes: 240 });
  await made.close({ keep: true });
  return data;
}

/** Counts the notes that the page plays, as its microphone would hear them. */
async function listen(tablet: Tablet): Promise<() => Promise<number>> {
  await tablet.page.addInitScript(() => {
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
      const page = document.documentElement;
      page.setAttribute('data-notes', String(Number(page.getAttribute('data-notes')) + 1));
      start.call(this, when);
    };
  });
  return () => tablet.page.evaluate(() => Number(document.documentElement.getAttribute('data-notes')));
}

const both = async (tablet: Tablet, name: string) => {
  await tablet.shot(name);
  await tablet.turn(portrait);
  await tablet.shot(name);
  await tablet.turn(landscape);
};

it('two procedures on one tablet: the overdue break of one shows first on every screen, and each screen draws its own', async () => {
  const data = await busyClinic();
  const host = await startHost(data);
  endings.push(() => host.stop());
  const tablet = await Tablet.start(landscape);
  endings.push(() => tablet.close());
  const notes = await listen(tablet);
  const { page } = tablet;
  const polled = () => page.waitForResponse((answer) => answer.request().postData()?.includes('app.status') ?? false);
  await tablet.open(host.address);
  await tablet.type('Passphrase', passphrase);
  await tablet.tap('Open');

  await tablet.see('Who is unlocking?');
  await tablet.pin(pin, 'Unlock');
  await tablet.press(page.getByRole('button', { name: /^\S+ Tom Brown/ }));
  await tablet.tap('Start the procedure');
  await tablet.see('Start break');

  // Locked: the overdue one has the face, the other a card; first names only.
  await tablet.tap('Lock');
  await page.locator('.lockart[data-cue="overdue"]', { hasText: 'Daniel' }).waitFor();
  await page.locator('.alsocue[data-cue="working"]', { hasText: 'Tom' }).waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/Okafor|Brown/);
  await both(tablet, 'lock-two');
  await tablet.pin(pin, 'Unlock');
  await tablet.see('Start break');
  await tablet.tap('Today');

  // Staff: both by name, the overdue one first.
  const bars = page.locator('.runbar');
  await bars.nth(1).waitFor();
  expect(await bars.allInnerTexts()).toEqual([
    expect.stringMatching(/^Daniel Okafor: Break overdue/),
    expect.stringMatching(/^Tom Brown: Procedure running/),
  ]);
  await both(tablet, 'today-two');

  // Tom's own screen stays Tom's, poll after poll, and carries Daniel's bar.
  await tablet.press(bars.nth(1));
  const dial = page.locator('.dial .min');
  await dial.waitFor();
  const own = async () => Number(await dial.innerText());
  for (let n = 0; n < 3; n++) {
    expect(await own()).toBeLessThan(10);
    await polled();
  }
  expect(await bars.allInnerTexts()).toEqual([expect.stringMatching(/^Daniel Okafor: Break overdue/)]);
  await both(tablet, 'timer-two');

  // With another client: a red edge and the sound, and nobody's name.
  await tablet.tap('Today');
  await tablet.press(page.getByRole('button', { name: /Ada Third/ }));
  await tablet.tap(/^Hand over/);
  await tablet.see('For staff: a break is overdue');
  expect(await page.locator('body').innerText()).not.toMatch(/Daniel|Okafor|Tom|Brown/);
  const before = await notes();
  await expect.poll(notes, { timeout: 15_000 }).toBeGreaterThan(before);
  await both(tablet, 'handed-over-overdue');
  await tablet.tap('Not me');
  await tablet.pin(pin, 'Take back');

  // Daniel's break begins: no red edge, no bar of an overdue break, on the very screen that follows.
  await tablet.press(bars.first());
  await tablet.tap('Start break');
  await tablet.see('Back to work');
  expect(await bars.allInnerTexts()).toEqual([expect.stringMatching(/^Tom Brown: Procedure running/)]);
  // And a finish takes its bar with it at once.
  await tablet.press(bars.first());
  await tablet.tap('Finish');
  await tablet.tap('Finish the procedure');
  await tablet.see('Aftercare');
  expect(await bars.allInnerTexts()).toEqual([expect.stringMatching(/^Daniel Okafor: On a break/)]);
  expect(tablet.complaints).toEqual([]);
});
