import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Input } from '../../api/contract/contract.ts';
import type { VisitId } from '../../domain/ids.ts';
import { consented } from '../../scripts/sample/steps.ts';
import { refusal, type Tablet } from './tablet.ts';
import { act, aftercare, type Hands, openVisit, tabletWithHands } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
let visitId: VisitId;
let clientId: string;
const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);

type Fact = Extract<
  Extract<Input<'visits.act'>['command'], { type: 'record-fact' }>['fact'],
  { fact: 'complications' }
>;
const fainted: Fact = {
  ...{ fact: 'complications', result: 'occurred', words: 'Felt faint', areas: ['crown'] },
  ...{ done: 'Lay down, water', doctor: false, work: 'went-on' },
};
const record = (fact: Fact, why?: string) => act(hands, visitId, { type: 'record-fact', fact, ...(why && { why }) });
const withOne = async () => {
  const page = { filter: { complication: true }, show: 'all', order: 'newest', page: 1, rows: 5 } as const;
  return (await call('records.visits', page)).visits.map(({ visitId: id }) => id);
};

beforeAll(async () => {
  ({ tablet, hands } = await tabletWithHands());
  ({ id: visitId, clientId } = await openVisit(hands, {}));
  await consented(hands, visitId);
});
afterAll(() => tablet.close());

it('cannot be recorded before the work, which the shipped practice does not ask about', async () => {
  expect(await refusal(record(fainted))).toBe('not-now');
});

it('is recorded while the timer runs, put right with a reason, and found by the register', async () => {
  await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 60 });
  expect((await call('visits.get', { visitId })).facts.find(({ fact }) => fact === 'complications')).toMatchObject({
    ...{ required: false, open: false, waits: false, recorded: null },
  });
  await record({ ...fainted, words: 'Bled a little' });
  expect(await withOne()).toEqual([visitId]);
  expect(await refusal(record({ fact: 'complications', result: 'none', words: '' }))).toBe('why-needed');
  await record({ fact: 'complications', result: 'none', words: '' }, 'Another client');
  expect(await withOne()).toEqual([]);
  await record(fainted, 'It was this one after all');
  expect(await withOne()).toEqual([visitId]);
});

it('is on the sealed visit record, and an alert on the client’s page before the next visit', async () => {
  await act(hands, visitId, { type: 'finish-procedure' });
  await aftercare(hands, visitId);
  const { documents } = await call('visits.seal', { visitId });
  const documentId = documents.find(({ kind }) => kind === 'visit-record')?.id ?? '';
  const input = Buffer.from((await call('documents.get', { documentId })).base64, 'base64');
  const words = execFileSync('pdftotext', ['-raw', '-', '-'], { input }).toString('utf8').replace(/\s+/g, ' ');
  expect(words).toContain(
    'Complications during the work: Felt faint; Crown; done: Lay down, water; no doctor was called; the work went on',
  );
  expect((await call('clients.page', { clientId })).complication).toMatchObject({ visitId, recorded: fainted });
  expect(await call('record.check', {})).toMatchObject({ ok: true });
});
