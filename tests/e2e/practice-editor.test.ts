import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { VisitId } from '../../domain/ids.ts';
import type { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import { en } from '../../renderer/words/en.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { folderAsStick } from '../../scripts/demo/simulated.ts';
import { type Player, signedIn } from '../../scripts/sample/day.ts';
import { sampleClient, sampleOwner } from '../../scripts/sample/people.ts';
import { openVisit, takeBack, toProcedure } from '../../scripts/sample/steps.ts';
import { type SampleTablet, sampleTablet } from '../../scripts/sample/tablet.ts';
import { AppPage, type Files, shippedPage } from './app-page.ts';
import { Finger } from './finger.ts';
import { Keyboard } from './keyboard.ts';
import { landscape, portrait } from './tablet.ts';

const { practiceEdit, practiceQuestions, practiceRules, practiceTry, practiceVersions } = en;
const water = 'aftercare/water-only';

let browser: Browser;
let files: Files;
beforeAll(async () => {
  [browser, files] = await Promise.all([launchChromium(), shippedPage()]);
});
afterAll(() => browser.close());

/** An owner in the editor of the clinic's aftercare. */
async function inEditor(
  hand: { readonly hasTouch: boolean },
  viewport = landscape,
  before: (hands: Player) => Promise<unknown> = async () => undefined,
) {
  const tablet = await sampleTablet();
  const hands = await signedIn(tablet);
  await before(hands);
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
  // A procedure that is under way is opened first.
  const [today, settings] = [en.common.today, en.today.settings].map((name) =>
    app.page.getByRole('button', { name, exact: true }).first(),
  );
  if (!today || !settings) throw new Error('there is no way to the settings');
  await today.or(settings).first().waitFor();
  if (!(await settings.isVisible())) await (hand.hasTouch ? today.tap() : today.click());
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
    expect.poll(async () => of(await stored()), { timeout: 60_000 });
  return { app, stores, hands };
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

it('by keyboard alone: the same, a question with its doctor’s note and follow-up, a clause with initials moved up, the problems, a practice visit, the approval, the next client, a visit that runs and a client who had signed, a file, a roll back, and the file as a draft on another tablet', async () => {
  const visits: VisitId[] = [];
  const { app, stores, hands } = await inEditor({ hasTouch: false }, landscape, async (before) => {
    visits.push((await openVisit(before, { name: 'Wanda Waiting' })).id);
    await toProcedure(before, { name: 'Sia Signed' });
  });
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

  await keys.enter(practiceTry.tryIt);
  await keys.enter(practiceTry.begin);
  await keys.enter(practiceTry.steps);
  await keys.enter(en.visit.step3);
  await app.page
    .getByText(/^Checks/)
    .first()
    .waitFor();
  await keys.enter(practiceTry.end);
  await keys.enter(practiceEdit.open);
  await keys.enter(practiceEdit.changed);
  await approvesByKeys(app, keys, 5);

  await asksTheNextClient(app, keys);
  for (const visitId of visits) await keepsTheOld(app, keys, visitId);
  await isAskedAgain(app, keys);
  await takeBack(hands);
  await app.page.reload();
  await app.rested();
  await keys.enter(en.common.today, back);
  await toPracticeByKeys(keys);
  await keys.enter(practiceVersions.open);
  await keys.enter(practiceVersions.saveFile);
  await keys.enter('Save to ');
  await app.page.getByText(/^Saved in /).waitFor();
  await keys.enter(practiceVersions.title);
  await keys.enter('Roll back to 4');
  await approvesByKeys(app, keys, 6);
  expect(app.complaints).toEqual([]);

  await opensOnAnother(app.tablet);
  await app.close();
}, 360_000);

async function approvesByKeys({ page }: AppPage, keys: Keyboard, version: number): Promise<void> {
  await keys.write(en.settings.presentPin, sampleOwner.pin);
  await keys.press('Enter');
  await page.getByText(new RegExp(`^Version ${version}, approved by`)).waitFor();
}

async function toPracticeByKeys(keys: Keyboard): Promise<void> {
  await keys.enter(en.today.settings);
  await keys.enter(en.settings.group.papers);
  await keys.enter(en.practice.open);
}

/** The client answers the new question with “yes” and what follows from it; staff record the note. */
async function asksTheNextClient({ page, tablet }: AppPage, keys: Keyboard): Promise<void> {
  const { client } = tablet;
  const [owner] = (await client.call('app.status', {})).staff;
  const hands = { client, pin: sampleOwner.pin, staffId: owner?.id ?? '' };
  const { id: visitId } = await openVisit(hands);
  await keys.enter(en.settings.title);
  await keys.enter(en.common.today);
  await keys.enter(sampleClient.name);
  const isAt = (question: string, control: string) =>
    page.evaluate(
      ([words, kind]) =>
        document.activeElement?.matches(kind) === true &&
        document.activeElement.closest('.health-row')?.textContent?.includes(words) === true,
      [question, control] as const,
    );
  await keys.goOnUntil(() => isAt('pacemaker', 'button'), [en.intake.no]);
  await keys.press(String((await keys.focus()).options.indexOf(en.intake.yes) + 1));
  await keys.write(en.intake.detailsAsk, 'Under the left collarbone');
  await keys.enter(en.intake.toReview);
  for (let tabs = 0; tabs < 40 && !(await isAt('Since when?', 'input, textarea')); tabs++) await keys.press('Tab');
  await keys.type('2019');
  await keys.enter(en.intake.toReview);
  await keys.enter(en.intake.finish);
  await keys.goOnUntil(async () => (await client.call('app.status', {})).mode === 'staff');
  await keys.enter(en.alerts.noteIsHere);
  await keys.write(en.alerts.doctor, 'Dr Sample');
  await keys.write(en.alerts.day, '20');
  await keys.write(en.alerts.month, '11');
  await keys.write(en.alerts.year, '2026');
  await keys.enter(en.alerts.recordNote);
  await expect.poll(async () => (await client.call('visits.get', { visitId })).stage).toBe('checks');
  await keys.enter(en.common.today, { back: true });
}

/** A visit that was opened before goes through its own eighteen questions, and stays under its own version. */
async function keepsTheOld({ page, tablet }: AppPage, keys: Keyboard, visitId: VisitId): Promise<void> {
  const { client } = tablet;
  await keys.enter('Wanda Waiting');
  await keys.goOnUntil(async () => (await page.locator('.health-row').count()) > 0);
  await keys.goOnUntil(async () => (await client.call('app.status', {})).mode === 'staff', [en.intake.no]);
  const { health, protocol } = await client.call('visits.get', { visitId });
  expect(health).toHaveLength(18);
  expect(protocol.version).toBe(4);
  await keys.enter(en.common.today, { back: true });
}

/** Who had signed the text before is led back to it by staff, and has seven points to answer. */
async function isAskedAgain({ page }: AppPage, keys: Keyboard): Promise<void> {
  await keys.enter('Sia Signed');
  await page
    .getByText(/^The consent text has changed since it was signed/)
    .first()
    .waitFor();
  await keys.goOnUntil(() => page.getByText(/Point 2 of 7/).isVisible());
}

/** Another data folder, with a store, a seal and keys of its own; only the stick is the same. */
async function opensOnAnother({ dir }: SampleTablet): Promise<void> {
  const other = await sampleTablet({ folders: folderAsStick(join(dir, 'stick')) });
  await signedIn(other);
  await other.client.call('session.lock', {});
  const app = await AppPage.open(browser, files, other, landscape);
  const keys = new Keyboard(app, { pin: sampleOwner.pin, staff: sampleOwner.name, client: sampleClient.name });
  await keys.type(sampleOwner.pin);
  await keys.press('Enter');
  await toPracticeByKeys(keys);
  await keys.enter(practiceVersions.open);
  await keys.enter(practiceVersions.openFile);
  await keys.enter('protocol.json');
  await app.page.getByText(practiceVersions.seal.another).waitFor();
  await keys.enter(practiceVersions.openDraft);
  const [only] = (await other.client.call('protocols.list', {})).treatments;
  expect(only).toMatchObject({ inUse: { version: 4 }, drafts: [{ mine: true }] });
  const { protocol } = await other.client.call('protocols.draft', { draftId: only?.drafts[0]?.draftId ?? '' });
  expect(protocol.health.at(-1)?.text).toBe('Since when?');
  expect(app.complaints).toEqual([]);
  await app.close();
}
