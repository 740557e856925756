// Longer than 300 lines: one rule, tried from every stage of a visit.
import { describe, expect, it } from 'vitest';
import { stoppedOn } from '../../domain/visit/stage.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import { Lot } from '../../domain/visit/types.ts';
import { aftercare, appointment, consent, intake, passChecks, Run, timeOut } from './run.ts';

const next = appointment('2026-12-08');
const asked = 'blood-thinners';
const why = 'The line above was meant';

const alert = (decision: 'continue' | 'reschedule', reason = 'One aspirin, last week') =>
  ({ type: 'decide-alert', question: asked, decision, reason }) as const;
const tan = (decision: 'continue' | 'reschedule') =>
  ({ type: 'decide-check', check: 'no-sunburn', decision, reason: 'Hardly visible' }) as const;
const withAlert = () => intake(new Run(), { [asked]: 'Aspirin' });
const withTan = () => passChecks(intake(new Run()), { 'no-sunburn/tan': 'uneven' });
/** Work under way after one alert and one check were decided. */
const working = () =>
  consent(
    timeOut(passChecks(withAlert().do(alert('continue')), { 'no-sunburn/tan': 'uneven' }).do(tan('continue'))),
  ).do({ type: 'start-procedure', expectedMinutes: 120 });

/** The sequence of the last event of this type. */
const last = (run: Run, type: string): number => run.events.findLast(({ event }) => event.type === type)?.sequence ?? 0;
const takeBack = (run: Run, sequence: number, pinned = true) => run.try({ type: 'take-back', sequence, why }, pinned);
const struck = (run: Run) => run.state.struckOut.map(({ entry }) => entry.event.type);
const statusOf = (run: Run, id: string) => run.view.checks.find((check) => check.id === id)?.status;

/** Folding all events at once gives the same state as step by step, and the taps stay in the log. */
function isWhole(run: Run): void {
  expect(foldVisit(run.events)).toEqual(run.state);
}

describe('a decision on an alert', () => {
  it('to continue is taken back with the PIN, stands crossed out with who and why, and is asked again', () => {
    const run = withAlert().do(alert('continue'));
    const sequence = last(run, 'alert-decided');
    expect(takeBack(run, sequence, false)).toBe('pin-needed');
    expect(run.view.stage).toBe('checks');
    expect(takeBack(run, sequence)).toBeNull();
    expect(run.view).toMatchObject({ stage: 'alerts', alerts: [{ decision: null, mistake: null }] });
    expect(run.view.entries).toMatchObject([
      { kind: 'decision', decision: { decision: 'continue', reason: 'One aspirin, last week' }, takenBack: { why } },
    ]);
    expect(run.state.struckOut[0]?.by.actor).toMatchObject({ kind: 'staff' });
    run.do(alert('reschedule'));
    expect(run.view.stage).toBe('must-reschedule');
    isWhole(run);
  });

  it('is taken back once: a second time is refused and changes nothing', () => {
    const run = withAlert().do(alert('continue'));
    const sequence = last(run, 'alert-decided');
    takeBack(run, sequence);
    const before = run.events.length;
    expect(takeBack(run, sequence)).toBe('taken-back-already');
    expect(run.events).toHaveLength(before);
  });

  it('that replaced another one does not bring the first one back', () => {
    const run = intake(new Run(), { [asked]: 'Aspirin', heart: 'Murmur' });
    run.do(alert('continue', 'First'), alert('continue', 'Second'));
    const first = run.events.find(({ event }) => event.type === 'alert-decided')?.sequence ?? 0;
    expect(takeBack(run, first)).toBe('decision-stands');
    expect(takeBack(run, last(run, 'alert-decided'))).toBeNull();
    expect(run.view.alerts.map(({ decision }) => decision)).toEqual([null, null]);
    expect(struck(run)).toEqual(['alert-decided', 'alert-decided']);
  });

  it('whose answer was changed since has gone with that answer', () => {
    const run = withAlert().do(alert('continue'));
    const sequence = last(run, 'alert-decided');
    run.do(
      { type: 'hand-over', task: 'intake', language: 'en' },
      { type: 'confirm-identity', day: 14, month: 3 },
      { type: 'answer-health', question: asked, answer: 'yes', details: 'Aspirin, this morning' },
      { type: 'finish-intake' },
      { type: 'hand-back' },
    );
    expect(takeBack(run, sequence)).toBe('taken-back-already');
    expect(run.view.stage).toBe('alerts');
  });

  it('stays while the tablet is with the client', () => {
    const run = timeOut(passChecks(withAlert().do(alert('continue'))));
    run.do({ type: 'hand-over', task: 'consent', language: 'en' });
    expect(takeBack(run, last(run, 'alert-decided'))).toBe('handed-over');
    expect(run.view.entries.filter(({ kind }) => kind === 'decision')).toEqual([]);
  });
});

describe('a decision to continue that is taken back before work', () => {
  it('takes the time-out with it, and leaves what the client signed: their answers and the text are the same', () => {
    const run = consent(timeOut(passChecks(withAlert().do(alert('continue')))));
    expect(run.view.stage).toBe('procedure-ready');
    expect(takeBack(run, last(run, 'alert-decided'))).toBeNull();
    expect(run.view).toMatchObject({ stage: 'alerts', consent: { status: 'signed' } });
    expect(run.try({ type: 'start-procedure', expectedMinutes: 120 })).not.toBeNull();
    run.do(alert('continue', 'Stopped it on Monday'));
    expect(run.view.stage).toBe('time-out');
    timeOut(run);
    expect(run.view).toMatchObject({ stage: 'procedure-ready', consent: { status: 'signed' } });
    expect(struck(run)).toEqual(['alert-decided', 'time-out-confirmed']);
    isWhole(run);
  });

  it('asks for consent again when the clinic’s text changed in between', () => {
    const run = consent(timeOut(withTan().do(tan('continue'))));
    takeBack(run, last(run, 'check-decided'));
    run.currentConsent = new Run({
      protocol: { ...run.protocol, consent: { ...run.protocol.consent, title: 'New' } },
    }).currentConsent;
    timeOut(run.do(tan('continue')));
    expect(run.view.stage).toBe('consent');
  });

  it('on a check leaves its answers, which wait for a decision again', () => {
    const run = consent(timeOut(withTan().do(tan('continue'))));
    expect(takeBack(run, last(run, 'check-decided'))).toBeNull();
    expect(run.view.stage).toBe('checks');
    expect(statusOf(run, 'no-sunburn')).toBe('decide');
    run.do(tan('reschedule'));
    expect(run.view.stage).toBe('must-reschedule');
    isWhole(run);
  });
});

describe('a decision to continue that is taken back while work runs', () => {
  const onAlert = () => {
    const run = working().pass(30);
    expect(takeBack(run, last(run, 'alert-decided'))).toBeNull();
    return run;
  };

  it('holds the work until it is decided anew; the time-out and the consent that it began with stay', () => {
    const run = onAlert();
    expect(run.view).toMatchObject({ stage: 'procedure', workHold: 'alerts', consent: { status: 'signed' } });
    expect(run.view.timeOut.every(({ confirmed }) => confirmed)).toBe(true);
    expect(run.try({ type: 'finish-procedure' })).toBe('alerts-open');
    run.do({ type: 'start-break' }).pass(5);
    expect(run.try({ type: 'end-break' })).toBe('alerts-open');
    run.do(alert('continue', 'Looked at again'), { type: 'end-break' });
    expect(run.view).toMatchObject({ workHold: null, consent: { status: 'signed' } });
    isWhole(run);
  });

  it('on a check holds it too, and the check is decided at work', () => {
    const run = working().pass(30).do({ type: 'start-break' }).pass(5);
    expect(takeBack(run, last(run, 'check-decided'))).toBeNull();
    expect(run.view.workHold).toBe('checks');
    expect(run.view.allowed).toContain('decide-check');
    expect(run.view.allowed).not.toContain('answer-check');
    expect(run.try({ type: 'end-break' })).toBe('decision-open');
    expect(run.try({ type: 'finish-procedure' })).toBe('decision-open');
    run.do(tan('continue'), { type: 'end-break' });
    expect(run.view.timeOut.every(({ confirmed }) => confirmed)).toBe(true);
    isWhole(run);
  });

  it('and decided as a stop ends the work as stopped, for an alert and for a check', () => {
    const byAlert = onAlert().do(alert('reschedule'), { type: 'finish-procedure' });
    const byCheck = working().pass(30);
    takeBack(byCheck, last(byCheck, 'check-decided'));
    byCheck.do(tan('reschedule'));
    expect(byCheck.view.workHold).toBe('stopped');
    byCheck.do({ type: 'finish-procedure' });
    for (const run of [byAlert, byCheck]) expect(run.view).toMatchObject({ stage: 'aftercare', outcome: 'stopped' });
  });

  it('a stop decided by mistake at work is taken back, and work goes on once it is decided right', () => {
    const run = onAlert().do(alert('reschedule'));
    expect(run.view.workHold).toBe('stopped');
    expect(takeBack(run, last(run, 'alert-decided'))).toBeNull();
    expect(run.view.workHold).toBe('alerts');
    run.do(alert('continue')).pass(30).do({ type: 'finish-procedure' });
    expect(run.view.outcome).toBe('treated');
  });

  it('stays after the finish, which has to be taken back first', () => {
    const run = onAlert().do(alert('reschedule'), { type: 'finish-procedure' });
    const decided = last(run, 'alert-decided');
    expect(run.refusal({ type: 'take-back', sequence: decided, why })).toMatch(/Take back what came after it first/);
    expect(takeBack(run, last(run, 'procedure-finished'))).toBeNull();
    expect(takeBack(run, decided)).toBeNull();
    expect(run.view).toMatchObject({ stage: 'procedure', workHold: 'alerts', outcome: 'in-progress' });
    isWhole(run);
  });

  it('may be of hours ago, past midnight: work that runs is never out of reach', () => {
    const run = working().pass(16 * 60);
    expect(takeBack(run, last(run, 'alert-decided'))).toBeNull();
    expect(run.view.workHold).toBe('alerts');
  });
});

describe('a decision that ended the day', () => {
  const stopped = () => withAlert().do(alert('reschedule'));

  it('is taken back before the new date, and the day goes on', () => {
    const run = stopped();
    expect(stoppedOn(run.state, run.protocol)).toBe('2026-11-24');
    expect(takeBack(run, last(run, 'alert-decided'))).toBeNull();
    expect(run.view).toMatchObject({ stage: 'alerts', outcome: 'in-progress' });
    expect(stoppedOn(run.state, run.protocol)).toBeNull();
  });

  it('takes the new date that was saved for it with it, crossed out too', () => {
    for (const run of [stopped(), withTan().do(tan('reschedule'))]) {
      run.do({ type: 'reschedule', next, note: '' });
      expect(run.view).toMatchObject({ stage: 'seal', outcome: 'rescheduled' });
      const decided = Math.max(last(run, 'alert-decided'), last(run, 'check-decided'));
      expect(takeBack(run, decided)).toBeNull();
      expect(run.view).toMatchObject({ rescheduled: null, outcome: 'in-progress' });
      expect(struck(run)).toContain('rescheduled');
      expect(stoppedOn(run.state, run.protocol)).toBeNull();
      isWhole(run);
    }
  });

  it('takes a cancelling with it, so that a new visit is possible on the same day', () => {
    const run = stopped().do({ type: 'cancel-visit', reason: 'Not today' });
    expect(stoppedOn(run.state, run.protocol)).toBe('2026-11-24');
    expect(takeBack(run, last(run, 'alert-decided'))).toBeNull();
    expect(run.view).toMatchObject({ stage: 'alerts', cancelled: null });
    run.do({ type: 'cancel-visit', reason: 'Client left meanwhile' });
    expect(stoppedOn(run.state, run.protocol)).toBeNull();
    // A decision that was taken back stays on the visit's record, which is sealed.
    expect(run.view.stage).toBe('seal');
  });

  it('stays where a finding that cannot be overruled also ended the day', () => {
    const both = withTan().do(tan('reschedule'));
    both.do({ type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' });
    both.do({ type: 'reschedule', next, note: '' });
    expect(takeBack(both, last(both, 'check-decided'))).toBe('decision-stands');
    expect(both.view.outcome).toBe('rescheduled');
  });

  it('of two each takes the new date with it, and the other one still ends the day', () => {
    const run = intake(new Run(), { [asked]: 'Aspirin', heart: 'Murmur' });
    run.do(alert('reschedule'));
    run.do({ type: 'reschedule', next, note: '' });
    expect(takeBack(run, last(run, 'alert-decided'))).toBeNull();
    expect(run.view.stage).toBe('alerts');
    const two = passChecks(withAlert().do(alert('continue')), { 'no-sunburn/tan': 'uneven' }).do(tan('reschedule'));
    takeBack(two, last(two, 'alert-decided'));
    expect(two.view.stage).toBe('must-reschedule');
  });

  it('stays on a later day, when the client has the new date', () => {
    const run = stopped()
      .do({ type: 'reschedule', next, note: '' })
      .pass(24 * 60);
    expect(takeBack(run, last(run, 'alert-decided'))).toBe('decision-stands');
    const before = stopped().pass(24 * 60);
    // No date was saved: the answers of that day are still asked again.
    expect(takeBack(before, last(before, 'alert-decided'))).toBeNull();
    expect(before.view.stage).toBe('day-over');
  });

  it('to continue stays once a new date was saved or the client declined', () => {
    const moved = withAlert().do(alert('continue'), { type: 'reschedule', next, note: 'Client asked' });
    expect(takeBack(moved, last(moved, 'alert-decided'))).toBe('decision-stands');
    const declined = timeOut(passChecks(withAlert().do(alert('continue'))));
    declined.do(
      { type: 'hand-over', task: 'consent', language: 'en' },
      { type: 'confirm-identity', day: 14, month: 3 },
      { type: 'decline-consent', reason: '' },
      { type: 'hand-back' },
    );
    expect(takeBack(declined, last(declined, 'alert-decided'))).toBe('decision-stands');
  });
});

describe('a stop’s Finish that is taken back', () => {
  const stoppedOnBreak = () => {
    const run = working().pass(50).do({ type: 'start-break' }).pass(4);
    takeBack(run, last(run, 'alert-decided'));
    return run.do(alert('reschedule')).pass(1).do({ type: 'finish-procedure' });
  };

  it('during a break lets the break run on, with its time', () => {
    const run = stoppedOnBreak();
    expect(run.view.breaks?.taken).toMatchObject([{ kind: 'taken' }]);
    run.pass(3);
    expect(takeBack(run, last(run, 'procedure-finished'))).toBeNull();
    expect(run.state.procedure).toMatchObject({ onBreak: true, finishedAt: null, stretchMs: 8 * 60_000 });
    expect(run.state.procedure?.breaks.at(-1)).toMatchObject({ endedAt: null, breakMs: null });
    expect(run.state.procedure?.workedMs).toBe(50 * 60_000);
    expect(struck(run).slice(-2)).toEqual(['break-ended', 'procedure-finished']);
    takeBack(run, last(run, 'alert-decided'));
    run.do(alert('continue')).pass(2).do({ type: 'end-break' });
    expect(run.state.procedure?.breaks.at(-1)).toMatchObject({ breakMs: 10 * 60_000 });
    isWhole(run);
  });

  it('leaves a break alone that somebody ended before it', () => {
    const run = working().pass(50).do({ type: 'start-break' }).pass(10).do({ type: 'end-break' }).pass(5);
    run.do({ type: 'record-lot', lot: Lot.parse({ kind: 'needle', name: '3RL', maker: '', lot: 'N1', expiry: '' }) });
    run.do({ type: 'finish-procedure' });
    aftercare(run);
    expect(takeBack(run, last(run, 'procedure-finished'))).toBeNull();
    expect(run.state.procedure).toMatchObject({ onBreak: false });
    expect(run.state.procedure?.breaks).toMatchObject([{ breakMs: 10 * 60_000 }]);
  });
});
