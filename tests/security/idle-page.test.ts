import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningHost, startHost } from '../e2e/host.ts';
import { Tablet } from '../e2e/tablet.ts';
import { addClient, guest, setUp, unlock } from '../e2e/walk.ts';

/** What the page tells the app about the hands on it, and what it leaves on the screen when it locks. */
let folder: string;
let host: RunningHost;
let tablet: Tablet;
let touches = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chairside-idle-'));
  host = await startHost(folder);
  tablet = await Tablet.start();
  tablet.page.on('request', (request) => {
    if (request.postData()?.includes('"session.touch"')) touches += 1;
  });
  await tablet.open(host.address);
  await setUp(tablet);
  await unlock(tablet);
  await tablet.tap('New client');
  // The page's clock begins anew here; the first touches were told of on the old one.
  await tablet.page.clock.install();
  await tablet.page.clock.fastForward(60_000);
});
afterAll(async () => {
  await tablet.close();
  await host.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** How many touches the page reports while `work` goes on, some time after the last one. */
async function touchesDuring(work: () => Promise<void>): Promise<number> {
  await tablet.page.clock.fastForward(11_000);
  const before = touches;
  await work();
  // Requests leave the page in their order: one of our own comes behind whatever the work set off.
  const behind = tablet.page.waitForRequest('**/behind');
  await tablet.page.evaluate(() => void fetch('/behind'));
  await behind;
  return touches - before;
}

it('tells of typing', async () => {
  const typing = () => tablet.page.getByLabel('Full name').pressSequentially('Zyx');
  expect(await touchesDuring(typing)).toBe(1);
});

it('tells of a long line that is still being drawn, and not of a pointer that only passes', async () => {
  const { mouse } = tablet.page;
  const wander = async () => {
    for (let x = 0; x < 20; x++) await mouse.move(600 + x, 90);
  };
  expect(await touchesDuring(wander)).toBe(0);
  await mouse.down();
  expect(await touchesDuring(wander)).toBe(1);
  await mouse.up();
});

it('leaves nothing of a client on the screen when it locks', async () => {
  await tablet.tap('Back');
  await addClient(tablet);
  expect(await tablet.page.content()).toContain(guest.name);
  await tablet.tap('Lock');
  await tablet.see('Who is unlocking?');
  const [given = '', family = ''] = guest.name.split(' ');
  const left = await tablet.page.evaluate(() => document.documentElement.outerHTML);
  for (const word of [given, family, guest.phone]) expect(left).not.toContain(word);
  // Nor does going back bring it up.
  await tablet.page.goBack().catch(() => null);
  expect(await tablet.page.content()).not.toContain(family);
});
