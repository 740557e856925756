import { dirname } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { galleries, screensByFolder } from '../../renderer/gallery/galleries.ts';
import type { GalleryState, ScreenGallery } from '../../renderer/gallery/gallery.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { buildGallery, type Files } from '../../scripts/gallery/built.ts';
import { GalleryPage } from './gallery-page.ts';
import { KeptStops } from './kept-stops.ts';
import { mainButtons, saysWhereFrom } from './main-buttons.ts';
import { reachedFrom } from './reached-sources.ts';
import { ScreenWalk } from './screen-walk.ts';

/**
 * Every screen over a real app: what a second tap would do must not be done. A screen's states are drawn in their order until each
 * main button that its sources may draw has been tapped. CHAIRSIDE_EVERY_STATE=1 draws all of them, and finds what a button does
 * in one of its states only.
 */
const { CHAIRSIDE_EVERY_STATE: every } = process.env;
const everyState = every === '1';

const tapped = new Set<string>();
const written = mainButtons();

const fileOf = (at: string): string => at.slice(0, at.lastIndexOf(':'));

/** What only another screen's states show, because it leads there: a button that the last test names gets a state, or stands here. */
const shownBy: ReadonlyMap<string, string> = new Map([
  ['screens/day/client/doors/PhotosDoor.tsx', 'screens/day/photos'],
  ['screens/day/client/RecordsCard.tsx', 'screens/day/join'],
  ['screens/clinic/practice/treatments/DiscardDraft.tsx', 'screens/clinic/practice/versions'],
]);

/** The screen to which the main button that is written there belongs: the innermost folder around it that has one. */
function screenOf(at: string): string | null {
  const shown = shownBy.get(fileOf(at));
  if (shown !== undefined) return shown;
  for (let folder = dirname(at); folder !== '.'; folder = dirname(folder))
    if (screensByFolder.has(folder)) return folder;
  return null;
}

/** The main buttons that a screen's states may show. */
function mayShow(folder: string): string[] {
  const reached = reachedFrom(folder);
  return written.filter((at) => (shownBy.get(fileOf(at)) ?? (reached.has(fileOf(at)) ? folder : null)) === folder);
}

let browser: Browser;
let files: Files;
let stops: KeptStops;
const free: GalleryPage[] = [];
beforeAll(async () => {
  [browser, files, stops] = await Promise.all([launchChromium(), buildGallery([saysWhereFrom()]), KeptStops.play()]);
}, 300_000);
afterAll(async () => {
  for (const page of free) await page.close();
  await browser.close();
  stops.remove();
});

/** States in which their screen had nothing left to tap. */
const passedOver: (readonly [screen: string, state: State])[] = [];

type State = readonly [name: string, state: GalleryState];

/** A practised visit has the buttons of any other; what begins and moves it has its own. Work that is told by hand never ends. */
function canBeWalked([, { practice, place, answers }]: State): boolean {
  return !(practice && place !== 'try') && !(answers && 'jobs.get' in answers);
}

async function through(walk: ScreenWalk, page: GalleryPage, screen: string, [name, state]: State): Promise<void> {
  const { stop, practice, inspecting, role } = state;
  await walk.through(() => page.draw(screen, name, stop, { practice, inspecting, role }));
  for (const at of walk.tapped) tapped.add(at);
}

it.concurrent.each([...screensByFolder].map(([folder, screen]) => ({ folder, screen })))(
  '$screen: two taps on each of its main buttons and answers do what one does',
  async ({ folder, screen }) => {
    const states: ScreenGallery['states'] = galleries.get(screen)?.states ?? {};
    const page = free.pop() ?? (await GalleryPage.open(browser, files, stops));
    const walk = new ScreenWalk(page);
    const may = mayShow(folder);
    for (const [n, state] of Object.entries(states).filter(canBeWalked).entries()) {
      // What is written for several screens is tapped on one of them.
      const isDone = may.every((at) => (screenOf(at) === folder ? walk.tapped : tapped).has(at));
      if (n === 0 || !isDone || everyState) await through(walk, page, screen, state);
      else passedOver.push([screen, state]);
    }
    free.push(page);
    expect(walk.wrong).toEqual([]);
  },
  1_800_000,
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
}, 1_800_000);

it('every main button that is written in a screen is tapped in one of its states', async () => {
  const missing = () => written.filter((at) => !tapped.has(at));
  // Shown by the states of a screen that does not draw it from its sources: it leads there.
  const page = free.pop() ?? (await GalleryPage.open(browser, files, stops));
  const walk = new ScreenWalk(page);
  for (const [screen, state] of passedOver) if (missing().length > 0) await through(walk, page, screen, state);
  free.push(page);
  expect(walk.wrong).toEqual([]);
  expect(missing()).toEqual([]);
}, 1_800_000);
