import { breaksReport } from '../../../../../domain/reports/breaks.ts';
import { periodOf } from '../../../../../domain/reports/period.ts';
import type { Report } from '../../../../../domain/reports/report.ts';
import { reschedulesReport } from '../../../../../domain/reports/reschedules.ts';
import { nextSessionsReport, retentionReport } from '../../../../../domain/reports/standing.ts';
import { addDays, CivilDate } from '../../../../../domain/time.ts';

/** What the gallery counts: the numbers of the mock-ups, through the rules of the real reports. */
const today = CivilDate.parse('2026-11-24');
const quarter = periodOf('quarter', today);
const names = new Map([
  [1, 'Robin'],
  [2, 'Noor'],
  [3, 'Ellis'],
]);
const kept = (staff: number, [onTime, early, late, skipped]: readonly [number, number, number, number]) => [
  { staff, kept: 'on-time' as const, count: onTime },
  { staff, kept: 'early' as const, count: early },
  { staff, kept: 'late' as const, count: late },
  { staff, kept: 'skipped' as const, count: skipped },
];
const onDays = (from: string, step: number, counts: readonly number[]) =>
  counts.map((count, index) => ({ day: addDays(CivilDate.parse(from), index * step), count }));
const minute = 60_000;

export const breaks: Report = breaksReport(
  {
    kept: [...kept(1, [84, 9, 4, 3]), ...kept(2, [58, 5, 8, 4]), ...kept(3, [34, 3, 0, 0])],
    longest: [
      { staff: 1, longestMs: 88 * minute, overMs: null },
      { staff: 2, longestMs: 97 * minute, overMs: 90 * minute },
      { staff: 3, longestMs: 74 * minute, overMs: null },
    ],
    limits: [90 * minute],
    visits: 104,
    over: 1,
    lateOrSkipped: onDays('2026-09-02', 7, [2, 1, 0, 3, 1, 4, 2, 1, 1, 2, 1, 1]),
  },
  { period: quarter, today, nameOf: (staff) => names.get(staff) ?? '' },
);

const half = periodOf('half-year', today);
const reasons = ['Redness', 'Cut', 'Razor', 'Sunburn', 'Breakouts', 'Infection'];
export const reschedules: Report = reschedulesReport(
  {
    visits: 431,
    rescheduled: 40,
    reasons: [
      ...reasons.map((reason, index) => ({ reason, count: [11, 9, 6, 5, 4, 2][index] ?? 0 })),
      { reason: { code: 'health-answer' }, count: 3 },
    ],
    days: onDays('2026-06-12', 31, [6, 9, 8, 6, 5, 6]),
    ...{ noSheet: 12, cameAgain: 31, toCome: 6, missed: 3 },
  },
  { period: half, today },
);

export const nextSessions: Report = nextSessionsReport(
  { booked: 38, missed: 2, unbooked: 7, days: onDays('2026-11-25', 7, [9, 7, 6, 4, 1, 0, 5, 3, 2, 1]) },
  { within: half, today },
);

export const keepingTimes: Report = retentionReport({
  ...{ isSet: true, people: 1840 },
  ...{ ended: 14, photos: 6, ending: 23, held: 2 },
});

export const few: Report = reschedulesReport(
  {
    ...{ visits: 31, rescheduled: 2, days: onDays('2026-11-03', 7, [1, 1]) },
    reasons: [{ reason: 'Redness', count: 2 }],
    ...{ noSheet: 1, cameAgain: 1, toCome: 1, missed: 0 },
  },
  { period: half, today },
);

export const nothing: Report = breaksReport(
  { kept: [], longest: [], limits: [], visits: 0, over: 0, lateOrSkipped: [] },
  { period: quarter, today, nameOf: () => '' },
);
