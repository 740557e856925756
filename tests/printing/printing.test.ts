import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { systemPrinters } from '../../api/host/printers.ts';
import { makeAftercareSheet } from '../../documents/aftercare-sheet.ts';
import { makeConsentRecord } from '../../documents/consent-record.ts';
import { pageCount } from '../../documents/pdf/paper.ts';
import { aftercareInput, clinic, consentInput } from '../documents/fixtures.ts';
import { OwnSpooler } from './spooler.ts';

let spooler: OwnSpooler;
const printers = systemPrinters();
const made: string[] = [];

beforeAll(async () => {
  spooler = await OwnSpooler.start();
});
afterEach(() => {
  for (const file of made.splice(0)) rmSync(file, { force: true });
});
afterAll(() => spooler.end());

async function print(title: string, pdf: Uint8Array, paper: 'A4' | 'Letter'): Promise<string> {
  await printers.print(spooler.queue, title, pdf, paper);
  const file = await spooler.printed(title);
  made.push(file);
  return file;
}

const facts = (file: string): string => execFileSync('pdfinfo', [file], { encoding: 'utf8' });

test('the queue is offered by its name', async () => {
  expect((await printers.list()).map(({ id }) => id)).toEqual([spooler.queue, spooler.trial]);
});

test('a sheet for A4 comes out on A4, one page', async () => {
  const out = facts(await print(`Sheet A4 ${process.pid}`, await makeAftercareSheet(aftercareInput()), 'A4'));
  expect(out).toMatch(/Pages:\s+1\n/);
  expect(out).toMatch(/Page size:\s+595(\.\d+)? x 842(\.\d+)? pts \(A4\)/);
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

test('nothing is sent to a stopped printer, and its reason is told', async () => {
  spooler.stopQueue('Out of paper');
  const sheet = await makeAftercareSheet(aftercareInput());
  await expect(printers.print(spooler.queue, 'Stopped', sheet, 'A4')).rejects.toMatchObject({
    code: 'print-failed',
    message: 'The printer is stopped: Out of paper. Put that right and start it again, or choose another printer.',
  });
  expect(spooler.waiting()).toBe('');
  spooler.startQueue();
});

test('a printer that takes no jobs is told apart from a stopped one', async () => {
  spooler.rejectJobs();
  await expect(printers.print(spooler.queue, 'Rejected', new Uint8Array(), 'A4')).rejects.toMatchObject({
    code: 'print-failed',
    message: 'The printer takes no documents now. Choose another printer, or save the file.',
  });
  spooler.startQueue();
});

test('a printer that is not there is said to be gone', async () => {
  await expect(printers.print('Nowhere', 'Gone', new Uint8Array(), 'A4')).rejects.toMatchObject({
    code: 'print-failed',
    message: 'That printer is not there any more. Choose another printer.',
  });
});
