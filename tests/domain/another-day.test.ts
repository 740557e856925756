import { describe, expect, it } from 'vitest';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import { intake, passChecks, Run, staff, timeOut, untilProcedure } from './run.ts';

const identify = { type: 'confirm-identity', day: 14, month: 3 } as const;
const handOver = (task: 'intake' | 'consent' | 'aftercare') => ({ type: 'hand-over', task, language: 'en' }) as const;

describe('another day', () => {
  it('yesterday’s checks, answers and time-out do not open today’s procedure', () => {
    const run = untilProcedure(new Run()).pass(24 * 60);
    expect(run.view).toMatchObject({ stage: 'day-over', handOver: null });
    expect(run.try({ type: 'start-procedure', expectedMinutes: 60 })).toBe('day-over');
    run.do({ type: 'start-day-again' });
    expect(run.view).toMatchObject({ stage: 'intake', handOver: 'intake' });
    passChecks(intake(run));
    expect(run.view.checks.map((check) => check.status)).not.toContain('fixed');
    timeOut(run);
    // The consent was signed under the text that still holds.
    expect(run.view.stage).toBe('procedure-ready');
  });

  it('an intake of this morning is not thrown away because the visit was opened yesterday', () => {
    const run = intake(new Run().pass(20 * 60));
    expect(run.view).toMatchObject({ stage: 'checks', intakeDone: true });
    passChecks(run.pass(8 * 60));
    expect(run.view.stage).toBe('time-out');
    expect(run.try({ type: 'start-day-again' })).not.toBeNull();
  });

  it('starting again asks only for what is of an earlier day, and keeps what was answered today', () => {
    const run = passChecks(intake(new Run())).pass(24 * 60);
    expect(run.view.stage).toBe('day-over');
    run.do({ type: 'start-day-again' });
    intake(run);
    // The intake of today stands through the afternoon; yesterday's checks have been asked again.
    run.pass(7 * 60);
    expect(run.view).toMatchObject({ stage: 'checks', intakeDone: true });
    expect(run.view.checks.map(({ status }) => status)).not.toContain('passed');
  });

  it('a hand-over that lasted overnight keeps the answers of today and asks those of yesterday again', () => {
    const run = new Run().do(handOver('intake')).do(identify);
    run.do({ type: 'confirm-own-details', details: { phone: '', email: '', emergencyName: '', emergencyPhone: '' } });
    const questions = run.protocol.health.map(({ id }) => id);
    const answer = (question: (typeof questions)[number]) =>
      run.do({ type: 'answer-health', question, answer: 'no', details: '' });
    for (const question of questions.slice(0, 3)) answer(question);
    run.pass(20 * 60);
    for (const question of questions.slice(3)) answer(question);
    run.do({ type: 'finish-intake' }).do({ type: 'hand-back' });
    expect(run.view.stage).toBe('day-over');
    run.do({ type: 'start-day-again' });
    expect(run.view).toMatchObject({ stage: 'intake', handOver: 'intake' });
    expect(run.view.health.filter((one) => one.answer === null).map(({ id }) => id)).toEqual(questions.slice(0, 3));
  });

  it('an intake that the client went through again this morning stands, while yesterday’s checks are asked again', () => {
    const run = passChecks(intake(new Run()))
      .do(handOver('intake'))
      .pass(20 * 60)
      .do(identify);
    for (const { id } of run.protocol.health)
      run.do({ type: 'answer-health', question: id, answer: 'no', details: '' });
    run.do({ type: 'finish-intake' }, { type: 'hand-back' });
    expect(run.view.stage).toBe('day-over');
    run.do({ type: 'start-day-again' });
    expect(run.view).toMatchObject({ stage: 'checks', intakeDone: true });
    expect(run.view.checks.map(({ status }) => status)).not.toContain('passed');
  });

  it('a day that was started again on an older record asks everything again', () => {
    const run = passChecks(intake(new Run())).pass(24 * 60);
    const before = foldVisit(run.events);
    const again = foldVisit([
      ...run.events,
      { sequence: before.last.sequence + 1, moment: run.now(), actor: staff, event: { type: 'day-started-again' } },
    ]);
    expect(again).toMatchObject({ health: {}, alerts: {}, intakeFinished: false, timeOut: null });
    expect(Object.values(again.checks).every(({ answers }) => Object.keys(answers).length === 0)).toBe(true);
  });

  it('a session across midnight goes on', () => {
    const run = untilProcedure(new Run({ at: '2026-11-24T22:30:00.000Z' })).pass(120);
    expect(run.view.stage).toBe('procedure-ready');
  });

  it('redness stays redness: starting the day again is not offered', () => {
    const run = passChecks(intake(new Run()), { 'no-redness/redness': 'present' }).pass(24 * 60);
    expect(run.view.stage).toBe('must-reschedule');
    expect(run.try({ type: 'start-day-again' })).toBe('must-reschedule');
  });
});
