import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { VisitId } from '../../domain/ids.ts';
import { en } from '../../renderer/words/en.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { folderAsStick } from '../../scripts/demo/simulated.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import * as steps from '../../scripts/sample/steps.ts';
import { sampleTablet } from '../../scripts/sample/tablet.ts';
import { type Files, shippedPage } from './app-page.ts';
import { type Desk, handOver, openDesk, toPractice, toToday } from './desk.ts';
import { landscape, portrait } from './tablet.ts';

const { practice, practiceEdit, practiceQuestions, practiceChanges, practiceVersions, practiceTry } = en;
const question = 'Do you wear a pacemaker?';
const followUp = 'Since when?';
const clause = 'Your pacemaker';

let browser: Browser;
let files: Files;
beforeAll(async () => {
  [browser, files] = await Promise.all([launchChromium(), shippedPage()]);
});
afterAll(() => browser.close());

/** Up to here the screens are the editor's own; behind it they are those of any visit, whose walks turn the tablet. */
async function untilApproved(desk: Desk): Promise<void> {
  await toPractice(desk);
  await writes(desk);
  await seesProblems(desk);
  await tries(desk);
  await approves(desk);
}

it('by touch, portrait: an owner writes, tries and approves', async () => {
  const desk = await openDesk(browser, files, await sampleTablet(), portrait);
  await untilApproved(desk);
  expect(complaintsOf(desk)).toEqual([]);
  await desk.app.close();
});

it('by touch, landscape: what an owner writes, tries and approves is asked of the next client, not in a visit that runs, and agreed to again by who had signed; it is rolled back, and another tablet opens its file as a draft', async () => {
  const one = await sampleTablet();
  const folders = folderAsStick(join(one.dir, 'stick'));
  const visits: VisitId[] = [];
  const first = await openDesk(browser, files, one, landscape, async (hands) => {
    visits.push((await steps.openVisit(hands, { name: 'Wanda Waiting' })).id);
    await steps.toProcedure(hands, { name: 'Sia Signed' });
  });
  await untilApproved(first);
  await nextClientGetsIt(first);
  for (const visitId of visits) await keepsTheOld(first, visitId);
  await isAskedAgain(first);
  await rollsBackAndSaves(first);
  expect(complaintsOf(first)).toEqual([]);
  // Another data folder, with a store, a seal and keys of its own; only the stick is the same.
  const second = await openDesk(browser, files, await sampleTablet({ folders }), landscape);
  await opensAsDraft(second);
  await second.app.close();
  await first.app.close();
});

/** A page that is no secure context, as this one is for the browser, has not every sample of a stroke. */
const complaintsOf = ({ app }: Desk) => app.complaints.filter((one) => !one.includes('getCoalescedEvents'));

const toPart = async ({ finger }: Desk, part: string) => {
  await finger.press(new RegExp(`^${practiceEdit.parts}`));
  await finger.press(part);
};

/** Wash on day 5 instead of 4; a question with a doctor's note and a follow-up; a clause with initials, dragged to the top. */
async function writes(desk: Desk): Promise<void> {
  const { page, finger } = desk;
  await finger.press(new RegExp(`^${practice.section.aftercare}`));
  await finger.tap(page.locator('[data-row="aftercare/water-only"] .outline-item'));
  await finger.tap(page.locator('[data-place="aftercare/water-only/from"]'));
  await finger.press(`${en.practiceRules.howFar}: ${en.common.more}`);

  await toPart(desk, practice.section.health);
  await finger.press(practiceEdit.add.health);
  await finger.write(practiceQuestions.question, question);
  await finger.tap(page.locator('[data-place$="/answers/yes"]'));
  await finger.press(new RegExp(`^${practiceQuestions.grade['doctors-note']}`));
  await finger.press(practiceQuestions.addFollowUp);
  const after = page.getByRole('group', { name: practiceQuestions.afterWhich });
  await finger.tap(after.getByRole('button', { name: practiceQuestions.yes }));
  await finger.write(practiceQuestions.question, followUp);

  await toPart(desk, practice.section.consent);
  await finger.press(practiceEdit.add.consent);
  await finger.write(practiceQuestions.clauseTitle, clause);
  await finger.write('Paragraph 1', 'You told us about it.');
  await finger.press(practiceQuestions.initialsWanted);
  const fold = page.locator('.outline-more');
  if (await fold.isVisible()) await finger.tap(fold);
  const rows = page.locator('[data-row]');
  const [top, added] = [await rows.first().getAttribute('data-row'), await rows.last().getAttribute('data-row')];
  await rows.first().scrollIntoViewIfNeeded();
  await finger.dragAbove(added ?? '', top ?? '');
}

/** A day of which nothing is said stands in the list; it leads there and back. */
async function seesProblems(desk: Desk): Promise<void> {
  const { page, finger } = desk;
  await finger.press(/^\d problem/);
  await finger.press(/^Nothing about/);
  expect(await page.locator('[data-place="aftercare/water-only/from"]').evaluate((one) => one.matches(':focus'))).toBe(
    true,
  );
  await finger.press(practiceChanges.toProblems);
  await finger.press(practiceEdit.changed);
}

/** A practice visit on the draft: the question, and staff who are told to wait for a doctor’s note. */
async function tries(desk: Desk): Promise<void> {
  const { finger } = desk;
  await finger.press(practiceTry.tryIt);
  await finger.press(practiceTry.begin);
  await handOver(desk);
  await answers(desk);
  await triesMore(desk);
  await finger.press(practiceTry.end);
}

/** What else the client could have said, and the papers of the visit: each one tap away. */
async function triesMore({ page, finger }: Desk): Promise<void> {
  const other = page.getByRole('group', { name: practiceTry.tryAnother });
  await finger.tap(other.getByRole('button', { name: en.intake.no, exact: true }));
  await finger.sees(/^Checks/);
  await finger.press(practiceTry.steps);
  await finger.press(new RegExp(`^8 ?${en.visit.step8}`));
  await finger.sees(/^Done/);
}

/** The client’s own details, and a “yes” to the new question with what follows from it; the others are answered through the contract. */
async function answers(desk: Desk): Promise<void> {
  const { page, app, finger, hands } = desk;
  await finger.press(en.intake.detailsConfirm);
  await steps.answerHealth(hands, [], 18);
  await page.reload();
  await app.rested();
  await finger.tap(page.locator('.health-row', { hasText: question }).getByRole('button', { name: en.intake.yes }));
  await finger.write(en.intake.detailsAsk, 'Under the left collarbone');
  // Recorded, the answer brings what follows from it.
  await finger.press(en.intake.toReview);
  await finger.tap(page.locator('.health-row', { hasText: followUp }).getByRole('textbox'));
  await page.keyboard.type('2019');
  await finger.press(en.intake.toReview);
  await finger.press(en.intake.finish);
  await finger.pin(sampleOwner.pin);
  await finger.sees(en.alerts.doctorsNoteTitle);
}

async function approves(desk: Desk): Promise<void> {
  const { finger } = desk;
  await toPractice(desk);
  await finger.press(practiceEdit.open);
  await finger.press(practiceEdit.changed);
  await finger.sees(practiceChanges.consentAgain);
  await finger.write(en.settings.presentPin, sampleOwner.pin);
  await finger.press(/^Approve version 5/);
  await finger.sees(/^Version 5, approved by/);
  // Nothing is said of the draft that is a version now.
  expect(await desk.page.getByRole('button', { name: en.common.understood }).count()).toBe(0);
}

/** Asked of somebody new: the question, a note that is recorded, and the clause first of all. */
async function nextClientGetsIt(desk: Desk): Promise<void> {
  const { page, app, finger, hands } = desk;
  const { id } = await steps.openVisit(hands, { name: 'Nia Next' });
  await toToday(desk);
  await finger.press(/Nia Next/);
  await handOver(desk);
  await answers(desk);
  await finger.press(en.alerts.noteIsHere);
  await finger.write(en.alerts.doctor, 'Dr Sample');
  for (const [part, value] of [
    [en.alerts.day, '20'],
    [en.alerts.month, '11'],
    [en.alerts.year, '2026'],
  ] as const)
    await finger.write(part, value);
  await finger.press(en.alerts.recordNote);
  await steps.passChecks(hands, id);
  await steps.timeOut(hands, id);
  await page.reload();
  await app.rested();
  await handOver(desk);
  await initials(desk);
  await steps.takeBack(hands);
}

/** The new clause comes first; it is agreed to with initials. */
async function initials(desk: Desk): Promise<void> {
  const { page, finger } = desk;
  await finger.sees(/Point 1 of 7/);
  await finger.sees(clause);
  await finger.draw(page.locator('.initials canvas').last());
  await finger.press(en.consent.agree);
  await finger.sees(/Point 2 of 7/);
}

/** A visit that was opened before has its eighteen questions, and its rules. */
async function keepsTheOld(desk: Desk, visitId: VisitId): Promise<void> {
  const { page, app, finger, hands, client } = desk;
  await toToday(desk);
  await finger.press(/Wanda Waiting/);
  await handOver(desk);
  await finger.press(en.intake.detailsConfirm);
  await steps.answerHealth(hands);
  await page.reload();
  await app.rested();
  await finger.press(en.intake.finish);
  await finger.pin(sampleOwner.pin);
  const { health, protocol } = await client.call('visits.get', { visitId });
  expect(health).toHaveLength(18);
  expect(protocol.version).toBe(4);
}

/** Who had signed the text before reads the new one, and agrees again. */
async function isAskedAgain(desk: Desk): Promise<void> {
  const { finger, hands } = desk;
  await toToday(desk);
  await finger.press(/Sia Signed/);
  await finger.sees(/^The consent text has changed since it was signed/);
  await handOver(desk);
  await initials(desk);
  await steps.takeBack(hands);
}

/** The version in use as a file; then the one before it in use again, which the next visit takes. */
async function rollsBackAndSaves(desk: Desk): Promise<void> {
  const { finger } = desk;
  await toPractice(desk);
  await finger.press(practiceVersions.open);
  await finger.press(practiceVersions.saveFile);
  await finger.press(/^Save to/);
  await finger.sees(/^Saved in /);
  await finger.press(practiceVersions.title);
  await finger.press(/^Roll back to 4/);
  await finger.write(en.settings.presentPin, sampleOwner.pin);
  await finger.press(/^Roll back to 4/);
  await finger.sees(/^Version 6, approved by/);
  const next = await steps.openVisit(desk.hands, { name: 'Ola Afterwards' });
  expect(next.health).toHaveLength(18);
}

/** On a tablet of its own, with another seal, the file is a draft and nothing is in use from it. */
async function opensAsDraft(desk: Desk): Promise<void> {
  const { page, finger } = desk;
  await toPractice(desk);
  await finger.press(practiceVersions.open);
  await finger.press(practiceVersions.openFile);
  await finger.press(/protocol\.json/);
  await finger.sees(practiceVersions.seal.another);
  await finger.press(practiceVersions.openDraft);
  await toPart(desk, practice.section.health);
  await page.getByText(question).first().waitFor();
  const [only] = (await desk.client.call('protocols.list', {})).treatments;
  expect(only?.inUse?.version).toBe(4);
}
