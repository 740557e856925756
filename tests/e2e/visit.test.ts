import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type RunningHost, startHost } from './host.ts';
import { landscape, portrait, Tablet } from './tablet.ts';
import * as walk from './walk.ts';

const tablets: Tablet[] = [];
const open: { close(): Promise<unknown> }[] = [];
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    await tablets.at(-1)?.shot('failed');
    console.error(tablets.at(-1)?.complaints);
  }
  for (const one of open.splice(0).reverse()) await one.close();
});

async function clinic(
  viewport: typeof landscape,
): Promise<{ tablet: Tablet; host: RunningHost; data: string; saved: string }> {
  const data = mkdtempSync(join(tmpdir(), 'chairside-e2e-'));
  open.push({ close: async () => rmSync(data, { recursive: true, force: true }) });
  const host = await startHost(data);
  open.push({ close: () => host.stop() });
  const tablet = await Tablet.start(viewport);
  open.push(tablet);
  tablets.push(tablet);
  await tablet.open(host.address);
  return { tablet, host, data, saved: join(data, 'saved') };
}

/** `days` after an ISO date by the calendar of Date in UTC: not by our own code. */
function after(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** "Sat 28 Nov", as people write it. */
function words(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return `${weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]} ${day} ${months[month - 1]}`;
}

const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' });

describe.each([
  ['landscape', landscape, portrait],
  ['portrait', portrait, landscape],
] as const)('a whole visit by touch, %s', (_, viewport, turned) => {
  it('goes from first run to the sealed sheet, offline', async () => {
    const { tablet, saved } = await clinic(viewport);
    const dayZero = walk.today();
    const next = after(dayZero, 21);

    await tablet.shot('setup');
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
    // Turning the tablet in the middle of a signature loses nothing.
    const ink = () => tablet.page.locator('.sign canvas').screenshot();
    await tablet.turn(turned);
    expect((await ink()).length).toBeGreaterThan(0);
    await tablet.see('Undo');
    await tablet.turn(viewport);
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

    await tablet.tap('Look at it');
    await tablet.page.locator('canvas').first().waitFor();
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

    expect(tablet.strays()).toEqual([]);
    expect(tablet.complaints).toEqual([]);
  }, 240_000);
});
