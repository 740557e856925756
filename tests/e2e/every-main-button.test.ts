import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { galleries } from '../../renderer/gallery/galleries.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { buildGallery, type Files, GalleryPage, type Tappable } from './gallery-page.ts';
import { KeptStops } from './kept-stops.ts';

/** Every screen in every state of the gallery, over a real app: what a second tap would do must not be done. */
const gaps = [80, 150, 250, 350] as const;

let browser: Browser;
let files: Files;
let stops: KeptStops;
const free: GalleryPage[] = [];
beforeAll(async () => {
  [browser, files, stops] = await Promise.all([launchChromium(), buildGallery(), KeptStops.play()]);
}, 120_000);
afterAll(async () => {
  for (const page of free) await page.close();
  await browser.close();
  stops.remove();
});

it.concurrent.each([...galleries.values()])(
  '$screen: two taps on each of its main buttons and answers do what one does',
  async ({ screen, states }) => {
    const page = free.pop() ?? (await GalleryPage.open(browser, files, stops));
    const seen = new Set<string>();
    const outcomes = [];
    for (const [state, { stop }] of Object.entries(states)) {
      const draw = () => page.draw(screen, state, stop);
      await draw();
      let drawn = true;
      for (const button of await page.tappables()) {
        const key = `${button.from} ${button.words}`;
        if (seen.has(key)) continue;
        seen.add(key);
        if (!drawn) await draw();
        drawn = false;
        const once = await page.tap(button, null);
        for (const gap of gaps) {
          const twice = await tappedTwice(page, draw, button, gap);
          if (JSON.stringify(twice) !== JSON.stringify(once)) outcomes.push({ state, button, gap, once, twice });
        }
      }
    }
    free.push(page);
    expect(outcomes).toEqual([]);
  },
  240_000,
);

/** Done again until the machine lets two taps be as quick as they are meant. */
async function tappedTwice(page: GalleryPage, draw: () => Promise<void>, button: Tappable, gap: number) {
  for (let tries = 0; tries < 20; tries++) {
    await draw();
    const outcome = await page.tap(button, gap);
    if (outcome) return outcome;
  }
  throw new Error('this machine is too busy for two taps in half a second');
}
