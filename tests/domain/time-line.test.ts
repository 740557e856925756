import { describe, expect, it } from 'vitest';
import { DocumentId } from '../../domain/ids.ts';
import { civilDateOf, civilTimeOf, Instant } from '../../domain/time.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import { struckBy } from '../../domain/visit/state/struck-out.ts';
import { timeLine } from '../../domain/visit/state/time-line.ts';
import { aftercare, ids, Run, untilProcedure } from './run.ts';

const hour = 3_600_000;
const started = () =>
  untilProcedure(new Run({ at: '2026-11-24T09:00:00.000Z' })).do({ type: 'start-procedure', expectedMinutes: 240 });
const jump = (run: Run, hours: number) => {
  run.wallMs += hours * hour;
  return run;
};
const finished = (run: Run) => run.state.procedure?.finishedAt ?? null;
const dayZero = (run: Run) => {
  const at = finished(run);
  return at && civilDateOf(at);
};
const confirm = (right: 'now' | 'before') => ({ type: 'confirm-clock', right }) as const;
const seal = (run: Run) => {
  const documents = (['aftercare-sheet', 'consent-record', 'visit-record'] as const).map((kind) => ({
    id: DocumentId.parse(ids.visit),
    kind,
    pages: 1,
    bytes: 1,
    sha256: run.currentConsent,
  }));
  return { type: 'seal', head: run.currentConsent, documents } as const;
};

describe('the one time line of a visit', () => {
  it('a jump after the finish, with the time now right, moves day 0 to the date that the clock gives', () => {
    const run = started().pass(120).do({ type: 'finish-procedure' });
    jump(run, 24).pass(1).do(confirm('now'));
    expect(dayZero(run)).toBe('2026-11-25');
    expect(run.view.aftercare?.dayZero).toBe('2026-11-25');
    expect(run.view.openedAt.instant).toBe('2026-11-25T09:00:00.000Z');
  });

  it('"before is right", then the clock set back, then "now is right" leaves every date as it was', () => {
    const run = started().pass(30);
    jump(run, 24).do(confirm('before'));
    run.pass(90).do({ type: 'finish-procedure' });
    jump(run, -24).pass(2).do(confirm('now'));
    expect(finished(run)?.instant).toBe('2026-11-24T11:00:00.000Z');
    expect(run.view.clockQuestion).toBeNull();
    for (const { moment } of timeLine(run.events).events) expect(civilDateOf(moment)).toBe('2026-11-24');
  });

  it('an answer is applied to every time, not to the finish only', () => {
    const run = started().pass(30);
    jump(run, -2).do(confirm('before'));
    run.pass(40).do({ type: 'start-break' }).pass(10).do({ type: 'end-break' });
    run.pass(40).do({ type: 'finish-procedure' });
    const [taken] = run.view.breaks?.taken ?? [];
    expect(taken).toMatchObject({
      windowFrom: '2026-11-24T10:00:00.000Z',
      windowTo: '2026-11-24T10:30:00.000Z',
      startedAt: '2026-11-24T10:10:00.000Z',
      endedAt: '2026-11-24T10:20:00.000Z',
      timing: 'on-time',
    });
    expect(finished(run)?.instant).toBe('2026-11-24T11:00:00.000Z');
    aftercare(run.pass(2));
    expect(run.view.aftercareSigned.client?.at.instant).toBe('2026-11-24T11:02:00.000Z');
    expect(run.view.savedAt.instant).toBe('2026-11-24T11:02:00.000Z');
  });

  it('a later answer puts an earlier wrong one right, and no length changes by it', () => {
    const run = started().pass(30);
    jump(run, 1).do(confirm('now'));
    run.pass(30);
    jump(run, -1).do(confirm('now'));
    const times = timeLine(run.events).events.map(({ moment }) => Date.parse(moment.instant));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(run.state.procedure?.startedAt.instant).toBe('2026-11-24T09:00:00.000Z');
  });

  it('nothing is sealed and no sheet is handed over while a move is unanswered', () => {
    const run = started().pass(120).do({ type: 'finish-procedure' });
    jump(run, 2);
    expect(run.try({ type: 'hand-over', task: 'aftercare', language: 'en' })).toBe('clock-unconfirmed');
    run.do(confirm('before'));
    aftercare(run);
    jump(run, 1);
    expect(run.try(seal(run))).toBe('clock-unconfirmed');
    expect(run.view.allowed).toContain('confirm-clock');
    run.do(confirm('now'), seal(run));
    expect(run.view.stage).toBe('done');
  });

  it('an answer that gives a signed sheet another day 0 asks for the sheet again', () => {
    const run = started().pass(120).do({ type: 'finish-procedure' });
    aftercare(run);
    jump(run, 24).do(confirm('now'));
    expect(run.view.stage).toBe('aftercare');
    expect(run.view.aftercareSigned.client).toBeNull();
    aftercare(run);
    expect(run.view.stage).toBe('seal');
  });

  it('what was signed of a sheet with another day 0 is kept, crossed out, and only the new signatures count', () => {
    const run = started().pass(120).do({ type: 'finish-procedure' });
    aftercare(run);
    const before = run.events.length;
    jump(run.pass(1), 24).do(confirm('now'));
    const struck = run.state.struckOut.map(({ entry }) => entry.event.type);
    expect(struck.filter((type) => type !== 'aftercare-part-read')).toEqual([
      'aftercare-signed',
      'aftercare-countersigned',
    ]);
    for (const { entry, by } of run.state.struckOut) {
      expect(entry.sequence).toBeLessThanOrEqual(before);
      expect(by.sequence).toBe(run.events.length);
      expect(by.event).toMatchObject({ kind: 'clock' });
    }
    aftercare(run);
    const lines = timeLine(run.events).events;
    const signed = lines.filter(({ event }) => ['aftercare-signed', 'aftercare-countersigned'].includes(event.type));
    expect(signed.map(({ sequence }) => struckBy(lines).has(sequence))).toEqual([true, true, false, false]);
    expect(run.state.entries.map(({ sequence }) => sequence)).not.toContain(run.state.struckOut[0]?.entry.sequence);
    expect(run.state).toEqual(foldVisit(run.events));
  });

  it('what was sealed moves no more, whatever is said about the clock later', () => {
    const run = started().pass(120).do({ type: 'finish-procedure' });
    aftercare(run);
    run.do(seal(run));
    jump(run.pass(5), 24).do(confirm('now'));
    expect(dayZero(run)).toBe('2026-11-24');
    expect(run.view.sealed?.at.instant).toBe('2026-11-24T11:00:00.000Z');
  });

  it('a visit that an older version sealed keeps what its papers say', () => {
    const run = started().pass(30);
    jump(run, -2).do(confirm('before'));
    run.pass(90).do({ type: 'finish-procedure' });
    aftercare(run);
    run.do(seal(run));
    const events = run.events.map((recorded) => {
      if (recorded.event.type !== 'sealed') return recorded;
      const { timeLine: _, ...event } = recorded.event;
      return { ...recorded, event };
    });
    const state = foldVisit(events);
    expect(state.procedure?.finishedAt?.instant).toBe('2026-11-24T11:00:00.000Z');
    expect(state.aftercare?.at.instant).toBe('2026-11-24T09:00:00.000Z');
  });

  it('a restart with a changed clock leaves a length that is only known to be at least what was measured', () => {
    const run = started().pass(30);
    run.bootId = 'boot-2';
    run.uptimeMs = 3000;
    jump(run, 2);
    run.pass(40).do({ type: 'start-break' }).pass(10).do({ type: 'end-break' });
    const [taken] = run.view.breaks?.taken ?? [];
    expect(taken).toMatchObject({ workedLeastMs: 40 * 60_000 + 3000, breakMs: 600_000, breakLeastMs: 600_000 });
    expect(taken?.timing).toBe('unknown');
    expect(run.state.restarts).toHaveLength(1);
  });

  it('a restart with a clock set back before the machine had even started is a move, and no length gets shorter by it', () => {
    const run = started().pass(30).do({ type: 'add-note', text: 'x' });
    run.bootId = 'boot-2';
    run.uptimeMs = 0;
    jump(run, -1);
    run.pass(20).do({ type: 'start-break' });
    expect(run.view.clockQuestion).not.toBeNull();
    expect(run.view.breaks?.taken[0]).toMatchObject({ workedMs: 50 * 60_000, workedLeastMs: 50 * 60_000 });
  });

  it('what may be put right, and what was, has the times of the papers', () => {
    const lot = { kind: 'pigment', name: 'Ash', maker: '', lot: 'B0417', expiry: '2028-01' } as const;
    const run = started().pass(30);
    jump(run, 2).do(confirm('before'));
    run.pass(10).do({ type: 'record-lot', lot });
    const [wrong] = run.view.entries;
    expect(wrong && civilTimeOf(wrong.at)).toBe('09:40');
    run.pass(5).do({ type: 'take-back', sequence: wrong?.sequence ?? 0, why: 'Wrong bottle read', lot });
    const [struck, right] = run.view.entries;
    expect([struck?.at, struck?.takenBack?.at, right?.at].map((at) => at && civilTimeOf(at))).toEqual([
      '09:40',
      '09:45',
      '09:45',
    ]);
    expect(run.view.lots.map(({ at }) => civilTimeOf(at))).toEqual(['09:45']);
  });

  it('the question shows both times, and the tablet’s own when they are one', () => {
    const run = started().pass(30);
    jump(run, 3);
    const question = run.view.clockQuestion;
    expect(question && civilTimeOf(question.now)).toBe('12:30');
    expect(question && civilTimeOf(question.before)).toBe('09:30');
    run.do(confirm('before'));
    expect(run.view.breaks?.asOf).toBe(Instant.parse('2026-11-24T09:30:00.000Z'));
  });
});
