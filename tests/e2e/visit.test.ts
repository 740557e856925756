import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { after, today, words } from './calendar.ts';
import { closeClinic, openClinic } from './clinic.ts';
import { doubleTap, isMeantTwice, misplacedFinals, stepsOnRecord, touch } from './double-tap.ts';
import { cellsApart, inkOnPad } from './ink.ts';
import { settleAsShipped } from './patience.ts';
import { landscape, portrait } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' });

/** What one whole visit of the walk puts on the record, each step once. */
const oneVisit = {
  'visit-opened': 1,
  'handed-over': 3,
  'identity-confirmed': 1,
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
  'copy-given': 3,
  'visit-closed': 1,
};

/** One after the other; every-main-button.test.ts tries each on every screen. */
const gaps = [80, 150, 250, 350] as const;

it('goes from first run to the sealed sheet by touch, offline, and records each step once although every button is tapped twice', async () => {
  const clinic = await openClinic(landscape);
  const { tablet, saved } = clinic;
  await settleAsShipped(tablet.page);
  const dayZero = today();
  const next = after(dayZero, 21);

  let presses = 0;
  const misplaced = misplacedFinals(tablet, async (control, spot) => {
    const gap = gaps[presses++ % gaps.length] ?? gaps[0];
    if (await isMeantTwice(control)) await touch(tablet.touches, spot);
    else await doubleTap(tablet.touches, spot, gap);
  });
  await walk.setUp(tablet);
  await tablet.shot('lock');
  await walk.unlock(tablet);
  await tablet.shot('today-empty');
  await walk.addClient(tablet);
  await tablet.shot('client');
  await walk.openVisit(tablet, next);
  await tablet.see('Treatment course');
  await tablet.shot('arrive');
  await tablet.tap('Hand over');
  await tablet.see(/^Hello/);
  await tablet.shot('handover');
  await walk.intake(tablet, { question: 4, details: 'Type 2, well controlled' });

  await tablet.see('Type 2, well controlled');
  await tablet.shot('alert');
  await tablet.tap('Continue today');
  await tablet.type(/^Reason/, 'Doctor agreed last week');
  await tablet.tap('Record decision');
  await walk.checksWithRemedy(tablet);
  await tablet.see('Time-out before the first needle');
  await tablet.shot('time-out');
  await walk.timeOut(tablet);

  // The client holds it upright from here on, and so does who witnesses and works.
  await tablet.turn(portrait);
  await tablet.tap('Hand over');
  await walk.readConsent(tablet);
  await tablet.sign('U1S1.TXT');
  await tablet.shot('sign');
  // Turning the tablet in the middle of a signature loses nothing: every stroke is there after it, and after turning back.
  const drawn = await inkOnPad(tablet);
  await tablet.turn(landscape);
  await expect.poll(async () => cellsApart(drawn, await inkOnPad(tablet))).toBe(0);
  await tablet.see('Undo');
  await tablet.turn(portrait);
  await expect.poll(() => inkOnPad(tablet)).toEqual(drawn);
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
  await tablet.shot('done');

  await tablet.tap('Look at it: Aftercare sheet');
  await walk.pageDrawn(tablet);
  await tablet.shot('preview');
  await tablet.tap('Close');
  await tablet.tap(/^Save to/);
  await tablet.see(/files saved to/);
  await tablet.tap('Finish and lock');
  await tablet.see('Who is unlocking?');
  expect(await tablet.page.content()).not.toContain('Quillfeather');

  const folder = join(saved, readdirSync(saved)[0] ?? '');
  const files = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  expect(files.some((name) => name.includes('aftercare-sheet'))).toBe(true);
  expect(files.some((name) => name.includes('consent-record'))).toBe(true);
  for (const name of files) {
    const signature = run('pdfsig', join(folder, name));
    expect(signature).toContain('Signature is Valid');
    expect(signature).toContain('Total document signed');
    run('qpdf', '--check', join(folder, name));
  }
  const sheet = run('pdftotext', '-layout', join(folder, files.find((name) => name.includes('aftercare')) ?? ''), '-');
  // First wash on day 4, cleanser on day 7, shave two days before the next session.
  for (const date of [after(dayZero, 4), after(dayZero, 7), after(next, -2), next])
    expect(sheet).toContain(words(date));
  expect(sheet).toContain(`To ${words(after(dayZero, 3))}`);
  expect(sheet).toContain('Quillfeather');

  expect(misplaced).toEqual([]);
  expect(tablet.strays()).toEqual([]);
  expect(tablet.complaints).toEqual([]);
  await clinic.host.stop();
  expect(await stepsOnRecord(clinic.data, walk.owner.passphrase)).toEqual(oneVisit);
}, 400_000);
