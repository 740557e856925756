import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCsv } from '../../domain/csv/read-csv.ts';
import { AppError } from '../../domain/errors.ts';
import { refusal, sampleClient, type Tablet } from './tablet.ts';
import { act, aftercare, type Hands, tabletWithHands, toProcedure } from './visit-steps.ts';

const ash = { kind: 'pigment', name: 'Ash', maker: 'Sample Pigments', lot: 'B-0417', expiry: 'Aug 2027' } as const;
const of = { kind: ash.kind, maker: ash.maker, lot: ash.lot };

let tablet: Tablet;
let hands: Hands;
let visitId: string;

/** One store for all: a visit that used a lot is sealed and closed, its copy to be given later. */
beforeAll(async () => {
  ({ tablet, hands } = await tabletWithHands());
  visitId = await toProcedure(hands);
  await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 60 });
  await act(hands, visitId, { type: 'record-lot', lot: ash });
  await act(hands, visitId, { type: 'finish-procedure' });
  await aftercare(hands, visitId);
  await hands.client.call('visits.seal', { visitId });
  await act(hands, visitId, { type: 'close-visit', copy: 'later' });
});
afterAll(() => tablet.close());

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);

it('a lot typed in a visit is known with its details, in anybody’s spelling', async () => {
  const { counts, lots } = await call('lots.list', { show: 'all', page: 1, rows: 5 });
  expect(counts).toMatchObject({ all: 1, pigment: 1, expired: 0 });
  expect(lots).toMatchObject([{ ...ash, expiry: '2027-08', shelf: 'good', openedOn: '2026-11-24' }]);
  expect(await call('lots.find', { number: 'b 0417' })).toMatchObject([{ lot: 'B-0417' }]);
  expect(await call('lots.get', { lot: { ...of, lot: 'b0417' } })).toMatchObject({
    used: { people: 1, visits: 1, last: '2026-11-24' },
  });
});

it('the register finds the visits in which it was used, in anybody’s spelling', async () => {
  const list = { show: 'all', order: 'newest', page: 1, rows: 9 } as const;
  const using = (lot: string) => call('records.visits', { ...list, filter: { lot: { ...of, lot } } });
  expect(await using('b 0417')).toMatchObject({ visits: [{ visitId }], counts: { all: 1, noCopy: 1 } });
  expect(await using('B-0418')).toMatchObject({ visits: [], counts: { all: 0 } });
});

it('tells who had it, with phone, visit and sheet', async () => {
  const { people } = await call('lots.recall', { lot: of, page: 1, rows: 6 });
  expect(people).toMatchObject([
    { name: sampleClient.name, visits: [{ visitId, date: '2026-11-24', areas: [], given: 'later' }] },
  ]);
  const [person] = people;
  if (!person) throw new Error('somebody had it');
  expect(await call('lots.of-client', { clientId: person.clientId })).toMatchObject([{ lot: 'B-0417', visits: 1 }]);
});

it('the list is saved as a table, and printed, and both go on record', async () => {
  const { files } = await call('lots.save-recall', { lot: of, targetId: 'usb' });
  expect(files).toEqual(['2026-11-24 recall B-0417.csv']);
  const text = readFileSync(join(tablet.dir, 'stick', files[0] ?? ''), 'utf8');
  const [columns, row, ...more] = readCsv(text) ?? [];
  expect(more).toEqual([]);
  expect(columns?.slice(0, 2)).toEqual(['Name', 'Born']);
  expect(row).toEqual(expect.arrayContaining([sampleClient.name, '2026-11-24', 'Not given yet', 'B-0417', '2027-08']));
  const { jobs } = await call('lots.print-recall', { lot: of, printerId: 'printer' });
  expect(jobs).toHaveLength(1);
  expect(tablet.printers.printed).toContain('Recall: lot B-0417');
});

it('both are in the language that staff have the screens in', async () => {
  await call('settings.set-staff-language', { language: 'es' });
  const { files } = await call('lots.save-recall', { lot: of, targetId: 'usb' });
  expect(files).toEqual(['2026-11-24 retirada B-0417.csv']);
  const [columns, row] = readCsv(readFileSync(join(tablet.dir, 'stick', files[0] ?? ''), 'utf8')) ?? [];
  expect(columns?.slice(0, 2)).toEqual(['Nombre', 'Nacimiento']);
  expect(row).toContain('Sin entregar todavía');
  await call('lots.print-recall', { lot: of, printerId: 'printer' });
  expect(tablet.printers.printed).toContain('Retirada: lote B-0417');
  await call('settings.set-staff-language', { language: 'en' });
});

it('a list that is printed is on record before the printer has it', async () => {
  const rows = async () => (await call('record.check', {})).rows;
  const before = await rows();
  const { print } = tablet.printers;
  tablet.printers.print = () => Promise.reject(new AppError('print-failed', { why: 'takes-none' }));
  expect(await refusal(call('lots.print-recall', { lot: of, printerId: 'printer' }))).toBe('print-failed');
  tablet.printers.print = print;
  expect((await rows()) - before).toBe(1);
});

it('staff add a lot once, correct it and discard it; nobody is told of one that nobody named', async () => {
  const lot = { ...ash, kind: 'needle', lot: 'N-9', expiry: '2026-12-01' } as const;
  const added = await call('lots.add', { lot, openedOn: null });
  expect(added).toMatchObject({
    lot: { shelf: 'expiring', lastDay: '2026-12-01', openedOn: null },
    used: { people: 0 },
  });
  expect(await refusal(call('lots.add', { lot: { ...lot, lot: 'n9' }, openedOn: null }))).toBe('lot-known');
  const which = { kind: lot.kind, maker: lot.maker, lot: lot.lot };
  const changed = await call('lots.change', { of: which, name: '3RL', expiry: '11/2026', openedOn: null });
  expect(changed.lot).toMatchObject({ name: '3RL', expiry: '2026-11' });
  expect((await call('lots.discard', { of: which, why: 'Bent' })).lot.discardedOn).toBe('2026-11-24');
  expect((await call('lots.list', { show: 'needle', page: 1, rows: 5 })).lots).toEqual([]);
  expect((await call('lots.list', { show: 'discarded', page: 1, rows: 5 })).lots).toMatchObject([{ lot: 'N-9' }]);
  expect(await refusal(call('lots.get', { lot: { ...which, lot: 'X-1' } }))).toBe('unknown-lot');
});

it('an article’s number names what it stood for the last time', async () => {
  const gtin = '09506000134352';
  expect(await call('lots.article', { gtin })).toBeNull();
  await call('lots.add', { lot: { ...ash, lot: 'B-0500', gtin }, openedOn: null });
  expect(await call('lots.article', { gtin })).toEqual({ kind: 'pigment', name: 'Ash', maker: 'Sample Pigments' });
});

it('an erased client is on no list any more', async () => {
  const { people } = await call('lots.recall', { lot: of, page: 1, rows: 6 });
  const clientId = people[0]?.clientId ?? '';
  await call('clients.erase', { clientId, why: 'asked', note: '' });
  // Known only through their visit, it is unknown now.
  expect(await refusal(call('lots.recall', { lot: of, page: 1, rows: 6 }))).toBe('unknown-lot');
});
