import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { after } from './calendar.ts';
import { type Clinic, closeClinic, openClinic } from './clinic.ts';
import { doubleTap, isMeantTwice, later, type Spot, spotOf, stepsOnRecord, touch } from './double-tap.ts';
import { openInProcedure } from './in-procedure.ts';
import { landscape, portrait, type Tablet } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

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

/** Steps that no tap takes back. */
const final = /^(Sign|Sign as witness|Seal|Finish the procedure|Finish and lock)$/;

/** From now on every tap of this hand falls twice. Returns the final steps that stood where the tap before had fallen. */
function tapTwice(tablet: Tablet, gap: number): string[] {
  const misplaced: string[] = [];
  let last: Spot | null = null;
  tablet.pressAs(async (control) => {
    const spot = await spotOf(control);
    const [words, box] = [(await control.innerText()).trim(), await control.boundingBox()];
    if (last && box && final.test(words)) {
      const { x, y } = last;
      if (box.x <= x && x <= box.x + box.width && box.y <= y && y <= box.y + box.height) misplaced.push(words);
    }
    last = spot;
    if (await isMeantTwice(control)) await touch(tablet.touches, spot);
    else await doubleTap(tablet, spot, gap);
  });
  return misplaced;
}

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

describe('two taps on every button of a whole visit', () => {
  it.each([
    [80, landscape],
    [150, portrait],
    [250, landscape],
    [350, portrait],
  ] as const)(
    '%i ms apart record each step once, and no final step stands under the second',
    async (gap, viewport) => {
      const clinic = await openClinic(viewport);
      const misplaced = tapTwice(clinic.tablet, gap);
      await throughTheVisit(clinic);
      expect(misplaced).toEqual([]);
      expect(clinic.tablet.complaints).toEqual([]);
      await clinic.host.stop();
      expect(await stepsOnRecord(clinic.data, walk.owner.passphrase)).toEqual(oneVisit);
    },
    400_000,
  );
});

describe('the guard', () => {
  const question = (tablet: Tablet, n: number) => tablet.page.getByText(`Question ${n} of 18`, { exact: true });
  const no = (tablet: Tablet) => tablet.page.getByRole('button', { name: 'No', exact: true });

  async function toFirstQuestion(): Promise<Tablet> {
    const { tablet } = await openClinic(landscape);
    await walk.setUp(tablet);
    await walk.unlock(tablet);
    await walk.addClient(tablet);
    await walk.openVisit(tablet, null);
    await tablet.tap('Hand over');
    await walk.identify(tablet);
    await tablet.tap('These are right');
    await question(tablet, 1).waitFor();
    return tablet;
  }

  it('counts from the drawing, ignores keys and clicks of any kind, and leaves alone what did not change', async () => {
    const tablet = await toFirstQuestion();
    const { page, touches } = tablet;

    // A slow answer: the question is drawn 600 ms after the tap, and the second tap comes 150 ms after that.
    await page.route('**/call', async (route) => {
      if (route.request().postData()?.includes('answer-health')) await later(600);
      await route.continue();
    });
    const spot = await spotOf(no(tablet));
    await touch(touches, spot);
    await question(tablet, 2).waitFor();
    await later(150);
    await touch(touches, spot);
    await settledOn(no(tablet));
    expect(await question(tablet, 2).isVisible()).toBe(true);
    await page.unrouteAll({ behavior: 'wait' });

    // A key that is held, and one that comes too early.
    await no(tablet).focus();
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await question(tablet, 3).waitFor();
    await page.keyboard.up('Enter');
    await no(tablet).focus();
    for (const key of ['Enter', ' ', 'Enter']) await page.keyboard.press(key);
    // What assistive technology clicks without a finger has to wait as well.
    await no(tablet).evaluate((button: HTMLElement) => button.click());
    await settledOn(no(tablet));
    expect(await question(tablet, 3).isVisible()).toBe(true);
    await no(tablet).evaluate((button: HTMLElement) => button.click());
    await question(tablet, 4).waitFor();

    // An ignored touch does not look pressed and leaves the focus where it was.
    await no(tablet).evaluate((button: HTMLElement) => button.focus());
    await touches.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [spot] });
    const [active, focused] = await no(tablet).evaluate((button) => [
      button.matches(':active'),
      document.activeElement === button,
    ]);
    await touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    expect([active, focused]).toEqual([false, true]);
    await settledOn(no(tablet));
    expect(await question(tablet, 4).isVisible()).toBe(true);

    // The status comes in every three seconds and changes nothing: nothing settles again.
    await page.evaluate(() => {
      const seen = new MutationObserver((changes) => document.body.setAttribute('data-seen', String(changes.length)));
      seen.observe(document.body, { subtree: true, attributeFilter: ['data-settling'] });
    });
    for (const _ of [1, 2])
      await page.waitForResponse((answer) => answer.request().postData()?.includes('app.status') ?? false);
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
    expect(await page.locator('body').getAttribute('data-seen')).toBeNull();
    // Going on works as ever, one tap a question.
    for (const n of [5, 6, 7]) {
      await tablet.tap('No');
      await question(tablet, n).waitFor();
    }
    expect(tablet.complaints).toEqual([]);
  }, 240_000);

  it('takes the digits of a number pad as fast as they come', async () => {
    const { tablet } = await openClinic(portrait);
    await walk.setUp(tablet);
    await tablet.see('Who is unlocking?');
    for (const digit of walk.owner.pin)
      await touch(tablet.touches, await middle(tablet.page.getByRole('button', { name: digit, exact: true })));
    await tablet.page.getByRole('img', { name: `${walk.owner.pin.length} digits entered` }).waitFor();
  }, 120_000);
});

it('two taps 700 ms apart start a break and ask before they end it, or end it and ask before another', async () => {
  const { tablet } = await openInProcedure();
  const state = (word: string) => tablet.page.locator('.state', { hasText: word });
  const asked = tablet.page.getByRole('dialog');
  await state('Working').waitFor();
  // The work began long enough ago not to be asked about.
  await expect.poll(() => tablet.page.evaluate(() => performance.now()), { timeout: 20_000 }).toBeGreaterThan(10_500);
  await doubleTap(tablet, await spotOf(tablet.page.getByRole('button', { name: 'Start break' })), 700);
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

async function middle(control: Locator): Promise<Spot> {
  const box = await control.boundingBox();
  if (!box) throw new Error('there is nothing to tap');
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

async function settledOn(control: Locator): Promise<void> {
  await spotOf(control);
}
