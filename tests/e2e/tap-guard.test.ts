import { afterEach, expect, it } from 'vitest';
import { clientAct, handOver, openVisit } from '../api/visit-steps.ts';
import { after } from './calendar.ts';
import { type Clinic, closeClinic, openClinic, openClinicAfter } from './clinic.ts';
import { doubleTap, isMeantTwice, misplacedFinals, spotOf, stepsOnRecord, touch } from './double-tap.ts';
import { openInProcedure } from './in-procedure.ts';
import { landscape, portrait, settled } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

const ownDetails = { phone: '', email: '', emergencyName: '', emergencyPhone: '' };

/** What one whole visit of the walk puts on the record, each step once. */
const oneVisit = {
  'visit-opened': 1,
  'handed-over': 3,
  'identity-confirmed': 3,
  'handed-back': 3,
  'own-details-confirmed': 1,
  'health-answered': 18,
  'intake-finished': 1,
  'alert-decided': 1,
  'check-answered': 17,
  'remedy-done': 2,
  'check-reopened': 1,
  'time-out-confirmed': 1,
  'clause-opened': 6,
  'clause-agreed': 5,
  'clause-refused': 1,
  'consent-signed': 1,
  'consent-countersigned': 1,
  'procedure-started': 1,
  'lot-recorded': 1,
  'break-started': 1,
  'break-ended': 1,
  'procedure-finished': 1,
  'aftercare-part-read': 3,
  'aftercare-signed': 1,
  'aftercare-countersigned': 1,
  sealed: 1,
  'visit-closed': 1,
};

async function throughTheVisit({ tablet }: Clinic): Promise<void> {
  await walk.setUp(tablet);
  await walk.unlock(tablet);
  await walk.addClient(tablet);
  await walk.openVisit(tablet, after(walk.today(), 21));
  await tablet.tap('Hand over');
  await walk.intake(tablet, { question: 4, details: 'Type 2, well controlled' });
  await tablet.tap('Continue today');
  await tablet.type(/^Reason/, 'Doctor agreed last week');
  await tablet.tap('Record decision');
  await walk.checksWithRemedy(tablet);
  await walk.timeOut(tablet);
  await tablet.turn(portrait);
  await tablet.tap('Hand over');
  await walk.readConsent(tablet);
  await tablet.sign('U1S1.TXT');
  await tablet.tap('Sign');
  await tablet.see(/^Thank you/);
  await walk.takeBack(tablet);
  await walk.witness(tablet);
  await walk.procedure(tablet);
  await tablet.tap(/^Hand over to/);
  await walk.readAftercare(tablet);
  await tablet.sign('U12S1.TXT');
  await tablet.tap('Sign');
  await tablet.see(/^Thank you/);
  await walk.takeBack(tablet);
  await walk.witness(tablet);
  await tablet.tap('Seal');
  await tablet.see('Opened again and checked');
  await tablet.tap('Finish and lock');
  await tablet.see('Who is unlocking?');
}

/** One after the other, so that every screen sees each: settling.test.ts tries each with every kind of change. */
const gaps = [80, 150, 250, 350] as const;

it('two taps on every button of a whole visit record each step once, and no final step stands under the second', async () => {
  const clinic = await openClinic(landscape);
  const { tablet } = clinic;
  let presses = 0;
  const misplaced = misplacedFinals(tablet, async (control, spot) => {
    const gap = gaps[presses++ % gaps.length] ?? gaps[0];
    if (await isMeantTwice(control)) await touch(tablet.touches, spot);
    else await doubleTap(tablet.touches, spot, gap);
  });
  await throughTheVisit(clinic);
  expect(misplaced).toEqual([]);
  expect(tablet.complaints).toEqual([]);
  await clinic.host.stop();
  expect(await stepsOnRecord(clinic.data, walk.owner.passphrase)).toEqual(oneVisit);
}, 400_000);

it('takes the digits of a number pad as fast as they come, and what a status brings that changes nothing settles nothing', async () => {
  const { tablet } = await openClinicAfter(portrait, async ({ hands }) => {
    const { id } = await openVisit(hands);
    await handOver(hands, id, 'intake');
    await clientAct(hands, { type: 'confirm-own-details', details: ownDetails });
  });
  const { page, touches } = tablet;
  const question = (n: number) => page.getByText(`Question ${n} of 18`, { exact: true });
  await question(1).waitFor();
  await settled(page.getByRole('button', { name: 'No', exact: true }));
  await page.evaluate(() => {
    const seen = new MutationObserver((changes) => document.body.setAttribute('data-seen', String(changes.length)));
    seen.observe(document.body, { subtree: true, attributeFilter: ['data-settling'] });
  });
  for (const _ of [1, 2])
    await page.waitForResponse((answer) => answer.request().postData()?.includes('app.status') ?? false);
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
  expect(await page.locator('body').getAttribute('data-seen')).toBeNull();
  // Going on works as ever, one tap a question.
  for (const n of [2, 3, 4]) {
    await tablet.tap('No');
    await question(n).waitFor();
  }

  await tablet.tap('Give back');
  const key = (digit: string) => page.getByRole('button', { name: digit, exact: true });
  const spots = [];
  for (const digit of walk.owner.pin) spots.push(await spotOf(key(digit)));
  for (const spot of spots) await touch(touches, spot);
  await page.getByRole('img', { name: `${walk.owner.pin.length} digits entered` }).waitFor();
  expect(tablet.complaints).toEqual([]);
}, 120_000);

it('two taps 700 ms apart start a break and ask before they end it, or end it and ask before another', async () => {
  const { tablet } = await openInProcedure();
  const state = (word: string) => tablet.page.locator('.state', { hasText: word });
  const asked = tablet.page.getByRole('dialog');
  await state('Working').waitFor();
  // The work began long enough ago not to be asked about.
  await expect.poll(() => tablet.page.evaluate(() => performance.now()), { timeout: 20_000 }).toBeGreaterThan(10_500);
  await doubleTap(tablet.touches, await spotOf(tablet.page.getByRole('button', { name: 'Start break' })), 700);
  await tablet.see('The break has only just begun');
  await tablet.shot('break-just-begun');
  await tablet.press(asked.getByRole('button', { name: 'Stay on the break' }));
  await asked.waitFor({ state: 'detached' });
  expect(await state('On a break').isVisible()).toBe(true);
  await walk.breakStep(tablet, 'Back to work', 'Working');
  await tablet.tap('Start break');
  await tablet.see('The work has only just begun');
  await tablet.press(asked.getByRole('button', { name: 'Go on working' }));
  expect(await state('Working').isVisible()).toBe(true);
}, 180_000);
