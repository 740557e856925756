import { describe, expect, it } from 'vitest';
import type { ClientCommand } from '../../domain/visit/commands.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import { sampleClient, sampleOwner } from '../../scripts/sample/people.ts';
import { consent, intake, passChecks, Run, timeOut, typed, untilProcedure } from './run.ts';

const signing = { signature: typed(sampleClient.name), intent: true, electronicRecord: true } as const;
const witness = { signature: typed(sampleOwner.name), identifiedBy: 'photo-id', note: '' } as const;
const identify: ClientCommand = { type: 'confirm-identity', day: 14, month: 3 };
const remembered: ClientCommand = {
  type: 'answer-health',
  question: 'blood-thinners',
  answer: 'yes',
  details: 'Aspirin, this morning.',
};
const decide = (decision: 'continue' | 'reschedule') =>
  ({ type: 'decide-alert', question: 'blood-thinners', decision, reason: 'Asked when and how much' }) as const;

/** The client has the finished intake again and answers. */
function again(run: Run, ...commands: ClientCommand[]): Run {
  return run
    .do({ type: 'hand-over', task: 'intake', language: 'en' }, identify, ...commands, { type: 'finish-intake' })
    .do({ type: 'hand-back' });
}

/** How the point about risks was answered for the valid signature. */
const agreed = (run: Run) => new Map(Object.entries(run.state.consent?.clauses ?? {})).get('risks')?.answer;

function signAgain(run: Run): Run {
  run.do({ type: 'hand-over', task: 'consent', language: 'en' }, identify);
  for (const clause of run.protocol.consent.clauses)
    run.do({ type: 'open-clause', clause: clause.id }, { type: 'agree-clause', clause: clause.id });
  return run.do(
    { type: 'sign-consent', ...signing },
    { type: 'hand-back' },
    { type: 'countersign-consent', ...witness },
  );
}

describe('an intake answer remembered later', () => {
  it('is given on the intake handed over again; it raises its alert, and the answer before stays crossed out', () => {
    const run = again(intake(new Run()), remembered);
    expect(run.view.stage).toBe('alerts');
    expect(run.view.alerts).toMatchObject([{ question: 'blood-thinners', details: 'Aspirin, this morning.' }]);
    expect(run.state.struckOut.map(({ entry }) => entry.event)).toMatchObject([
      { type: 'health-answered', question: 'blood-thinners', answer: 'no' },
    ]);
    // Nobody wrote a reason; lists and papers say that the client answered again.
    expect(run.state.struckOut.map(({ by }) => by.event.why)).toEqual(['']);
    expect(run.state).toEqual(foldVisit(run.events));
  });

  it('asks the checks that can end the session, the time-out and consent again', () => {
    const run = again(untilProcedure(new Run()), remembered).do(decide('continue'));
    expect(run.view.stage).toBe('checks');
    const asked = run.view.checks.filter(({ status }) => status === 'to-check').map(({ id }) => id);
    expect(asked).toEqual(['no-razor', 'cut', 'no-redness', 'no-breakouts', 'no-infection', 'no-sunburn']);
    expect(run.view.consent).toMatchObject({ status: 'asked-again', client: null, witness: null });
    expect(consent(timeOut(passChecks(run))).view.stage).toBe('procedure-ready');
  });

  it('that changes nothing leaves everything as it stood', () => {
    const run = untilProcedure(new Run());
    const before = run.view;
    again(run);
    expect({ ...run.view, savedAt: before.savedAt }).toEqual(before);
  });

  it('counts when the tablet is given back without a last tap', () => {
    const run = intake(new Run()).do({ type: 'hand-over', task: 'intake', language: 'en' }, identify, remembered);
    run.do({ type: 'hand-back' });
    expect(run.view.stage).toBe('alerts');
  });

  it('that was only taken out stands as it did, with its alert, when the tablet is given back', () => {
    const takenOut: ClientCommand = { type: 'unanswer-health', question: 'blood-thinners' };
    const over = { type: 'hand-over', task: 'intake', language: 'en' } as const;
    const run = intake(new Run(), { 'blood-thinners': 'Aspirin' }).do(over, identify, takenOut, { type: 'hand-back' });
    expect(run.view).toMatchObject({ stage: 'alerts', alerts: [{ details: 'Aspirin', decision: null }] });
    expect(run.state.struckOut).toEqual([]);
    expect(run.state).toEqual(foldVisit(run.events));

    const atWork = again(untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 60 }), remembered);
    atWork.do(over, identify, takenOut, { type: 'hand-back' });
    expect(atWork.view).toMatchObject({ workHold: 'alerts', alerts: [{ details: 'Aspirin, this morning.' }] });
    const sent = atWork.events.findLast(({ event }) => event.type === 'intake-finished');
    expect(sent?.event).toEqual({ type: 'intake-finished', kept: ['blood-thinners'] });
  });

  it('claims that a check is asked again only where it was asked before, and never at work', () => {
    const claimed = (run: Run) => {
      const { event } = run.events.findLast((one) => one.event.type === 'intake-finished') ?? {};
      return event?.type === 'intake-finished' ? event.checksAgain : undefined;
    };
    expect(claimed(again(intake(new Run()), remembered))).toEqual([]);
    const begun = intake(new Run()).do({ type: 'answer-check', check: 'cut', question: 'when', option: 'two-days' });
    expect(claimed(again(begun, remembered))).toEqual(['cut']);
    const atWork = untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 60 });
    expect(claimed(again(atWork, remembered))).toEqual([]);
  });

  it('cannot be given once the client has declined: nobody would decide on it', () => {
    const run = timeOut(passChecks(intake(new Run())));
    run.do({ type: 'hand-over', task: 'consent', language: 'en' }, identify);
    run.do({ type: 'decline-consent', reason: 'Not today' }, { type: 'hand-back' });
    expect(run.view.canReopenIntake).toBe(false);
    expect(run.try({ type: 'hand-over', task: 'intake', language: 'en' })).toBe('not-now');
  });

  it('cannot be given once a finding ended the day, or the procedure has finished', () => {
    const found = intake(new Run()).do({
      type: 'answer-check',
      check: 'no-redness',
      question: 'redness',
      option: 'present',
    });
    const over = { type: 'hand-over', task: 'intake', language: 'en' } as const;
    expect(found.try(over)).toBe('not-now');
    const done = untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 60 });
    expect(done.do({ type: 'finish-procedure' }).try(over)).toBe('not-now');
  });
});

describe('an answer that changes while work runs', () => {
  const working = () => untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 120 }).pass(65);
  const onBreak = () => again(working().do({ type: 'start-break' }).pass(3), remembered);

  it('is decided in writing before the next break ends, a break is skipped, or Finish', () => {
    const run = onBreak();
    expect(run.view).toMatchObject({ stage: 'procedure', workHold: 'alerts' });
    for (const type of ['end-break', 'finish-procedure'] as const) expect(run.try({ type })).toBe('alerts-open');
    const atWork = again(working(), remembered);
    expect(atWork.try({ type: 'finish-procedure' })).toBe('alerts-open');
    expect(atWork.try({ type: 'skip-break', reason: 'Nearly done' })).toBe('alerts-open');
    expect(atWork.try({ type: 'start-break' })).toBeNull();
  });

  it('has consent signed again, by both, before work goes on; the timer loses nothing meanwhile', () => {
    const run = onBreak().do(decide('continue'));
    expect(run.view).toMatchObject({ workHold: 'consent', handOver: 'consent' });
    expect(run.try({ type: 'end-break' })).toBe('consent-again');
    signAgain(run).pass(5).do({ type: 'end-break' });
    expect(run.view).toMatchObject({ stage: 'procedure', workHold: null, consent: { status: 'signed' } });
    expect(run.view.breaks?.taken).toMatchObject([{ workedMs: 65 * 60_000, breakMs: 8 * 60_000 }]);
    expect(run.state).toEqual(foldVisit(run.events));
  });

  it('does not keep Finish back while consent is owed, but does until the second signature is witnessed', () => {
    const owed = again(working(), remembered).do(decide('continue'));
    owed.do({ type: 'finish-procedure' });
    expect(owed.view).toMatchObject({ stage: 'aftercare', outcome: 'treated', consent: { status: 'asked-again' } });

    const run = again(working(), remembered).do(decide('continue'));
    run.do({ type: 'hand-over', task: 'consent', language: 'en' }, identify);
    for (const { id: clause } of run.protocol.consent.clauses)
      run.do({ type: 'open-clause', clause }, { type: 'agree-clause', clause });
    run.do({ type: 'sign-consent', ...signing }, { type: 'hand-back' });
    expect(run.try({ type: 'finish-procedure' })).toBe('consent-again');
    run.do({ type: 'countersign-consent', ...witness }, { type: 'finish-procedure' });
    expect(run.view).toMatchObject({ stage: 'aftercare', outcome: 'treated', consent: { status: 'signed' } });
  });

  it('lets nothing be sealed under a second signature without a witness when work is stopped before that', () => {
    const signedAgain = () => {
      const run = again(working(), remembered).do(decide('continue'));
      run.do({ type: 'hand-over', task: 'consent', language: 'en' }, identify);
      for (const { id: clause } of run.protocol.consent.clauses)
        run.do({ type: 'open-clause', clause }, { type: 'agree-clause', clause });
      return run.do({ type: 'sign-consent', ...signing }, { type: 'hand-back' });
    };
    const withdrawn = signedAgain().do({ type: 'withdraw-consent', reason: '', signature: null });
    const decided = signedAgain();
    const sequence = decided.events.findLast(({ event }) => event.type === 'alert-decided')?.sequence ?? 0;
    expect(decided.try({ type: 'take-back', sequence, why: 'Decided wrong' }, true)).toBeNull();
    decided.do(decide('reschedule'), { type: 'finish-procedure' });
    for (const run of [withdrawn, decided]) {
      run.do({ type: 'record-unsigned', reason: 'Left' }, { type: 'countersign-aftercare', ...witness });
      expect(run.view).toMatchObject({ stage: 'witness-consent', outcome: 'stopped' });
      expect(run.view.allowed).not.toContain('reschedule');
      expect(run.try({ type: 'seal', head: run.currentConsent, documents: [] })).toBe('not-now');
      expect(run.try({ type: 'hand-over', task: 'intake', language: 'en' })).toBe('not-now');
      run.do({ type: 'countersign-consent', ...witness });
      expect(run.view.stage).toBe('seal');
    }
  });

  it('keeps the first signature until there is a second, and the points as they were agreed with it', () => {
    const run = onBreak().do(decide('continue'));
    expect(agreed(run)).toBe('agreed');
    run.do({ type: 'hand-over', task: 'consent', language: 'en' }, identify);
    expect(run.view.clauses.every(({ status }) => status === 'unread')).toBe(true);
    expect(agreed(run)).toBe('agreed');
  });

  it.each([
    ['the practitioner decides to stop', (run: Run) => run.do(decide('reschedule'))],
    [
      'the client does not sign again',
      (run: Run) =>
        run
          .do(decide('continue'), { type: 'hand-over', task: 'consent', language: 'en' }, identify)
          .do({ type: 'decline-consent', reason: 'Not today' }, { type: 'hand-back' }),
    ],
  ])('ends the work when %s: only Finish is left, out of the break too', (_, stop) => {
    const run = stop(onBreak());
    expect(run.view.workHold).toBe('stopped');
    expect(run.try({ type: 'end-break' })).toBe('work-stopped');
    // What stopped it is final: no other answer undoes it.
    expect(run.try({ type: 'hand-over', task: 'intake', language: 'en' })).toBe('not-now');
    run.do({ type: 'finish-procedure' });
    expect(run.view).toMatchObject({ stage: 'aftercare', outcome: 'stopped' });
    expect(run.view.breaks?.taken).toMatchObject([{ breakMs: 3 * 60_000 }]);
  });
});
