import { expect, it } from 'vitest';
import { sha256OfJson } from '../../domain/canonical.ts';
import { DocumentId } from '../../domain/ids.ts';
import type { VisitCommand } from '../../domain/visit/commands.ts';
import { documentsDue, stageOf } from '../../domain/visit/stage.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import type { Task } from '../../domain/visit/types.ts';
import { sampleClient, sampleOwner } from '../../scripts/sample/people.ts';
import { appointment, intake, passChecks, Run, timeOut, typed, untilProcedure } from './run.ts';

const reader = { name: 'Ewa Reader', language: 'Polish', knows: 'translator' } as const;
const named = { type: 'name-reader', ...reader } as const;
const dismiss = { type: 'dismiss-reader', why: 'Had to leave' } as const;
const identify = { type: 'confirm-identity', day: 14, month: 3 } as const;
const give = (task: Task): VisitCommand => ({ type: 'hand-over', task, language: 'en' });
const signing = { signature: typed(sampleClient.name), intent: true, electronicRecord: true } as const;
const reads = { type: 'sign-as-reader', signature: typed('ewa reader'), intent: true } as const;
const witness = { signature: typed(sampleOwner.name), identifiedBy: 'photo-id', note: '' } as const;

function agree(run: Run): Run {
  for (const { id: clause } of run.protocol.consent.clauses)
    run.do({ type: 'open-clause', clause }, { type: 'agree-clause', clause });
  return run;
}

/** The client signed the consent, the tablet is still with them. */
const signed = (): Run =>
  agree(timeOut(passChecks(intake(new Run().do(named)))).do(give('consent'), identify)).do({
    ...{ type: 'sign-consent', ...signing },
  });

function work(run: Run): Run {
  run.do({ type: 'start-procedure', expectedMinutes: 60 }).pass(30);
  return run.do({ type: 'finish-procedure' });
}

function readSheet(run: Run): Run {
  run.do(give('aftercare'), identify);
  for (const part of ['next-weeks', 'later', 'when-to-call']) run.do({ type: 'read-aftercare-part', part });
  return run.do({ type: 'sign-aftercare', ...signing });
}

function seal(run: Run): string | null {
  const [head, id] = [sha256OfJson('head'), DocumentId.parse('019aa000-0000-7000-8000-0000000000aa')];
  const documents = documentsDue(run.state, run.protocol).map((kind) => ({
    ...{ id, kind, sha256: head, pages: 1, bytes: 1 },
  }));
  return run.try({ type: 'seal', head, documents });
}

it('a named reader signs after the client, under the same text, before anything goes on', () => {
  const run = signed();
  expect(run.view).toMatchObject({ stage: 'consent', consent: { status: 'signed' }, reader: { signs: 'consent' } });
  expect(run.try({ type: 'sign-consent', ...signing })).toBe('not-now');
  expect(run.try({ ...reads, signature: typed('Somebody Else') })).toBe('name-mismatch');
  run.do(reads, { type: 'hand-back' });
  expect(run.view).toMatchObject({ stage: 'countersign-consent', reader: { ...reader, signs: null } });
  expect(run.state.consent?.reader).toMatchObject({ ...reader, signed: { statement: 'I read all of it.' } });
  const last = run.events.find(({ event }) => event.type === 'reader-signed')?.event;
  expect(last).toMatchObject({ task: 'consent', ...reader, text: run.state.consent?.text });
});

it('what the client signed is no consent while the reader has not signed', () => {
  const run = signed().do({ type: 'hand-back' });
  expect(run.try({ type: 'countersign-consent', ...witness })).toBe('reader-unsigned');
  expect(run.try({ type: 'start-procedure', expectedMinutes: 60 })).toBe('reader-unsigned');
  // The tablet goes over again, straight to the signature that is missing.
  run.do(give('consent'), identify);
  expect(run.try({ type: 'agree-clause', clause: run.protocol.consent.clauses[0]?.id ?? '' })).toBe('not-now');
  run.do(reads, { type: 'hand-back' }, { type: 'countersign-consent', ...witness });
  expect(run.view.stage).toBe('procedure-ready');
});

it.each([
  ['left out', dismiss],
  ['replaced', { ...named, name: 'Jan Reader' } as const],
])('a reader who is %s without signing takes the client’s signature along', (_, command) => {
  const run = signed().do({ type: 'hand-back' }, command);
  expect(run.view).toMatchObject({ stage: 'consent', consent: { status: 'none' } });
  expect(run.view.clauses.every(({ status }) => status === 'unread')).toBe(true);
});

it.each([
  [
    'moved to a new date',
    { type: 'reschedule', next: appointment('2026-12-15'), note: 'Ill', clientNote: 'Ill' } as const,
  ],
  ['cancelled', { type: 'cancel-visit', reason: 'Ill' } as const],
])('a visit that is %s before the reader signed has no consent to seal', (_, command) => {
  const run = signed().do({ type: 'hand-back' }, command);
  expect(run.state.consent).toBeNull();
  expect(documentsDue(run.state, run.protocol)).not.toContain('consent-record');
});

it('the sheet is not sealed as signed without them either, and can be left unsigned', () => {
  const run = work(signed().do(reads, { type: 'hand-back' }, { type: 'countersign-consent', ...witness }));
  readSheet(run).do({ type: 'hand-back' });
  expect(run.view).toMatchObject({ stage: 'aftercare', reader: { signs: 'aftercare' } });
  expect([run.try({ type: 'countersign-aftercare', ...witness }), seal(run)]).toEqual([
    ...['reader-unsigned', 'not-now'],
  ]);
  const left = { type: 'record-unsigned', reason: 'The interpreter had left' } as const;
  run.do(left, { type: 'countersign-aftercare', ...witness });
  expect(run.state.aftercare).toBeNull();
  expect(seal(run)).toBeNull();
});

it('the sheet is sealed once the reader has signed it', () => {
  const run = work(signed().do(reads, { type: 'hand-back' }, { type: 'countersign-consent', ...witness }));
  readSheet(run).do(reads, { type: 'hand-back' }, { type: 'countersign-aftercare', ...witness });
  expect(seal(run)).toBeNull();
});

it('consent that is signed again at work waits for the reader too, and work that ends before is not signed for', () => {
  const run = untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 120 }).pass(10).do(named);
  run.do(give('intake'), identify, { type: 'unanswer-health', question: 'heart' });
  run.do({ type: 'answer-health', question: 'heart', answer: 'yes', details: 'Pills' }, { type: 'finish-intake' });
  run.do({ type: 'hand-back' }, { type: 'decide-alert', question: 'heart', decision: 'continue', reason: 'Seen' });
  agree(run.do(give('consent'), identify)).do({ type: 'sign-consent', ...signing }, { type: 'hand-back' });
  expect(run.view.workHold).toBe('consent');
  run.do({ type: 'finish-procedure' });
  expect(run.state).toMatchObject({ consentOwed: true });
});

it.each([
  ['left out', [dismiss, give('consent'), { type: 'decline-consent', reason: 'No' }, { type: 'hand-back' }]],
  ['not there when work ends', []],
  ['not there when consent is withdrawn', [{ type: 'withdraw-consent', reason: 'No', signature: null }]],
] as const)('the consent that work began with stands where the reader of the next is %s', (_, steps) => {
  const run = untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 120 }).pass(10);
  const { consent, consentWitness } = run.state;
  run.do(named, give('intake'), identify, { type: 'unanswer-health', question: 'heart' });
  run.do({ type: 'answer-health', question: 'heart', answer: 'yes', details: 'Pills' }, { type: 'finish-intake' });
  run.do({ type: 'hand-back' }, { type: 'decide-alert', question: 'heart', decision: 'continue', reason: 'Seen' });
  agree(run.do(give('consent'), identify)).do({ type: 'sign-consent', ...signing }, { type: 'hand-back' });
  for (const step of steps) run.do(step, ...(step.type === 'hand-over' ? [identify] : []));
  if (!run.state.procedure?.finishedAt) run.do({ type: 'finish-procedure' });
  expect(run.state).toMatchObject({ consent, consentWitness });
  run.do({ type: 'record-unsigned', reason: 'Left' }, { type: 'countersign-aftercare', ...witness });
  expect(run.view.stage).toBe('seal');
});

it('a visit without a reader is as it was', () => {
  const run = untilProcedure(new Run());
  expect(run.view.reader).toBeNull();
  expect(run.state.consent?.reader).toBeNull();
  expect(run.try(dismiss)).toBe('not-now');
  expect(stageOf(foldVisit(run.events), run.protocol)).toBe('procedure-ready');
});
