import { describe, expect, it } from 'vitest';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import { appointment, intake, passChecks, Run } from './run.ts';

const next = appointment('2026-12-08');
const redness = { check: 'no-redness', question: 'redness', option: 'present' };
const offered = (run: Run, check: string) =>
  run.view.possibleFindings.filter((one) => one.check === check).map(({ option, onRecord }) => [option, onRecord]);

describe('what may be recorded together with a new date', () => {
  it('is everything that could end or question today, and nothing that is fixed in the chair', () => {
    const words = intake(new Run()).view.possibleFindings.map((finding) => finding.words);
    for (const seen of ['Redness', 'Breakouts', 'Infection', 'Sunburn', 'Peeling', 'Razor', 'Uneven tan'])
      expect(words.some((word) => word.includes(seen))).toBe(true);
    expect(words.some((word) => word.includes('Gel'))).toBe(false);
  });

  it('is only what is stricter than the finding on record', () => {
    const run = intake(new Run()).do({ type: 'answer-check', check: 'cut', question: 'when', option: 'today' });
    expect(offered(run, 'cut')).toEqual([
      ['today', true],
      ['hidden', false],
    ]);
    const decided = intake(new Run()).do({
      type: 'answer-check',
      check: 'cut',
      question: 'when',
      option: 'under-two-days',
    });
    expect(offered(decided, 'cut')).toEqual([
      ['under-two-days', true],
      ['today', false],
      ['hidden', false],
    ]);
  });

  it('is saved whenever it was offered', () => {
    for (const start of ['two-days', 'under-two-days', 'today'])
      for (let index = 0; ; index++) {
        const run = intake(new Run()).do({ type: 'answer-check', check: 'cut', question: 'when', option: start });
        const one = run.view.possibleFindings.filter(({ onRecord }) => !onRecord)[index];
        if (!one) break;
        const { check, question, option, words } = one;
        run.do({ type: 'reschedule', next, note: '', findings: [{ check, question, option }] });
        expect(run.view.rescheduled?.reasons).toContain(words);
      }
  });

  it('is nothing once checks are closed', () => {
    expect(new Run().view.possibleFindings).toEqual([]);
    expect(new Run().try({ type: 'reschedule', next, note: '', findings: [redness] })).toBe('not-now');
  });
});

describe('a visit that did not come to a treatment', () => {
  it('is at none of the eight steps once it must end, and after it was rescheduled', () => {
    const run = intake(new Run()).do({ type: 'answer-check', ...redness });
    expect(run.view).toMatchObject({ stage: 'must-reschedule', step: null });
    run.do({ type: 'reschedule', next, note: '', findings: [redness] });
    expect(run.view).toMatchObject({ stage: 'seal', outcome: 'rescheduled', step: null });
  });

  it('is at none of them once it was cancelled', () => {
    const run = intake(new Run()).do({ type: 'cancel-visit', reason: 'Came on the wrong day.' });
    expect(run.view).toMatchObject({ outcome: 'cancelled', step: null });
  });
});

describe('a reschedule is one step', () => {
  it('records findings, reason, both notes and the date together', () => {
    const run = intake(new Run());
    const before = run.events.length;
    run.do({
      type: 'reschedule',
      next,
      findings: [redness, { check: 'no-sunburn', question: 'burn', option: 'present' }],
      clientNote: 'Keep it out of the sun.',
      note: 'Second time.',
    });
    expect(run.events.slice(before).map(({ event }) => event.type)).toEqual([
      'check-answered',
      'check-answered',
      'rescheduled',
    ]);
    expect(run.view.rescheduled).toMatchObject({
      reasons: ['Redness on the scalp', 'Sunburn on the scalp'],
      clientNote: 'Keep it out of the sun.',
      note: 'Second time.',
      next,
    });
  });

  it.each([
    ['the date is too soon', { next: appointment('2026-11-25'), findings: [redness] }, 'date-too-soon'],
    [
      'one finding is milder than the one on record',
      { next, findings: [redness, { check: 'cut', question: 'when', option: 'under-two-days' }] },
      'must-reschedule',
    ],
    ['one finding is unknown', { next, findings: [redness, { ...redness, option: 'purple' }] }, 'unknown-item'],
  ])('records none of it when %s', (_, step, refused) => {
    const run = intake(new Run()).do({ type: 'answer-check', check: 'cut', question: 'when', option: 'today' });
    const before = run.events.length;
    expect(run.try({ type: 'reschedule', note: '', ...step })).toBe(refused);
    expect(run.events).toHaveLength(before);
  });

  it('names the first possible date as people say it', () => {
    const run = passChecks(intake(new Run()));
    expect(run.refusal({ type: 'reschedule', next: appointment('2026-11-25'), note: 'Unwell' })).toContain(
      'The first possible date is Thu 26 Nov: the preparation',
    );
  });
});

describe('two notes', () => {
  it('the reason that stands for a finding is the one that the client reads', () => {
    const run = intake(new Run());
    expect(run.try({ type: 'reschedule', next, note: '', clientNote: '' })).toBe('reason-needed');
    run.do({ type: 'reschedule', next, note: 'Smelt of drink.', clientNote: 'You did not feel well today.' });
    expect(run.view.rescheduled?.reasons).toEqual(['You did not feel well today.']);
  });

  it('a visit from before there were two shows its one note to both', () => {
    const run = intake(new Run()).do({ type: 'reschedule', next, note: 'Client feels unwell', clientNote: '' });
    const old = run.events.map((recorded) => {
      const { event } = recorded;
      if (event.type !== 'rescheduled') return recorded;
      const { clientNote: _, ...before } = event;
      return { ...recorded, event: before };
    });
    expect(foldVisit(old).rescheduled).toMatchObject({
      note: 'Client feels unwell',
      clientNote: 'Client feels unwell',
    });
  });
});
