import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { galleries } from '../../renderer/gallery/galleries.ts';
import type { GalleryState, ScreenGallery } from '../../renderer/gallery/gallery.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { buildGallery, type Files } from '../../scripts/gallery/built.ts';
import { alikeStates } from './alike-states.ts';
import { GalleryPage } from './gallery-page.ts';
import { KeptStops } from './kept-stops.ts';
import { mainButtons, saysWhereFrom } from './main-buttons.ts';
import { ScreenWalk } from './screen-walk.ts';

/** Every screen over a real app, in each state of the gallery that shows something to tap: what a second tap would do must not be done. */
const tapped = new Set<string>();

/** Also what has only buttons that another state of its screen has. */
const { CHAIRSIDE_EVERY_STATE: every } = process.env;

/** Those first that are tapped anyway, so that what is new in one of the others is its own. */
function inOrder({ screen, states }: ScreenGallery): [state: string, given: GalleryState, alike: boolean][] {
  const listed = (state: string) => alikeStates[screen]?.includes(state) ?? false;
  const all = Object.entries(states).map(([state, given]): [string, GalleryState, boolean] => [
    state,
    given,
    listed(state),
  ]);
  return [...all.filter(([, , alike]) => !alike), ...(every ? all.filter(([, , alike]) => alike) : [])];
}

let browser: Browser;
let files: Files;
let stops: KeptStops;
const free: GalleryPage[] = [];
beforeAll(async () => {
  [browser, files, stops] = await Promise.all([launchChromium(), buildGallery([saysWhereFrom()]), KeptStops.play()]);
});
afterAll(async () => {
  for (const page of free) await page.close();
  await browser.close();
  stops.remove();
});

it.concurrent.each([...galleries.values()])(
  '$screen: two taps on each of its main buttons and answers do what one does',
  async (gallery) => {
    const { screen } = gallery;
    const ofItsOwn: string[] = [];
    const page = free.pop() ?? (await GalleryPage.open(browser, files, stops));
    const walk = new ScreenWalk(page);
    for (const [state, { stop, practice, place, inspecting, role, answers }, alike] of inOrder(gallery)) {
      // A practised visit has the buttons of any other; what begins and moves it has its own.
      if (practice && place !== 'try') continue;
      // Long work that is told by hand never comes to its end.
      if (answers && 'jobs.get' in answers) continue;
      const before = walk.tapped.size;
      await walk.through(() => page.draw(screen, state, stop, { practice, inspecting, role }));
      if (alike && walk.tapped.size > before) ofItsOwn.push(state);
    }
    free.push(page);
    for (const at of walk.tapped) tapped.add(at);
    expect(walk.wrong).toEqual([]);
    expect(ofItsOwn, 'take them off alike-states.ts').toEqual([]);
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

it('every state that is left out as alike is there', () => {
  const gone = Object.entries(alikeStates).flatMap(([screen, states]) =>
    states.filter((state) => !galleries.get(screen)?.states[state]).map((state) => `${screen}/${state}`),
  );
  expect(gone).toEqual([]);
});
