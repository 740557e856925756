import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isResting } from '../../domain/breaks/cue.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import { DocumentId } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { allChecksClear, openAlerts } from '../../domain/visit/checks.ts';
import type { VisitCommand } from '../../domain/visit/commands.ts';
import { documentsDue } from '../../domain/visit/stage.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import { Lot } from '../../domain/visit/types.ts';
import { visitView } from '../../domain/visit/views/staff-view.ts';
import { aftercare, appointment, finalSession, Run, typed, untilProcedure } from './run.ts';

const protocol = defaultProtocol;
const head = sha256OfJson('head');
const documentId = DocumentId.parse('019aa000-0000-7000-8000-0000000000aa');
const signature = typed('Sample Client');
const dot = {
  kind: 'drawn' as const,
  width: 600,
  height: 240,
  pointer: 'touch' as const,
  strokes: [[{ x: 1, y: 1, t: 0, p: 0.5 }]],
};
const lot = Lot.parse({ kind: 'needle', name: '3RL', maker: '', lot: 'N-1', expiry: '' });
const next = appointment('2027-02-08');

/** A command that fits where the visit stands: what a practitioner and a client in good faith would do. */
function fitting(run: Run, bad: boolean): VisitCommand {
  const { view, state } = run;
  if (state.handedOver) return fittingForClient(run, state.handedOver.task, bad);
  switch (view.stage) {
    case 'too-young':
      return { type: 'cancel-visit', reason: 'Too young' };
    case 'day-over':
      return { type: 'start-day-again' };
    case 'arrive':
    case 'intake':
    case 'consent':
    case 'aftercare': {
      const open = view.questions.find((question) => question.answer === null);
      if (open) return { type: 'answer-question', task: open.task, topic: open.topic, answer: 'Answered' };
      return { type: 'hand-over', task: view.handOver ?? 'intake', language: 'en' };
    }
    case 'alerts':
      return {
        type: 'decide-alert',
        question: view.alerts.find((one) => !one.decision)?.question ?? '',
        decision: 'continue',
        reason: 'Seen',
      };
    case 'checks': {
      for (const check of view.checks) {
        const step = check.remedy.find((one) => !one.doneAt);
        if (check.status === 'fixing')
          return step
            ? { type: 'do-remedy-step', check: check.id, step: step.id }
            : { type: 'check-again', check: check.id };
        if (check.status === 'decide')
          return { type: 'decide-check', check: check.id, decision: 'continue', reason: 'Fine' };
        const question = check.questions.find((one) => one.answer === null);
        const wanted = question?.options.filter((one) =>
          bad ? one.grade === 'remedy' || one.grade === 'decide' : one.grade === 'pass',
        );
        const option = wanted?.[0] ?? question?.options.find((one) => one.grade === 'pass');
        if (question && option)
          return { type: 'answer-check', check: check.id, question: question.id, option: option.id };
      }
      return { type: 'add-note', text: 'note' };
    }
    case 'must-reschedule':
      return { type: 'reschedule', next, note: '' };
    case 'time-out':
      return { type: 'confirm-time-out', items: protocol.timeOut.map((item) => item.id) };
    case 'countersign-consent':
    case 'witness-consent':
      return { type: 'countersign-consent', signature, identifiedBy: 'photo-id', note: '' };
    case 'procedure-ready':
      return { type: 'start-procedure', expectedMinutes: 120 };
    case 'procedure':
      if (view.workHold === 'alerts')
        return {
          type: 'decide-alert',
          question: view.alerts.find((one) => !one.decision)?.question ?? '',
          decision: 'continue',
          reason: 'Seen',
        };
      if (view.workHold === 'checks')
        return {
          type: 'decide-check',
          check: view.checks.find(({ status }) => status === 'decide')?.id ?? '',
          decision: 'continue',
          reason: 'Looked at again',
        };
      if (view.workHold === 'consent') return { type: 'hand-over', task: 'consent', language: 'en' };
      if (view.workHold === 'witness')
        return { type: 'countersign-consent', signature, identifiedBy: 'photo-id', note: '' };
      return view.breaks && isResting(view.breaks.cue)
        ? { type: 'end-break' }
        : { type: bad ? 'start-break' : 'finish-procedure' };
    case 'countersign-aftercare':
      return { type: 'countersign-aftercare', signature, identifiedBy: 'photo-id', note: '' };
    case 'seal':
      return {
        type: 'seal',
        head,
        documents: documentsDue(state).map((kind) => ({ id: documentId, kind, sha256: head, pages: 1, bytes: 1 })),
      };
    case 'done':
      return { type: 'close-visit' };
    case 'closed':
      return { type: 'add-correction', text: 'A correction' };
  }
}

function fittingForClient(run: Run, task: 'intake' | 'consent' | 'aftercare', bad: boolean): VisitCommand {
  const { state, view } = run;
  if (!state.handedOver?.identified) return { type: 'confirm-identity', day: 14, month: 3 };
  const signing = { signature, intent: true, electronicRecord: true } as const;
  if (task === 'intake') {
    if (state.intakeFinished) return { type: 'hand-back' };
    if (!state.ownDetails)
      return { type: 'confirm-own-details', details: { phone: '', email: '', emergencyName: '', emergencyPhone: '' } };
    const open = view.health.find((question) => !question.answer);
    if (open)
      return { type: 'answer-health', question: open.id, answer: bad ? 'yes' : 'no', details: bad ? 'details' : '' };
    const [first] = view.health;
    if (state.healthBefore && first?.answer === 'no')
      return { type: 'answer-health', question: first.id, answer: 'yes', details: 'Remembered' };
    return { type: 'finish-intake' };
  }
  if (task === 'aftercare') {
    if (state.aftercare) return { type: 'hand-back' };
    const part = ['next-weeks', 'later', 'when-to-call'].find((id) => !state.partsRead[id]);
    return part ? { type: 'read-aftercare-part', part } : { type: 'sign-aftercare', ...signing };
  }
  if ((state.consent && !state.consentOwed) || state.declined) return { type: 'hand-back' };
  const clause = view.clauses.find((one) => one.status !== 'agreed' && one.status !== 'refused');
  if (!clause) return { type: 'sign-consent', ...signing };
  if (view.questions.some((one) => one.topic === clause.id && one.answer === null)) return { type: 'hand-back' };
  if (clause.status === 'unread') return { type: 'open-clause', clause: clause.id };
  return { type: clause.optional && bad ? 'refuse-clause' : 'agree-clause', clause: clause.id };
}

const slug = fc.constantFrom(
  'washed',
  'no-products',
  'gel',
  'none',
  'present',
  'yes',
  'no',
  'wash',
  'wash-out',
  'no-redness',
  'redness',
  'cut',
  'when',
  'today',
  'risks',
  'photos',
  'heart',
  'constructor',
);
const witness = { signature, identifiedBy: 'photo-id' as const, note: '' };

/** Any command, anywhere: a mistaken tap, a hostile page. */
const anything: fc.Arbitrary<VisitCommand> = fc.oneof(
  fc.record({ type: fc.constant('answer-check' as const), check: slug, question: slug, option: slug }),
  fc.constantFrom<VisitCommand>(
    { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' },
    { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'none' },
    { type: 'answer-check', check: 'no-products', question: 'gel', option: 'present' },
    { type: 'decide-check', check: 'cut', decision: 'reschedule', reason: 'No' },
    { type: 'hand-over', task: 'intake', language: 'en' },
    { type: 'hand-over', task: 'consent', language: 'en' },
    { type: 'hand-over', task: 'aftercare', language: 'en' },
    { type: 'hand-back' },
    { type: 'confirm-identity', day: 1, month: 1 },
    { type: 'finish-intake' },
    { type: 'decline-consent', reason: '' },
    { type: 'flag-question', topic: 'risks', words: 'What?' },
    { type: 'sign-consent', signature: dot, intent: true, electronicRecord: true },
    { type: 'sign-consent', signature, intent: true, electronicRecord: true },
    { type: 'sign-aftercare', signature, intent: true, electronicRecord: true },
    { type: 'confirm-time-out', items: [] },
    { type: 'confirm-time-out', items: protocol.timeOut.map((item) => item.id) },
    { type: 'countersign-consent', ...witness },
    { type: 'countersign-aftercare', ...witness },
    { type: 'start-procedure', expectedMinutes: 60 },
    { type: 'start-break' },
    { type: 'end-break' },
    { type: 'skip-break', reason: 'reason' },
    { type: 'answer-overdue' },
    { type: 'finish-procedure' },
    { type: 'reschedule', next, note: 'note' },
    { type: 'cancel-visit', reason: 'reason' },
    { type: 'change-course', course: finalSession },
    { type: 'close-visit' },
    { type: 'record-lot', lot },
    { type: 'seal', head, documents: [] },
    { type: 'give-copy', document: documentId, how: 'printed', where: 'desk' },
    { type: 'withdraw-copy', document: documentId, copy: 1, why: 'cancelled' },
  ),
  fc.record({
    type: fc.constantFrom('open-clause' as const, 'agree-clause' as const, 'refuse-clause' as const),
    clause: slug,
  }),
);

const step = fc.oneof(
  {
    weight: 40,
    arbitrary: fc.record({
      kind: fc.constant('fit' as const),
      bad: fc.boolean(),
      minutes: fc.integer({ min: 0, max: 25 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('any' as const), command: anything }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('back' as const), which: fc.nat(20), pinned: fc.boolean() }) },
);

/** Takes back one of the entries, crossed out or not; or the client remembers something. */
function takeBack(run: Run, which: number, pinned: boolean): string | null {
  if (which > 15) return run.try({ type: 'hand-over', task: 'intake', language: 'en' });
  const { entries } = run.view;
  const entry = entries[which % Math.max(1, entries.length)];
  if (!entry) return null;
  return run.try({ type: 'take-back', sequence: entry.sequence, why: 'Wrong', lot: null }, pinned);
}

/** What must be true of every visit, however it came about. */
function checkInvariants(run: Run): void {
  const { state, view } = run;
  const types = run.events.map((entry) => entry.event.type);
  const first = (type: string) => types.indexOf(type as (typeof types)[number]);
  if (state.procedure && !types.slice(first('procedure-started')).includes('intake-reopened')) {
    const open = openAlerts(state, protocol).length > 0 || !allChecksClear(state, protocol);
    expect(state.intakeFinished).toBe(true);
    // Only a decision that was taken back while work runs leaves something open, and then work is held.
    if (open) expect(run.view.workHold).toMatch(/^(alerts|checks)$/);
    expect(state.timeOut && state.consent && state.consentWitness).toBeTruthy();
    expect(first('time-out-confirmed')).toBeLessThan(first('procedure-started'));
    expect(first('consent-countersigned')).toBeLessThan(first('procedure-started'));
  }
  const stopped = run.events.some(
    (entry) =>
      entry.event.type === 'check-answered' && entry.event.check === 'no-redness' && entry.event.option === 'present',
  );
  if (stopped) expect(state.procedure).toBeNull();
  const sealed = first('sealed');
  if (sealed >= 0 && state.procedure) expect(state.consentWitness).not.toBeNull();
  if (sealed >= 0) {
    for (const type of types.slice(sealed + 1))
      expect(['copy-given', 'copy-withdrawn', 'correction-added', 'visit-closed', 'clock-moved']).toContain(type);
  }
  if (state.handedOver) expect(view.allowed).toEqual([]);
  for (const command of view.allowed) expect(command).toMatch(/^[a-z-]+$/);
}

/** Walks begin at the door, in front of the first needle, or in front of the seal, so that the late stages are walked too. */
const starts = {
  door: () => new Run(),
  needle: () => untilProcedure(new Run()),
  aftercare: () =>
    untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 60 }, { type: 'finish-procedure' }),
  seal: () =>
    aftercare(
      untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 60 }, { type: 'finish-procedure' }),
    ),
};
const anyStart = fc.constantFrom<keyof typeof starts>('door', 'needle', 'aftercare', 'seal');

describe('any sequence of commands', () => {
  it('reaches no illegal state, and the log replayed gives the same state and view', () => {
    const reached = new Map<string, number>();
    let decisionsTakenBack = 0;
    fc.assert(
      fc.property(anyStart, fc.array(step, { minLength: 20, maxLength: 120, size: 'max' }), (start, steps) => {
        const run = starts[start]();
        for (const one of steps) {
          const before = run.events.length;
          if (one.kind === 'fit') run.pass(one.minutes);
          const refused =
            one.kind === 'back'
              ? takeBack(run, one.which, one.pinned)
              : run.try(one.kind === 'fit' ? fitting(run, one.bad && one.minutes < 2) : one.command);
          if (refused) expect(run.events.length).toBe(before);
        }
        checkInvariants(run);
        decisionsTakenBack += run.state.struckOut.filter(({ by }) => by.event.kind === 'decision').length;
        for (const { event } of run.events) reached.set(event.type, (reached.get(event.type) ?? 0) + 1);
        reached.set(run.view.stage, (reached.get(run.view.stage) ?? 0) + 1);
        const replayed = foldVisit(run.events);
        expect(replayed).toEqual(run.state);
        const context = {
          client: run.client,
          protocol,
          now: run.now(),
          currentConsent: run.currentConsent,
          people: [],
        };
        expect(visitView(replayed, context)).toEqual(run.view);
      }),
      { numRuns: 200, seed: 20261128 },
    );
    // The walks are worth something only if they get around, by themselves and not by their starts alone.
    const wanted = [
      'consent-signed',
      'taken-back',
      'intake-reopened',
      'procedure-started',
      'break-ended',
      'aftercare-signed',
      'rescheduled',
      'sealed',
      'visit-closed',
      'identity-confirmed',
      'closed',
    ];
    expect(decisionsTakenBack).toBeGreaterThan(0);
    for (const what of wanted) expect(reached.get(what) ?? 0, what).toBeGreaterThan(0);
    // Eleven seconds of work, on a machine that may have ten other things to do.
  }, 180_000);
});
