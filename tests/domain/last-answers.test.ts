import { describe, expect, it } from 'vitest';
import { CivilDate, Moment } from '../../domain/time.ts';
import { decideClient } from '../../domain/visit/decide/client.ts';
import { answeredSince, type LastAnswers, lastAnswersOf, mayConfirm } from '../../domain/visit/last-answers.ts';
import { ownProtocol } from './health/questions.ts';
import { ids, intake, Run } from './run.ts';

const identify = { type: 'confirm-identity', day: 14, month: 3 } as const;
const on = CivilDate.parse('2026-10-27');
const no = { answer: 'no', details: '', on } as const;
const yes = { answer: 'yes', details: 'Aspirin 75 mg', on } as const;

function handedOver(): Run {
  return new Run().do({ type: 'hand-over', task: 'intake', language: 'en' }, identify);
}

function confirmed(run: Run, questions: string[], lastAnswers: LastAnswers) {
  const { state, protocol, client, currentConsent } = run;
  const actor = { kind: 'client', clientId: ids.client } as const;
  const context = { now: Moment.parse(run.now()), actor, protocol, client, currentConsent, lastAnswers };
  const decision = decideClient(state, { type: 'confirm-last-answers', questions }, context);
  return decision.ok ? decision.events : decision.refusal.code;
}

describe('the answers of last time', () => {
  it('are those of a finished intake, each with its day', () => {
    const { state, protocol } = intake(new Run());
    const last = lastAnswersOf({ state, protocol }, protocol, new Set());
    expect(Object.keys(last)).toEqual(protocol.health.map(({ id }) => id));
    expect(last).toMatchObject({ heart: { answer: 'no', details: '', on: '2026-11-24' } });
  });

  it('are none where the intake was never finished', () => {
    const { state, protocol } = handedOver().do({
      type: 'answer-health',
      question: 'heart',
      answer: 'no',
      details: '',
    });
    expect(lastAnswersOf({ state, protocol }, protocol, new Set())).toEqual({});
  });

  it('leave out a question that was worded otherwise then', () => {
    const { state, protocol } = intake(new Run());
    const then = {
      ...protocol,
      health: protocol.health.map((one) => (one.id === 'heart' ? { ...one, text: 'Is your heart well?' } : one)),
    };
    const last = lastAnswersOf({ state, protocol: then }, protocol, new Set());
    expect(last).not.toHaveProperty('heart');
    expect(last).toHaveProperty('diabetes');
  });
});

describe('what was answered since', () => {
  const answer = (question: string, answer: 'yes' | 'no') =>
    ({ type: 'answer-health', question, answer, details: answer === 'yes' ? 'Since May.' : '' }) as const;
  const { state, protocol } = intake(new Run());
  const lastAfter = (newer: Run[], present: Run) => {
    const since = answeredSince(
      newer.map(({ events }) => events),
      present,
      protocol,
    );
    return lastAnswersOf({ state, protocol }, protocol, since);
  };

  it('in a visit whose intake was not finished has no last answer, be it a “yes” or a “no”', () => {
    const unfinished = handedOver().do(answer('heart', 'yes'), answer('epilepsy', 'no'));
    const last = lastAfter([unfinished], handedOver());
    expect(last).not.toHaveProperty('heart');
    expect(last).not.toHaveProperty('epilepsy');
    expect(last).toHaveProperty('diabetes');
  });

  it('has none either where that visit went on another day, which dropped its answers', () => {
    const unfinished = handedOver().do(answer('heart', 'yes'));
    unfinished
      .do({ type: 'hand-back' })
      .pass(24 * 60)
      .do({ type: 'start-day-again' });
    expect(unfinished.state.health).toEqual({});
    expect(lastAfter([unfinished], handedOver())).not.toHaveProperty('heart');
  });

  it('has none where the present visit had a “yes” that no longer counts', () => {
    const present = handedOver().do(answer('heart', 'yes'), answer('diabetes', 'yes'));
    expect(lastAfter([], present)).toHaveProperty('heart');
    present.do({ type: 'unanswer-health', question: 'heart' });
    const last = lastAfter([], present);
    expect(last).not.toHaveProperty('heart');
    expect(last).toHaveProperty('diabetes');
  });
});

describe('“nothing has changed”', () => {
  it('gives each question a fresh answer of its own, which says of which day the confirmed one was', () => {
    expect(confirmed(handedOver(), ['heart', 'diabetes'], { heart: no, diabetes: no })).toEqual([
      { type: 'health-answered', question: 'heart', answer: 'no', details: '', sameAs: on },
      { type: 'health-answered', question: 'diabetes', answer: 'no', details: '', sameAs: on },
    ]);
  });

  it('never takes over a “yes”, which is asked again in full, and then takes over nothing', () => {
    const yesOrNo = { answers: { kind: 'yes-no', yes: 'decide', no: 'fine' } } as const;
    expect(mayConfirm(yesOrNo, yes, on)).toBe(false);
    expect(confirmed(handedOver(), ['heart', 'blood-thinners'], { heart: no, 'blood-thinners': yes })).toBe(
      'no-last-answer',
    );
  });

  it('is refused for a question without an answer of last time, and for one that nobody asks', () => {
    expect(confirmed(handedOver(), ['heart'], {})).toBe('no-last-answer');
    expect(confirmed(handedOver(), ['nobody-asks'], { 'nobody-asks': no })).toBe('unknown-item');
  });

  it('leaves alone what was answered today', () => {
    const run = handedOver().do({ type: 'answer-health', question: 'heart', answer: 'yes', details: 'Since May.' });
    expect(confirmed(run, ['heart', 'diabetes'], { heart: no, diabetes: no })).toEqual([
      { type: 'health-answered', question: 'diabetes', answer: 'no', details: '', sameAs: on },
    ]);
  });

  it('needs the client to be identified', () => {
    const run = new Run().do({ type: 'hand-over', task: 'intake', language: 'en' });
    expect(confirmed(run, ['heart'], { heart: no })).toBe('not-identified');
  });
});

it('an answer that is confirmed drops what was left of answers that it hides', () => {
  const run = new Run({ protocol: ownProtocol }).do(
    { type: 'hand-over', task: 'intake', language: 'en' },
    identify,
    { type: 'answer-health', question: 'heart', answer: 'yes', details: 'Since May.' },
    { type: 'answer-health', question: 'pacemaker', answer: 'no', details: '' },
    { type: 'unanswer-health', question: 'heart' },
  );
  expect(confirmed(run, ['heart'], { heart: no })).toMatchObject([
    { type: 'health-answered', question: 'heart', answer: 'no' },
    { type: 'health-unanswered', question: 'pacemaker' },
  ]);
});
