import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { datesFile } from '../../api/papers/dates-file.ts';
import { visitRecordOf } from '../../api/papers/visit-paper.ts';
import { makeVisitRecord } from '../../documents/papers/visit-record.ts';
import type { Procedure } from '../../domain/visit/state/procedure.ts';
import { timeLine } from '../../domain/visit/state/time-line.ts';
import { eventLines } from '../../domain/visit/views/event-lines.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { aftercare } from '../domain/run.ts';
import { base } from './fixtures.ts';
import { Workbench } from './tools.ts';
import { clockOf, dateOf, type Happening, type TrueBreak, TrueVisit } from './whole-record.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

const minute = 60_000;
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), seconds: fc.integer({ min: 0, max: 5400 }) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('break' as const, 'skip' as const, 'note' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('restart' as const),
      minutes: fc.integer({ min: 1, max: 30 }),
      ahead: fc.constantFrom(0, 0, 25, 120, 1500),
      answered: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('clock' as const),
      minutes: fc.constantFrom(0, 0, -1500, -61, -3, 2, 45, 600, 1441),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      which: fc.nat(5),
      end: fc.boolean(),
      minutes: fc.integer({ min: -14, max: 14 }),
    }),
  },
);

const pass = (minutes: number): Happening => ({ kind: 'pass', seconds: minutes * 60 });
const stretch = fc.integer({ min: 60, max: 89 }).map((minutes): Happening[] => [pass(minutes)]);
/** A rest, a skip and a rest; only then it is seen that the first one was ended too late. */
const seenLate = fc
  .tuple(stretch, fc.integer({ min: 1, max: 14 }))
  .map(([work, minutes]): Happening[] => [
    ...[...work, { kind: 'break' as const }, pass(20), { kind: 'break' as const }],
    ...[...work, { kind: 'skip' as const }, ...work, { kind: 'break' as const }],
    { kind: 'correct', which: -3, end: true, minutes },
    ...[pass(5), { kind: 'break' as const }],
  ]);
/** What seldom comes together by itself: long work with a rest or a skip at its end; a break soon after a restart; late taps. */
const episode: fc.Arbitrary<Happening[]> = fc.oneof(
  { weight: 3, arbitrary: happening.map((one) => [one]) },
  { weight: 2, arbitrary: stretch.map((work): Happening[] => [...work, { kind: 'skip' }]) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.boolean(),
        stretch,
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 15, max: 20 }),
        fc.integer({ min: 6, max: 14 }),
      )
      .map(([off, work, soon, rest, minutes]): Happening[] => [
        ...work,
        ...(off ? [{ kind: 'restart' as const, minutes: 4, ahead: 0, answered: false }] : []),
        pass(soon),
        { kind: 'break' },
        { kind: 'correct', which: -1, end: false, minutes },
        pass(rest),
        { kind: 'break' },
        { kind: 'correct', which: -1, end: true, minutes },
      ]),
  },
  { weight: 1, arbitrary: seenLate },
);
const course = fc.array(episode, { maxLength: 14 }).map((episodes) => episodes.flat());

/** A common day, both changes of the clocks, midnight, and a zone whose change is half an hour. */
const beginning = fc.record({
  at: fc.constantFrom(
    '2026-11-24T09:00:00.000Z',
    '2026-10-25T00:10:00.000Z',
    '2027-03-28T00:20:00.000Z',
    '2026-11-24T22:40:00.000Z',
  ),
  zone: fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'),
  aheadMinutes: fc.constantFrom(0, 0, 0, -1500, 75),
});

const staffName = () => sampleOwner.name;

function played(from: { at: string; zone: string; aheadMinutes: number }, happenings: readonly Happening[]): TrueVisit {
  const visit = new TrueVisit(from);
  for (const what of happenings) visit.happens(what);
  visit.finish();
  visit.pass(120);
  aftercare(visit.run);
  visit.note();
  visit.pass(60);
  return visit;
}

function paperOf({ run }: TrueVisit) {
  const recorded = timeLine(run.events).events;
  const events = eventLines(run.events, {
    protocol: run.protocol,
    procedure: run.state.procedure,
    staffName,
    clientName: run.client.name,
  });
  return visitRecordOf({ state: run.state, protocol: run.protocol, recorded, events, staffName });
}

/** How the model sees a break, by its own arithmetic. */
function expected(visit: TrueVisit, { kind, from, to }: TrueBreak, index: number) {
  const anchor = visit.anchorOf(index);
  const worked = from - anchor;
  const timing = worked < 60 * minute ? 'early' : worked > 90 * minute ? 'late' : 'on-time';
  const off = timing === 'early' ? 60 * minute - worked : timing === 'late' ? worked - 90 * minute : 0;
  return {
    kind,
    from,
    to,
    windowFrom: anchor + 60 * minute,
    windowTo: anchor + 90 * minute,
    worked,
    timing,
    off,
    sinceRest: from - visit.restedUntil(index),
    workedSure: visit.isSure(anchor, from),
    restSure: visit.isSure(from, to ?? from),
  };
}

/** No length is negative, and what is sure of it is never more than it. */
function checkLengths(procedure: Procedure | null): void {
  if (!procedure) throw new Error('there was no procedure');
  const { least, breaks } = procedure;
  for (const length of ['stretchMs', 'sinceRestMs', 'longestMs', 'workedMs'] as const) {
    expect(least[length], length).toBeGreaterThanOrEqual(0);
    expect(procedure[length], length).toBeGreaterThanOrEqual(least[length]);
  }
  for (const { workedMs, workedLeastMs, breakMs, breakLeastMs } of breaks) {
    expect(Math.min(workedLeastMs, breakLeastMs ?? 0)).toBeGreaterThanOrEqual(0);
    expect(workedMs).toBeGreaterThanOrEqual(workedLeastMs);
    expect(breakMs ?? 0).toBeGreaterThanOrEqual(breakLeastMs ?? 0);
  }
}

describe('the whole record of one visit', () => {
  it('says one thing on every paper, list, file and view: what an independent model says, to the minute', () => {
    fc.assert(
      fc.property(beginning, course, (from, happenings) => {
        const visit = played(from, happenings);
        const { run } = visit;
        const { zone } = run;
        const paper = paperOf(visit);
        const { procedure } = paper;
        // The list: every event at its true time, in order.
        const times = paper.events.map(({ moment }) => Date.parse(moment.instant));
        expect(times).toEqual(visit.times);
        // View and paper: the same breaks, none lost, none invented.
        const taken = run.view.breaks?.taken ?? [];
        expect(procedure?.breaks).toMatchObject(taken);
        expect(taken).toHaveLength(visit.breaks.length);
        for (const [index, truth] of visit.breaks.map((one, n) => expected(visit, one, n)).entries()) {
          const one = taken[index];
          if (!one || truth.to === null) throw new Error('a break is missing');
          expect(one.kind).toBe(truth.kind);
          expect(Date.parse(one.startedAt)).toBe(truth.from);
          expect(Date.parse(one.endedAt ?? '')).toBe(truth.to);
          expect(Date.parse(one.windowFrom)).toBe(truth.windowFrom);
          expect(Date.parse(one.windowTo)).toBe(truth.windowTo);
          expect(one.workedMs).toBe(truth.worked);
          expect(run.state.procedure?.breaks[index]?.sinceRestMs).toBe(truth.sinceRest);
          expect(one.breakMs).toBe(truth.to - truth.from);
          if (truth.workedSure) {
            expect(one.workedLeastMs).toBe(truth.worked);
            expect([one.timing, one.offMs]).toEqual([truth.timing, truth.off]);
          } else expect([truth.timing, 'unknown']).toContain(one.timing);
          if (truth.restSure) expect(one.breakLeastMs).toBe(truth.to - truth.from);
          expect(one.workedLeastMs).toBeLessThanOrEqual(truth.worked);
          expect(one.breakLeastMs ?? 0).toBeLessThanOrEqual(truth.to - truth.from);
          expect(procedure?.breaks[index]?.fromStartMs).toBe(truth.from - visit.startedAt);
        }
        expect(procedure).toMatchObject({ workedMs: visit.workedMs, lastedMs: visit.finishedAt - visit.startedAt });
        expect(procedure?.workedLeastMs).toBeLessThanOrEqual(visit.workedMs);
        if (visit.workSure) expect(procedure?.workedLeastMs).toBe(visit.workedMs);
        expect(procedure?.longestMs).toBe(visit.longestMs);
        checkLengths(run.state.procedure);
        // Day 0, and every date that counts from it.
        const day = dateOf(visit.finishedAt, zone);
        expect(run.view.aftercare?.dayZero).toBe(day);
        visit.seal();
        const [file] = datesFile({ state: run.state, protocol: run.protocol }, base.clinic);
        const calendar = file ? Buffer.from(file.bytes).toString('utf8') : '';
        const fourth = new Date(Date.parse(`${day}T12:00:00Z`) + 4 * 24 * 60 * minute).toISOString().slice(0, 10);
        expect(calendar).toContain(fourth.replaceAll('-', ''));
        expect(file?.name.startsWith(dateOf(visit.trueMs, zone))).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('prints what it says', async () => {
    const samples = fc.sample(fc.tuple(beginning, fc.array(happening, { minLength: 8, maxLength: 20 })), {
      numRuns: 6,
      seed: 9,
    });
    for (const [index, [from, happenings]] of samples.entries()) {
      const visit = played(from, happenings);
      const pdf = bench.file(`whole-${index}.pdf`, await makeVisitRecord({ ...base, ...paperOf(visit) }));
      const text = bench.text(pdf, false).replaceAll(/\s+/g, ' ');
      const clock = (ms: number) => clockOf(ms, visit.run.zone);
      for (const [n, { kind, from: start, to }] of visit.breaks.entries()) {
        const [, line = ''] = text.split(`Break ${n + 1}: planned `);
        const said = line.slice(0, 260);
        expect(said).toContain(clock(start));
        if (kind === 'taken' && to !== null) expect(said).toContain(clock(to));
      }
      expect(text).toContain(`${clock(visit.startedAt)}`);
      expect(text).toContain(`${clock(visit.finishedAt)}`);
    }
  });

  it('after a restart with a changed clock no length is negative, shortened below what is sure, or out of order', () => {
    const gap = fc.record({
      real: fc.integer({ min: 0, max: 200 }),
      moved: fc.integer({ min: -3000, max: 3000 }),
      up: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(
        gap,
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 100 }),
        ({ real, moved, up }, before, after) => {
          const visit = new TrueVisit({ at: '2026-11-24T09:00:00.000Z', zone: 'Europe/London', aheadMinutes: 0 });
          const { run } = visit;
          run.pass(before).do({ type: 'add-note', text: 'x' });
          run.wallMs += (real + up + moved) * minute;
          run.bootId = 'boot-2';
          run.uptimeMs = up * minute;
          run.pass(after);
          expect(run.try({ type: 'start-break' })).toBeNull();
          const [taken] = run.view.breaks?.taken ?? [];
          const truth = (before + real + up + after) * minute;
          expect(taken?.workedLeastMs).toBeLessThanOrEqual(truth);
          expect(taken?.workedLeastMs).toBeGreaterThanOrEqual((before + after) * minute);
          const flat = (taken?.workedMs ?? 0) - (taken?.workedLeastMs ?? 0) < 1000 && !taken?.workOffUnknown;
          // A clock set back by just as long as the tablet was off looks like a tablet that was not off.
          if (flat && real + moved !== 0) expect(taken?.workedMs).toBe(truth);
          const times = timeLine(run.events).events.map(({ moment }) => Date.parse(moment.instant));
          expect(times).toEqual([...times].sort((a, b) => a - b));
        },
      ),
      { numRuns: 100 },
    );
  });
});
