import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemPrinters } from '../../api/host/printers.ts';
import { askIpp, operations } from '../../api/host/printing/ipp.ts';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { isOpen, type PrintProgress } from '../../domain/printing/printout.ts';
import { aftercareInput } from '../documents/fixtures.ts';
import { said } from '../sentence.ts';
import { OwnSpooler } from './spooler.ts';

let spooler: OwnSpooler;
let sheet: Uint8Array;
const dataFolder = mkdtempSync(join(tmpdir(), 'chairside-data-'));
const printers = systemPrinters(dataFolder);
const title = `Followed ${process.pid}`;

beforeAll(async () => {
  spooler = await OwnSpooler.start();
  sheet = await makeAftercareSheet(aftercareInput());
});
beforeEach(() => spooler.tell('ok'));
afterAll(async () => {
  await spooler.end();
  spooler.discard(title);
  rmSync(dataFolder, { recursive: true, force: true });
});

async function send(printer = spooler.trial): Promise<string> {
  const job = await printers.print(printer, title, sheet, 'A4');
  if (job === null) throw new Error('the spooler named no job');
  return job;
}

/** Looks until the job is in this state, and gives what was seen then; the last look when it never is. */
async function until(job: string, wanted: Partial<PrintProgress>): Promise<PrintProgress> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const seen = await printers.poll(job);
    const there = Object.entries(wanted).every(([key, value]) =>
      Object.entries(seen).some(([k, v]) => k === key && v === value),
    );
    if (there || Date.now() > deadline) return seen;
    await wait(100);
  }
}

/** What the spooler itself reports of the printer, before anything of ours has read it. */
async function printerSays(): Promise<unknown> {
  const asked = await askIpp(spooler.address, operations.getPrinterAttributes, {
    uri: { name: 'printer-uri', value: `ipp://localhost/printers/${spooler.trial}` },
    user: 'root',
    attributes: ['printer-state-reasons'],
  });
  return asked.get('printer-state-reasons');
}

it('follows a job to the end', async () => {
  const job = await send(spooler.queue);
  expect(await until(job, { state: 'printed' })).toEqual({ state: 'printed', trouble: null });
});

describe('a printer that is in trouble says which', () => {
  it.each([
    ['media-empty-error', 'paper-out'],
    ['media-jam-error', 'paper-jam'],
    ['door-open-report', 'cover-open'],
    ['offline-report', 'not-connected'],
    ['toner-empty-error', 'ink-out'],
    ['connecting-to-device', 'not-connected'],
  ] as const)('%s is %s, and the job goes on when it is put right', async (reason, trouble) => {
    spooler.tell(reason);
    const job = await send();
    expect(await until(job, { trouble })).toEqual({ state: 'printing', trouble });
    spooler.tell('ok');
    expect(await until(job, { state: 'printed' })).toEqual({ state: 'printed', trouble: null });
  });

  it('says nothing of paper that is only running low', async () => {
    spooler.tell('media-low-warning');
    const job = await send();
    await expect.poll(printerSays, { timeout: 60_000 }).toContain('media-low-warning');
    expect(await until(job, { state: 'printing' })).toEqual({ state: 'printing', trouble: null });
    spooler.tell('ok');
    await until(job, { state: 'printed' });
  });
});

it('a job behind another one waits for its turn', async () => {
  spooler.tell('media-empty-error');
  const first = await send();
  await until(first, { trouble: 'paper-out' });
  const second = await send();
  expect(await printers.poll(second)).toEqual({ state: 'waiting', trouble: 'paper-out' });
  spooler.tell('ok');
  expect(await until(second, { state: 'printed' })).toEqual({ state: 'printed', trouble: null });
});

it('a job is stopped with its printer, and goes on with it', async () => {
  spooler.tell('stop');
  const job = await send();
  expect(await until(job, { state: 'stopped' })).toEqual({ state: 'stopped', trouble: 'paused' });
  spooler.tell('ok');
  spooler.resume();
  expect(await until(job, { state: 'printed' })).toEqual({ state: 'printed', trouble: null });
});

it('a job that the printer holds is held until it is cancelled', async () => {
  spooler.tell('hold');
  const job = await send();
  expect(await until(job, { state: 'held' })).toEqual({ state: 'held', trouble: null });
  await printers.cancel(job);
  expect(await until(job, { state: 'cancelled' })).toEqual({ state: 'cancelled', trouble: null });
});

it('a job that could not be delivered, and that the spooler will try again, waits for the printer', async () => {
  spooler.onFailure('retry-job');
  spooler.tell('fail');
  const job = await send();
  expect(await until(job, { trouble: 'not-connected' })).toMatchObject({ trouble: 'not-connected' });
  expect(isOpen((await printers.poll(job)).state)).toBe(true);
  await printers.cancel(job);
  expect(await until(job, { state: 'cancelled' })).toEqual({ state: 'cancelled', trouble: null });
});

it('a job that the printer gives up has failed', async () => {
  spooler.onFailure('abort-job');
  spooler.tell('fail');
  expect(await until(await send(), { state: 'failed' })).toEqual({ state: 'failed', trouble: 'other' });
});

it('a cancelled job never comes out, also while the printer is out of paper', async () => {
  spooler.tell('media-empty-error');
  const job = await send();
  await until(job, { trouble: 'paper-out' });
  await printers.cancel(job);
  expect(await until(job, { state: 'cancelled' })).toEqual({ state: 'cancelled', trouble: null });
  expect(spooler.waiting()).toBe('');
});

it('cancelling what has been printed changes nothing', async () => {
  const job = await send();
  await until(job, { state: 'printed' });
  await printers.cancel(job);
  expect(await printers.poll(job)).toEqual({ state: 'printed', trouble: null });
});

it('nothing is claimed of a job that the spooler does not know', async () => {
  expect(await printers.poll(`${spooler.trial}-9999`)).toEqual({ state: 'handed-over', trouble: null });
  const job = await send();
  const [, id] = /-(\d+)$/.exec(job) ?? [];
  expect(await printers.poll(`Another-${id}`)).toEqual({ state: 'handed-over', trouble: null });
});

it('the spooler is told to give up by itself what it has started to print', async () => {
  spooler.tell('media-empty-error');
  const job = await send();
  const asked = await askIpp(spooler.address, operations.getJobAttributes, {
    uri: { name: 'job-uri', value: `ipp://localhost/jobs/${/\d+$/.exec(job)?.[0]}` },
    user: 'root',
    attributes: ['job-cancel-after'],
  });
  expect(asked.get('job-cancel-after')).toEqual([900]);
  await printers.cancel(job);
});

it('a job that waits for its turn is not given up by the spooler, and is taken back by us', async () => {
  spooler.tell('media-empty-error');
  const first = await send();
  await until(first, { trouble: 'paper-out' });
  const file = join(tmpdir(), `${title}.pdf`);
  writeFileSync(file, sheet);
  const limit = ['-o', 'job-cancel-after=1'];
  const said = execFileSync('lp', ['-d', spooler.trial, '-t', title, ...limit, file], { encoding: 'utf8' });
  rmSync(file);
  const waits = /request id is (\S+)/.exec(said)?.[1] ?? '';
  // The spooler counts whole seconds and looks once a second: by now it has had its chance to give up.
  await wait(3_000);
  expect(await printers.poll(waits)).toEqual({ state: 'waiting', trouble: 'paper-out' });
  await printers.cancel(waits);
  expect(await until(waits, { state: 'cancelled' })).toEqual({ state: 'cancelled', trouble: null });
  // The one before it goes on: nothing else was taken back.
  expect(isOpen((await printers.poll(first)).state)).toBe(true);
  await printers.cancel(first);
});

it('nothing of a removed printer’s job is claimed, and printing on it again says that it is gone', async () => {
  const job = await send(spooler.queue);
  spooler.removeQueue();
  expect(['printed', 'handed-over', 'cancelled']).toContain((await printers.poll(job)).state);
  await expect(send(spooler.queue)).rejects.toMatchObject({
    code: 'print-failed',
    fault: said('That printer is not there any more. Choose another printer.'),
  });
  spooler.addQueue();
});
