import { describe, expect, it } from 'vitest';
import { sha256OfJson } from '../../domain/canonical.ts';
import { DocumentId } from '../../domain/ids.ts';
import { civilDateOf, civilTimeOf } from '../../domain/time.ts';
import { StaffCommand } from '../../domain/visit/commands.ts';
import { documentsDue } from '../../domain/visit/stage.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import { timeLine } from '../../domain/visit/state/time-line.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { aftercare, Run, typed, untilProcedure } from './run.ts';

const minute = 60_000;
const started = (at = '2026-11-24T09:00:00.000Z') =>
  untilProcedure(new Run({ at })).do({ type: 'start-procedure', expectedMinutes: 200 });
/** The tablet is off for this long; by its clock longer or shorter. */
const restart = (run: Run, { off, ahead = 0 }: { off: number; ahead?: number }) => {
  run.wallMs += (off + ahead) * minute;
  run.uptimeMs = 0;
  run.bootId = `${run.bootId}+`;
  return run;
};
const yes = { type: 'confirm-clock', right: 'now' } as const;
const told = (time: string, date?: string, zone?: string) =>
  StaffCommand.parse({
    type: 'tell-time',
    time,
    ...(date !== undefined && { date }),
    ...(zone !== undefined && { zone }),
  });
const dayZero = (run: Run) => run.state.procedure?.finishedAt && civilDateOf(run.state.procedure.finishedAt);

function seal(run: Run): string | null {
  const sha256 = sha256OfJson('head');
  const id = DocumentId.parse('019aa000-0000-7000-8000-0000000000aa');
  const documents = documentsDue(run.state, run.protocol).map((kind) => ({ id, kind, sha256, pages: 1, bytes: 1 }));
  return run.try({ type: 'seal', head: sha256, documents });
}

describe('after a restart in the middle of a procedure', () => {
  it('the practitioner is asked once, with the times on both sides of it and the time now', () => {
    const run = restart(started(), { off: 150 }).pass(1);
    const question = run.view.restartQuestion;
    expect(question && [question.from, question.to, question.now].map(civilTimeOf)).toEqual([
      '09:00',
      '11:30',
      '11:31',
    ]);
    expect(run.view.allowed).toEqual(expect.arrayContaining(['confirm-clock', 'tell-time']));
    run.do(yes);
    expect(run.view.restartQuestion).toBeNull();
    expect(run.view.allowed).not.toContain('confirm-clock');
    expect(run.view.allowed).not.toContain('tell-time');
  });

  it('"yes" makes the lengths across it sure', () => {
    const run = restart(started(), { off: 30 }).pass(40).do(yes, { type: 'start-break' });
    expect(run.view.breaks?.taken[0]).toMatchObject({
      workedMs: 70 * minute,
      workedLeastMs: 70 * minute,
      timing: 'on-time',
    });
    run.pass(10).do({ type: 'end-break' }).pass(50).do({ type: 'finish-procedure' });
    expect(run.state.procedure).toMatchObject({ workedMs: 120 * minute, least: { workedMs: 120 * minute } });
  });

  it('"no, it is …" takes off what the clock had been set forward, from the restart on', () => {
    const run = restart(started(), { off: 20, ahead: 120 }).pass(10).do(told('09:30'));
    expect(run.view.restartQuestion).toBeNull();
    run.pass(40).do({ type: 'start-break' });
    const [taken] = run.view.breaks?.taken ?? [];
    expect(taken).toMatchObject({
      startedAt: '2026-11-24T10:10:00.000Z',
      windowFrom: '2026-11-24T10:00:00.000Z',
      windowTo: '2026-11-24T10:30:00.000Z',
      workedMs: 70 * minute,
      workedLeastMs: 70 * minute,
    });
    expect(civilTimeOf(run.view.savedAt)).toBe('10:10');
  });

  it('an answer given late puts what was recorded since the restart right too', () => {
    const run = restart(started(), { off: 20, ahead: 120 }).pass(40);
    run.do({ type: 'start-break' }).pass(10).do({ type: 'end-break' }).pass(5);
    expect(run.view.breaks?.taken[0]?.timing).toBe('unknown');
    run.do(told('10:15')).pass(60).do({ type: 'finish-procedure' });
    const [taken] = run.view.breaks?.taken ?? [];
    expect(taken).toMatchObject({
      startedAt: '2026-11-24T10:00:00.000Z',
      endedAt: '2026-11-24T10:10:00.000Z',
      windowFrom: '2026-11-24T10:00:00.000Z',
      windowTo: '2026-11-24T10:30:00.000Z',
      workedMs: 60 * minute,
      workedLeastMs: 60 * minute,
      breakMs: 10 * minute,
      timing: 'on-time',
    });
    expect(run.state.procedure).toMatchObject({ workedMs: 125 * minute, least: { workedMs: 125 * minute } });
    expect(run.state).toEqual(foldVisit(run.events));
  });

  it('a break’s time from before it that was stated in between stays as it was stated', () => {
    const run = started().pass(70).do({ type: 'start-break' }).pass(10).do({ type: 'end-break' });
    restart(run.pass(5), { off: 20, ahead: 120 }).pass(1).do({ type: 'add-note', text: 'x' });
    const sequence = run.view.breaks?.taken[0]?.sequence ?? 0;
    const correction = StaffCommand.parse({ type: 'correct-break-time', sequence, time: '10:05', why: 'Tapped late' });
    expect(run.try(correction, true)).toBeNull();
    run.do(told('10:46'));
    expect(run.view.breaks?.taken[0]).toMatchObject({ startedAt: '2026-11-24T10:05:00.000Z', breakMs: 15 * minute });
  });

  it('a clock that was set back while it was off is told as well', () => {
    const run = restart(started(), { off: 150, ahead: -60 }).pass(10).do(told('11:40'), { type: 'start-break' });
    expect(run.view.breaks?.taken[0]).toMatchObject({ workedMs: 160 * minute, workedLeastMs: 160 * minute });
    expect(run.view.breaks?.taken[0]?.startedAt).toBe('2026-11-24T11:40:00.000Z');
  });

  it('a time before the last entry, or more than a day ahead, is refused and changes nothing', () => {
    const run = restart(started(), { off: 150 }).pass(10);
    const before = run.events.length;
    expect(run.try(told('09:09'))).toBe('told-time-out');
    expect(run.try(told('11:40', '2026-11-26'))).toBe('told-time-out');
    expect(run.try({ type: 'confirm-clock', right: 'before' })).toBe('not-now');
    expect(run.events).toHaveLength(before);
    expect(run.try(told('09:10'))).toBeNull();
  });

  it('a short one, or one after the finish, is not asked about', () => {
    expect(restart(started(), { off: 14 }).pass(1).view.restartQuestion).toBeNull();
    const finished = restart(started().pass(60).do({ type: 'finish-procedure' }), { off: 200 }).pass(1);
    expect(finished.view.restartQuestion).toBeNull();
    expect(finished.try(told('13:00'))).toBe('not-now');
  });

  it('unanswered, the lengths say "at least", and the visit can be sealed', () => {
    const run = restart(started(), { off: 150 }).pass(40).do({ type: 'finish-procedure' });
    aftercare(run);
    expect(run.view.stage).toBe('seal');
    expect(run.state.procedure).toMatchObject({ workedMs: 190 * minute, least: { workedMs: 40 * minute } });
  });
});

describe('a restart that may have changed the date', () => {
  const late = () =>
    untilProcedure(new Run({ at: '2026-11-24T23:00:00.000Z' })).do({ type: 'start-procedure', expectedMinutes: 60 });

  it('keeps the procedure from being finished until it is said what time it is', () => {
    const run = restart(late(), { off: 5, ahead: 60 }).pass(10);
    expect(run.try({ type: 'finish-procedure' })).toBe('clock-unconfirmed');
    run.do(told('23:15', '2026-11-24'), { type: 'finish-procedure' });
    expect(dayZero(run)).toBe('2026-11-24');
    expect(run.view.breaks?.workedMs).toBe(15 * minute);
  });

  it.each([
    ['in the middle of the work', () => restart(late(), { off: 5, ahead: 60 }).pass(10)],
    [
      'before the work',
      () => {
        const run = restart(untilProcedure(new Run({ at: '2026-11-24T23:00:00.000Z' })), { off: 5, ahead: 60 });
        return run.do({ type: 'start-procedure', expectedMinutes: 60 }).pass(10);
      },
    ],
  ])('%s keeps the sheet from being signed or sealed, also where a withdrawal ended the work', (_, withdrawn) => {
    const run = withdrawn().do({ type: 'withdraw-consent', reason: 'Enough', signature: null });
    expect(run.try({ type: 'hand-over', task: 'aftercare', language: 'en' })).toBe('clock-unconfirmed');
    const witness = { signature: typed(sampleOwner.name), identifiedBy: 'photo-id', note: '' } as const;
    run.do({ type: 'record-unsigned', reason: 'Left' }, { type: 'countersign-aftercare', ...witness });
    expect(seal(run)).toBe('clock-unconfirmed');
    run.do(told('23:15', '2026-11-24'));
    // Another day 0 makes another sheet: the missing signature is stated for the valid one.
    expect(run.view.stage).toBe('aftercare');
    run.do({ type: 'record-unsigned', reason: 'Left' }, { type: 'countersign-aftercare', ...witness });
    expect(dayZero(run)).toBe('2026-11-24');
    expect(seal(run)).toBeNull();
  });

  it('is asked about however short it was, and before the work too', () => {
    const run = new Run({ at: '2026-11-24T23:55:00.000Z' });
    restart(run, { off: 6 }).pass(1);
    expect(run.view.restartQuestion).not.toBeNull();
    expect(restart(new Run({ at: '2026-11-24T09:00:00.000Z' }), { off: 300 }).view.restartQuestion).toBeNull();
  });

  it('told in the hour that the clock shows twice, whoever looks at it says which', () => {
    const times = ['BST', 'GMT'].map((zone) => {
      // The last entry was at 01:00 BST, and the tablet now shows 02:41 GMT.
      const run = restart(started('2026-10-25T00:00:00.000Z'), { off: 40, ahead: 120 });
      run.pass(1).do(told('01:41', '2026-10-25', zone));
      return run.view.savedAt.instant;
    });
    expect(times).toEqual(['2026-10-25T00:41:00.000Z', '2026-10-25T01:41:00.000Z']);
  });

  it('a day that was lost by it is found again before anything is asked anew', () => {
    const run = restart(untilProcedure(new Run({ at: '2026-11-24T09:00:00.000Z' })), { off: 30, ahead: 24 * 60 });
    expect(run.pass(1).view.stage).toBe('day-over');
    run.do(told('09:31', '2026-11-24'));
    expect(run.view.stage).toBe('procedure-ready');
  });
});

describe('with a move of the clock beside it', () => {
  it('set back to before the last entry while the tablet was off: first which time is right, then what time it is', () => {
    const run = restart(started().pass(30).do({ type: 'add-note', text: 'x' }), { off: 90, ahead: -180 }).pass(20);
    expect(run.view.clockQuestion).not.toBeNull();
    run.do({ type: 'confirm-clock', right: 'before' });
    expect(run.view.restartQuestion && civilTimeOf(run.view.restartQuestion.now)).toBe('09:50');
    run.do(told('11:20'), { type: 'start-break' });
    expect(run.view.breaks?.taken[0]).toMatchObject({
      startedAt: '2026-11-24T11:20:00.000Z',
      workedMs: 140 * minute,
      workedLeastMs: 140 * minute,
    });
  });

  it('set back to before the last entry and unanswered, no length across it is known in full', () => {
    const setBack = () =>
      restart(started().pass(30).do({ type: 'add-note', text: 'x' }), { off: 90, ahead: -180 }).pass(40);
    const run = setBack().do({ type: 'start-break' }).pass(10).do({ type: 'end-break' });
    const [taken] = run.view.breaks?.taken ?? [];
    expect(taken).toMatchObject({ workedLeastMs: 70 * minute, workOffUnknown: true, timing: 'unknown' });
    expect(taken).toMatchObject({ breakMs: 10 * minute, breakLeastMs: 10 * minute });
    expect(taken?.breakOffUnknown).toBeUndefined();
    run.do({ type: 'confirm-clock', right: 'before' }).pass(70).do({ type: 'start-break' });
    expect(run.view.breaks?.taken[1]).toMatchObject({ workedMs: 70 * minute, timing: 'on-time' });
    expect(run.view.breaks?.taken[1]?.workOffUnknown).toBeUndefined();
    run.pass(5).do({ type: 'end-break' }, { type: 'finish-procedure' });
    expect(run.state.procedure?.offUnknown).toMatchObject({ worked: true, longest: true });
    expect(run.state).toEqual(foldVisit(run.events));

    const late = setBack().pass(30).do({ type: 'start-break' });
    expect(late.view.breaks?.taken[0]).toMatchObject({ timing: 'late', workOffUnknown: true });
    const resting = started().pass(70).do({ type: 'start-break' }).pass(2).do({ type: 'add-note', text: 'x' });
    restart(resting, { off: 90, ahead: -180 }).pass(5).do({ type: 'end-break' });
    expect(resting.view.breaks?.taken[0]).toMatchObject({ breakLeastMs: 7 * minute, breakOffUnknown: true });
    expect(resting.state.procedure?.offUnknown.worked).toBe(false);
  });

  it('the move is asked about first', () => {
    const run = restart(started(), { off: 30, ahead: 120 }).pass(5).do({ type: 'add-note', text: 'x' });
    run.wallMs -= 60 * minute;
    run.pass(1);
    expect(run.view.clockQuestion).not.toBeNull();
    expect(run.view.restartQuestion).toBeNull();
    run.do({ type: 'confirm-clock', right: 'before' });
    expect(run.view.clockQuestion).toBeNull();
    expect(run.view.restartQuestion).not.toBeNull();
    // The clock is still an hour fast, two by the visit's time line.
    run.do(told('09:36'));
    expect(civilTimeOf(run.view.savedAt)).toBe('09:36');
    run.wallMs -= 60 * minute;
    run.pass(1).do(yes);
    expect(civilTimeOf(run.view.savedAt)).toBe('09:37');
    expect(run.state.procedure?.startedAt.instant).toBe('2026-11-24T09:00:00.000Z');
  });

  it('once it is muddled which time was wrong, nobody is asked, and the length stays "at least"', () => {
    const run = restart(started(), { off: 30, ahead: 120 }).pass(5).do({ type: 'add-note', text: 'x' });
    run.wallMs -= 120 * minute;
    run.pass(1).do(yes);
    expect(run.view.restartQuestion).toBeNull();
    expect(run.state.procedure?.least.workedMs).toBe(6 * minute);
  });
});

it('answers of several restarts keep every time in order and every length', () => {
  const run = restart(started(), { off: 30 }).pass(20).do({ type: 'add-note', text: 'x' });
  restart(run, { off: 40 }).pass(1).do(yes);
  expect(run.state.procedure?.least.workedMs).toBe(91 * minute);
  expect(run.state.restarts.map(({ answer }) => answer?.aheadMs)).toEqual([0, 0]);
  const times = timeLine(run.events).events.map(({ moment }) => Date.parse(moment.instant));
  expect(times).toEqual([...times].sort((a, b) => a - b));
});
