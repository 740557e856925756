import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { intake, openVisit } from '../api/visit-steps.ts';
import { after, today } from '../e2e/calendar.ts';
import { closeClinic, openClinicAfter } from '../e2e/clinic.ts';
import { pickDay } from '../e2e/pick-day.ts';
import { landscape, type Tablet } from '../e2e/tablet.ts';
import * as walk from '../e2e/walk.ts';
import { OwnSpooler } from './spooler.ts';

/** Before any host: hosts print where this process would. */
let spooler: OwnSpooler;
beforeAll(async () => {
  spooler = await OwnSpooler.start();
});
afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));
afterAll(async () => {
  await spooler.end();
  spooler.discard(`${today()} visit-record`);
});

/** Two fingers in the middle of the screen, moved apart from one distance to another. */
async function pinch(tablet: Tablet, { from, to }: { from: number; to: number }): Promise<void> {
  const cdp = await tablet.page.context().newCDPSession(tablet.page);
  const fingers = (apart: number) => [
    { x: 640 - apart / 2, y: 400, id: 0 },
    { x: 640 + apart / 2, y: 400, id: 1 },
  ];
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(from) });
  for (let step = 1; step <= 10; step++) {
    const apart = from + ((to - from) * step) / 10;
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await cdp.detach();
}

async function toSealed(tablet: Tablet): Promise<void> {
  await tablet.tap(/Sample Client/);
  await tablet.press(tablet.page.locator('.checklist button', { hasText: 'No redness' }));
  const redness = tablet.page.getByRole('group', { name: 'Redness anywhere on the scalp?' });
  await tablet.press(redness.getByRole('button', { name: 'Present' }));
  await tablet.tap('Record it');
  await pickDay(tablet, after(today(), 14));
  await tablet.tap('Save the new date');
  await tablet.press(tablet.page.getByRole('dialog').getByRole('button', { name: 'Save the new date' }));
  await tablet.tap('Seal');
  await tablet.see('Opened again and checked');
}

it('a printer is chosen and tried, runs out of paper, and the paper comes out of another one, all by touch', async () => {
  const { tablet } = await openClinicAfter(landscape, async ({ hands }) => {
    const { id } = await openVisit(hands);
    await intake(hands, id);
  });
  const { page } = tablet;
  await walk.unlock(tablet);

  await tablet.tap('Settings');
  await tablet.tap('Papers and printing');
  await tablet.shots('settings');
  await tablet.tap('Choose and test');
  await tablet.see('Prints on');
  // Two printers and no default among them: nobody guesses.
  await tablet.see('Choose which printer the papers go to.');
  await tablet.shots('printer-none-chosen');
  await tablet.tap(spooler.trial);
  await page.getByRole('button', { name: spooler.trial, pressed: true }).waitFor();
  await tablet.press(page.getByRole('button', { name: 'Preparation sheet: More' }));
  await page.getByRole('group', { name: 'Preparation sheet' }).getByText('2').waitFor();
  spooler.tell('ok');
  await tablet.tap('Print a test page');
  await tablet.see(/^Printed \d\d:\d\d · on Chairside_trial$/);
  await tablet.shots('printer-tested');
  spooler.tell('door-open-error');
  await tablet.tap('Print a test page');
  await tablet.see('A cover is open.');
  await tablet.shots('printer-trouble');
  await tablet.tap('Stop this print');
  await tablet.see('Cancelled.');
  expect(spooler.waiting()).toBe('');
  await tablet.tap('The system’s own choice');
  await tablet.see('Choose which printer the papers go to.');
  await tablet.tap('Back');
  await tablet.tap('Today');

  await toSealed(tablet);
  const card = page.getByRole('region', { name: 'Preparation sheet' });
  spooler.tell('media-empty-error');
  await tablet.see('Not chosen yet');
  await tablet.press(card.getByRole('button', { name: 'Print 2 copies: Preparation sheet' }));
  const dialog = page.getByRole('dialog');
  await tablet.press(dialog.getByRole('button', { name: spooler.trial }));
  await tablet.shots('done-choose-printer');
  await tablet.press(dialog.getByRole('button', { name: 'Print there' }));
  await card.getByText('Out of paper.').waitFor();
  await tablet.shots('done-out-of-paper');
  // Paper is put in: both copies come out by themselves.
  spooler.tell('ok');
  await card.getByText(/^Printed \d\d:\d\d$/).waitFor();
  await card.getByText(/Copy 2 printed/).waitFor();

  spooler.tell('offline-report');
  const record = page.getByRole('region', { name: 'Visit record' });
  await tablet.press(record.getByRole('button', { name: 'Print: Visit record' }));
  await record.getByText('The printer does not answer.').waitFor();
  await tablet.press(record.getByRole('button', { name: 'Another printer' }));
  await tablet.press(dialog.getByRole('button', { name: spooler.queue }));
  await tablet.shots('done-another-printer');
  await tablet.press(dialog.getByRole('button', { name: 'Print there' }));
  await record.getByText(/^Printed \d\d:\d\d$/).waitFor();
  await record.getByText(/Copy 1 did not come out/).waitFor();
  expect(spooler.waiting()).toBe('');
  const paper = await spooler.printed(`${today()} visit-record`);
  expect(execFileSync('pdfinfo', [paper], { encoding: 'utf8' })).toMatch(/Pages:\s+2\n[\s\S]*\(A4\)/);
  await tablet.shots('done-printed');

  await tablet.press(card.getByRole('button', { name: 'Look at it: Preparation sheet' }));
  await tablet.see('Page 1 of');
  await walk.pageDrawn(tablet);
  await tablet.shots('preview');
  const first = page.getByRole('img', { name: /^Page 1 of/ });
  const width = async () => Math.round((await first.boundingBox())?.width ?? 0);
  expect(await width()).toBe(720);
  await pinch(tablet, { from: 100, to: 200 });
  await expect.poll(width).toBe(1440);
  // Drawn anew at its new size, not only stretched.
  await expect
    .poll(() => first.evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.width : 0)))
    .toBe(1440);
  await tablet.shot('preview-near');
  await tablet.tap('Smaller');
  expect(await width()).toBe(720);
  await tablet.tap('Close');
  await tablet.tap('See events');
  await tablet.see('Copy not made');
  expect(tablet.strays()).toEqual([]);
  expect(tablet.complaints).toEqual([]);
});
