import { describe, expect, it } from 'vitest';
import { CivilDate } from '../../domain/time.ts';
import { type AskedFact, factKinds, type RecordedFact } from '../../domain/visit/facts/recorded-fact.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import { Lot } from '../../domain/visit/types.ts';
import { samples, withRecord } from '../api/own-record.ts';
import { documentId, head } from './fitting.ts';
import { aftercare, Run, sampleClient, untilProcedure } from './run.ts';

const minor = { ...sampleClient, dateOfBirth: CivilDate.parse('2010-03-14'), guardianName: sampleClient.name };
const lot = (kind: 'pigment' | 'needle', more: Partial<Lot> = {}) =>
  Lot.parse({ kind, name: 'One', maker: 'Maker', lot: 'L1', expiry: '2031-08', ...more });

function opened(fact: AskedFact, wanted: 'off' | 'ask' | 'required', off: Partial<Record<AskedFact, 'off'>> = {}) {
  const protocol = withRecord({ lots: 'off', ...off, [fact]: wanted });
  const ofMinor = fact === 'guardian-document';
  return new Run({
    protocol: { ...protocol, minimumAge: ofMinor ? 16 : protocol.minimumAge },
    ...(ofMinor && { client: minor }),
  });
}
const began = (run: Run) => untilProcedure(run).do({ type: 'start-procedure', expectedMinutes: 60 });
const worked = (run: Run) => aftercare(began(run).pass(30).do({ type: 'finish-procedure' }));
const papers = (['aftercare-sheet', 'consent-record', 'visit-record'] as const).map((kind) => ({
  id: documentId,
  kind,
  sha256: head,
  pages: 1,
  bytes: 10,
}));
const seal = { type: 'seal', head, documents: papers } as const;
const record = (fact: RecordedFact, why?: string) => ({ type: 'record-fact', fact, ...(why && { why }) }) as const;
const viewed = (run: Run, fact: AskedFact) => run.view.facts.find((one) => one.fact === fact);

describe.each(factKinds)('%s', (kind) => {
  it('is nowhere asked and cannot be recorded where it is off', () => {
    const run = opened(kind, 'off');
    expect(run.view.facts).toEqual([]);
    expect(run.view.allowed).not.toContain('record-fact');
    expect(run.try(record(samples[kind]))).toBe('not-now');
    expect(worked(run).try(seal)).toBeNull();
  });

  it('is asked and may be left where it is asked for', () => {
    const run = opened(kind, 'ask');
    expect(viewed(run, kind)).toMatchObject({ required: false, open: true, recorded: null });
    expect(worked(run).try(seal)).toBeNull();
  });

  it('is waited for by the seal where it is required, and may be recorded there', () => {
    const run = worked(opened(kind, 'required'));
    expect(run.try(seal)).toBe('facts-missing');
    run.do(record(samples[kind]));
    expect(viewed(run, kind)).toMatchObject({ required: true, open: false, recorded: { value: samples[kind] } });
    expect(foldVisit(run.events).facts).toEqual(run.state.facts);
    expect(run.try(seal)).toBeNull();
  });
});

describe('lots', () => {
  it('are nowhere asked where they are off', () => {
    const run = began(opened('lots', 'off'));
    expect(run.view.allowed).not.toContain('record-lot');
    expect(run.try({ type: 'record-lot', lot: lot('pigment') })).toBe('not-now');
  });

  it('may be left, or be without a maker, where they are asked for', () => {
    const run = began(opened('lots', 'ask')).do({ type: 'record-lot', lot: lot('needle', { maker: '' }) });
    run.pass(30).do({ type: 'finish-procedure' });
    expect(aftercare(run).try(seal)).toBeNull();
  });

  it('are waited for where they are required: pigment and needle, with maker and expiry date', () => {
    const run = worked(opened('lots', 'required'));
    expect(run.try(seal)).toBe('facts-missing');
    run.do({ type: 'record-lot', lot: lot('pigment', { expiry: '' }) });
    run.do({ type: 'record-lot', lot: lot('needle') });
    expect(run.try(seal)).toBe('facts-missing');
    const wrong = run.view.entries.find((entry) => entry.lot?.kind === 'pigment')?.sequence ?? 0;
    run.do({ type: 'take-back', sequence: wrong, why: 'Date read now', lot: lot('pigment') });
    expect(run.try(seal)).toBeNull();
  });
});

describe('pigments on the client’s paper', () => {
  it('ask for lots also where lots by themselves are off', () => {
    const run = began(opened('pigment-on-client-paper', 'ask'));
    expect(run.view.allowed).toContain('record-lot');
  });

  it('wait for a pigment where they are required', () => {
    const run = worked(opened('pigment-on-client-paper', 'required'));
    expect(run.try(seal)).toBe('facts-missing');
    run.do({ type: 'record-lot', lot: lot('pigment', { maker: '', expiry: '' }) });
    expect(run.try(seal)).toBeNull();
  });
});

describe('a recorded fact', () => {
  it('is changed with a reason only; the wrong one stays, crossed out', () => {
    const run = opened('description', 'ask').do(record(samples.description));
    const right = { fact: 'description', text: 'Crown only' } as const;
    expect(run.try(record(right))).toBe('why-needed');
    run.do(record(right, 'Typed wrong'));
    expect(run.state.facts.description?.value).toEqual(right);
    expect(run.state.struckOut.map(({ entry, by }) => [entry.event.type, by.event.why])).toEqual([
      ['fact-recorded', 'Typed wrong'],
    ]);
    expect(foldVisit(run.events).facts).toEqual(run.state.facts);
  });

  it('adds nothing when it is recorded a second time', () => {
    const run = opened('description', 'ask').do(record(samples.description));
    const { length } = run.events;
    run.do(record(samples.description));
    expect(run.events).toHaveLength(length);
  });

  it('is taken back with "Put something right", and is then missing again', () => {
    const run = worked(opened('description', 'required')).do(record(samples.description));
    const [entry] = run.view.entries.filter(({ kind }) => kind === 'fact');
    expect(entry?.fact).toEqual(samples.description);
    run.do({ type: 'take-back', sequence: entry?.sequence ?? 0, why: 'Of somebody else' });
    expect(run.try(seal)).toBe('facts-missing');
  });
});

describe('a patch test', () => {
  const test = (more: Partial<Extract<RecordedFact, { fact: 'patch-test' }>>) =>
    record({ ...samples['patch-test'], ...more });
  const run = () => opened('patch-test', 'required');

  it('has a day, which has come, unless it was declined', () => {
    expect(run().try(test({ date: null }))).toBe('fact-incomplete');
    expect(run().try(test({ date: CivilDate.parse('2026-11-25') }))).toBe('test-ahead');
    expect(run().try(test({ date: CivilDate.parse('0001-01-01') }))).toBe('test-long-ago');
    expect(run().try(test({ date: CivilDate.parse('2016-11-23') }))).toBe('test-long-ago');
    expect(run().try(test({ date: CivilDate.parse('2016-11-24') }))).toBeNull();
    expect(run().try(test({ result: 'declined' }))).toBe('fact-incomplete');
    expect(run().try(test({ result: 'declined', date: null }))).toBeNull();
  });

  it('with a reaction needs words', () => {
    expect(run().try(test({ result: 'reaction' }))).toBe('fact-incomplete');
    expect(run().try(test({ result: 'reaction', words: 'Faint, gone after an hour' }))).toBeNull();
  });
});

it('another kind of document is named', () => {
  const fact = { ...samples['identity-document'], document: 'other' } as const;
  expect(opened('identity-document', 'ask').try(record(fact))).toBe('fact-incomplete');
});

it('a guardian’s document is not asked of an adult', () => {
  const run = new Run({ protocol: withRecord({ 'guardian-document': 'required' }) });
  expect(viewed(run, 'guardian-document')).toBeUndefined();
  expect(worked(run).try(seal)).toBeNull();
});

it('facts are of a treatment: a visit moved to another day is sealed without them', () => {
  const run = opened('description', 'required');
  run.do({ type: 'cancel-visit', reason: 'Ill' });
  expect(run.view.stage).toBe('done');
});

it('work that was stopped may have used no lots', () => {
  const run = began(opened('lots', 'required')).pass(5);
  run.do({ type: 'withdraw-consent', reason: 'Enough', signature: null });
  expect(aftercare(run).try(seal)).toBeNull();
});
