import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { after, words } from './calendar.ts';
import { closeClinic, openClinic } from './clinic.ts';
import { misplacedFinals } from './double-tap.ts';
import { cellsApart, inkOnPad } from './ink.ts';
import { landscape, portrait } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' });

describe.each([
  ['landscape', landscape, portrait],
  ['portrait', portrait, landscape],
] as const)('a whole visit by touch, %s', (_, viewport, turned) => {
  it('goes from first run to the sealed sheet, offline', async () => {
    const { tablet, saved } = await openClinic(viewport);
    const dayZero = walk.today();
    const next = after(dayZero, 21);

    const misplaced = misplacedFinals(tablet, (control) => control.tap());
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

    await tablet.tap('Hand over');
    await walk.readConsent(tablet);
    await tablet.sign('U1S1.TXT');
    await tablet.shot('sign');
    // Turning the tablet in the middle of a signature loses nothing: every stroke is there after it, and after turning back.
    const drawn = await inkOnPad(tablet);
    await tablet.turn(turned);
    await expect.poll(async () => cellsApart(drawn, await inkOnPad(tablet))).toBe(0);
    await tablet.see('Undo');
    await tablet.turn(viewport);
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
    const sheet = run(
      'pdftotext',
      '-layout',
      join(folder, files.find((name) => name.includes('aftercare')) ?? ''),
      '-',
    );
    // First wash on day 4, cleanser on day 7, shave two days before the next session.
    for (const date of [after(dayZero, 4), after(dayZero, 7), after(next, -2), next])
      expect(sheet).toContain(words(date));
    expect(sheet).toContain(`To ${words(after(dayZero, 3))}`);
    expect(sheet).toContain('Quillfeather');

    expect(misplaced).toEqual([]);
    expect(tablet.strays()).toEqual([]);
    expect(tablet.complaints).toEqual([]);
  }, 240_000);
});
