import { afterEach, expect, it } from 'vitest';
import { systemClock } from '../../api/host/clock.ts';
import { act, aftercare, toProcedure } from '../api/visit-steps.ts';
import { closeClinic, openClinicAfter } from './clinic.ts';
import { minute, type Past, sinceMinutes } from './past.ts';
import { landscape, portrait } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

async function readyToSeal({ hands }: Past): Promise<void> {
  const visitId = await toProcedure(hands, { name: 'Daniel Okafor' });
  await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 60 });
  await act(hands, visitId, { type: 'finish-procedure' });
  await aftercare(hands, visitId);
}

it('a clock that was moved is asked about before the seal, by touch, with both times', async () => {
  // Signed by both; since then the tablet's clock was set two hours forward.
  const { tablet } = await openClinicAfter(landscape, readyToSeal, sinceMinutes(120, 0));
  const { page } = tablet;
  await walk.unlock(tablet);
  await tablet.press(page.getByRole('button', { name: /Daniel Okafor/ }).first());
  await tablet.see('The tablet clock changed by 2 h.');
  await tablet.shots('clock-moved');
  const seal = page.getByRole('button', { name: /^Seal/ });
  await tablet.press(seal);
  await tablet.see(/^The tablet’s clock may be wrong\. Say first which time is right/);
  expect(await seal.count()).toBe(1);
  await tablet.tap(/, as before$/);
  await expect.poll(() => page.getByText('The tablet clock changed by 2 h.').count()).toBe(0);
  await tablet.press(seal);
  await tablet.see(/^Sealed/);
});

async function atWork({ hands }: Past): Promise<void> {
  const visitId = await toProcedure(hands, { name: 'Daniel Okafor' });
  await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 60 });
}

it('after a restart at work it is asked once whether the clock is right, by touch, and another time may be told', async () => {
  // By its clock the machine was off for two hours.
  const { tablet } = await openClinicAfter(
    landscape,
    atWork,
    sinceMinutes(systemClock().now().uptimeMs / minute + 120),
  );
  const { page } = tablet;
  await walk.unlock(tablet);
  await tablet.press(page.getByRole('button', { name: /Daniel Okafor/ }).first());
  const question = page.getByText(/^Is it .* now\?$/);
  await question.waitFor();
  await tablet.shots('restarted');
  for (const size of [portrait, { width: 600, height: 960 }]) {
    await tablet.turn(size);
    const no = await page.getByRole('button', { name: 'No, another time' }).boundingBox();
    const yes = await page.getByRole('button', { name: /^Yes, / }).boundingBox();
    expect(no?.y).toBe(yes?.y);
  }
  await tablet.turn(landscape);
  await tablet.tap('No, another time');
  await tablet.see('What time is it now?');
  await tablet.shots('tell-time');
  await tablet.tap('Save the time');
  await expect.poll(() => question.count()).toBe(0);
  await tablet.see('Finish');
});
