import { describe, expect, it } from 'vitest';
import { ClientDetails } from '../../domain/clinic/client.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { PublishedProtocol } from '../../domain/protocol/protocol.ts';
import { CivilDate } from '../../domain/time.ts';
import { openVisit } from '../../domain/visit/decide/open.ts';
import { stoppedOn } from '../../domain/visit/stage.ts';
import { CoursePlace } from '../../domain/visit/types.ts';
import {
  consent,
  finalSession,
  ids,
  intake,
  passChecks,
  Run,
  sampleClient,
  timeOut,
  typed,
  untilProcedure,
} from './run.ts';

const sign = { type: 'sign-consent', intent: true, electronicRecord: true } as const;
const identify = { type: 'confirm-identity', day: 14, month: 3 } as const;
const handOver = (task: 'intake' | 'consent' | 'aftercare') => ({ type: 'hand-over', task, language: 'en' }) as const;

describe('a stop', () => {
  it('for a birth date that is too young, corrected at work, is the outcome; after the finish it is not', () => {
    const tooYoung = (run: Run) => {
      const dateOfBirth = CivilDate.parse('2012-03-14');
      run.client = ClientDetails.parse({
        ...sampleClient,
        dateOfBirth,
        guardianName: 'Pat',
        guardianRelation: 'Mother',
      });
      return run.do({ type: 'correct-client', why: 'Read off the wrong card' });
    };
    const started = () => untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 60 }).pass(10);
    const atWork = tooYoung(started());
    expect(atWork.view.workHold).toBe('stopped');
    expect(atWork.do({ type: 'finish-procedure' }).view.outcome).toBe('stopped');
    expect(tooYoung(started().do({ type: 'finish-procedure' })).view.outcome).toBe('treated');
  });

  it('is not undone by a new visit on the same day', () => {
    const run = passChecks(intake(new Run()), { 'no-redness/redness': 'present' }).do({
      type: 'cancel-visit',
      reason: 'Left',
    });
    const lastStopped = stoppedOn(run.state, run.protocol);
    expect(lastStopped).toBe('2026-11-24');
    const again = {
      visitId: ids.visit,
      clientId: ids.client,
      client: sampleClient,
      course: finalSession,
      protocol: run.protocol,
      lastStopped,
    };
    expect(openVisit({ ...again, now: run.now() })).toMatchObject({ ok: false, refusal: { code: 'stopped-today' } });
    expect(openVisit({ ...again, now: run.pass(24 * 60).now() }).ok).toBe(true);
    // The cancelled visit still makes its record.
    expect(run.view.stage).toBe('seal');
  });

  it('decided at work holds for the day on which work ended, whatever is recorded on a later day', () => {
    const run = untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 60 }).pass(20);
    run.do(handOver('intake'), identify);
    run.do({ type: 'answer-health', question: 'blood-thinners', answer: 'yes', details: 'Aspirin' });
    run.do({ type: 'hand-back' });
    run.do({ type: 'decide-alert', question: 'blood-thinners', decision: 'reschedule', reason: 'Bleeds' });
    run.do({ type: 'finish-procedure' });
    expect(stoppedOn(run.state, run.protocol)).toBe('2026-11-24');
    run.pass(40 * 24 * 60).do({ type: 'add-note', text: 'Rang up' });
    expect(stoppedOn(run.state, run.protocol)).toBe('2026-11-24');
  });

  it('found after the client signed needs no false witness first', () => {
    const run = timeOut(passChecks(intake(new Run())));
    run.do(handOver('consent'), identify);
    for (const { id } of run.protocol.consent.clauses)
      run.do({ type: 'open-clause', clause: id }, { type: 'agree-clause', clause: id });
    run.do({ ...sign, signature: typed('sample  client') }, { type: 'hand-back' });
    expect(run.view.stage).toBe('countersign-consent');
    run.do({ type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' });
    expect(run.view.stage).toBe('must-reschedule');
  });
});

describe('what was read and signed', () => {
  it('a changed course has to be read and confirmed again', () => {
    const course = CoursePlace.parse({ session: 2, sessionsPlanned: 3, final: false, next: null, plannedFinal: null });
    const confirmed = timeOut(passChecks(intake(new Run({ course })))).do({
      type: 'change-course',
      course: finalSession,
    });
    expect(confirmed.view.stage).toBe('time-out');
    const run = consent(timeOut(passChecks(intake(new Run({ course }))))).do(
      { type: 'start-procedure', expectedMinutes: 60 },
      { type: 'finish-procedure' },
    );
    run.do(handOver('aftercare'), identify);
    for (const part of ['next-weeks', 'later', 'when-to-call']) run.do({ type: 'read-aftercare-part', part });
    run.do({ type: 'hand-back' }, { type: 'change-course', course: finalSession }, handOver('aftercare'), identify);
    expect(run.try({ ...sign, type: 'sign-aftercare', signature: typed(sampleClient.name) })).toBe('parts-unread');
  });

  it('another name than the signer’s is not their signature, and no guardian signs for an adult', () => {
    const run = timeOut(passChecks(intake(new Run()))).do(handOver('consent'), identify);
    for (const { id } of run.protocol.consent.clauses)
      run.do({ type: 'open-clause', clause: id }, { type: 'agree-clause', clause: id });
    expect(run.try({ ...sign, signature: typed('No') })).toBe('name-mismatch');
    run.do({ ...sign, signature: typed(sampleClient.name) }, { type: 'hand-back' });
    const witness = { type: 'countersign-consent', signature: typed('Robin'), note: '' } as const;
    expect(run.try({ ...witness, identifiedBy: 'guardian-present' })).toBe('no-guardian');
  });

  it('a language without a text is refused', () => {
    expect(new Run().try({ type: 'hand-over', task: 'intake', language: 'tlh' })).toBe('language-missing');
  });

  it('a sheet that is not signed is sealed with the reason instead of never', () => {
    const run = untilProcedure(new Run()).do(
      { type: 'start-procedure', expectedMinutes: 60 },
      { type: 'finish-procedure' },
    );
    run.do({ type: 'record-unsigned', reason: 'Had to catch a train' });
    expect(run.view).toMatchObject({
      stage: 'countersign-aftercare',
      aftercareUnsigned: { reason: 'Had to catch a train' },
    });
    run.do({ type: 'countersign-aftercare', signature: typed('Robin'), identifiedBy: 'photo-id', note: '' });
    expect(run.view.stage).toBe('seal');
  });
});

describe('a corrected client', () => {
  const corrected = (over: object) => ClientDetails.parse({ ...sampleClient, ...over });

  it('answers with the corrected birthday, and the opening’s rules are asked again', () => {
    const run = new Run();
    run.client = corrected({ dateOfBirth: '2012-06-02' });
    run.do({ type: 'correct-client' });
    expect(run.view).toMatchObject({ stage: 'too-young', allowed: ['cancel-visit', 'add-note'] });
    run.client = corrected({ dateOfBirth: '1988-06-02' });
    run.do({ type: 'correct-client' }, handOver('intake'));
    expect(run.try(identify)).toBe('identity-mismatch');
    run.do({ type: 'confirm-identity', day: 2, month: 6 });
  });

  it('keeps the name that signed beside the corrected one, with why', () => {
    const run = untilProcedure(new Run());
    run.client = corrected({ name: 'Sampel Client' });
    expect(run.try({ type: 'correct-client' })).toBe('why-needed');
    run.do({ type: 'correct-client', why: 'Misspelt' });
    expect(run.state.consent?.signer).toBe(sampleClient.name);
    expect(run.state.formerDetails).toMatchObject([{ clientName: sampleClient.name, why: 'Misspelt' }]);
    expect(run.view.stage).toBe('procedure-ready');
  });

  it('whose birth date opens the age gate stops the visit: only cancelling is left, while work runs only Finish', () => {
    const ready = untilProcedure(new Run());
    ready.client = corrected({ dateOfBirth: '2012-06-02' });
    ready.do({ type: 'correct-client', why: 'Read off the wrong card' });
    expect(ready.view.stage).toBe('too-young');
    expect(ready.try({ type: 'start-procedure', expectedMinutes: 60 })).toBe('too-young');
    const atWork = untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 60 });
    atWork.client = ready.client;
    atWork.do({ type: 'start-break' }, { type: 'correct-client', why: 'Read off the wrong card' });
    expect(atWork.try({ type: 'end-break' })).toBe('work-stopped');
    atWork.do({ type: 'finish-procedure' });
    expect(atWork.view.stage).toBe('aftercare');
  });

  it('who turns out to be a minor asks for consent again: the guardian signs', () => {
    const from16 = PublishedProtocol.parse({ ...defaultProtocol, minimumAge: 16 });
    const run = untilProcedure(new Run({ protocol: from16 }));
    run.client = corrected({ dateOfBirth: '2009-03-14' });
    expect(run.try({ type: 'correct-client', why: 'Wrong year' })).toBe('guardian-needed');
    run.client = corrected({ dateOfBirth: '2009-03-14', guardianName: 'Pat Client' });
    run.do({ type: 'correct-client', why: 'Wrong year' });
    expect(run.view).toMatchObject({ stage: 'time-out', consent: { status: 'asked-again' } });
  });
});

describe('the handed-over tablet', () => {
  it('after too many wrong birthdays only giving back is left', () => {
    const run = new Run().do(handOver('intake'), { type: 'refuse-identity', tries: 3 });
    expect(run.try(identify)).toBe('identity-refused');
    run.do({ type: 'hand-back' }, handOver('intake'), identify);
  });

  it('left alone it asks for the birthday again, with every answer kept', () => {
    const run = new Run().do(handOver('intake'), identify, {
      type: 'answer-health',
      question: 'heart',
      answer: 'no',
      details: '',
    });
    run.do({ type: 'lapse-identity' });
    expect(run.try({ type: 'finish-intake' })).toBe('not-identified');
    run.do(identify);
    expect(run.view.health[0]?.answer).toBe('no');
  });
});

describe('a course', () => {
  const open = (over: object) => {
    const course = CoursePlace.parse({
      session: 1,
      sessionsPlanned: 3,
      final: false,
      next: null,
      plannedFinal: null,
      ...over,
    });
    const opened = openVisit({
      visitId: ids.visit,
      clientId: ids.client,
      client: sampleClient,
      course,
      protocol: defaultProtocol,
      now: new Run().now(),
    });
    return opened.ok ? null : opened.refusal.code;
  };

  it.each([
    ['the last session that is not final', { session: 3 }],
    ['a final one in the middle', { final: true }],
    [
      'a final date beside the next one that is the final session',
      { session: 2, next: { date: '2026-12-22', time: '10:00' }, plannedFinal: '2027-03-01' },
    ],
    [
      'a final session a day after the next',
      { next: { date: '2026-12-22', time: '10:00' }, plannedFinal: '2026-12-23' },
    ],
  ])('%s contradicts itself', (_, over) => {
    expect(open(over)).toBe('course-fault');
  });

  it('in order is fine', () => {
    expect(
      open({ next: { date: '2026-12-22', time: '10:00' }, plannedFinal: CivilDate.parse('2027-01-12') }),
    ).toBeNull();
    expect(open({ session: 2, next: { date: '2026-12-22', time: '10:00' }, plannedFinal: '2026-12-22' })).toBeNull();
  });
});
