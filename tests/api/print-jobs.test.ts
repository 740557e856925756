import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PrintJob } from '../../api/contract/printing.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { type Desk, PrintingDay } from './printing-day.ts';
import { pin, refusal, sampleClient, type Tablet } from './tablet.ts';

let day: PrintingDay;
let desk: Desk;
let tablet: Tablet;
let visitId: string;
let documentId: string;
let owner: string;

beforeEach(async () => {
  day = await PrintingDay.open();
  ({ desk, tablet, visitId, documentId, owner } = day);
});
afterEach(() => tablet.close());

const print = (copies?: number) => day.print(copies);
const jobs = () => day.jobs();
const copies = () => day.copies();
const seen = (wanted: Partial<PrintJob>) => day.seen(wanted);
const textOf = (pdf: Uint8Array | undefined) =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf ?? '', encoding: 'utf8' });
const events = async () => (await tablet.client.call('visits.events', { visitId })).map(({ type }) => type);

describe('a paper that was handed to the printer', () => {
  it('is followed until it is printed', async () => {
    expect((await print()).jobs).toMatchObject([
      { document: { copy: 1 }, printer: 'Desk', state: 'waiting', trouble: null },
    ]);
    desk.progress = { state: 'printing', trouble: 'paper-out' };
    expect(await seen({ state: 'printing' })).toMatchObject([{ state: 'printing', trouble: 'paper-out' }]);
    desk.progress = { state: 'printed', trouble: null };
    expect(await seen({ state: 'printed' })).toMatchObject([{ state: 'printed', trouble: null }]);
    expect(await copies()).toEqual([{ copy: 1, withdrawn: false }]);
    expect(JSON.parse(readFileSync(join(tablet.dir, 'printouts.json'), 'utf8'))).toEqual([]);
  });

  it('that the printer gives up is on the record as not come out', async () => {
    await print();
    desk.progress = { state: 'failed', trouble: 'other' };
    await seen({ state: 'failed' });
    expect(await copies()).toEqual([{ copy: 1, withdrawn: true }]);
    expect((await events()).slice(-2)).toEqual(['copy-given', 'copy-withdrawn']);
  });

  it('is taken back when staff say so, once, and the record names them', async () => {
    desk.progress = { state: 'waiting', trouble: null };
    const [job] = (await print()).jobs;
    const jobIds = [job?.id ?? ''];
    const stopped = await tablet.client.call('documents.cancel-print', { jobIds });
    expect(stopped.jobs).toMatchObject([{ state: 'cancelled', trouble: null }]);
    await tablet.client.call('documents.cancel-print', { jobIds });
    expect(desk.cancelled).toEqual(['desk-1']);
    const lines = await tablet.client.call('visits.events', { visitId });
    expect(lines.at(-1)).toMatchObject({
      type: 'copy-withdrawn',
      actorName: sampleOwner.name,
      facts: expect.arrayContaining([
        { code: 'copy-number', copy: 1 },
        { code: 'withdrawn-why', why: 'cancelled' },
      ]),
    });
    expect((await events()).filter((type) => type === 'copy-withdrawn')).toHaveLength(1);
  });

  it('that the spooler does not let go of is never called taken back', async () => {
    desk.cancel = async () => undefined;
    const [job] = (await print()).jobs;
    const stopped = tablet.client.call('documents.cancel-print', { jobIds: [job?.id ?? ''] });
    expect(await refusal(stopped)).toBe('not-cancelled');
    expect(await jobs()).toMatchObject([{ state: 'printing' }]);
    expect(await copies()).toEqual([{ copy: 1, withdrawn: false }]);
  });

  it('is taken back after a quarter of an hour, also while the tablet is locked', async () => {
    await print();
    desk.progress = { state: 'printing', trouble: 'paper-out' };
    await seen({ trouble: 'paper-out' });
    await tablet.client.call('session.lock', {});
    tablet.clock.advance(16 * 60_000);
    await vi.waitFor(() => expect(desk.cancelled).toEqual(['desk-1']), { timeout: 60_000 });
    await tablet.client.call('session.unlock', { staffId: owner, pin });
    expect(await seen({ state: 'cancelled' })).toMatchObject([{ state: 'cancelled', trouble: 'too-long' }]);
    expect(await copies()).toEqual([{ copy: 1, withdrawn: true }]);
  });

  it('that is stuck when the app ends is taken back; one that is just being printed is not', async () => {
    await print();
    desk.progress = { state: 'printing', trouble: null };
    await seen({ state: 'printing' });
    await tablet.restart();
    expect(desk.cancelled).toEqual([]);
    desk.progress = { state: 'printing', trouble: 'not-connected' };
    await tablet.restart();
    expect(desk.cancelled).toEqual(['desk-1']);
    await tablet.client.call('session.unlock', { staffId: owner, pin });
    expect(await copies()).toEqual([{ copy: 1, withdrawn: true }]);
  });

  it('is followed again after a restart, from ids alone', async () => {
    await print();
    const kept = readFileSync(join(tablet.dir, 'printouts.json'), 'utf8');
    expect(kept).toContain('desk-1');
    expect(kept).not.toMatch(/Sample|Robin/);
    await tablet.restart();
    desk.progress = { state: 'failed', trouble: 'paper-jam' };
    await tablet.client.call('session.unlock', { staffId: owner, pin });
    expect(await seen({ state: 'failed' })).toMatchObject([{ document: { copy: 1 }, trouble: 'paper-jam' }]);
    expect(await copies()).toEqual([{ copy: 1, withdrawn: true }]);
  });

  it('may be watched for as long as one likes: that keeps no tablet unlocked', async () => {
    await print();
    for (let seconds = 0; seconds < 120; seconds += 7) {
      await jobs();
      tablet.clock.advance(7_000);
    }
    expect(await refusal(jobs())).toBe('not-allowed');
  });

  it('is not called stuck while its printer is only being looked for', async () => {
    await print();
    desk.progress = { state: 'printing', trouble: 'not-connected' };
    expect(await seen({ state: 'printing' })).toMatchObject([{ state: 'printing', trouble: null }]);
    tablet.clock.advance(9_000);
    expect(await jobs()).toMatchObject([{ state: 'printing', trouble: 'not-connected' }]);
    desk.progress = { state: 'printed', trouble: null };
    expect(await seen({ state: 'printed' })).toMatchObject([{ state: 'printed', trouble: null }]);
  });

  it('waits while the spooler cannot be asked', async () => {
    await print();
    const { poll } = desk;
    desk.poll = async () => {
      throw new Error('no spooler');
    };
    expect(await seen({ trouble: 'not-connected' })).toMatchObject([{ state: 'waiting', trouble: 'not-connected' }]);
    desk.poll = poll;
    expect(await seen({ state: 'printing' })).toMatchObject([{ state: 'printing', trouble: null }]);
  });
});

describe('copies', () => {
  it('are a job each: the first is the sealed file, each later one says which it is', async () => {
    const { jobs: printed, visit } = await print(3);
    expect(printed.map(({ document }) => document?.copy)).toEqual([1, 2, 3]);
    expect(visit.documents[0]?.copies.map(({ copy }) => copy)).toEqual([1, 2, 3]);
    const { base64 } = await tablet.client.call('documents.get', { documentId });
    const [first, second, third] = desk.files;
    expect(Buffer.from(first?.pdf ?? []).toString('base64')).toBe(base64);
    expect(textOf(second?.pdf)).toContain('Copy 2, printed Tue 24 Nov 2026');
    expect(textOf(third?.pdf)).toContain('Copy 3, printed Tue 24 Nov 2026');
    expect(Buffer.from(second?.pdf ?? []).includes('/ByteRange')).toBe(false);
  });

  it('never carry a number twice, also when one did not come out', async () => {
    desk.progress = { state: 'waiting', trouble: null };
    const [job] = (await print()).jobs;
    await tablet.client.call('documents.cancel-print', { jobIds: [job?.id ?? ''] });
    expect((await print()).jobs).toMatchObject([{ document: { copy: 2 } }]);
    expect(await copies()).toEqual([
      { copy: 1, withdrawn: true },
      { copy: 2, withdrawn: false },
    ]);
  });

  it('that the printer refuses in the middle are told apart from those it took', async () => {
    desk.takes = 1;
    const { jobs: printed } = await print(3);
    expect(printed).toMatchObject([
      { document: { copy: 1 }, state: 'waiting' },
      { document: { copy: 2 }, state: 'failed' },
      { document: { copy: 3 }, state: 'failed' },
    ]);
    expect(await copies()).toEqual([{ copy: 1, withdrawn: false }]);
    desk.takes = 9;
    expect((await print(2)).jobs.map(({ document }) => document?.copy)).toEqual([2, 3]);
  });

  it('say which name was signed, once the client’s records were joined under another', async () => {
    const { call } = tablet.client;
    const { clientId } = await call('visits.get', { visitId });
    await print();
    const { id: other } = await call('clients.add', { details: { ...sampleClient, name: 'Robin Neu', phone: '' } });
    await call('clients.join', { clientId, other, right: { name: 'other' } });
    await print();
    const [first, again] = desk.files.map(({ pdf }) => textOf(pdf));
    expect(first).not.toContain('Signed as');
    expect(again).toContain('Signed as Sample Client, now Robin Neu. The clinic keeps the sealed file.');
    const { appointment } = await call('appointments.form', { clientId });
    const next = { date: appointment?.days.first ?? '', time: '15:30' };
    const moved = await call('appointments.move', { clientId, visitId, next, why: 'Asked' });
    expect(moved.appointment?.present).toEqual(next);
    const { documents } = await call('visits.get', { visitId });
    const sheet = await call('documents.get', { documentId: documents.at(-1)?.id ?? '' });
    expect(textOf(Buffer.from(sheet.base64, 'base64'))).toContain('Robin Neu (signed as Sample Client)');
  });

  it('leave the sheet given while one of them came out', async () => {
    const { clientId } = await tablet.client.call('visits.get', { visitId });
    const given = async () => (await tablet.client.call('clients.page', { clientId })).next?.sheetGiven;
    desk.progress = { state: 'waiting', trouble: null };
    const [first, second] = (await print(2)).jobs;
    await tablet.client.call('documents.cancel-print', { jobIds: [first?.id ?? ''] });
    expect(await given()).toBe('2026-11-24');
    await tablet.client.call('documents.cancel-print', { jobIds: [second?.id ?? ''] });
    expect(await given()).toBeNull();
  });

  it('that are out already are told of whatever goes wrong with the next', async () => {
    const { print: take } = desk;
    desk.print = async (...asked) => {
      if (desk.files.length > 0) throw new Error('no room for the file');
      return take(...asked);
    };
    expect((await print(2)).jobs.map(({ state }) => state)).toEqual(['waiting', 'failed']);
  });

  it('are one to three', async () => {
    for (const number of [0, 4, 1.5]) expect(await refusal(print(number))).toBe('malformed');
    expect(desk.files).toEqual([]);
  });
});

describe('the clinic’s printer', () => {
  const choice = { 'aftercare-sheet': 2, 'preparation-sheet': 1, 'consent-record': 1, 'visit-record': 3 };
  const set = (printerId: string | null) => tablet.client.call('settings.set-printing', { printerId, copies: choice });

  it('is the system’s until an owner chooses, and then stays over a restart', async () => {
    const before = await tablet.client.call('documents.printers', {});
    expect(before).toMatchObject({ missing: null, copies: { 'aftercare-sheet': 1 } });
    expect(before.printers.find((printer) => printer.default)?.id).toBe('desk');
    expect((await set('shelf')).printing).toEqual({ printer: { id: 'shelf', label: 'Shelf' }, copies: choice });
    await tablet.restart();
    await tablet.client.call('session.unlock', { staffId: owner, pin });
    const after = await tablet.client.call('documents.printers', {});
    expect(after).toMatchObject({ missing: null, copies: choice });
    expect(after.printers.find((printer) => printer.default)?.id).toBe('shelf');
  });

  it('gives way to the system’s while it is gone, says so, and may stay chosen', async () => {
    await set('shelf');
    desk.offered = desk.offered.slice(0, 1);
    const now = await tablet.client.call('documents.printers', {});
    expect(now.missing).toBe('Shelf');
    expect(now.printers.find((printer) => printer.default)?.id).toBe('desk');
    expect((await set('shelf')).printing.printer).toEqual({ id: 'shelf', label: 'Shelf' });
    expect((await set(null)).printing.printer).toBeNull();
    expect((await tablet.client.call('documents.printers', {})).missing).toBeNull();
  });

  it('has to be there when it is chosen, for printing and for the test page', async () => {
    expect(await refusal(set('cellar'))).toBe('unknown-printer');
    expect(await refusal(tablet.client.call('documents.print-test-page', { printerId: 'cellar' }))).toBe(
      'unknown-printer',
    );
    expect(await refusal(tablet.client.call('documents.print', { documentId, printerId: '../desk' }))).toBe(
      'unknown-printer',
    );
    expect(desk.files).toEqual([]);
  });
});

it('a test page goes out on the clinic’s paper, in staff’s language, and leaves nothing on any record', async () => {
  await tablet.client.call('settings.set-staff-language', { language: 'de' });
  const before = await events();
  const { jobs: printed } = await tablet.client.call('documents.print-test-page', { printerId: 'shelf' });
  expect(printed).toMatchObject([{ document: null, printer: 'Shelf', state: 'waiting' }]);
  expect(desk.files).toMatchObject([{ title: 'Testseite', paper: 'A4' }]);
  expect((await tablet.client.call('documents.print-jobs', { visitId: null })).jobs).toHaveLength(1);
  expect(await jobs()).toEqual([]);
  expect(await events()).toEqual(before);
});

it('a job that nobody printed here cannot be taken back', async () => {
  const unknown = '01920000-0000-7000-8000-000000000000';
  expect(await refusal(tablet.client.call('documents.cancel-print', { jobIds: [unknown] }))).toBe('unknown-item');
  expect(existsSync(join(tablet.dir, 'printouts.json'))).toBe(false);
});
