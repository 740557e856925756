import { describe, expect, it } from 'vitest';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import { appointment, consent, intake, passChecks, Run, timeOut } from './run.ts';

const next = appointment('2026-12-08');
const checkOf = (run: Run, id: string) => {
  const check = run.view.checks.find((one) => one.id === id);
  if (!check) throw new Error(`there is no check ${id}`);
  return check;
};
/** The sequence of the last tap on a check that can be taken back. */
const lastTap = (run: Run, id: string) => checkOf(run, id).mistakes.at(-1)?.sequence ?? 0;
const takeBack = (run: Run, sequence: number, pinned = false, why = 'Tapped by mistake') =>
  run.try({ type: 'take-back', sequence, why }, pinned);
const answer = (check: string, question: string, option: string) =>
  ({ type: 'answer-check', check, question, option }) as const;

describe('tapped by mistake, while a check is open', () => {
  it('"not washed" is taken back without a wash that never happened: both taps stay in the log, neither counts', () => {
    const run = intake(new Run()).do(answer('washed', 'washed', 'no'));
    const before = run.events.length;
    expect(takeBack(run, lastTap(run, 'washed'))).toBeNull();
    expect(run.events).toHaveLength(before + 1);
    expect(checkOf(run, 'washed')).toMatchObject({ status: 'to-check', round: 1, history: [], mistakes: [] });
    expect(checkOf(run, 'washed').crossedOut).toMatchObject([{ why: 'Tapped by mistake' }]);
    run.do(answer('washed', 'washed', 'yes'));
    expect(checkOf(run, 'washed').status).toBe('passed');
    expect(foldVisit(run.events)).toEqual(run.state);
  });

  it('a second tap is refused as crossed out already', () => {
    const run = intake(new Run()).do(answer('washed', 'washed', 'no'));
    const sequence = lastTap(run, 'washed');
    takeBack(run, sequence);
    expect(takeBack(run, sequence)).toBe('taken-back-already');
  });

  it('a ticked remedy step is unticked, and the check cannot be asked again without it', () => {
    const run = intake(new Run()).do(answer('washed', 'washed', 'no'), {
      type: 'do-remedy-step',
      check: 'washed',
      step: 'wash',
    });
    expect(checkOf(run, 'washed').canCheckAgain).toBe(true);
    expect(takeBack(run, lastTap(run, 'washed'))).toBeNull();
    expect(checkOf(run, 'washed')).toMatchObject({ status: 'fixing', canCheckAgain: false });
  });

  it('one of two found products is taken back, and the steps stay for the other', () => {
    const run = intake(new Run()).do(
      answer('no-products', 'gel', 'present'),
      answer('no-products', 'fibres', 'present'),
      { type: 'do-remedy-step', check: 'no-products', step: 'wash-out' },
    );
    const gel = checkOf(run, 'no-products').mistakes.find(({ question }) => question === 'gel')?.sequence ?? 0;
    expect(takeBack(run, gel)).toBeNull();
    expect(checkOf(run, 'no-products').remedy.map(({ doneAt }) => doneAt !== null)).toEqual([true, false]);
    const fibres = checkOf(run, 'no-products').mistakes.find(({ question }) => question === 'fibres')?.sequence ?? 0;
    expect(takeBack(run, fibres)).toBeNull();
    expect(checkOf(run, 'no-products')).toMatchObject({ status: 'to-check', history: [] });
    expect(checkOf(run, 'no-products').remedy.every(({ doneAt }) => doneAt === null)).toBe(true);
  });

  it('in the second round only what was tapped since is taken back: the wash that happened stays', () => {
    const run = intake(new Run()).do(
      answer('washed', 'washed', 'no'),
      { type: 'do-remedy-step', check: 'washed', step: 'wash' },
      { type: 'check-again', check: 'washed' },
      answer('washed', 'washed', 'no'),
    );
    expect(checkOf(run, 'washed').mistakes).toHaveLength(1);
    expect(takeBack(run, lastTap(run, 'washed'))).toBeNull();
    expect(checkOf(run, 'washed')).toMatchObject({ status: 'to-check', round: 2 });
    run.do(answer('washed', 'washed', 'yes'));
    expect(checkOf(run, 'washed').status).toBe('fixed');
  });

  it('an answer that waits for a decision is taken back; of a decided check only the decision, of a passed one nothing', () => {
    const run = passChecks(intake(new Run()), { 'no-sunburn/tan': 'uneven' });
    expect(checkOf(run, 'no-redness').mistakes).toEqual([]);
    expect(takeBack(run, lastTap(run, 'no-sunburn'))).toBeNull();
    run.do(answer('no-sunburn', 'tan', 'uneven'), {
      type: 'decide-check',
      check: 'no-sunburn',
      decision: 'continue',
      reason: 'Hardly visible',
    });
    const decided = run.events.at(-1)?.sequence;
    expect(checkOf(run, 'no-sunburn')).toMatchObject({
      status: 'continued',
      mistakes: [{ sequence: decided, question: null, step: null, pin: true }],
    });
  });
});

describe('a stop that was tapped by mistake', () => {
  const stopped = () => passChecks(intake(new Run()), { 'no-sunburn/peeling': 'present' });

  it('needs the PIN, and then the check is asked again from its first question', () => {
    const run = stopped();
    expect(run.view.stage).toBe('must-reschedule');
    const sequence = lastTap(run, 'no-sunburn');
    expect(takeBack(run, sequence)).toBe('pin-needed');
    expect(takeBack(run, sequence, true, 'Wrong line')).toBeNull();
    expect(run.view.stage).toBe('checks');
    expect(checkOf(run, 'no-sunburn').questions.map(({ answer: given }) => given)).toEqual([null, null, null]);
    expect(checkOf(run, 'no-sunburn').crossedOut).toHaveLength(3);
    expect(checkOf(run, 'no-redness').status).toBe('passed');
    expect(foldVisit(run.events)).toEqual(run.state);
  });

  it('stands once the new date is saved, and after a cancel', () => {
    const moved = stopped();
    const sequence = lastTap(moved, 'no-sunburn');
    moved.do({ type: 'reschedule', next, note: '' });
    expect(takeBack(moved, sequence, true)).not.toBeNull();
    const cancelled = stopped().do({ type: 'cancel-visit', reason: 'Client left' });
    expect(takeBack(cancelled, sequence, true)).not.toBeNull();
    for (const run of [moved, cancelled]) expect(checkOf(run, 'no-sunburn').status).toBe('reschedule');
  });

  it('of two checks each is taken back by itself', () => {
    const run = passChecks(intake(new Run()), { 'no-redness/redness': 'present', 'no-infection/infection': 'present' });
    expect(takeBack(run, lastTap(run, 'no-redness'), true)).toBeNull();
    expect(run.view.stage).toBe('must-reschedule');
    expect(takeBack(run, lastTap(run, 'no-infection'), true)).toBeNull();
    expect(run.view.stage).toBe('checks');
  });

  it('that came through a decision is taken back by itself: what was answered stands and is decided on again', () => {
    const run = passChecks(intake(new Run()), { 'no-sunburn/tan': 'uneven' }).do({
      type: 'decide-check',
      check: 'no-sunburn',
      decision: 'reschedule',
      reason: 'Too dark',
    });
    expect(run.view.stage).toBe('must-reschedule');
    expect(takeBack(run, lastTap(run, 'no-sunburn'), true)).toBeNull();
    expect(checkOf(run, 'no-sunburn')).toMatchObject({ status: 'decide', decision: null });
    expect(takeBack(run, lastTap(run, 'no-sunburn'))).toBeNull();
    expect(checkOf(run, 'no-sunburn').status).toBe('to-check');
  });

  it('that was tapped after consent is taken back too, and the consent still stands', () => {
    const run = consent(timeOut(passChecks(intake(new Run())))).do(answer('no-redness', 'redness', 'present'));
    expect(takeBack(run, lastTap(run, 'no-redness'), true)).toBeNull();
    run.do(answer('no-redness', 'redness', 'none'));
    expect(run.view).toMatchObject({ stage: 'time-out', consent: { status: 'signed' } });
  });

  it('leaves a record of the visit even when nothing else was answered', () => {
    const run = intake(new Run()).do(answer('no-redness', 'redness', 'present'));
    takeBack(run, lastTap(run, 'no-redness'), true);
    run.do({ type: 'cancel-visit', reason: 'Client left' });
    expect(run.view.stage).toBe('seal');
  });
});
