import { afterEach, expect, it } from 'vitest';
import { act, aftercare, toProcedure } from '../api/visit-steps.ts';
import { closeClinic, openClinicAfter } from './clinic.ts';
import { type Past, sinceMinutes } from './past.ts';
import { landscape } from './tablet.ts';
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
  await tablet.press(page.getByText('Daniel Okafor').first());
  await tablet.see('The tablet clock changed by 2 h.');
  await tablet.shots('clock-moved');
  const seal = page.getByRole('button', { name: /^Seal/ });
  await tablet.press(seal);
  await tablet.see(/^The tablet’s clock was moved\. Say first which time is right/);
  expect(await seal.count()).toBe(1);
  await tablet.tap(/, as before$/);
  await expect.poll(() => page.getByText('The tablet clock changed by 2 h.').count()).toBe(0);
  await tablet.press(seal);
  await tablet.see(/^Sealed/);
}, 120_000);
