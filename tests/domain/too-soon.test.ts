import { describe, expect, it } from 'vitest';
import { CivilDate } from '../../domain/time.ts';
import { openVisit } from '../../domain/visit/decide/open.ts';
import { documentsDue, stoppedOn } from '../../domain/visit/stage.ts';
import { appointment, consent, finalSession, ids, intake, passChecks, Run, sampleClient, timeOut } from './run.ts';

/** Session 2 was on Tuesday 24 November: the first possible date is Tuesday 1 December. */
const early = (at = '2026-11-27T09:00:00.000Z') => new Run({ at, lastTreated: '2026-11-24' });
const decide = (decision: 'continue' | 'reschedule') =>
  ({ type: 'decide-too-soon', decision, reason: 'Healed well, a small spot only' }) as const;

describe('a visit sooner after the last treatment than its aftercare allows', () => {
  it('opens on any day, and records the last session and the first possible date', () => {
    for (const at of ['2026-11-24T15:00:00.000Z', '2026-11-27T09:00:00.000Z', '2026-11-30T09:00:00.000Z'])
      expect(early(at).view).toMatchObject({
        stage: 'arrive',
        tooSoon: { treated: '2026-11-24', first: '2026-12-01', open: true, decision: null },
      });
    expect(early('2026-12-01T09:00:00.000Z').view.tooSoon).toBeNull();
  });

  it('waits for a written decision before the treatment, whatever else is clear', () => {
    const run = intake(early());
    expect(run.view.stage).toBe('alerts');
    expect(run.try({ type: 'answer-check', check: 'washed', question: 'washed', option: 'yes' })).toBe('too-soon-open');
    run.do(decide('continue'));
    expect(run.view).toMatchObject({ stage: 'checks', tooSoon: { open: false, decision: { decision: 'continue' } } });
    consent(timeOut(passChecks(run)));
    expect(run.try({ type: 'start-procedure', expectedMinutes: 60 })).toBeNull();
  });

  it('is found out too when the clock stood ahead at its opening and is put right', () => {
    const run = early('2026-12-04T09:00:00.000Z');
    expect(run.view.tooSoon).toBeNull();
    run.wallMs -= 8 * 24 * 3_600_000;
    run.pass(5).do({ type: 'confirm-clock', right: 'now' });
    expect(run.view.tooSoon).toMatchObject({ treated: '2026-11-24', first: '2026-12-01', open: true });
    expect(intake(run).view.stage).toBe('alerts');
  });

  it('may be decided before the intake, and only once', () => {
    const run = early().do(decide('continue'));
    expect(run.view.allowed).not.toContain('decide-too-soon');
    expect(run.try(decide('reschedule'))).toBe('not-now');
    expect(intake(run).view.stage).toBe('checks');
  });

  it('decided wrong is taken back with the PIN, with the new date that was saved for it, and waits to be decided again', () => {
    for (const run of [
      early().do(decide('reschedule')),
      intake(early()).do(decide('reschedule'), { type: 'reschedule', next: appointment('2026-12-01'), note: '' }),
      consent(timeOut(passChecks(intake(early()).do(decide('continue'))))),
    ]) {
      const sequence = run.events.findLast(({ event }) => event.type === 'too-soon-decided')?.sequence ?? 0;
      const take = { type: 'take-back', sequence, why: 'Wrong line' } as const;
      expect(run.try(take)).toBe('pin-needed');
      expect(run.try(take, true)).toBeNull();
      expect(run.view).toMatchObject({ outcome: 'in-progress', tooSoon: { open: true, decision: null } });
      expect(stoppedOn(run.state, run.protocol)).toBeNull();
      run.do(decide('continue'));
    }
  });

  it('decided on another day ends today: only a new date is left, and it is its reason', () => {
    const run = early().do(decide('reschedule'));
    expect(run.view).toMatchObject({ stage: 'must-reschedule', findings: [{ code: 'too-soon' }] });
    expect(stoppedOn(run.state, run.protocol)).toBe('2026-11-27');
    run.do({ type: 'reschedule', next: appointment('2026-12-01'), note: '' });
    expect(run.view.rescheduled?.reasons).toEqual([{ code: 'too-soon' }]);
    expect(documentsDue(run.state, run.protocol)).toEqual(['preparation-sheet', 'visit-record']);
  });

  it('gives the client a new dated sheet without any decision, from the first possible date on', () => {
    const run = early();
    expect(run.view.earliestNext).toBe('2026-12-01');
    const to = (date: string) => ({ type: 'reschedule', next: appointment(date), note: 'Rang up' }) as const;
    expect(run.try(to('2026-11-30'))).toBe('date-too-soon');
    run.do(to('2026-12-15'));
    expect(run.view.stage).toBe('seal');
    expect(documentsDue(run.state, run.protocol)).toEqual(['preparation-sheet']);
    expect(stoppedOn(run.state, run.protocol)).toBeNull();
  });

  it('counts the preparation’s days where they end later than the last session’s', () => {
    expect(early('2026-11-30T09:00:00.000Z').view.earliestNext).toBe('2026-12-02');
  });

  it('asks no more once the first possible day has come, and asks again on an earlier one', () => {
    const run = early('2026-11-29T09:00:00.000Z').do(decide('continue'));
    passChecks(intake(run));
    run.pass(24 * 60).do({ type: 'start-day-again' });
    expect(run.view.tooSoon).toMatchObject({ open: true, decision: null });
    expect(intake(run).view.stage).toBe('alerts');
    run.pass(24 * 60).do({ type: 'start-day-again' });
    expect(intake(run).view).toMatchObject({ stage: 'checks', tooSoon: { open: false } });
  });

  it('is decided again on another day, also where nothing else was answered on the day before', () => {
    const run = early('2026-11-26T17:00:00.000Z').do(decide('continue'));
    intake(run.pass(16 * 60));
    expect(run.view.stage).toBe('day-over');
    run.do({ type: 'start-day-again' });
    expect(run.view).toMatchObject({ stage: 'alerts', tooSoon: { open: true, decision: null } });
    run.do(decide('continue'));
    expect(run.view.stage).toBe('checks');
  });

  it('is no way around a stop of the same day', () => {
    const stopped = openVisit({
      visitId: ids.visit,
      clientId: ids.client,
      client: sampleClient,
      course: finalSession,
      protocol: early().protocol,
      now: early().now(),
      lastTreated: CivilDate.parse('2026-11-24'),
      lastStopped: CivilDate.parse('2026-11-27'),
    });
    expect(stopped).toMatchObject({ ok: false, refusal: { code: 'stopped-today' } });
  });
});
