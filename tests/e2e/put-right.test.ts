import { afterEach, expect, it } from 'vitest';
import { closeClinic } from './clinic.ts';
import { openInProcedure } from './in-procedure.ts';
import type { Tablet } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

async function putRight(tablet: Tablet, row: RegExp): Promise<void> {
  await tablet.tap('Other steps');
  await tablet.tap('Put something right');
  await tablet.see('As recorded');
  await tablet.tap(row);
}

it('what was recorded wrong is put right by touch: a lot, "Finish" too early, an answer remembered while work runs', async () => {
  const { tablet } = await openInProcedure();

  await tablet.tap('Lot');
  await tablet.type('Colour', 'Soft black');
  await tablet.type('Lot number', 'SG-B0398');
  await tablet.type('Expiry', '01/2020');
  await tablet.see('Expired Jan 2020: use another, or write why');
  await tablet.shot('lot-expired');
  await tablet.type('Expiry', 'Aug 2031');
  await tablet.tap('Save the lot');
  await tablet.see('SG-B0398');
  await tablet.tap('Close');

  await putRight(tablet, /SG-B0398/);
  await tablet.tap('Its details');
  await tablet.type('Lot number', 'SG-B0417');
  await tablet.tap('Package misread');
  await tablet.shot('put-right-lot');
  await tablet.tap('Put it right');
  await tablet.see(/crossed out .*: Package misread/);
  await tablet.see('SG-B0417');
  await tablet.shot('put-right');
  await tablet.tap('Leave it as it is');

  await tablet.tap('Finish');
  await tablet.tap('Finish the procedure');
  await tablet.page.getByRole('button', { name: /^Hand over to/ }).waitFor();
  await putRight(tablet, /^Procedure finished/);
  await tablet.tap('Wrong button');
  await tablet.tap('Back to the timer');
  await tablet.see('Working');

  await putRight(tablet, /^A health answer/);
  await walk.identify(tablet);
  await tablet.tap('Change the answer to: Do you take blood thinners?');
  await walk.answerHealth(tablet, 2, 'Aspirin, this morning');
  await tablet.tap('See all my answers');
  await tablet.tap('My answers are right');
  await tablet.see(/^Thank you/);
  await walk.takeBack(tablet);
  await tablet.see('Aspirin, this morning');
  await tablet.shot('alert-at-work');
  await tablet.tap('Timer');
  await tablet.see('Decide about an answer');
  await tablet.shot('timer-held');
  await tablet.tap('Decide now');
  await tablet.tap('Go on; consent is signed again');
  await tablet.type(/^Reason/, 'One, low dose');
  await tablet.tap('Record decision');
  await tablet.see('reads and signs again');
  await tablet.shot('consent-again');
  await tablet.tap('Hand over');
  await walk.signConsent(tablet);
  await tablet.see('Working');
  await tablet.tap('Finish');
  await tablet.tap('Finish the procedure');
  await tablet.page.getByRole('button', { name: /^Hand over to/ }).waitFor();
  expect(tablet.complaints).toEqual([]);
}, 300_000);
