import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { after, words } from './calendar.ts';
import { closeClinic, openClinic } from './clinic.ts';
import { landscape, portrait, type Tablet } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

async function toChecks(tablet: Tablet): Promise<void> {
  await walk.setUp(tablet);
  await walk.unlock(tablet);
  await walk.addClient(tablet);
  await walk.openVisit(tablet, null);
  await tablet.tap('Hand over');
  await walk.intake(tablet, null);
}

describe('a visit that stops', () => {
  it('redness: nothing goes on, a new date is set, and the preparation sheet counts back from it', async () => {
    const { tablet, saved } = await openClinic(portrait);
    await toChecks(tablet);
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
    const date = after(walk.today(), 14);
    await tablet.press(tablet.page.locator(`[data-date="${date}"]`));
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
  }, 240_000);

  it('a client who decides not to sign: recorded, witnessed, nothing is done', async () => {
    const { tablet } = await openClinic(landscape);
    await toChecks(tablet);
    await walk.checksWithRemedy(tablet);
    await walk.timeOut(tablet);
    await tablet.tap('Hand over');
    await walk.identify(tablet);
    await tablet.see('Point 1 of 6');
    await tablet.tap('I decide not to sign');
    await tablet.press(tablet.page.getByRole('dialog').getByRole('button', { name: 'I decide not to sign' }));
    await tablet.see('You decided not to sign.');
    await walk.takeBack(tablet);
    await walk.witness(tablet);
    await tablet.tap('Seal');
    await tablet.see('Opened again and checked');
    await tablet.see('Consent record');
  }, 240_000);
});

describe('a power cut', () => {
  it('in the middle of intake, consent and procedure: the same step comes back, with what was typed', async () => {
    const clinic = await openClinic(landscape);
    const { tablet } = clinic;
    await walk.setUp(tablet);
    await walk.unlock(tablet);
    await walk.addClient(tablet);
    await walk.openVisit(tablet, null);
    await tablet.tap('Hand over');
    await walk.identify(tablet);
    await tablet.tap('These are right');
    for (const question of [1, 2, 3]) {
      await tablet.see(`Question ${question} of 18`);
      await tablet.tap('No');
    }
    await tablet.see('Question 4 of 18');
    await tablet.tap('Yes');
    await tablet.type('Please write a few words about it', 'Since 2019, tablets');
    await tablet.page.waitForTimeout(1_500);

    await clinic.powerCut();
    await walk.openStore(tablet);
    // Still the client's: no way past the PIN, the answers are there, and so are the words that were not sent yet.
    await tablet.see('Question 4 of 18');
    await tablet.tap('Yes');
    expect(await tablet.page.getByLabel('Please write a few words about it').inputValue()).toBe('Since 2019, tablets');
    await tablet.tap('Next question');
    for (let question = 5; question <= 18; question++) {
      await tablet.see(`Question ${question} of 18`);
      await tablet.tap('No');
    }
    await tablet.tap('My answers are right');
    await walk.takeBack(tablet);
    await tablet.tap('Continue today');
    await tablet.type(/^Reason/, 'Known');
    await tablet.tap('Record decision');
    await walk.checksWithRemedy(tablet);
    await tablet.see('Time-out before the first needle');

    await clinic.powerCut();
    await walk.openStore(tablet);
    await walk.unlock(tablet);
    await tablet.press(tablet.page.getByText(walk.guest.name).first());
    await walk.timeOut(tablet);
    await tablet.tap('Hand over');
    await walk.readConsent(tablet);
    await tablet.sign('U7S1.TXT');
    await tablet.tap('Sign');
    await walk.takeBack(tablet);
    await walk.witness(tablet);
    await tablet.tap('Start the procedure');
    await tablet.see('Working');

    await clinic.powerCut();
    await walk.openStore(tablet);
    await tablet.see('Working since the last break');
    await walk.unlock(tablet);
    await tablet.press(tablet.page.getByText(walk.guest.name).first());
    await tablet.see('Working');
    // A page that is loaded anew is back at the same step at once.
    await tablet.page.reload();
    await tablet.see('First break between');
    expect(tablet.strays()).toEqual([]);
  }, 300_000);
});
