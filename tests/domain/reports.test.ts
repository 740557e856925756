import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breaksReport } from '../../domain/reports/breaks.ts';
import { bars, columns, count } from '../../domain/reports/charts.ts';
import { periodOf, stepsOf } from '../../domain/reports/period.ts';
import { nextSessionsReport } from '../../domain/reports/standing.ts';
import { countedWork, toldMore, type WorkTold } from '../../domain/reports/work-told.ts';
import { CivilDate, CivilTime } from '../../domain/time.ts';
import { Run, untilProcedure } from './run.ts';

const day = (date: string): CivilDate => CivilDate.parse(date);
const started = () =>
  untilProcedure(new Run({ at: '2026-11-24T09:00:00.000Z' })).do({ type: 'start-procedure', expectedMinutes: 240 });

function told({ events }: Run): WorkTold {
  const [first, ...rest] = events.slice(events.findIndex(({ event }) => event.type === 'procedure-started'));
  if (!first) throw new Error('no work began');
  const begun: WorkTold = { started: first.moment, finished: null, breaks: [], clockRight: false };
  return rest.reduce(toldMore, begun);
}

/** As the papers say it. */
function onPapers({ view: { breaks } }: Run) {
  const taken = breaks?.taken ?? [];
  return {
    breaks: taken.map(({ sequence, kind, timing }) => ({ sequence, kept: kind === 'skipped' ? 'skipped' : timing })),
    longestMs: breaks?.longestMs,
  };
}

it('counts breaks and the longest stretch as the visit’s own papers say them, whatever was tapped, skipped and corrected', () => {
  const step = fc.record({
    work: fc.integer({ min: 5, max: 110 }),
    rest: fc.integer({ min: 1, max: 25 }),
    skip: fc.boolean(),
    late: fc.option(fc.integer({ min: 1, max: 15 })),
    back: fc.option(fc.integer({ min: 1, max: 10 })),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 10 }), (steps) => {
      const run = started();
      const correct = (type: string, minutes: number) => {
        const tap = run.events.findLast(({ event }) => event.type === type);
        if (!tap) return;
        const time = new Date(Date.parse(tap.moment.instant) - minutes * 60_000).toISOString().slice(11, 16);
        run.try(
          { type: 'correct-break-time', sequence: tap.sequence, time: CivilTime.parse(time), why: 'Tapped late' },
          true,
        );
      };
      for (const { work, rest, skip, late, back } of steps) {
        run.pass(work);
        if (skip && run.try({ type: 'skip-break', reason: 'Nearly done' }) === null) continue;
        run.do({ type: 'start-break' }).pass(rest);
        if (late !== null) correct('break-started', late);
        run.do({ type: 'end-break' });
        if (back !== null) {
          run.pass(1);
          correct('break-ended', back);
        }
      }
      run.pass(30).do({ type: 'finish-procedure' });
      expect(countedWork(told(run))).toEqual(onPapers(run));
    }),
    { numRuns: 3 },
  );
});

it('a break behind a restart is not known, until staff say that the clock was right', () => {
  const run = started().pass(70);
  run.bootId = 'boot-2';
  run.uptimeMs = 60_000;
  run.pass(1);
  run.do({ type: 'start-break' });
  expect(countedWork(told(run)).breaks).toMatchObject([{ kept: 'unknown' }]);
  expect(countedWork({ ...told(run), clockRight: true }).breaks).toMatchObject([{ kept: 'on-time' }]);
});

it('a period is cut into weeks, months or years, and what is not over is so far', () => {
  const today = day('2026-11-24');
  expect(periodOf('quarter', today)).toEqual({ from: '2026-09-01', to: today });
  const weeks = stepsOf(periodOf('quarter', today), today);
  expect(weeks.by).toBe('week');
  expect([weeks.steps[0]?.from, weeks.steps.length]).toEqual(['2026-08-31', 13]);
  const months = stepsOf(periodOf('half-year', today), today);
  expect(months.steps.map(({ from, soFar }) => [from.slice(0, 7), soFar])).toEqual([
    ...['2026-06', '2026-07', '2026-08', '2026-09', '2026-10'].map((month) => [month, false]),
    ['2026-11', true],
  ]);
  const ended = stepsOf({ from: day('2019-03-01'), to: day('2025-12-31') }, today);
  expect([ended.by, ended.steps.length, ended.steps.at(-1)?.soFar]).toEqual(['year', 7, false]);
});

it('bars are sorted, and the eighth and later ones are one', () => {
  const rows = [3, 9, 1, 0, 5, 2, 8, 4, 6].map((value) => ({
    ...count('good', value, null),
    name: { words: `${value}` },
  }));
  const chart = bars('by-lot', rows);
  expect(chart.kind === 'bars' && chart.rows.map(({ value }) => value)).toEqual([9, 8, 6, 5, 4, 3, 3]);
});

it('each day is in one column', () => {
  const today = day('2026-11-24');
  const days = ['2026-11-01', '2026-11-24', '2026-10-31'].map((date) => ({ day: day(date), count: 2 }));
  const chart = columns('moved', days, periodOf('half-year', today), today);
  expect(chart.kind === 'columns' && chart.columns.map(({ value }) => value)).toEqual([0, 0, 0, 0, 2, 4]);
});

it('whoever worked too long without any break is counted, and nothing only where nothing is', () => {
  const [period, nameOf] = [periodOf('month', day('2026-11-24')), () => 'Robin'];
  const of = (over: number) =>
    breaksReport(
      {
        kept: [],
        longest: [{ staff: 1, longestMs: 180 * 60_000, overMs: 90 * 60_000 }],
        limits: [90 * 60_000],
        visits: 0,
        over,
        lateOrSkipped: [],
      },
      { period, today: period.to, nameOf },
    ).says;
  expect(of(1)).toEqual([{ say: 'stretch-over', n: 1, of: 90, what: null }]);
  expect(of(0)).toMatchObject([{ say: 'none' }]);
});

it('weeks that are still to come are not "so far"', () => {
  const today = day('2026-11-24');
  const counted = { booked: 2, missed: 0, unbooked: 0, days: [{ day: day('2027-01-12'), count: 2 }] };
  const [chart] = nextSessionsReport(counted, { within: periodOf('year', today), today }).charts;
  expect(chart?.kind === 'columns' && chart.columns.filter(({ soFar }) => soFar)).toEqual([]);
});
