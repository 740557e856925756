import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import { en } from '../../renderer/words/en.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { signedIn } from '../../scripts/sample/day.ts';
import { sampleClient, sampleOwner } from '../../scripts/sample/people.ts';
import { sampleTablet } from '../../scripts/sample/tablet.ts';
import { AppPage, buildPage, type Files } from './app-page.ts';
import { Finger } from './finger.ts';
import { Keyboard } from './keyboard.ts';
import { landscape, portrait } from './tablet.ts';

const { practiceEdit, practiceQuestions, practiceRules } = en;
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
  /** What a step leads to; on a busy machine a tap's click comes some frames later. */
  const stores = <T>(of: (protocol: TreatmentProtocol) => T) =>
    expect.poll(async () => of(await stored()), { timeout: 10_000 });
  return { app, stores };
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
    const { app, stores } = await inEditor({ hasTouch: true }, viewport);
    const { page } = app;
    const finger = await Finger.at(app);
    await finger.tap(page.locator(`[data-row="${water}"] .outline-item`));
    await finger.tap(page.locator(`[data-place="${water}/from"]`));
    const bar = page.locator('.paper-bar.is-open').first();
    const before = await bar.getAttribute('style');
    await finger.press(`${practiceRules.howFar}: ${en.common.more}`);
    expect(await bar.getAttribute('style')).not.toBe(before);
    await stores(startsOn).toMatchObject({ offset: 5, unit: 'day' });

    // The day between is free: it says which one, and has no room for it in its own bar.
    await finger.sees(/nothing is said on \w{3} \d+ \w{3}$/);
    expect(await page.locator('.paper-below.gap').textContent()).toBe(practiceRules.nothingSaid);

    // In portrait the list is folded over its item, and opened to drag further than its two lines.
    const fold = page.locator('.outline-more');
    const folds = await fold.isVisible();
    if (folds) await finger.tap(fold);
    await finger.dragAbove(water, 'aftercare/no-wash');
    // The very next tap counts: what was quickly dragged is no flick that a tap would only stop.
    await finger.press(practiceEdit.undo);
    await stores(placeOf).toBe(3);
    await finger.press(practiceEdit.redo);
    await stores(placeOf).toBe(0);
    if (folds) await finger.tap(fold);
    await finger.holdAtEdge(water);
    await stores(placeOf).toBe(0);
    await finger.press(practiceEdit.undo);
    await stores(placeOf).toBe(3);
    await finger.press(practiceEdit.undo);
    await stores(startsOn).toMatchObject({ offset: 4 });
    await finger.press(practiceEdit.redo);
    await stores(startsOn).toMatchObject({ offset: 5 });
    expect(app.complaints).toEqual([]);
    await app.close();
  },
  120_000,
);

it('by keyboard alone: the same, a question with its doctor’s note and follow-up, a clause with initials moved up, the problems, and the approval', async () => {
  const { app, stores } = await inEditor({ hasTouch: false });
  const keys = new Keyboard(app, { pin: sampleOwner.pin, staff: sampleOwner.name, client: sampleClient.name });
  const back = { back: true };
  await keys.tabTo('Move Water only');
  await keys.press('ArrowUp');
  await stores(placeOf).toBe(2);
  await keys.press('Control+z');
  await stores(placeOf).toBe(3);
  await keys.enter('4 days after the treatment');
  await keys.enter(`${practiceRules.howFar}: ${en.common.more}`);
  await stores(startsOn).toMatchObject({ offset: 5 });
  await keys.press('Control+z');
  await stores(startsOn).toMatchObject({ offset: 4 });
  await keys.press('Control+Shift+z');
  await stores(startsOn).toMatchObject({ offset: 5 });

  const toPart = async (part: string) => {
    await keys.enter(practiceEdit.parts, back);
    await keys.enter(part);
  };
  await toPart(en.practice.section.health);
  await keys.enter(practiceEdit.add.health, back);
  await keys.write(practiceQuestions.question, 'Do you wear a pacemaker?');
  await keys.enter(practiceQuestions.grade.decide);
  await keys.enter(practiceQuestions.grade['doctors-note']);
  await keys.enter(practiceQuestions.addFollowUp);
  await keys.enter(practiceQuestions.yes);
  await keys.write(practiceQuestions.question, 'Since when?');
  await stores(({ health }) => health.slice(-2)).toMatchObject([
    { text: 'Do you wear a pacemaker?', answers: { yes: 'doctors-note', no: 'fine' } },
    { text: 'Since when?', shownWhen: { answers: ['yes'] } },
  ]);

  await toPart(en.practice.section.consent);
  await keys.enter(practiceEdit.add.consent, back);
  await keys.write(practiceQuestions.clauseTitle, 'Your pacemaker');
  await keys.enter(practiceQuestions.initialsWanted);
  await keys.tabTo('Move Your pacemaker', back);
  await keys.press('ArrowUp');
  await stores(({ consent }) => consent.clauses.at(-2)).toMatchObject({ title: 'Your pacemaker', initials: true });

  await keys.enter('1 problem');
  await keys.enter('Nothing about washing');
  expect((await keys.focus()).name).toContain('5 days after the treatment');
  await keys.enter(practiceEdit.changed);
  await keys.write(en.settings.presentPin, sampleOwner.pin);
  await keys.press('Enter');
  await app.page.getByText(/^Version 5, approved by/).waitFor();
  expect(app.complaints).toEqual([]);
  await app.close();
}, 120_000);
