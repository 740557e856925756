import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import { en } from '../../renderer/words/en.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { signedIn } from '../../scripts/sample/day.ts';
import { sampleClient, sampleOwner } from '../../scripts/sample/people.ts';
import { sampleTablet } from '../../scripts/sample/tablet.ts';
import { AppPage, buildPage, type Files } from './app-page.ts';
import { Keyboard } from './keyboard.ts';
import { landscape, portrait } from './tablet.ts';

const { practiceEdit, practiceRules } = en;
const water = 'aftercare/water-only';

let browser: Browser;
let files: Files;
beforeAll(async () => {
  [browser, files] = await Promise.all([launchChromium(), buildPage()]);
}, 120_000);
afterAll(() => browser.close());

/** An owner in the editor of the clinic's aftercare. */
async function inEditor(hand: { readonly hasTouch: boolean }, viewport = landscape) {
  const tablet = await sampleTablet();
  await signedIn(tablet);
  await tablet.client.call('session.lock', {});
  const app = await AppPage.open(browser, files, tablet, viewport, hand);
  const press = async (name: string | RegExp) => {
    const button = app.page.getByRole('button', { name }).first();
    await (hand.hasTouch ? button.tap() : button.click());
    await app.rested();
  };
  await app.page.keyboard.type(sampleOwner.pin);
  await app.page.keyboard.press('Enter');
  await app.rested();
  await press(en.today.settings);
  await press(en.settings.group.papers);
  await press(en.practice.open);
  await press(new RegExp(`^${en.practice.section.aftercare}`));
  const [inUse] = (await tablet.client.call('protocols.list', {})).treatments;
  const stored = async (): Promise<TreatmentProtocol> => {
    await app.rested();
    const { protocol } = await tablet.client.call('protocols.open-draft', { treatment: inUse?.treatment ?? '' });
    return protocol;
  };
  return { app, press, stored };
}

const startsOn = ({ aftercare }: TreatmentProtocol) => aftercare.find(({ id }) => id === 'water-only')?.from;
const placeOf = ({ aftercare }: TreatmentProtocol) => aftercare.findIndex(({ id }) => id === 'water-only');

const held = [
  ['landscape', landscape],
  ['portrait', portrait],
] as const;

it.each(held)(
  'by touch, %s: wash on day 5 instead of day 4 shows on the paper at once, a row is dragged, at an edge the list scrolls, and all is undone',
  async (_, viewport) => {
    const { app, press, stored } = await inEditor({ hasTouch: true }, viewport);
    const { page } = app;
    await page.locator(`[data-row="${water}"] .outline-item`).tap();
    await page.locator(`[data-place="${water}/from"]`).tap();
    const bar = page.locator('.paper-bar.is-open').first();
    const before = await bar.getAttribute('style');
    await press(`${practiceRules.howFar}: ${en.common.more}`);
    expect(await bar.getAttribute('style')).not.toBe(before);
    await expect.poll(async () => startsOn(await stored())).toMatchObject({ offset: 5, unit: 'day' });

    // In portrait the list is folded over its item, and opened to drag further than its two lines.
    const fold = page.locator('.outline-more');
    const folds = await fold.isVisible();
    if (folds) await fold.tap();
    await dragAbove(app, water, 'aftercare/no-wash');
    await expect.poll(async () => placeOf(await stored())).toBe(0);
    if (folds) await fold.tap();
    await holdAtEdge(app, water);
    await expect.poll(async () => placeOf(await stored())).toBe(0);
    await press(practiceEdit.undo);
    await expect.poll(async () => placeOf(await stored())).toBe(3);
    await press(practiceEdit.undo);
    await expect.poll(async () => startsOn(await stored())).toMatchObject({ offset: 4 });
    await press(practiceEdit.redo);
    await expect.poll(async () => startsOn(await stored())).toMatchObject({ offset: 5 });
    expect(app.complaints).toEqual([]);
    await app.close();
  },
);

it('by keyboard alone: the same, and Undo and Redo by their keys', async () => {
  const { app, stored } = await inEditor({ hasTouch: false });
  const keys = new Keyboard(app, { pin: sampleOwner.pin, staff: sampleOwner.name, client: sampleClient.name });
  await keys.tabTo('Move Water only');
  await keys.press('ArrowUp');
  await expect.poll(async () => placeOf(await stored())).toBe(2);
  await keys.press('Control+z');
  await expect.poll(async () => placeOf(await stored())).toBe(3);
  await keys.tabTo('4 days after the treatment');
  await keys.press('Enter');
  await keys.tabTo(`${practiceRules.howFar}: ${en.common.more}`);
  await keys.press('Enter');
  await expect.poll(async () => startsOn(await stored())).toMatchObject({ offset: 5 });
  await keys.press('Control+z');
  await expect.poll(async () => startsOn(await stored())).toMatchObject({ offset: 4 });
  await keys.press('Control+Shift+z');
  await expect.poll(async () => startsOn(await stored())).toMatchObject({ offset: 5 });
  await app.close();
});

/** One finger takes hold of a row's handle, moves over the list and lets go in the upper half of another row. */
async function dragAbove({ page }: AppPage, row: string, other: string): Promise<void> {
  const handle = await page.locator(`[data-row="${row}"] .handle`).boundingBox();
  const target = await page.locator(`[data-row="${other}"]`).boundingBox();
  if (!handle || !target) throw new Error('there is nothing to drag, or nowhere to');
  const touches = await page.context().newCDPSession(page);
  const from = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
  // At its start too: in portrait the rows stand beside one another.
  const to = { x: target.x + 8, y: target.y + 6 };
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    touches.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [from]);
  for (let step = 1; step <= 4; step++)
    await touch('touchMove', [{ x: from.x + ((to.x - from.x) * step) / 4, y: from.y + ((to.y - from.y) * step) / 4 }]);
  await touch('touchEnd', []);
}

/** The finger takes hold of a row and rests at the lower edge of the list until that scrolls; then it is taken from it. */
async function holdAtEdge({ page }: AppPage, row: string): Promise<void> {
  const scroller = page.locator('.editor-outline, .outline-rows').filter({ has: page.locator('.handle') });
  const handle = await page.locator(`[data-row="${row}"] .handle`).boundingBox();
  const scrolls = await scroller.evaluateAll((all) => {
    const there = all.find((one) => one.scrollHeight > one.clientHeight);
    there?.setAttribute('data-scrolls', '');
    return there ? there.getBoundingClientRect().bottom : null;
  });
  if (!handle || scrolls === null) throw new Error('there is nothing to drag, or nothing that scrolls');
  const touches = await page.context().newCDPSession(page);
  const x = handle.x + handle.width / 2;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchCancel', points: { x: number; y: number }[]) =>
    touches.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [{ x, y: handle.y + handle.height / 2 }]);
  await touch('touchMove', [{ x, y: scrolls - 30 }]);
  await touch('touchMove', [{ x, y: scrolls - 10 }]);
  await page.waitForFunction(() => (document.querySelector('[data-scrolls]')?.scrollTop ?? 0) > 20);
  await touch('touchCancel', []);
}
