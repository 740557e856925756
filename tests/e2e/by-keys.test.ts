import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Stage } from '../../domain/visit/views/stages.ts';
import { en } from '../../renderer/words/en.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { signedIn } from '../../scripts/sample/day.ts';
import { sampleClient, sampleOwner } from '../../scripts/sample/people.ts';
import { openVisit } from '../../scripts/sample/steps.ts';
import { sampleTablet } from '../../scripts/sample/tablet.ts';
import { AppPage, buildPage, type Files } from './app-page.ts';
import { Keyboard } from './keyboard.ts';

/** From the checks to the start of the work, most of them letters of the two signatures and digits of the PIN. */
const mostKeys = 120;

let browser: Browser;
let files: Files;
beforeAll(async () => {
  [browser, files] = await Promise.all([launchChromium(), buildPage()]);
}, 120_000);
afterAll(() => browser.close());

/** A visit that was just opened, on a locked tablet; and what asks where it stands. */
async function lockedVisit() {
  const tablet = await sampleTablet();
  const player = await signedIn(tablet);
  const { id } = await openVisit(player);
  await tablet.client.call('session.lock', {});
  const stage = async (): Promise<Stage | null> => {
    const { mode } = await tablet.client.call('app.status', {});
    return mode === 'staff' ? (await tablet.client.call('visits.get', { visitId: id })).stage : null;
  };
  return { tablet, stage };
}

it('a whole visit by keyboard alone, from the lock to the sealed sheet, with at most 120 keys from the checks to the start', async () => {
  const { tablet, stage } = await lockedVisit();
  const app = await AppPage.open(browser, files, tablet);
  const keys = new Keyboard(app, { pin: sampleOwner.pin, staff: sampleOwner.name, client: sampleClient.name });
  const until = (there: Stage, wanted: readonly string[] = []) =>
    keys.goOnUntil(async () => (await stage()) === there, wanted);

  await keys.type(sampleOwner.pin);
  await keys.press('Enter');
  await keys.tabTo(sampleClient.name);
  await keys.press('Enter');
  await until('checks', ['No']);
  const before = keys.pressed;
  await until('procedure', ['Before that', en.consent.optionalNo]);
  expect(keys.pressed - before).toBeLessThanOrEqual(mostKeys);

  // Within a minute of the step before, each is asked about in a dialog.
  for (const step of [en.procedure.startBreak, en.procedure.backToWork])
    for (let asked = 0; asked < 2; asked++) {
      await keys.tabTo(step);
      await keys.press('Enter');
    }
  for (const step of [en.procedure.finish, en.procedure.finishConfirm]) {
    await keys.tabTo(step);
    await keys.press('Enter');
  }
  await until('aftercare');
  await until('done');
  expect(app.complaints).toEqual([]);
  await app.close();
}, 240_000);
