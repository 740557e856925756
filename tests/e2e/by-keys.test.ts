import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Instant, plusMilliseconds } from '../../domain/time.ts';
import type { Stage } from '../../domain/visit/views/stages.ts';
import { en } from '../../renderer/words/en.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { signedIn } from '../../scripts/sample/day.ts';
import { sampleClient, sampleOwner } from '../../scripts/sample/people.ts';
import { openVisit } from '../../scripts/sample/steps.ts';
import { type SampleTablet, sampleTablet } from '../../scripts/sample/tablet.ts';
import { AppPage, type Files, shippedPage } from './app-page.ts';
import { Keyboard } from './keyboard.ts';
import { Listener } from './listener.ts';

/** From the checks to the start of the work, most of them letters of the two signatures and digits of the PIN. */
const mostKeys = 120;

let browser: Browser;
let files: Files;
beforeAll(async () => {
  [browser, files] = await Promise.all([launchChromium(), shippedPage()]);
});
afterAll(() => browser.close());

/** A visit that was just opened, on a locked tablet; and what asks where it stands. */
async function lockedVisit() {
  const tablet = await sampleTablet();
  const player = await signedIn(tablet);
  const { id } = await openVisit(player);
  await tablet.client.call('session.lock', {});
  const visit = () => tablet.client.call('visits.get', { visitId: id });
  const stage = async (): Promise<Stage | null> => {
    const { mode } = await tablet.client.call('app.status', {});
    return mode === 'staff' ? (await visit()).stage : null;
  };
  return { tablet, stage, visit };
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
});

/** Words of ours with anything in the places that are filled in. */
const said = (words: string): RegExp =>
  new RegExp(words.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\{\w+\}\}/g, '.+'));

function pass({ clock }: SampleTablet, minutes: number): void {
  const { instant, zone, uptimeMs } = clock.now();
  const ms = minutes * 60_000;
  clock.set(Instant.parse(plusMilliseconds(instant, ms)), zone, { uptimeMs: uptimeMs + ms });
}

it('a whole visit by ear, from the lock to the sealed sheet: by roles and names alone, and told of questions, errors, savings and cues', async () => {
  const { tablet, stage, visit } = await lockedVisit();
  const app = await AppPage.open(browser, files, tablet);
  const ear = await Listener.at(app);
  const { pin, name: staff } = sampleOwner;
  const { sign, handover, procedure } = en;

  /** From the hand-over to the client's own page. */
  const given = async () => {
    await ear.press(new RegExp(`^${en.visit.handOver}`));
    if (!(await ear.offers('March'))) return;
    await ear.press('March');
    await ear.press('14');
    await ear.press(handover.thatIsMe);
  };
  const signed = async (name: string, button: string) => {
    await ear.press(sign.type);
    await ear.fill(sign.typedField, name);
    await ear.press(button);
  };
  /** Reads and agrees to the end, signs and gives the tablet back; staff sign as witness. */
  const readAndSigned = async () => {
    for (let pages = 0; pages < 40 && !(await ear.offers(sign.type)); pages++) {
      await ear.answers([en.consent.optionalNo]);
      await ear.goOn();
    }
    await signed(sampleClient.name, sign.sign);
    await ear.heading(said(handover.thanks));
    await ear.pin(pin, handover.takeBack);
    await ear.answers([]);
    await signed(staff, en.countersign.sign);
  };

  await ear.pin(pin, en.lock.unlock);
  await ear.press(new RegExp(sampleClient.name));
  await given();
  await ear.heading(en.intake.detailsTitle);
  await ear.fill(en.intake.email, 'at home');
  await ear.press(en.intake.detailsConfirm);
  await ear.hears('An e-mail address looks like');
  await ear.fill(en.intake.email, '');
  await ear.press(en.intake.detailsConfirm);
  for (let pages = 0; pages < 30 && !(await ear.offers(handover.takeBack)); pages++) {
    await ear.answers([en.intake.no]);
    await ear.goOn();
  }
  await ear.heading(said(handover.thanks));
  await ear.pin(pin, handover.takeBack);

  await ear.hears(/^1\. /);
  for (let round = 0; round < 12 && (await stage()) === 'checks'; round++) await ear.answers(['Before that']);
  for (let n = 2; n <= 10; n++) await ear.hears(new RegExp(`^${n}\\. `));
  await ear.hears(said(en.common.saved));
  await ear.tick(...(await visit()).timeOut.map(({ text }) => text));
  await ear.press(en.visit.confirmTimeOut);
  await given();
  await readAndSigned();

  await ear.press(procedure.start);
  pass(tablet, 61);
  await ear.hears(said(procedure.announceOpen));
  pass(tablet, 15);
  await ear.hears(said(procedure.announceAsks));
  pass(tablet, 15);
  await ear.hears(procedure.announceOverdue);
  await ear.press(procedure.startBreak);
  pass(tablet, 10);
  await ear.press(procedure.backToWork);
  if (await ear.asked()) await ear.pressIn(procedure.backToWork);
  await ear.press(procedure.finish);
  await ear.pressIn(procedure.finishConfirm);
  await given();
  await readAndSigned();
  await ear.press(en.done.seal);
  expect(await stage()).toBe('done');
  expect(app.complaints).toEqual([]);
  await app.close();
});
