import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/chromium.ts';
import { doubleTap, spotOf, touch } from './double-tap.ts';
import { settled } from './press.ts';
import { changes, SettlingPage } from './settling-page.ts';

/** The guard on a page of its own, under real touches and keys; tap-guard.test.ts shows that it is over every screen. */
const gaps = [80, 150, 250, 350] as const;
const names = Object.keys(changes) as (keyof typeof changes)[];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function tappedTwice(page: SettlingPage, name: keyof typeof changes, gap: number, answerMs: number) {
  const { spot, early } = await page.quickly(async () => {
    await page.show(name, answerMs);
    const where = await spotOf(page.first());
    await doubleTap(page.touches, where, gap);
    return { spot: where, early: await page.setOff() };
  });
  await settled(page.under());
  await touch(page.touches, spot);
  return { name, early, settled: await page.setOff() };
}

describe.each([
  ['at once', 0],
  ['within the second tap', 60],
] as const)('what a tap brings up %s', (_, answerMs) => {
  it.concurrent.each(gaps)(
    'takes no second tap %i ms after the first, whatever kind of change it is, and the next one once it has settled',
    async (gap) => {
      const page = await SettlingPage.open(browser);
      for (const name of names)
        expect(await tappedTwice(page, name, gap, answerMs)).toEqual({
          name,
          early: { first: 1, again: 0, second: 0 },
          settled: { first: 1, again: 0, second: 1 },
        });
    },
    240_000,
  );
});

it('leaves alone what did not change: a second tap on the same button counts', async () => {
  const page = await SettlingPage.open(browser);
  await page.show('another screen', 5_000);
  await doubleTap(page.touches, await spotOf(page.first()), 150);
  expect(await page.setOff()).toEqual({ first: 1, again: 1, second: 0 });
});

it('counts from the drawing: an answer that comes late settles as long as one that comes at once', async () => {
  const page = await SettlingPage.open(browser);
  const early = await page.quickly(async () => {
    await page.show('another screen', 600);
    const spot = await spotOf(page.first());
    await touch(page.touches, spot);
    await page.changed();
    await touch(page.touches, spot);
    return page.setOff();
  }, 'change');
  expect(early).toEqual({ first: 1, again: 0, second: 0 });
});

it('ignores a key that is held, a key that comes too early, and a click without a finger', async () => {
  const on = await SettlingPage.open(browser);
  const { keyboard } = on.page;
  const button = on.first();
  const click = () => button.evaluate((element) => element instanceof HTMLElement && element.click());
  const early = await on.quickly(async () => {
    await on.show('other words on the same button');
    await settled(button);
    await button.focus();
    await Promise.all([keyboard.down('Enter'), keyboard.down('Enter'), keyboard.up('Enter')]);
    await on.changed();
    // What assistive technology clicks without a finger has to wait as well.
    await Promise.all([...['Enter', ' ', 'Enter'].map((key) => keyboard.press(key)), click()]);
    return on.setOff();
  });
  expect(early).toEqual({ first: 1, again: 0, second: 0 });
  await settled(button);
  await click();
  expect(await on.setOff()).toEqual({ first: 1, again: 0, second: 1 });
});

it('lets an ignored touch neither look pressed nor take the focus', async () => {
  const on = await SettlingPage.open(browser);
  const [pressed, focused] = await on.quickly(async () => {
    await on.show('other words on the same button');
    const spot = await spotOf(on.first());
    await touch(on.touches, spot);
    // A finger that comes before it rests on the button as it was, and is none to ignore.
    await on.changed();
    await on.page.evaluate(() => document.body.appendChild(document.createElement('input')).focus());
    await on.touches.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [spot] });
    const active = await on.first().evaluate((button) => button.matches(':active'));
    await on.touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    const focus = await on.page.evaluate(() => document.activeElement?.tagName);
    return (await on.first().evaluate((button) => button.matches('[data-settling]'))) ? [active, focus] : null;
  });
  expect([pressed, focused]).toEqual([false, 'INPUT']);
});
