import { afterEach, expect, it } from 'vitest';
import { act, openVisit, toProcedure } from '../api/visit-steps.ts';
import { closeClinic, openClinicAfter } from './clinic.ts';
import { type Past, sinceMinutes } from './past.ts';
import { landscape, type Tablet } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

/** Daniel Okafor's work began 93 minutes ago, Tom Brown is ready to start, and Ada Third has come in. */
async function busyClinic({ hands }: Past): Promise<void> {
  await toProcedure(hands, { name: 'Tom Brown' });
  await openVisit(hands, { name: 'Ada Third' });
  const daniel = await toProcedure(hands, { name: 'Daniel Okafor' });
  await act(hands, daniel, { type: 'start-procedure', expectedMinutes: 240 });
}

/** Counts the notes that the page plays, as its microphone would hear them. */
async function listen(tablet: Tablet): Promise<() => Promise<number>> {
  await tablet.page.evaluate(() => {
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
      const page = document.documentElement;
      page.setAttribute('data-notes', String(Number(page.getAttribute('data-notes')) + 1));
      start.call(this, when);
    };
  });
  return () => tablet.page.evaluate(() => Number(document.documentElement.getAttribute('data-notes')));
}

it('two procedures on one tablet: the overdue break of one shows first on every screen, and each screen draws its own', async () => {
  const { tablet } = await openClinicAfter(landscape, busyClinic, sinceMinutes(93));
  const notes = await listen(tablet);
  const { page } = tablet;
  const polled = () => page.waitForResponse((answer) => answer.request().postData()?.includes('app.status') ?? false);
  await walk.unlock(tablet);
  await tablet.press(page.getByRole('button', { name: /^\S+ Tom Brown/ }));
  await tablet.tap('Start the procedure');
  await tablet.see('Start break');

  // Locked: the overdue one has the face, the other a card; first names only.
  await tablet.tap('Lock');
  await page.locator('.lockface[data-cue="overdue"]', { hasText: 'Daniel' }).waitFor();
  await page.locator('.alsocue[data-cue="working"]', { hasText: 'Tom' }).waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/Okafor|Brown/);
  await tablet.shots('lock-two');
  await walk.unlock(tablet);
  await tablet.see('Start break');
  await tablet.tap('Today');

  // Staff: both by name, the overdue one first.
  const bars = page.locator('.runbar');
  await bars.nth(1).waitFor();
  expect(await bars.allInnerTexts()).toEqual([
    expect.stringMatching(/^Daniel Okafor: Break overdue/),
    expect.stringMatching(/^Tom Brown: Procedure running/),
  ]);
  await tablet.shots('today-two');

  // Tom's own screen stays Tom's, poll after poll, and carries Daniel's bar.
  await tablet.press(bars.nth(1));
  const dial = page.locator('.dial .min');
  await dial.waitFor();
  const own = async () => Number(await dial.innerText());
  for (let n = 0; n < 3; n++) {
    expect(await own()).toBeLessThan(10);
    await polled();
  }
  expect(await bars.allInnerTexts()).toEqual([expect.stringMatching(/^Daniel Okafor: Break overdue/)]);
  await tablet.shots('timer-two');

  // With another client: a red edge and the sound, and nobody's name.
  await tablet.tap('Today');
  await tablet.press(page.getByRole('button', { name: /Ada Third/ }));
  await tablet.tap(/^Hand over/);
  await tablet.see('For staff: a break is overdue');
  expect(await page.locator('body').innerText()).not.toMatch(/Daniel|Okafor|Tom|Brown/);
  const before = await notes();
  await expect.poll(notes, { timeout: 60_000 }).toBeGreaterThan(before);
  await tablet.shots('handed-over-overdue');
  await tablet.tap('Not me');
  await tablet.pin(walk.owner.pin, 'Take back');

  // Daniel's break begins: no red edge, no bar of an overdue break, on the very screen that follows.
  await tablet.press(bars.first());
  await tablet.tap('Start break');
  await tablet.see('Back to work');
  expect(await bars.allInnerTexts()).toEqual([expect.stringMatching(/^Tom Brown: Procedure running/)]);
  // And a finish takes its bar with it at once.
  await tablet.press(bars.first());
  await tablet.tap('Finish');
  await tablet.tap('Finish the procedure');
  await tablet.see('Aftercare');
  expect(await bars.allInnerTexts()).toEqual([expect.stringMatching(/^Daniel Okafor: On a break/)]);
  expect(tablet.complaints).toEqual([]);
});
