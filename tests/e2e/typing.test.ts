import { afterEach, expect, it } from 'vitest';
import { otherClients, sampleClinic } from '../../scripts/sample/people.ts';
import { answerHealth, confirmDetails } from '../../scripts/sample/steps.ts';
import {
  clientAct,
  handOver,
  intake,
  openVisit,
  passChecks,
  readClauses,
  takeBack,
  timeOut,
} from '../api/visit-steps.ts';
import { closeClinic, openClinic, openClinicAfter } from './clinic.ts';
import { landscape, portrait } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

it('what is typed wrong is asked back at its field', async () => {
  const { tablet } = await openClinic(landscape);
  const { page } = tablet;
  // Setup asks for a number once.
  await tablet.type('Name of the clinic', sampleClinic.name);
  await tablet.tap('Next');
  await tablet.see('Sheets tell clients whom to call.');
  await tablet.shot('setup-no-number');
  await walk.setUp(tablet);
  await walk.unlock(tablet);

  await tablet.tap('New client');
  await tablet.type('Full name', 'Sam 😀');
  await tablet.type('Day', '14');
  await tablet.type('Month', '3');
  await tablet.type('Year', '88');
  await tablet.type('Phone', 'call me');
  await tablet.type('E-mail', 'nope');
  await tablet.see('Did you mean 1988? Write the year with four digits.');
  await tablet.tap('Add the client');
  await tablet.see('Write it in letters, without emoji.');
  await tablet.see('A phone number has digits, for example');
  await tablet.see('An e-mail address looks like');
  await tablet.shot('client-wrong');
  await tablet.tap('1988?');
  expect(await page.getByLabel('Year', { exact: true }).inputValue()).toBe('1988');
  await tablet.type('Day', '30');
  await tablet.type('Month', '2');
  await tablet.see('February 1988 has 29 days.');
  await tablet.type('Phone', otherClients.regular.phone);
  await tablet.type('E-mail', '');
  await tablet.type('Full name', walk.guest.name);
  await tablet.type('Day', String(walk.guest.day));
  await tablet.type('Month', String(walk.guest.month));
  await tablet.tap('Add the client');
  await tablet.see('No visit yet');
});

it('what a client changed of their own details is shown to staff', async () => {
  const { tablet } = await openClinicAfter(portrait, async ({ hands }) => {
    const { id } = await openVisit(hands, { phone: otherClients.regular.phone });
    await handOver(hands, id, 'intake');
    await confirmDetails(hands, { phone: walk.guest.phone });
    await answerHealth(hands);
    await clientAct(hands, { type: 'finish-intake' });
    await takeBack(hands);
  });
  await walk.unlock(tablet);
  await tablet.tap(/Sample Client/);
  await tablet.see(/changed what was written here$/);
  await tablet.see(`Phone: ${walk.guest.phone} (before: ${otherClients.regular.phone})`);
  await tablet.shot('own-replaced');
});

it('a palm that lands first does not stop the pen, and what "Clear" cleared comes back', async () => {
  const { tablet } = await openClinicAfter(portrait, async ({ hands }) => {
    const { id } = await openVisit(hands);
    await intake(hands, id);
    await passChecks(hands, id);
    await timeOut(hands, id);
    await handOver(hands, id, 'consent');
    await readClauses(hands);
  });
  const { page } = tablet;
  await walk.affirm(tablet);

  const pad = page.locator('.sign canvas').first();
  await pad.waitFor();
  const box = await pad.boundingBox();
  if (!box) throw new Error('there is no pad');
  const palm = [{ x: box.x + box.width * 0.8, y: box.y + box.height * 0.8, radiusX: 45, radiusY: 60, force: 1 }];
  await tablet.touches.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: palm });
  await tablet.sign('U1S1.TXT');
  await tablet.touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  const waits = page.getByRole('button', { name: 'Sign', exact: true });
  await waits.waitFor();
  // "Clear" stands outside the pad, asks nothing, and what it cleared comes back.
  const clear = page.getByRole('button', { name: 'Clear', exact: true });
  const at = await clear.boundingBox();
  expect(at && at.y >= box.y + box.height).toBe(true);
  await tablet.shot('sign-palm');
  await tablet.press(clear);
  await tablet.tap('Undo');
  await tablet.press(waits);
  await tablet.see(/^Thank you/);
});
