import { afterEach, expect, it } from 'vitest';
import { clientAct, handOver, openVisit } from '../api/visit-steps.ts';
import { closeClinic, openClinicAfter } from './clinic.ts';
import { spotOf, touch } from './double-tap.ts';
import { openInProcedure } from './in-procedure.ts';
import { settleAsShipped } from './patience.ts';
import { settled } from './press.ts';
import { portrait } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

const ownDetails = { phone: '', email: '', emergencyName: '', emergencyPhone: '' };

it('takes the digits of a number pad as fast as they come, shows the finger on a key at once, and what a status brings that changes nothing settles nothing', async () => {
  const { tablet } = await openClinicAfter(portrait, async ({ hands }) => {
    const { id } = await openVisit(hands);
    await handOver(hands, id, 'intake');
    await clientAct(hands, { type: 'confirm-own-details', details: ownDetails });
  });
  const { page, touches } = tablet;
  await settleAsShipped(page);
  await settled(page.getByRole('button', { name: 'No', exact: true }).first());
  await page.evaluate(() => {
    const seen = new MutationObserver((changes) => document.body.setAttribute('data-seen', String(changes.length)));
    seen.observe(document.body, { subtree: true, attributeFilter: ['data-settling'] });
  });
  for (const _ of [1, 2])
    await page.waitForResponse((answer) => answer.request().postData()?.includes('app.status') ?? false);
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
  expect(await page.locator('body').getAttribute('data-seen')).toBeNull();
  // Going on works as ever, one tap a question, and the sixth turns the page.
  for (const n of [1, 2, 3, 4, 5, 6]) await walk.answerHealth(tablet, n);
  await tablet.see('Page 2 of 3');

  await tablet.tap('Give back');
  const key = (digit: string) => page.getByRole('button', { name: digit, exact: true });
  const spots = [];
  for (const digit of walk.owner.pin) spots.push(await spotOf(key(digit)));
  const [first, ...others] = spots;
  if (!first) throw new Error('the PIN has no digits');
  // A finger that stays down is seen on its key before it is lifted, and no longer than it stays.
  const firstKey = key(walk.owner.pin.slice(0, 1));
  const darkened = () => firstKey.evaluate((element) => getComputedStyle(element).backgroundImage !== 'none');
  await touches.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [first] });
  expect(await darkened()).toBe(true);
  await touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(darkened).toBe(false);
  for (const spot of others) await touch(touches, spot);
  await page.getByRole('img', { name: `${walk.owner.pin.length} digits entered` }).waitFor();
  expect(tablet.complaints).toEqual([]);
});

it('a second tap as soon as it is taken asks before it ends the break that has just begun, or the work', async () => {
  const { tablet } = await openInProcedure();
  await settleAsShipped(tablet.page);
  const state = (word: string) => tablet.page.locator('.state', { hasText: word });
  const asked = tablet.page.getByRole('dialog');
  await state('Working').waitFor();
  // The work began long enough ago not to be asked about.
  await expect.poll(() => tablet.page.evaluate(() => performance.now()), { timeout: 60_000 }).toBeGreaterThan(10_500);
  await tablet.tap('Start break');
  await tablet.tap('Back to work');
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
});
