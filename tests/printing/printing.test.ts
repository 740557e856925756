import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { systemPrinters } from '../../api/host/printers.ts';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import { makeTestPage } from '../../documents/papers/test-page.ts';
import { pageCount } from '../../documents/pdf/paper.ts';
import { markedCopy } from '../../documents/pdf/print-file.ts';
import { aftercareInput, at, clinic, consentInput } from '../documents/fixtures.ts';
import { type Grey, inkIn, Workbench } from '../documents/tools.ts';
import { said } from '../sentence.ts';
import { OwnSpooler } from './spooler.ts';

let spooler: OwnSpooler;
const dataFolder = mkdtempSync(join(tmpdir(), 'chairside-data-'));
const printers = systemPrinters(dataFolder);
const made: string[] = [];
const bench = new Workbench();

beforeAll(async () => {
  // As in a process that has opened a store: the scheduler's filters run as another user.
  process.umask(0o077);
  spooler = await OwnSpooler.start();
});
afterEach(() => {
  for (const file of made.splice(0)) rmSync(file, { force: true });
});
afterAll(async () => {
  bench.dispose();
  rmSync(dataFolder, { recursive: true, force: true });
  await spooler.end();
});

async function print(title: string, pdf: Uint8Array, paper: 'A4' | 'Letter'): Promise<string> {
  await printers.print(spooler.queue, `${title}.pdf`, pdf, paper);
  const file = await spooler.printed(title);
  made.push(file);
  return file;
}

const facts = (file: string): string => execFileSync('pdfinfo', [file], { encoding: 'utf8' });

/** Ink in the strip up the right edge. */
const edgeInk = (page: Grey): number => inkIn(page, { x: 566, y: 0, width: 14, height: 842 });

/** How many pixels of two pages are not alike when one of them is moved by (x, y). */
function difference(one: Grey, other: Grey, x: number, y: number): number {
  expect([other.width, other.height]).toEqual([one.width, one.height]);
  let found = 0;
  for (let line = 1; line < one.height - 1; line++)
    for (let column = 1; column < one.width - 1; column++) {
      const pixel = one.pixels[line * one.width + column] ?? 0;
      const moved = other.pixels[(line + y) * one.width + column + x] ?? 0;
      if (Math.abs(pixel - moved) > 128) found++;
    }
  return found;
}

test('a sheet that a killed print left is gone at the next start, and none is ever outside of the data folder', async () => {
  const left = join(dataFolder, 'printing', 'job-killed');
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, 'Aftercare sheet.pdf'), 'left');
  const before = readdirSync(tmpdir());
  const again = systemPrinters(dataFolder);
  expect(readdirSync(dataFolder)).not.toContain('printing');
  const title = `Private ${process.pid}`;
  await again.print(spooler.queue, `${title}.pdf`, await makeAftercareSheet(aftercareInput()), 'A4');
  made.push(await spooler.printed(title));
  expect(readdirSync(join(dataFolder, 'printing'))).toEqual([]);
  expect(readdirSync(tmpdir()).filter((name) => !before.includes(name) && name.startsWith('chairside-print'))).toEqual(
    [],
  );
});

test('the queue is offered by its name', async () => {
  expect((await printers.list()).map(({ id }) => id)).toEqual([spooler.queue, spooler.trial]);
});

test('the default is the queue, also when it is a set of options of it', async () => {
  vi.stubEnv('LPDEST', `${spooler.trial}/draft`);
  const found = await printers.list();
  vi.unstubAllEnvs();
  expect(found.filter((printer) => printer.default).map(({ id }) => id)).toEqual([spooler.trial]);
});

test('a printer is called what its description says, on one line', async () => {
  spooler.describe('Front desk,\t "upper"   floor');
  expect((await printers.list())[0]?.label).toBe('Front desk, "upper" floor');
});

test('a sheet for A4 comes out on A4, one page', async () => {
  const out = facts(await print(`Sheet A4 ${process.pid}`, await makeAftercareSheet(aftercareInput()), 'A4'));
  expect(out).toMatch(/Pages:\s+1\n/);
  expect(out).toMatch(/Page size:\s+595(\.\d+)? x 842(\.\d+)? pts \(A4\)/);
});

test('a job is called what the file is, without its ending and what a queue could trip over', async () => {
  const sheet = await makeAftercareSheet(aftercareInput());
  await printers.print(spooler.queue, `Odd "na/me'; $HOME ${process.pid}.pdf`, sheet, 'A4');
  const file = await spooler.printed(`Odd name HOME ${process.pid}`);
  made.push(file);
  // The driver puts words of its own behind it.
  expect(file).not.toContain(`${process.pid}pdf`);
});

test('a sheet for US Letter comes out on Letter', async () => {
  const sheet = await makeAftercareSheet({ ...aftercareInput(), clinic: { ...clinic, paper: 'Letter' } });
  expect(facts(await print(`Sheet Letter ${process.pid}`, sheet, 'Letter'))).toMatch(/612 x 792 pts \(letter\)/);
});

test('a record of several pages comes out with all of them', async () => {
  const record = await makeConsentRecord(consentInput());
  const pages = await pageCount(record);
  expect(pages).toBeGreaterThan(2);
  expect(facts(await print(`Record ${process.pid}`, record, 'A4'))).toMatch(new RegExp(`Pages:\\s+${pages}\\n`));
});

test('a copy comes out with all its pages, and says on each which copy it is', async () => {
  const record = await makeConsentRecord(consentInput());
  const marked = await markedCopy(record, { copy: 2, at: at('16:05') });
  const wanted = bench.render(bench.file('marked.pdf', marked), 60).map(edgeInk);
  const first = await print(`First ${process.pid}`, record, 'A4');
  const second = await print(`Second ${process.pid}`, marked, 'A4');
  // The driver draws letters as pictures of its own, so it is their ink that is compared, not their text.
  expect(bench.render(first, 60).map(edgeInk)).toEqual(wanted.map(() => 0));
  const edges = bench.render(second, 60).map(edgeInk);
  expect(edges).toHaveLength(await pageCount(record));
  for (const [index, ink] of edges.entries()) expect(ink / (wanted[index] ?? 0)).toBeCloseTo(1, 0);
});

test.each(['A4', 'Letter'] as const)('a test page comes out on %s at its true size and in its place', async (paper) => {
  const details = { ...clinic, paper };
  const page = await makeTestPage({ clinic: details, printer: 'Desk', device: 'CH-7F3K', madeAt: at('09:00') });
  const file = await print(`Test ${paper} ${process.pid}`, page, paper);
  expect(facts(file)).toMatch(/Pages:\s+1\n/);
  const [before] = bench.render(bench.file('page.pdf', page), 100);
  const [after] = bench.render(file, 100);
  if (!before || !after) throw new Error('no page');
  const here = difference(before, after, 0, 0);
  // A quarter of a millimetre to any side fits less well.
  for (const [x, y] of [
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
  ] as const)
    expect(difference(before, after, x, y)).toBeGreaterThan(here);
});

test('nothing is sent to a stopped printer, and its reason is told', async () => {
  spooler.stopQueue('Out of paper');
  const sheet = await makeAftercareSheet(aftercareInput());
  await expect(printers.print(spooler.queue, 'Stopped', sheet, 'A4')).rejects.toMatchObject({
    code: 'print-failed',
    fault: said('The printer is stopped: Out of paper. Put that right and start it again, or choose another printer.'),
  });
  expect(spooler.waiting()).toBe('');
  spooler.startQueue();
});

test('a printer that takes no jobs is told apart from a stopped one', async () => {
  spooler.rejectJobs();
  await expect(printers.print(spooler.queue, 'Rejected', new Uint8Array(), 'A4')).rejects.toMatchObject({
    code: 'print-failed',
    fault: said('The printer takes no documents now. Choose another printer, or save the file.'),
  });
  spooler.startQueue();
});

test('nobody claims that a spooler which does not answer in time has not taken the paper', async () => {
  const programs = mkdtempSync(join(tmpdir(), 'chairside-lp-'));
  writeFileSync(join(programs, 'lp'), '#!/bin/sh\nexec sleep 30\n', { mode: 0o755 });
  const { PATH: installed } = process.env;
  vi.stubEnv('PATH', `${programs}:${installed}`);
  const sent = printers.print(spooler.queue, 'Slow', new Uint8Array(), 'A4');
  await expect(sent).rejects.toMatchObject({
    code: 'print-failed',
    fault: said('The printer did not answer in time. Look whether the paper comes out of it before you print again.'),
  });
  vi.unstubAllEnvs();
  rmSync(programs, { recursive: true });
});

test('a printer that is not there is said to be gone', async () => {
  await expect(printers.print('Nowhere', 'Gone', new Uint8Array(), 'A4')).rejects.toMatchObject({
    code: 'print-failed',
    fault: said('That printer is not there any more. Choose another printer.'),
  });
});
