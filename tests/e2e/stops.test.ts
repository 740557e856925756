import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { VisitId } from '../../domain/ids.ts';
import { sampleClient } from '../../scripts/sample/people.ts';
import { clientAct, handOver, intake, openVisit, passChecks, timeOut } from '../api/visit-steps.ts';
import { after, today, words } from './calendar.ts';
import { type Clinic, closeClinic, openClinicAfter } from './clinic.ts';
import { openInProcedure } from './in-procedure.ts';
import type { Past } from './past.ts';
import { pickDay } from './pick-day.ts';
import { landscape, portrait } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

const client = sampleClient.name;
const ownDetails = { phone: '', email: '', emergencyName: '', emergencyPhone: '' };

/** On the owner's screen of a visit that `play` brought somewhere. */
async function openVisitAfter(viewport: typeof landscape, play: (past: Past) => Promise<unknown>): Promise<Clinic> {
  const clinic = await openClinicAfter(viewport, play);
  await walk.unlock(clinic.tablet);
  await clinic.tablet.tap(new RegExp(client));
  return clinic;
}

async function toChecks({ hands }: Past): Promise<VisitId> {
  const { id } = await openVisit(hands);
  await intake(hands, id);
  return id;
}

async function toConsent(past: Past): Promise<VisitId> {
  const id = await toChecks(past);
  await passChecks(past.hands, id);
  await timeOut(past.hands, id);
  return id;
}

describe('a visit that stops', () => {
  it('redness: nothing goes on, a new date is set, and the preparation sheet counts back from it', async () => {
    const { tablet, saved } = await openVisitAfter(portrait, toChecks);
    await tablet.press(tablet.page.locator('.checklist button', { hasText: 'No redness' }));
    await tablet.press(
      tablet.page
        .getByRole('group', { name: 'Redness anywhere on the scalp?' })
        .getByRole('button', { name: 'Present' }),
    );
    await tablet.see(/ends today’s visit/);
    await tablet.tap('Record it');
    await tablet.see('Nobody can override this. Choose a new date.');
    await tablet.shot('reschedule');
    const date = after(today(), 14);
    await pickDay(tablet, date);
    await tablet.tap('Save the new date');
    await tablet.press(tablet.page.getByRole('dialog').getByRole('button', { name: 'Save the new date' }));
    await tablet.tap('Seal');
    await tablet.see('Opened again and checked');
    await tablet.tap(/^Save to/);
    await tablet.see(/saved to/);
    const folder = join(saved, 'Chairside');
    const [sheet = ''] = readdirSync(folder).filter((name) => name.includes('preparation-sheet'));
    const text = execFileSync('pdftotext', ['-layout', join(folder, sheet), '-'], { encoding: 'utf8' });
    expect(text).toContain('Redness on the scalp');
    for (const day of [after(date, -3), after(date, -2), date]) expect(text).toContain(words(day));
    await tablet.tap('Finish and lock');
    await tablet.see('Who is unlocking?');
    expect(tablet.strays()).toEqual([]);
  });

  it('a client who decides not to sign: recorded, witnessed, nothing is done', async () => {
    const { tablet } = await openVisitAfter(landscape, toConsent);
    await tablet.tap('Hand over');
    await walk.identify(tablet);
    await tablet.see('Point 1 of 6');
    await tablet.tap('I’d rather not sign');
    await tablet.press(tablet.page.getByRole('dialog').getByRole('button', { name: 'I’d rather not sign' }));
    await tablet.see('You decided not to sign.');
    await walk.takeBack(tablet);
    await walk.witness(tablet);
    await tablet.tap('Seal');
    await tablet.see('Opened again and checked');
    await tablet.see('Consent record');
  });
});

describe('a power cut', () => {
  it('in the middle of intake: still the client’s, at the same questions, with what was typed', async () => {
    const clinic = await openClinicAfter(landscape, async ({ hands }) => {
      const { id, health } = await openVisit(hands);
      await handOver(hands, id, 'intake');
      await clientAct(hands, { type: 'confirm-own-details', details: ownDetails });
      for (const { id: question } of health.slice(0, 3))
        await clientAct(hands, { type: 'answer-health', question, answer: 'no', details: '' });
    });
    const { tablet } = clinic;
    await tablet.see('Answer question 4 first');
    const kept = walk.draftKept(tablet, 'Since 2019, tablets');
    await walk.answerHealth(tablet, 4, 'Since 2019, tablets');
    await kept;

    await clinic.powerCut();
    await walk.openStore(tablet);
    // No way past the PIN, the answers are there, and so are the words that were not sent yet.
    await tablet.see('Answer question 5 first');
    expect(await tablet.page.getByLabel('Please write a few words about it').inputValue()).toBe('Since 2019, tablets');
    for (let question = 5; question <= 18; question++) await walk.answerHealth(tablet, question);
    await tablet.tap('My answers are right');
    await walk.takeBack(tablet);
    await tablet.see('Since 2019, tablets');
    await tablet.see('Continue today');
    expect(tablet.strays()).toEqual([]);
  });

  it('in the middle of consent: the points that were agreed to stand, and the next one is read', async () => {
    const clinic = await openVisitAfter(landscape, toConsent);
    const { tablet } = clinic;
    await tablet.tap('Hand over');
    await walk.identify(tablet);
    for (const point of [1, 2]) await walk.agree(tablet, point);
    await tablet.see('Point 3 of 6');

    await clinic.powerCut();
    await walk.openStore(tablet);
    await tablet.see('Point 3 of 6');
    for (const point of [3, 4, 5]) await walk.agree(tablet, point);
    await walk.agree(tablet, 6);
    await walk.affirm(tablet);
    await tablet.sign('U7S1.TXT');
    await tablet.tap('Sign');
    await tablet.see(/^Thank you/);
    expect(tablet.strays()).toEqual([]);
  });

  it('in the middle of a procedure: the timer runs on while locked, and a page loaded anew is at the same step at once', async () => {
    const clinic = await openInProcedure();
    const { tablet } = clinic;
    await clinic.powerCut();
    await walk.openStore(tablet);
    await tablet.see('First break between');
    await walk.unlock(tablet);
    await tablet.tap(new RegExp(client));
    // Today says "Working" of a running visit, too.
    await tablet.see('First break between');
    await tablet.page.reload();
    await tablet.see('First break between');
    expect(tablet.strays()).toEqual([]);
  });
});
