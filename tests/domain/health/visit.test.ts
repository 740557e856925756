import { describe, expect, it } from 'vitest';
import { CivilDate } from '../../../domain/time.ts';
import type { AnswerValue } from '../../../domain/visit/health/answer-value.ts';
import { documentsDue } from '../../../domain/visit/stage.ts';
import { foldVisit } from '../../../domain/visit/state/fold.ts';
import { decidedClauses } from '../../../domain/visit/task.ts';
import { ownClauses } from '../../api/own-questions.ts';
import { appointment, consent, passChecks, Run, timeOut } from '../run.ts';
import { ownProtocol } from './questions.ts';

const on = (date: string) => CivilDate.parse(date);
const own = () => new Run({ protocol: ownProtocol });
const identify = { type: 'confirm-identity', day: 14, month: 3 } as const;
const details = { phone: '', email: '', emergencyName: '', emergencyPhone: '' };
const say = (question: string, value: AnswerValue) =>
  ({ type: 'answer-health', question, value, details: '' }) as const;
const yes = (question: string) => ({ type: 'answer-health', question, answer: 'yes', details: 'Yes.' }) as const;
const no = (question: string, words = '') =>
  ({ type: 'answer-health', question, answer: 'no', details: words }) as const;

function handed(run = own()): Run {
  run.do({ type: 'hand-over', task: 'intake', language: 'en' }, identify);
  return run.state.ownDetails ? run : run.do({ type: 'confirm-own-details', details });
}

/** Every question answered so that nothing waits. */
function fine(run: Run): Run {
  return run.do(
    yes('adult'),
    say('skin', { kind: 'one-of', option: 'oily' }),
    say('medicine', { kind: 'several-of', options: [] }),
    no('heart'),
    say('drinks', { kind: 'number', number: 2 }),
    say('botox', { kind: 'date', date: on('2026-01-05') }),
  );
}
/** Work has begun, with nothing against it. */
const untilTreated = () =>
  consent(timeOut(passChecks(done(fine(handed()))))).do({ type: 'start-procedure', expectedMinutes: 60 });
const done = (run: Run) => run.do({ type: 'finish-intake' }, { type: 'hand-back' });
const asked = (run: Run) => run.view.health.map(({ id }) => id);

describe('follow-up questions', () => {
  it('are asked once an answer brings them, right under it, and the intake waits for them', () => {
    const run = fine(handed()).do(say('medicine', { kind: 'several-of', options: ['aspirin'] }));
    expect(asked(run).slice(2, 4)).toEqual(['medicine', 'since']);
    expect(run.try({ type: 'finish-intake' })).toBe('answers-missing');
    run.do(say('since', { kind: 'text', text: 'May' }), { type: 'finish-intake' });
  });

  it('count no more once the answer changes, together with what follows from them, and stay in the log', () => {
    const run = fine(handed()).do(
      yes('heart'),
      no('pacemaker'),
      say('model', { kind: 'text', text: 'X' }),
      no('heart'),
    );
    expect(asked(run)).not.toContain('pacemaker');
    expect(run.state.health).not.toHaveProperty('model');
    const dropped = run.events.filter(({ event }) => event.type === 'health-unanswered').map(({ event }) => event);
    expect(dropped).toEqual([
      { type: 'health-unanswered', question: 'pacemaker' },
      { type: 'health-unanswered', question: 'model' },
    ]);
    run.do(yes('heart'));
    expect(run.view.health.find(({ id }) => id === 'pacemaker')).toMatchObject({ answer: null });
  });

  it('are not answered while they are not asked', () => {
    expect(handed().try(no('pacemaker'))).toBe('unknown-item');
  });
});

describe('grades', () => {
  it('note: shown to staff, and nothing waits', () => {
    const run = done(fine(handed()).do(say('skin', { kind: 'one-of', option: 'dry' })));
    expect(run.view.stage).toBe('checks');
    expect(run.view.health.find(({ id }) => id === 'skin')).toMatchObject({
      grade: 'note',
      said: { kind: 'chosen', labels: ['Dry'] },
    });
  });

  it('decide: staff decide in writing', () => {
    const run = done(fine(handed()).do(say('drinks', { kind: 'number', number: 30 })));
    expect(run.view.alerts).toMatchObject([
      { question: 'drinks', said: { kind: 'number', number: 30, unit: 'a week' } },
    ]);
    run.do({ type: 'decide-alert', question: 'drinks', decision: 'continue', reason: 'Sober today.' });
    expect(run.view.stage).toBe('checks');
  });

  it('doctor’s note first: goes on with the note alone, recorded with whose it is and its date', () => {
    const run = done(fine(handed()).do(yes('heart'), no('pacemaker'), say('model', { kind: 'text', text: 'X' })));
    const note = { type: 'record-doctors-note', question: 'heart', doctor: 'Dr Amari', words: '' } as const;
    expect(run.try({ type: 'decide-alert', question: 'heart', decision: 'continue', reason: 'Looks well.' })).toBe(
      'doctors-note-needed',
    );
    expect(run.try({ ...note, date: on('2026-11-25') })).toBe('note-ahead');
    expect(run.try({ ...note, date: on('0026-11-20') })).toBe('note-long-ago');
    run.do({ ...note, date: on('2026-11-20') });
    expect(run.view.alerts[0]?.decision).toMatchObject({ note: { doctor: 'Dr Amari', date: '2026-11-20' } });
    expect(run.view.stage).toBe('checks');
  });

  it('doctor’s note first: the visit may always be given a new date instead', () => {
    const run = done(
      fine(handed()).do(
        say('medicine', { kind: 'several-of', options: ['warfarin'] }),
        say('since', { kind: 'text', text: 'May' }),
      ),
    );
    run.do({ type: 'decide-alert', question: 'medicine', decision: 'reschedule', reason: 'No note yet.' });
    expect(run.view.stage).toBe('must-reschedule');
  });

  it('a note recorded by mistake is taken back, and is asked for again', () => {
    const run = done(
      fine(handed()).do(
        say('medicine', { kind: 'several-of', options: ['warfarin'] }),
        say('since', { kind: 'text', text: 'May' }),
      ),
    );
    run.do({ type: 'record-doctors-note', question: 'medicine', doctor: 'Dr A', date: on('2026-11-20'), words: '' });
    const { sequence } = run.state.last;
    expect(run.try({ type: 'take-back', sequence, why: 'Another client’s note.' })).toBe('pin-needed');
    expect(run.try({ type: 'take-back', sequence, why: 'Another client’s note.' }, true)).toBeNull();
    expect(run.view.stage).toBe('alerts');
  });

  it('refuse: no treatment, whatever anybody decides; the visit gets a new date', () => {
    const run = done(fine(handed()).do(say('skin', { kind: 'one-of', option: 'broken' })));
    expect(run.view.stage).toBe('must-reschedule');
    expect(run.view.findings).toEqual([{ code: 'health-answer' }]);
    expect(run.try({ type: 'decide-alert', question: 'skin', decision: 'continue', reason: 'No.' })).toBe(
      'must-reschedule',
    );
  });

  it('refuse: a slip of the client’s finger is answered again, and both answers stay', () => {
    const run = done(fine(handed()).do(no('adult', 'Not yet.')));
    expect(run.view.canReopenIntake).toBe(true);
    handed(run).do(yes('adult'));
    done(run);
    expect(run.view.stage).toBe('checks');
    expect(run.state.struckOut.map(({ entry }) => entry.event)).toMatchObject([{ question: 'adult', answer: 'no' }]);
  });
});

describe('a finished intake that is opened again', () => {
  it('crosses out what an answer hides', () => {
    const run = done(fine(handed()).do(yes('heart'), no('pacemaker'), say('model', { kind: 'text', text: 'X' })));
    run.do({ type: 'record-doctors-note', question: 'heart', doctor: 'Dr A', date: on('2026-11-20'), words: '' });
    done(handed(run).do(no('heart')));
    expect(run.state.struckOut.map(({ entry }) => entry.event.type)).toEqual([
      'health-answered',
      'health-answered',
      'health-answered',
      'doctors-note-recorded',
    ]);
    expect(run.view.stage).toBe('checks');
  });

  it('keeps the answers that were taken out and not given again, of those that are asked', () => {
    const run = done(fine(handed()).do(yes('heart'), no('pacemaker'), say('model', { kind: 'text', text: 'X' })));
    handed(run).do({ type: 'unanswer-health', question: 'heart' }, { type: 'hand-back' });
    expect(asked(run)).toContain('model');
    expect(run.view.stage).toBe('alerts');
  });
});

describe('an intake that is handed back while an answer brought a question', () => {
  it('stays open until the new question is answered, and is handed over again', () => {
    const run = done(fine(handed()));
    handed(run).do(yes('heart'), { type: 'hand-back' });
    expect(run.view).toMatchObject({ stage: 'intake', handOver: 'intake', intakeDone: false });
    handed(run).do(yes('pacemaker'));
    done(run);
    expect(run.view.stage).toBe('must-reschedule');
    expect(run.state.struckOut.map(({ entry }) => entry.event)).toMatchObject([{ question: 'heart', answer: 'no' }]);
  });

  it('holds running work until it is answered', () => {
    const run = untilTreated();
    handed(run).do(yes('heart'), { type: 'hand-back' });
    expect(run.view).toMatchObject({ stage: 'procedure', workHold: 'intake', handOver: 'intake' });
    expect(run.try({ type: 'finish-procedure' })).toBe('answers-missing');
    handed(run).do(no('heart'), { type: 'hand-back' });
    expect(run.view.workHold).toBeNull();
    run.do({ type: 'finish-procedure' });
  });
});

describe('a point that today’s answers bring', () => {
  const aspirin = { medicine: say('medicine', { kind: 'several-of', options: ['aspirin'] }) };
  const blood = ownClauses.filter(({ id }) => id === 'blood');
  const withPoint = () =>
    new Run({
      protocol: {
        ...ownProtocol,
        consent: { ...ownProtocol.consent, clauses: [...ownProtocol.consent.clauses, ...blood] },
      },
    });
  const clauses = (run: Run) => decidedClauses(run.state, run.protocol).map(({ id }) => id);
  const signed = (run: Run, ...more: Parameters<Run['do']>) => {
    done(fine(handed(run)).do(...more));
    for (const { question } of run.view.alerts)
      run.do({ type: 'decide-alert', question, decision: 'continue', reason: 'Seen.' });
    return consent(timeOut(passChecks(run)));
  };
  const nextDay = (run: Run) => run.pass(24 * 60).do({ type: 'start-day-again' });
  const since = say('since', { kind: 'text', text: 'May' });

  it('is read and signed before work, though consent was signed the day before', () => {
    const run = nextDay(signed(withPoint()));
    done(fine(handed(run)).do(aspirin.medicine, since));
    expect(run.view.consent.status).toBe('asked-again');
    run.do({ type: 'decide-alert', question: 'medicine', decision: 'continue', reason: 'Seen.' });
    timeOut(passChecks(run));
    expect(run.view).toMatchObject({ stage: 'consent', handOver: 'consent' });
    expect(consent(run).view.stage).toBe('procedure-ready');
    expect(run.state.consent?.clauses).toHaveProperty('blood');
  });

  it('leaves consent as signed where no answer brings one', () => {
    const run = nextDay(signed(withPoint()));
    done(fine(handed(run)));
    expect(timeOut(passChecks(run)).view.stage).toBe('procedure-ready');
  });

  it('stays on the record of the signature that covers it, whatever is answered later', () => {
    const run = nextDay(signed(withPoint(), aspirin.medicine, since));
    done(fine(handed(run)));
    expect(run.view.clauses.map(({ id }) => id)).not.toContain('blood');
    expect(clauses(run)).toContain('blood');
  });

  it('is not on the record of a signature that was given without it', () => {
    const run = signed(withPoint()).do({ type: 'start-procedure', expectedMinutes: 60 });
    done(handed(run).do(aspirin.medicine, since));
    expect(run.view.clauses.map(({ id }) => id)).toContain('blood');
    expect(clauses(run)).not.toContain('blood');
  });
});

describe('an answer that rules the treatment out', () => {
  it('during work ends the visit as stopped', () => {
    const run = untilTreated();
    done(handed(run).do(no('adult', 'Not yet.')));
    expect(run.view.workHold).toBe('stopped');
    expect(run.do({ type: 'finish-procedure' }).view.outcome).toBe('stopped');
  });

  it('during work is answered again where it was a slip of the finger', () => {
    const run = untilTreated();
    done(handed(run).do(no('adult', 'Not yet.')));
    expect(run.view.canReopenIntake).toBe(true);
    done(handed(run).do(yes('adult')));
    expect(run.view.workHold).toBe('consent');
  });

  it('is on paper however the visit ends', () => {
    const ruledOut = () => done(fine(handed()).do(no('adult', 'Not yet.')));
    const cancelled = ruledOut().do({ type: 'cancel-visit', reason: 'Went home' });
    expect(cancelled.view.stage).toBe('seal');
    expect(documentsDue(cancelled.state, cancelled.protocol)).toEqual(['visit-record']);
    const moved = ruledOut().do({
      type: 'reschedule',
      ...{ findings: [], note: '', next: appointment('2026-12-15') },
    });
    expect(documentsDue(moved.state, moved.protocol)).toEqual(['preparation-sheet', 'visit-record']);
  });
});

it('folds to the same state event by event and as a whole', () => {
  const run = passChecks(done(fine(handed()).do(say('skin', { kind: 'one-of', option: 'dry' }))));
  expect(foldVisit(run.events)).toEqual(run.state);
});
