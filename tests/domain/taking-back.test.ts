import { describe, expect, it } from 'vitest';
import { sha256OfJson } from '../../domain/canonical.ts';
import { DocumentId } from '../../domain/ids.ts';
import { documentsDue } from '../../domain/visit/stage.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import { Lot } from '../../domain/visit/types.ts';
import { aftercare, Run, untilProcedure } from './run.ts';

const wrong = Lot.parse({ kind: 'pigment', name: 'Ash', maker: '', lot: 'B0417', expiry: '2028-01' });
const right = { ...wrong, lot: 'B0471' };
const why = 'Wrong bottle read';

const started = () => untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 120 });
/** The sequence of the last event of this type. */
const sequenceOf = (run: Run, type: string): number =>
  run.events.findLast(({ event }) => event.type === type)?.sequence ?? 0;

function seal(run: Run): Run {
  const sha256 = sha256OfJson('head');
  const id = DocumentId.parse('019aa000-0000-7000-8000-0000000000aa');
  const documents = documentsDue(run.state, run.protocol).map((kind) => ({ id, kind, sha256, pages: 1, bytes: 1 }));
  return run.do({ type: 'seal', head: sha256, documents });
}

describe('a withdrawal that is taken back', () => {
  it('takes the end that came with it and the aftercare with it, and no lot that was recorded since', () => {
    const run = started().pass(30).do({ type: 'start-break' }).pass(5);
    run.do({ type: 'withdraw-consent', reason: '', signature: null }, { type: 'record-lot', lot: right });
    const take = { type: 'take-back', sequence: sequenceOf(run, 'consent-withdrawn'), why, lot: null } as const;
    expect(run.try(take, true)).toBeNull();
    expect(run.view).toMatchObject({ stage: 'procedure', lots: [{ lot: 'B0471' }] });
    expect(run.state.struckOut.map(({ entry }) => entry.event.type)).toEqual([
      'consent-withdrawn',
      'break-ended',
      'procedure-finished',
    ]);
    expect(run.state).toEqual(foldVisit(run.events));
  });
});

describe('a lot that was recorded wrong', () => {
  it('is put right in one step: the right one counts, the wrong one is kept with who crossed it out, when and why', () => {
    const run = started().do({ type: 'record-lot', lot: wrong }).pass(5);
    const sequence = sequenceOf(run, 'lot-recorded');
    run.do({ type: 'take-back', sequence, why, lot: right });
    expect(run.view.lots).toMatchObject([{ lot: 'B0471' }]);
    expect(run.view.entries).toMatchObject([
      { sequence, lot: { lot: 'B0417' }, takenBack: { at: run.now(), why } },
      { lot: { lot: 'B0471' }, replaces: sequence, takenBack: null },
    ]);
    expect(run.events.some(({ event }) => event.type === 'lot-recorded' && event.lot.lot === 'B0417')).toBe(true);
  });

  it('is removed when no other takes its place', () => {
    const run = started().do({ type: 'record-lot', lot: wrong });
    run.do({ type: 'take-back', sequence: sequenceOf(run, 'lot-recorded'), why, lot: null });
    expect(run.view.lots).toEqual([]);
  });

  it('is crossed out once: a second time changes nothing and says so', () => {
    const run = started().do({ type: 'record-lot', lot: wrong });
    const take = { type: 'take-back', sequence: sequenceOf(run, 'lot-recorded'), why, lot: null } as const;
    run.do(take);
    const before = run.events.length;
    expect(run.try(take)).toBe('taken-back-already');
    expect(run.events).toHaveLength(before);
  });

  it('is no other entry: what cannot be taken back is refused', () => {
    const run = started();
    for (const { sequence } of run.events)
      expect(run.try({ type: 'take-back', sequence, why, lot: null })).toMatch(/not-now|unknown-item/);
    expect(run.try({ type: 'take-back', sequence: 999, why, lot: null })).toMatch(/not-now|unknown-item/);
  });

  it('stands after the seal: then a correction is added beside it', () => {
    const run = started().do({ type: 'record-lot', lot: wrong });
    const sequence = sequenceOf(run, 'lot-recorded');
    run.do({ type: 'finish-procedure' });
    seal(aftercare(run));
    expect(run.view.allowed).not.toContain('take-back');
    expect(run.try({ type: 'take-back', sequence, why, lot: null })).toBe('visit-closed');
  });
});

describe('"Finish" pressed too early', () => {
  it('goes back to the timer with nothing lost: work goes on as if it had not been pressed', () => {
    const run = started().pass(50).do({ type: 'finish-procedure' }).pass(10);
    run.do({ type: 'take-back', sequence: sequenceOf(run, 'procedure-finished'), why, lot: null });
    expect(run.view.stage).toBe('procedure');
    expect(run.view.breaks).toMatchObject({ cue: 'open', elapsedMs: 60 * 60_000, workedMs: 60 * 60_000 });
  });

  it('is taken back within the hour, not later: the time since would count as work, and it says what to do', () => {
    const take = (run: Run) =>
      ({ type: 'take-back', sequence: sequenceOf(run, 'procedure-finished'), why, lot: null }) as const;
    const run = started().pass(50).do({ type: 'finish-procedure' }).pass(60);
    expect(run.view.stage).toBe('aftercare');
    const late = started().pass(50).do({ type: 'finish-procedure' }).pass(61);
    const before = late.events.length;
    expect(late.try(take(late), true)).toBe('finish-long-ago');
    expect(late.refusal(take(late))).toMatch(/more than an hour ago.*add a note/);
    expect(late.events).toHaveLength(before);
    expect(late.view.allowed).toContain('add-note');
    expect(run.try(take(run))).toBeNull();
    // By the steady clock: a clock that was set changes nothing, the night changes it.
    const night = started().pass(50).do({ type: 'finish-procedure' });
    aftercare(night).pass(23 * 60);
    expect(night.try(take(night), true)).toBe('finish-long-ago');
    expect(night.view.breaks?.workedMs).toBe(50 * 60_000);
  });

  it('nor does a withdrawal that ended the work make a night of work when it is taken back a day later', () => {
    const run = started().pass(50).do({ type: 'withdraw-consent', reason: '', signature: null });
    const sequence = sequenceOf(run, 'consent-withdrawn');
    run.pass(23 * 60);
    expect(run.try({ type: 'take-back', sequence, why, lot: null }, true)).toBe('finish-long-ago');
    expect(run.view.breaks?.workedMs).toBe(50 * 60_000);
  });

  it('asks for aftercare again with the new day 0; what was read and signed is void, kept, and needs the PIN', () => {
    const run = started().pass(50).do({ type: 'finish-procedure' });
    aftercare(run);
    const take = { type: 'take-back', sequence: sequenceOf(run, 'procedure-finished'), why, lot: null } as const;
    expect(run.try(take)).toBe('pin-needed');
    expect(run.try(take, true)).toBeNull();
    expect(run.view.aftercareSigned).toEqual({ client: null, witness: null });
    expect(run.state.struckOut.map(({ entry }) => entry.event.type)).toEqual([
      'procedure-finished',
      'aftercare-part-read',
      'aftercare-part-read',
      'aftercare-part-read',
      'aftercare-signed',
      'aftercare-countersigned',
    ]);
    // Past midnight.
    run.pass(16 * 60).do({ type: 'finish-procedure' });
    expect(run.view.aftercare?.dayZero).toBe('2026-11-25');
    expect(run.state.partsRead).toEqual({});
    seal(aftercare(run));
  });
});

it('a record folded step by step is the record folded at once, whatever was taken back', () => {
  const run = started().do({ type: 'record-lot', lot: wrong }).pass(70).do({ type: 'start-break' }).pass(5);
  run.do({ type: 'take-back', sequence: sequenceOf(run, 'lot-recorded'), why, lot: right });
  run.do({ type: 'end-break' }).pass(20).do({ type: 'finish-procedure' }).pass(3);
  run.do({ type: 'take-back', sequence: sequenceOf(run, 'procedure-finished'), why, lot: null }).pass(1);
  run.do({ type: 'finish-procedure' });
  expect(run.state).toEqual(foldVisit(run.events));
});
