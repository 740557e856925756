import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { galleries } from '../../renderer/gallery/galleries.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { buildGallery, type Files } from '../../scripts/gallery/built.ts';
import { GalleryPage } from './gallery-page.ts';
import { KeptStops } from './kept-stops.ts';
import { mainButtons, saysWhereFrom } from './main-buttons.ts';
import { ScreenWalk } from './screen-walk.ts';

/** Every screen in every state of the gallery, over a real app: what a second tap would do must not be done. */
const tapped = new Set<string>();

let browser: Browser;
let files: Files;
let stops: KeptStops;
const free: GalleryPage[] = [];
beforeAll(async () => {
  [browser, files, stops] = await Promise.all([launchChromium(), buildGallery([saysWhereFrom()]), KeptStops.play()]);
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
    const walk = new ScreenWalk(page);
    for (const [state, { stop, practice, place, inspecting, role, answers }] of Object.entries(states)) {
      // A practised visit has the buttons of any other; what begins and moves it has its own.
      if (practice && place !== 'try') continue;
      // Long work that is told by hand never comes to its end.
      if (answers && 'jobs.get' in answers) continue;
      await walk.through(() => page.draw(screen, state, stop, { practice, inspecting, role }));
    }
    free.push(page);
    for (const at of walk.tapped) tapped.add(at);
    expect(walk.wrong).toEqual([]);
  },
  600_000,
);

it.concurrent('consent on a small tablet: a point, a statement or last answers that do not fit are read on by the first of two taps', async () => {
  const page = await GalleryPage.open(browser, files, stops, { width: 960, height: 600 });
  const walk = new ScreenWalk(page);
  await walk.through(() => page.draw('consent', 'first', 'client-consent'));
  await walk.through(() => page.draw('sign', 'electronic', 'client-sign'));
  await walk.through(() => page.draw('intake', 'last', 'client-health-last'));
  await page.close();
  for (const at of walk.tapped) tapped.add(at);
  expect(walk.wrong).toEqual([]);
}, 600_000);

it('every main button that is written in a screen is tapped in one of its states', () => {
  expect(mainButtons().filter((at) => !tapped.has(at))).toEqual([]);
});
