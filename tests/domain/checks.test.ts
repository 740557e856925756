import { describe, expect, it } from 'vitest';
import { appointment, intake, passChecks, Run, timeOut } from './run.ts';

const next = appointment('2026-12-08');

describe('scalp checks', () => {
  it('redness ends the day: no command goes on, the new date and the reason are recorded', () => {
    const run = passChecks(intake(new Run()), { 'no-redness/redness': 'present' });
    expect(run.view).toMatchObject({ stage: 'must-reschedule', findings: ['Redness on the scalp'] });
    expect(run.try({ type: 'answer-check', check: 'no-redness', question: 'redness', option: 'none' })).toBe(
      'must-reschedule',
    );
    expect(run.try({ type: 'confirm-time-out', items: run.protocol.timeOut.map((item) => item.id) })).toBe(
      'must-reschedule',
    );
    expect(run.try({ type: 'hand-over', task: 'consent', language: 'en' })).toBe('not-now');
    expect(run.try({ type: 'start-procedure', expectedMinutes: 60 })).toBe('must-reschedule');
    expect(run.try({ type: 'reschedule', next: appointment('2026-11-24', '15:00'), note: '' })).toBe('date-too-soon');
    run.do({ type: 'reschedule', next, note: '' });
    expect(run.view).toMatchObject({
      stage: 'seal',
      outcome: 'rescheduled',
      rescheduled: { reasons: ['Redness on the scalp'], next },
    });
  });

  it.each([
    ['no-razor/razor', 'used'],
    ['cut/when', 'today'],
    ['no-breakouts/breakouts', 'present'],
    ['no-infection/infection', 'present'],
    ['no-sunburn/burn', 'present'],
    ['no-sunburn/peeling', 'present'],
  ])('%s = %s reschedules', (place, option) => {
    expect(passChecks(intake(new Run()), { [place]: option }).view.stage).toBe('must-reschedule');
  });

  it('products are washed out, moisturised and checked again, and both answers stay on record', () => {
    const run = passChecks(intake(new Run()), { 'no-products/fibres': 'present' });
    const check = () => run.view.checks.find((one) => one.id === 'no-products');
    expect(check()?.status).toBe('fixing');
    expect(run.try({ type: 'answer-check', check: 'no-products', question: 'fibres', option: 'none' })).toBe(
      'remedy-open',
    );
    run.do({ type: 'do-remedy-step', check: 'no-products', step: 'wash-out' });
    expect(run.try({ type: 'check-again', check: 'no-products' })).toBe('remedy-steps-open');
    run.do(
      { type: 'do-remedy-step', check: 'no-products', step: 'moisturise' },
      { type: 'check-again', check: 'no-products' },
    );
    expect(check()).toMatchObject({ status: 'to-check', round: 2 });
    for (const question of ['gel', 'hairspray', 'powder', 'fibres'])
      run.do({ type: 'answer-check', check: 'no-products', question, option: 'none' });
    expect(check()?.status).toBe('fixed');
    expect(
      check()
        ?.history.filter((entry) => entry.question === 'fibres')
        .map((entry) => [entry.round, entry.option]),
    ).toEqual([
      [1, 'present'],
      [2, 'none'],
    ]);
    expect(run.view.stage).toBe('time-out');
  });

  it('a cut less than 48 hours ago is decided in writing', () => {
    const run = passChecks(intake(new Run()), { 'cut/when': 'under-two-days' });
    expect(run.view).toMatchObject({ stage: 'checks', findings: ['Shaved or cut less than 48 hours ago'] });
    expect(run.try({ type: 'answer-check', check: 'cut', question: 'when', option: 'two-days' })).toBe(
      'decision-needed',
    );
    run.do({ type: 'decide-check', check: 'cut', decision: 'continue', reason: 'Hair is visible everywhere' });
    expect(run.view.stage).toBe('time-out');
    // A new finding on the same check needs a new decision.
    run.do({ type: 'answer-check', check: 'cut', question: 'native-hair', option: 'hidden' });
    expect(run.view.stage).toBe('checks');
    run.do({ type: 'decide-check', check: 'cut', decision: 'reschedule', reason: 'Too long to see' });
    expect(run.view.stage).toBe('must-reschedule');
  });

  it('what is noticed after the time-out takes the time-out back', () => {
    const run = timeOut(passChecks(intake(new Run()))).do({
      type: 'answer-check',
      check: 'washed',
      question: 'washed',
      option: 'no',
    });
    expect(run.view.stage).toBe('checks');
    run.do({ type: 'do-remedy-step', check: 'washed', step: 'wash' }, { type: 'check-again', check: 'washed' });
    run.do({ type: 'answer-check', check: 'washed', question: 'washed', option: 'yes' });
    expect(run.view.stage).toBe('time-out');
  });

  it('a reschedule without a finding needs a written reason', () => {
    const run = intake(new Run());
    expect(run.try({ type: 'reschedule', next, note: '' })).toBe('reason-needed');
    run.do({ type: 'reschedule', next, note: 'Client feels unwell' });
    expect(run.view.rescheduled?.reasons).toEqual(['Client feels unwell']);
  });
});
