import { describe, expect, it } from 'vitest';
import { ClientDetails } from '../../domain/clinic/client.ts';
import { Sha256, Slug } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { consentHash } from '../../domain/protocol/hash.ts';
import { PublishedProtocol } from '../../domain/protocol/protocol.ts';
import { Zone } from '../../domain/time.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import { CoursePlace } from '../../domain/visit/types.ts';
import { taskView } from '../../domain/visit/views/task-view.ts';
import { sampleClinic } from '../../scripts/sample/people.ts';
import {
  aftercare,
  appointment,
  consent,
  intake,
  passChecks,
  Run,
  sampleClient,
  timeOut,
  typed,
  untilProcedure,
} from './run.ts';

const identify = { type: 'confirm-identity', day: 14, month: 3 } as const;

describe('one visit', () => {
  it('walks through every stage to done', () => {
    const run = new Run();
    expect(run.view).toMatchObject({ stage: 'arrive', step: 1, handOver: 'intake' });
    intake(run);
    expect(run.view).toMatchObject({ stage: 'checks', step: 3 });
    passChecks(run);
    expect(run.view.stage).toBe('time-out');
    timeOut(run);
    expect(run.view).toMatchObject({ stage: 'consent', handOver: 'consent' });
    consent(run);
    expect(run.view).toMatchObject({ stage: 'procedure-ready', consent: { status: 'signed' } });
    run
      .do({ type: 'start-procedure', expectedMinutes: 180 })
      .pass(70)
      .do({ type: 'start-break' })
      .pass(10)
      .do({ type: 'end-break' });
    run.pass(80).do({ type: 'finish-procedure' });
    expect(run.view).toMatchObject({ stage: 'aftercare', step: 7, outcome: 'treated', handOver: 'aftercare' });
    aftercare(run);
    expect(run.view.stage).toBe('seal');
  });

  it('takes no blank form for a complete one', () => {
    const run = new Run().do(
      { type: 'hand-over', task: 'intake', language: 'en' },
      { type: 'confirm-identity', day: 14, month: 3 },
    );
    expect(run.try({ type: 'finish-intake' })).toBe('answers-missing');
    expect(run.try({ type: 'answer-health', question: 'heart', answer: 'yes', details: '' })).toBe('details-needed');
  });

  it('an answer that the client began to change stands no more: the question is open until the new one is saved', () => {
    const run = new Run().do({ type: 'hand-over', task: 'intake', language: 'en' }, identify);
    run.do({ type: 'confirm-own-details', details: { phone: '', email: '', emergencyName: '', emergencyPhone: '' } });
    for (const { id } of run.protocol.health)
      run.do({ type: 'answer-health', question: id, answer: 'no', details: '' });
    const heart = Slug.parse('heart');
    run.do({ type: 'unanswer-health', question: heart });
    expect(run.view.health.find(({ id }) => id === heart)).toMatchObject({ answer: null, details: '' });
    expect(run.try({ type: 'finish-intake' })).toBe('answers-missing');
    const sequences = run.events.length;
    // Nothing is opened twice, and no unanswered question is removed.
    run.do({ type: 'unanswer-health', question: heart });
    expect(run.events.length).toBe(sequences);
    expect(run.try({ type: 'unanswer-health', question: Slug.parse('nothing-of-it') })).toBe('unknown-item');
    run.do(
      { type: 'answer-health', question: heart, answer: 'yes', details: 'Palpitations' },
      { type: 'finish-intake' },
    );
    run.do({ type: 'hand-back' });
    expect(run.view.alerts).toMatchObject([{ question: heart, details: 'Palpitations' }]);
    expect(foldVisit(run.events)).toEqual(run.state);
  });

  it('a reopened intake with an answer left half-way is not finished, and the answer before stays to be crossed out', () => {
    const run = intake(new Run(), { heart: 'Palpitations' });
    const heart = Slug.parse('heart');
    run.do({ type: 'hand-over', task: 'intake', language: 'en' }, identify, {
      type: 'unanswer-health',
      question: heart,
    });
    expect(run.try({ type: 'finish-intake' })).toBe('answers-missing');
    run.do({ type: 'answer-health', question: heart, answer: 'no', details: '' }, { type: 'finish-intake' });
    run.do({ type: 'hand-back' });
    expect(run.view.alerts).toEqual([]);
    expect(run.state.struckOut.map(({ entry }) => entry.event)).toMatchObject([
      { type: 'health-answered', question: heart, answer: 'yes' },
    ]);
  });

  it('asks who is there before it shows anything', () => {
    const run = new Run().do({ type: 'hand-over', task: 'intake', language: 'en' });
    expect(run.try({ type: 'answer-health', question: 'heart', answer: 'no', details: '' })).toBe('not-identified');
    expect(run.try({ type: 'confirm-identity', day: 15, month: 3 })).toBe('identity-mismatch');
    const clinic = {
      name: sampleClinic.name,
      address: '',
      phone: '',
      outOfHours: '',
      zone: Zone.parse('Europe/London'),
      paper: 'A4' as const,
    };
    const seen = taskView(run.state, {
      task: 'intake',
      client: run.client,
      protocol: run.protocol,
      now: run.now(),
      clinic,
      practitionerName: 'Robin',
      questionsAPage: 6,
      lastAnswers: {},
      language: 'en',
    });
    expect(seen).toMatchObject({
      greeting: 'Sample',
      own: null,
      health: [],
      allowed: ['confirm-identity', 'choose-language'],
    });
    expect(JSON.stringify(seen)).not.toContain('1988');
  });

  it('refuses staff commands while the client has the tablet, and client commands while staff has it', () => {
    const run = new Run();
    expect(run.try({ type: 'finish-intake' })).toBe('not-handed-over');
    run.do({ type: 'hand-over', task: 'intake', language: 'en' });
    expect(run.try({ type: 'add-note', text: 'note' })).toBe('handed-over');
    expect(run.try({ type: 'open-clause', clause: 'risks' })).toBe('not-handed-over');
  });

  it('turns a health "yes" into an alert that waits for a written decision', () => {
    const run = intake(new Run(), { diabetes: 'Type 2, well set' });
    expect(run.view).toMatchObject({
      stage: 'alerts',
      alerts: [{ question: 'diabetes', details: 'Type 2, well set', decision: null }],
    });
    expect(run.try({ type: 'answer-check', check: 'washed', question: 'washed', option: 'yes' })).toBe('alerts-open');
    run.do({ type: 'decide-alert', question: 'diabetes', decision: 'continue', reason: 'Doctor agrees' });
    expect(run.view.stage).toBe('checks');
  });

  it('keeps the client out below the minimum age and a minor without a guardian', () => {
    const born = (dateOfBirth: string, guardianName = '') =>
      ClientDetails.parse({ ...sampleClient, dateOfBirth, guardianName });
    expect(() => new Run({ client: born('2009-11-25') })).toThrow('too-young');
    const from16 = PublishedProtocol.parse({ ...defaultProtocol, minimumAge: 16 });
    expect(() => new Run({ client: born('2009-11-25'), protocol: from16 })).toThrow('guardian-needed');
    expect(new Run({ client: born('2009-11-25', 'Parent Example'), protocol: from16 }).view.minor).toBe(true);
    expect(new Run({ client: born('2008-11-24') }).view.minor).toBe(false);
  });
});

describe('consent', () => {
  const handedOver = () =>
    timeOut(passChecks(intake(new Run()))).do(
      { type: 'hand-over', task: 'consent', language: 'en' },
      { type: 'confirm-identity', day: 14, month: 3 },
    );
  const sign = {
    type: 'sign-consent',
    signature: typed(sampleClient.name),
    intent: true,
    electronicRecord: true,
  } as const;

  it('wants each point opened and decided on its own', () => {
    const run = handedOver();
    expect(run.try({ type: 'agree-clause', clause: 'risks' })).toBe('clause-unread');
    run.do({ type: 'open-clause', clause: 'risks' });
    expect(run.try({ type: 'refuse-clause', clause: 'risks' })).toBe('clause-required');
    expect(run.try(sign)).toBe('clauses-open');
  });

  it('a flagged question holds up the signature until it was answered', () => {
    const run = handedOver().do(
      { type: 'open-clause', clause: 'risks' },
      { type: 'flag-question', topic: 'risks', words: 'How rare?' },
    );
    expect(run.try({ type: 'agree-clause', clause: 'risks' })).toBe('question-open');
    run.do({ type: 'hand-back' });
    expect(run.try({ type: 'hand-over', task: 'consent', language: 'en' })).toBe('question-open');
    run.do({ type: 'answer-question', task: 'consent', topic: 'risks', answer: 'Very rare here' });
    run.do(
      { type: 'hand-over', task: 'consent', language: 'en' },
      { type: 'confirm-identity', day: 14, month: 3 },
      { type: 'agree-clause', clause: 'risks' },
    );
    expect(run.view.questions).toMatchObject([{ words: 'How rare?', answer: 'Very rare here' }]);
  });

  it('a dot is not a signature', () => {
    const run = handedOver();
    for (const clause of run.protocol.consent.clauses)
      run.do({ type: 'open-clause', clause: clause.id }, { type: 'agree-clause', clause: clause.id });
    const dot = {
      kind: 'drawn',
      width: 600,
      height: 240,
      pointer: 'touch',
      strokes: [[{ x: 10, y: 10, t: 0, p: 0.5 }]],
    } as const;
    expect(run.try({ ...sign, signature: { ...dot, strokes: dot.strokes.map((stroke) => [...stroke]) } })).toBe(
      'not-a-signature',
    );
    expect(run.try(sign)).toBeNull();
  });

  it('declining is recorded, witnessed, and ends the visit', () => {
    const run = handedOver().do({ type: 'decline-consent', reason: 'Not sure yet' }, { type: 'hand-back' });
    expect(run.view).toMatchObject({
      stage: 'countersign-consent',
      outcome: 'declined',
      consent: { status: 'declined', declineReason: 'Not sure yet' },
    });
    expect(run.try({ type: 'start-procedure', expectedMinutes: 60 })).toBe('not-now');
    run.do({ type: 'countersign-consent', signature: typed('Robin'), identifiedBy: 'photo-id', note: '' });
    expect(run.view.stage).toBe('seal');
  });

  it('a changed text asks for consent again and never replaces what was signed', () => {
    const run = untilProcedure(new Run());
    const signed = run.state.consent?.text;
    const changed = PublishedProtocol.parse({
      ...defaultProtocol,
      versions: { whole: 5, consent: 4, care: 4 },
      consent: { ...defaultProtocol.consent, title: 'Another title' },
    });
    run.currentConsent = consentHash(changed);
    expect(run.try({ type: 'start-procedure', expectedMinutes: 60 })).toBe('consent-outdated');
    expect(run.view).toMatchObject({ stage: 'consent', handOver: 'consent', consent: { status: 'outdated' } });
    run.do({ type: 'hand-over', task: 'consent', language: 'en' });
    expect(run.state.consent).toBeNull();
    const kept = run.events.find((entry) => entry.event.type === 'consent-signed')?.event;
    expect(kept).toMatchObject({ text: signed });
  });

  it('a changed text of a record that does not say what it replaces put the whole visit under its protocol', () => {
    const run = untilProcedure(new Run());
    const [text, protocol] = [Sha256.parse('a'.repeat(64)), Sha256.parse('b'.repeat(64))];
    const { sequence, reading: moment } = { ...run.state.last, sequence: run.state.last.sequence + 1 };
    const outdated = { type: 'consent-outdated', text, protocol } as const;
    const after = (event: VisitEvent) =>
      foldVisit([...run.events, { sequence, moment, actor: { kind: 'system' }, event }]);
    const asked = { consent: null, timeOut: null, clauses: {}, consentOutdated: true };
    const { checks, health } = run.state;
    expect(after(outdated)).toMatchObject({ ...asked, checks, health, protocol, consentFrom: null });
    expect(after({ ...outdated, replaces: 'consent' })).toMatchObject({
      ...{ ...asked, checks, health, protocol: run.state.protocol, consentFrom: protocol },
    });
  });
});

describe('aftercare', () => {
  it('waits with the hand-over while the next session is too soon, and says the first possible date', () => {
    const course = CoursePlace.parse({
      session: 1,
      sessionsPlanned: 3,
      final: false,
      next: { date: '2026-12-01', time: '10:00' },
      plannedFinal: null,
    });
    // Opened before midnight with a next session on day 7, finished after it: that is now day 6.
    const run = untilProcedure(new Run({ at: '2026-11-24T22:30:00.000Z', course })).do({
      type: 'start-procedure',
      expectedMinutes: 120,
    });
    run.pass(100).do({ type: 'finish-procedure' });
    expect(run.view.aftercareBlocked).toMatchObject({
      refusal: { code: 'next-too-soon' },
      firstPossible: '2026-12-02',
    });
    expect(run.try({ type: 'hand-over', task: 'aftercare', language: 'en' })).toBe('next-too-soon');
    expect(run.try({ type: 'record-unsigned', reason: 'Left' })).toBe('next-too-soon');
    run.do({ type: 'change-course', course: { ...course, next: appointment('2026-12-02') } });
    expect(run.view.aftercareBlocked).toBeNull();
    aftercare(run);
  });

  it('every part is gone through before it can be signed', () => {
    const run = untilProcedure(new Run())
      .do({ type: 'start-procedure', expectedMinutes: 60 })
      .pass(50)
      .do({ type: 'finish-procedure' });
    run.do({ type: 'hand-over', task: 'aftercare', language: 'en' }, { type: 'confirm-identity', day: 14, month: 3 });
    expect(
      run.try({ type: 'sign-aftercare', signature: typed(sampleClient.name), intent: true, electronicRecord: true }),
    ).toBe('parts-unread');
  });
});
