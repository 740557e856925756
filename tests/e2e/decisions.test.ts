import { afterEach, describe, expect, it } from 'vitest';
import { act, consent, intake, openVisit, passChecks, timeOut } from '../api/visit-steps.ts';
import { closeClinic, openClinicAfter } from './clinic.ts';
import type { Past } from './past.ts';
import { landscape, portrait, type Tablet } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

/** An answer of the intake waits for a decision. */
async function toAlert({ hands }: Past): Promise<void> {
  const { id } = await openVisit(hands);
  await intake(hands, id, ['heart']);
}

/** Work runs after one check was decided on. */
async function toWork({ hands }: Past): Promise<void> {
  const { id } = await openVisit(hands);
  await intake(hands, id);
  await passChecks(hands, id);
  await act(hands, id, { type: 'answer-check', check: 'no-sunburn', question: 'tan', option: 'uneven' });
  const reason = 'Hardly visible';
  await act(hands, id, { type: 'decide-check', check: 'no-sunburn', decision: 'continue', reason });
  await timeOut(hands, id);
  await consent(hands, id);
  await act(hands, id, { type: 'start-procedure', expectedMinutes: 120 });
}

async function decide(tablet: Tablet, choice: string, reason: string): Promise<void> {
  await tablet.tap(choice);
  await tablet.type(/^Reason/, reason);
  await tablet.tap('Record decision');
}

async function putRight(tablet: Tablet, row: RegExp): Promise<void> {
  await tablet.tap('Other steps');
  await tablet.tap('Put something right');
  await tablet.tap(row);
  await tablet.tap('Wrong button');
  await tablet.type('Your PIN', walk.owner.pin);
}

describe('a decision made by mistake', () => {
  it('that ended the day is taken back by touch, and decided right', async () => {
    const { tablet } = await openClinicAfter(landscape, toAlert);
    await walk.unlock(tablet);
    await tablet.tap(/Sample Client/);
    await decide(tablet, 'Reschedule', 'Not today');
    await tablet.see('That was decided in writing. Choose a new date.');
    await tablet.shot('decision-stop');
    await tablet.tap(/^Decided by mistake: /);
    await tablet.type('What happened?', 'The line above was meant');
    await tablet.type('Your PIN', walk.owner.pin);
    await tablet.shot('decision-mistake');
    await tablet.tap('Take it back');
    await decide(tablet, 'Continue today', 'Settled years ago');
    await tablet.page.locator('.checkdetail').waitFor();

    await putRight(tablet, /^Continue: /);
    await tablet.shot('decision-put-right');
    await tablet.tap('Take it back');
    await tablet.see('Your decision');
    await decide(tablet, 'Continue today', 'Settled years ago, by letter');
    await tablet.page.locator('.checkdetail').waitFor();
    expect(tablet.complaints).toEqual([]);
  });

  it('while work runs holds the work until the check is decided on again', async () => {
    const { tablet } = await openClinicAfter(portrait, toWork);
    await walk.unlock(tablet);
    await tablet.tap(/Sample Client/);
    await tablet.see('Working');
    await putRight(tablet, /^Continue: /);
    await tablet.tap('Take it back');
    await tablet.tap('Leave it as it is');
    await tablet.see('Go on working');
    await tablet.shot('decision-at-work');
    await tablet.tap('Timer');
    await tablet.see('Decide about a check');
    await tablet.shot('decision-timer-held');
    await tablet.tap('Decide now');
    await decide(tablet, 'Go on working', 'Looked at it in daylight');
    await tablet.see('Working');
    expect(tablet.complaints).toEqual([]);
  });
});
