import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Input, Output } from '../../api/contract/contract.ts';
import { registerPaper } from '../../api/hand-out/register-papers.ts';
import { english } from '../../documents/words/languages.ts';
import { readCsv } from '../../domain/csv/read-csv.ts';
import { AppError } from '../../domain/errors.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { pin, refusal, clinic as sampleClinic, type Tablet } from './tablet.ts';
import {
  act,
  clientAct,
  type Hands,
  handOver,
  intake,
  openVisit,
  passChecks,
  signature,
  tabletWithHands,
  takeBack,
  timeOut,
  toProcedure,
  wholeVisit,
} from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
type Kind = 'treated' | 'rescheduled' | 'cancelled' | 'stopped' | 'working' | 'declined';
const made: { [K in Kind]?: VisitView } = {};

/** One visit of every kind of end, and one that is open. */
beforeAll(async () => {
  ({ tablet, hands } = await tabletWithHands());
  const { client } = hands;
  const seal = (visitId: string) => client.call('visits.seal', { visitId });

  const treated = await wholeVisit(hands);
  made.treated = await act(hands, treated.id, { type: 'close-visit', copy: 'later' });

  const red = await openVisit(hands, { name: 'Bilal Redness', language: 'ar' });
  await intake(hands, red.id);
  await act(hands, red.id, { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' });
  await act(hands, red.id, { type: 'reschedule', next: { date: '2026-12-08', time: '10:00' }, note: '' });
  made.rescheduled = await seal(red.id);

  const { id: cancelled } = await openVisit(hands, { name: 'Cora Cancels' });
  await act(hands, cancelled, { type: 'cancel-visit', reason: 'Feels unwell' });
  made.cancelled = await act(hands, cancelled, { type: 'close-visit' });

  const stopped = await toProcedure(hands, { name: 'Sam Stops' });
  await act(hands, stopped, { type: 'start-procedure', expectedMinutes: 60 });
  made.stopped = await act(hands, stopped, { type: 'withdraw-consent', reason: 'It hurts' });

  const back = await toProcedure(hands, { name: 'Tessa Stays' });
  await act(hands, back, { type: 'start-procedure', expectedMinutes: 60 });
  const withdrawn = await act(hands, back, { type: 'withdraw-consent', reason: 'A misunderstanding' });
  const entry = withdrawn.entries.find(({ kind }) => kind === 'withdrawal');
  await client.call('visits.act', {
    visitId: back,
    pin,
    command: { type: 'take-back', sequence: entry?.sequence ?? 0, why: 'She only wanted a break' },
  });
  made.working = await client.call('visits.get', { visitId: back });

  const { id: declined } = await openVisit(hands, { name: 'Dino Declines' });
  await intake(hands, declined);
  await passChecks(hands, declined);
  await timeOut(hands, declined);
  await handOver(hands, declined, 'consent');
  await clientAct(hands, { type: 'decline-consent', reason: 'Not today' });
  await takeBack(hands);
  await act(hands, declined, { type: 'countersign-consent', signature, identifiedBy: 'photo-id', note: '' });
  made.declined = await seal(declined);
});
afterAll(() => tablet.close());

type Asked = Partial<Input<'records.visits'>>;
const register = (asked: Asked = {}): Promise<Output<'records.visits'>> =>
  tablet.client.call('records.visits', {
    ...{ filter: {}, show: 'all', order: 'newest', page: 1, rows: 20 },
    ...asked,
  });
const names = async (asked: Asked): Promise<string[]> => (await register(asked)).visits.map((row) => row.clientName);

it('says of each visit where it stands and how it ended, as the visit itself does', async () => {
  const { visits } = await register();
  for (const [kind, { id, stage, outcome }] of Object.entries(made))
    expect([kind, visits.find(({ visitId }) => visitId === id)]).toMatchObject([kind, { stage, outcome }]);
  expect(visits).toHaveLength(Object.keys(made).length);
});

it('counts what became of them, and each number opens the list that it counts', async () => {
  const { total, counts } = await register();
  expect(total).toBe(6);
  expect(counts).toEqual({ all: 6, sealed: 2, notSealed: 2, noCopy: 1, rescheduled: 1 });
  const opened = { sealed: 'sealed', notSealed: 'not-sealed', noCopy: 'no-copy', rescheduled: 'rescheduled' } as const;
  for (const name of ['sealed', 'notSealed', 'noCopy', 'rescheduled'] as const)
    expect([name, await names({ show: opened[name] })]).toMatchObject([name, { length: counts[name] }]);
  expect(await names({ show: 'no-copy' })).toEqual([made.treated?.client.name]);
});

it('narrows the list by outcome, language, session, days, person, treatment and reason', async () => {
  expect(await names({ filter: { outcome: 'stopped' } })).toEqual(['Sam Stops']);
  expect(await names({ filter: { language: 'ar' } })).toEqual(['Bilal Redness']);
  expect(await names({ filter: { session: 1 } })).toEqual([]);
  const day = made.treated && (await register()).visits[0]?.openedOn;
  expect(await names({ filter: { from: day, to: day } })).toHaveLength(6);
  expect(await names({ filter: { to: '2026-01-01' } })).toEqual([]);

  const choices = await tablet.client.call('records.choices', {});
  const [reason] = choices.reasons;
  expect(choices.reasons).toEqual([{ reason: 'Redness on the scalp', count: 1 }]);
  expect(await names({ filter: { reason: reason?.reason } })).toEqual(['Bilal Redness']);
  const [owner] = choices.practitioners;
  expect(await names({ filter: { staff: owner?.staff } })).toHaveLength(6);
  expect(await names({ filter: { staff: (owner?.staff ?? 0) + 1 } })).toEqual([]);
  const [treatment] = choices.treatments;
  expect(await names({ filter: { treatment: treatment?.treatment } })).toHaveLength(6);
});

it('turns pages in both orders, and shows the last one for a page behind it', async () => {
  const newest = await names({});
  expect([...(await names({ rows: 4 })), ...(await names({ rows: 4, page: 2 }))]).toEqual(newest);
  expect(await names({ rows: 4, page: 9 })).toEqual(newest.slice(4));
  expect(await names({ order: 'oldest' })).toEqual([...newest].reverse());
});

it('says why a date was moved, and how a copy was given in the end', async () => {
  const { visits } = await register({ show: 'rescheduled' });
  expect(visits).toMatchObject([{ reason: 'Redness on the scalp', reads: 'ar' }]);
  await act(hands, made.treated?.id ?? '', { type: 'settle-copy', copy: 'declined' });
  expect(await names({ show: 'no-copy' })).toEqual([]);
});

it('holds an erased client no more, and is what the record makes of it', async () => {
  // Nothing is erased while work runs.
  await act(hands, made.working?.id ?? '', { type: 'finish-procedure' });
  const { clientId } = made.cancelled ?? {};
  await tablet.client.call('clients.erase', { clientId: clientId ?? '', why: 'asked', note: '' });
  const status = () => tablet.client.call('app.status', {});
  await expect.poll(async () => (await status()).mode, { timeout: 60_000 }).toBe('staff');
  expect(await names({})).not.toContain('Cora Cancels');
  expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
});

it('what is shown is saved as a table, every row of it, and goes on record', async () => {
  const { client } = hands;
  const { place, folder, files } = await client.call('records.save-visits', {
    filter: { outcome: 'rescheduled' },
    show: 'all',
    targetId: 'usb',
  });
  expect({ place, folder }).toEqual({ place: 'USB stick', folder: 'Chairside' });
  const [heads, ...rows] = readCsv(readFileSync(join(tablet.dir, 'stick', files[0] ?? ''), 'utf8')) ?? [];
  expect(heads?.slice(0, 4)).toEqual(['Visit', 'Date', 'Time', 'Client']);
  expect(rows).toEqual([expect.arrayContaining([made.rescheduled?.id, 'Bilal Redness', 'Moved to a new date'])]);
  await client.call('records.save-visits', { filter: {}, show: 'all', targetId: 'usb' });
  const whole = readCsv(readFileSync(join(tablet.dir, 'stick', files[0] ?? ''), 'utf8')) ?? [];
  expect(whole.length - 1).toBe(
    (await client.call('records.visits', { filter: {}, show: 'all', order: 'newest', page: 1, rows: 1 })).total,
  );
});

it('what is shown is printed in the language that staff have the screens in, and is on record before the printer has it', async () => {
  const { client } = hands;
  const printed = { filter: { outcome: 'rescheduled' as const }, show: 'all' as const, printerId: 'printer' };
  const rows = async () => (await client.call('record.check', {})).rows;
  const before = await rows();
  expect((await client.call('records.print-visits', printed)).jobs).toHaveLength(1);
  expect((await rows()) - before).toBe(1);
  await client.call('settings.set-staff-language', { language: 'de' });
  await client.call('records.print-visits', printed);
  expect(tablet.printers.printed.slice(-2)).toEqual(['Visits', 'Besuche']);
  await client.call('settings.set-staff-language', { language: 'en' });
  const { print } = tablet.printers;
  tablet.printers.print = () => Promise.reject(new AppError('print-failed', { why: 'takes-none' }));
  const noted = await rows();
  expect(await refusal(client.call('records.print-visits', printed))).toBe('print-failed');
  expect((await rows()) - noted).toBe(1);
  tablet.printers.print = print;
});

it('says on paper which visits these are, who each was, and what became of it', async () => {
  const { visits } = await hands.client.call('records.visits', {
    ...{ filter: { outcome: 'rescheduled' }, show: 'all', order: 'newest', page: 1, rows: 5 },
  });
  const own = {
    clinic: { ...sampleClinic, paper: 'A4' as const },
    logo: null,
    now: tablet.clock.now(),
    by: 'Robin Example',
    device: 'CH-TEST',
  };
  const { pdf } = await registerPaper(english, { filter: { outcome: 'rescheduled' }, show: 'all', visits }, own);
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  for (const words of ['Bilal Redness', 'Moved to a new date', 'only those that the filters left', '1 visit'])
    expect(text).toContain(words);
});
