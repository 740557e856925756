import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import { covers } from '../../domain/dates/calendar.ts';
import { firstPossibleNext } from '../../domain/dates/next-session.ts';
import { preparationTimeline } from '../../domain/dates/preparation.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { addDays, addMonths, CivilDate, civilDateOf, daysBetween, Moment, Zone } from '../../domain/time.ts';
import { CoursePlace } from '../../domain/visit/types.ts';
import { contradiction } from './contradiction.ts';
import { appointment, finalSession } from './run.ts';

const moment = (instant: string, zone = 'Europe/London') =>
  Moment.parse({ instant, zone, uptimeMs: 0, bootId: 'boot' });
const timeline = (finished: Moment, course: CoursePlace) =>
  aftercareTimeline({ finished, course, protocol: defaultProtocol });
const at = (finished: string, course = finalSession, zone = 'Europe/London') =>
  timeline(moment(finished, zone), course);
const range = (rules: { id: string; from: string | null; to: string | null }[], id: string) => {
  const rule = rules.find((one) => one.id === id);
  return rule ? [rule.from, rule.to] : null;
};
const planned = (over: object) =>
  CoursePlace.parse({ session: 2, sessionsPlanned: 3, final: false, next: null, plannedFinal: null, ...over });

describe('aftercare dates', () => {
  it('a final session on 24 November 2026', () => {
    const { rules, dates } = at('2026-11-24T13:05:00.000Z');
    expect(range(rules, 'no-wash')).toEqual(['2026-11-24', '2026-11-27']);
    expect(range(rules, 'water-only')).toEqual(['2026-11-28', '2026-11-30']);
    expect(range(rules, 'moisturise')).toEqual(['2026-11-28', '2026-12-23']);
    expect(range(rules, 'gentle-cleanser')).toEqual(['2026-12-01', '2026-12-23']);
    expect(range(rules, 'no-sweat')).toEqual(['2026-11-24', '2026-12-23']);
    expect(range(rules, 'no-sun-exfoliating')).toEqual(['2026-11-24', '2026-12-23']);
    expect(range(rules, 'all-activities')).toEqual(['2026-12-24', null]);
    expect(range(rules, 'sun-protection')).toEqual(['2026-12-24', null]);
    expect(dates.map((entry) => entry.date)).toEqual(['2026-11-28', '2026-12-01', '2026-12-24']);
  });

  it('session 2 of 3, the last one planned for 15 December', () => {
    const { rules, dates, days } = at(
      '2026-11-24T13:05:00.000Z',
      planned({ next: { date: '2026-12-15', time: '10:00' } }),
    );
    expect(range(rules, 'no-sweat')).toEqual(['2026-11-24', '2027-01-14']);
    expect(rules.find((rule) => rule.id === 'no-sweat')?.toPlanned).toBe(true);
    expect(range(rules, 'all-activities')).toEqual(['2027-01-15', null]);
    expect(range(rules, 'moisturise-often')).toEqual(['2026-12-12', '2026-12-14']);
    expect(range(rules, 'shave-or-cut')).toEqual(['2026-12-13', '2026-12-13']);
    expect(range(rules, 'gentle-wash')).toEqual(['2026-12-15', '2026-12-15']);
    expect(dates.map((entry) => [entry.date, entry.id])).toEqual([
      ['2026-11-28', 'water-only'],
      ['2026-12-01', 'gentle-cleanser'],
      ['2026-12-13', 'shave-or-cut'],
      ['2026-12-15', 'next-session'],
    ]);
    expect(days.find((day) => day.date === '2026-12-16')).toMatchObject({
      replaced: true,
      rules: ['no-sweat', 'no-sun-exfoliating'],
    });
  });

  it('without a planned final session the month has no date yet, only the word planned', () => {
    const { rules, finalSession: final } = at('2026-11-24T13:05:00.000Z', planned({ session: 1 }));
    expect(final).toBeNull();
    expect(rules.find((rule) => rule.id === 'no-sweat')).toMatchObject({ to: null, toPlanned: true });
    expect(rules.find((rule) => rule.id === 'all-activities')).toMatchObject({ from: null, fromPlanned: true });
  });

  it.each([
    ['31 January', '2027-01-31T12:00:00.000Z', '2027-02-28'],
    ['31 January before a leap day', '2028-01-31T12:00:00.000Z', '2028-02-29'],
    ['29 February', '2028-02-29T12:00:00.000Z', '2028-03-29'],
    ['31 August', '2026-08-31T12:00:00.000Z', '2026-09-30'],
    ['31 December', '2026-12-31T12:00:00.000Z', '2027-01-31'],
  ])('one month after %s', (_, finished, free) => {
    expect(range(at(finished).rules, 'all-activities')).toEqual([free, null]);
  });

  it('day 0 is the date on the clinic wall, not in Greenwich: finished 23:30 and 00:30 in New York', () => {
    expect(at('2026-11-25T04:30:00.000Z', finalSession, 'America/New_York').dayZero).toBe('2026-11-24');
    expect(at('2026-11-25T05:30:00.000Z', finalSession, 'America/New_York').dayZero).toBe('2026-11-25');
  });

  it.each([
    ['Europe/London', '2026-03-29T11:00:00.000Z', '2026-04-02'],
    ['Europe/London', '2026-10-25T11:00:00.000Z', '2026-10-29'],
    ['America/New_York', '2026-03-08T17:00:00.000Z', '2026-03-12'],
    ['America/New_York', '2026-11-01T17:00:00.000Z', '2026-11-05'],
    ['Australia/Lord_Howe', '2026-04-04T23:00:00.000Z', '2026-04-09'],
    ['America/Santiago', '2026-09-06T15:00:00.000Z', '2026-09-10'],
  ])('the first wash after a clock change in %s', (zone, finished, firstWash) => {
    expect(range(at(finished, finalSession, zone).rules, 'water-only')?.[0]).toBe(firstWash);
  });

  it('a next session on day 7, the first possible date, has one instruction per topic each day', () => {
    expect(firstPossibleNext(CivilDate.parse('2026-11-24'), defaultProtocol)).toBe('2026-12-01');
    const { rules, days } = at('2026-11-24T13:05:00.000Z', planned({ next: { date: '2026-12-01', time: '10:00' } }));
    expect(contradiction(rules, days)).toBeNull();
    expect(range(rules, 'moisturise-often')).toEqual(['2026-11-28', '2026-11-30']);
    expect(range(rules, 'gentle-cleanser')).toBeNull();
    expect(range(rules, 'gentle-wash')).toEqual(['2026-12-01', '2026-12-01']);
  });
});

describe('preparation dates', () => {
  it('counts back from 8 December 2026', () => {
    const { rules } = preparationTimeline({
      appointment: appointment('2026-12-08'),
      today: CivilDate.parse('2026-11-24'),
      zone: Zone.parse('Europe/London'),
      session: 1,
      sessionsPlanned: 3,
      protocol: defaultProtocol,
    });
    expect(range(rules, 'no-tanning')).toEqual(['2026-11-24', '2026-12-08']);
    expect(range(rules, 'moisturise-often')).toEqual(['2026-12-05', '2026-12-07']);
    expect(range(rules, 'shave-or-cut')).toEqual(['2026-12-06', '2026-12-06']);
    for (const id of ['gentle-wash', 'moisturise-after-wash', 'no-products', 'no-razor'])
      expect(range(rules, id)).toEqual(['2026-12-08', '2026-12-08']);
  });

  it('asks for nothing in the past when the appointment is tomorrow', () => {
    const { rules } = preparationTimeline({
      appointment: appointment('2026-11-25'),
      today: CivilDate.parse('2026-11-24'),
      zone: Zone.parse('Europe/London'),
      session: 1,
      sessionsPlanned: 3,
      protocol: defaultProtocol,
    });
    expect(range(rules, 'shave-or-cut')).toBeNull();
    expect(range(rules, 'moisturise-often')).toEqual(['2026-11-24', '2026-11-24']);
  });
});

const zones = [
  'Europe/London',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/St_Johns',
  'Africa/Casablanca',
];
const finishes = fc.record({
  instant: fc
    .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2033-12-31T23:59:59Z'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  zone: fc.constantFrom(...zones),
});
const courses = fc.record({
  gap: fc.integer({ min: 7, max: 80 }),
  planned: fc.boolean(),
  sessions: fc.integer({ min: 2, max: 4 }),
});

describe('whatever the day, the zone and the course', () => {
  it('no date carries two instructions of one topic', () => {
    fc.assert(
      fc.property(finishes, courses, ({ instant, zone }, { gap, planned: known, sessions }) => {
        const finished = moment(instant, zone);
        const next = addDays(civilDateOf(finished), gap);
        const course = CoursePlace.parse({
          session: 1,
          sessionsPlanned: sessions,
          final: false,
          next: { date: next, time: '09:30' },
          plannedFinal: known ? addDays(next, 21) : null,
        });
        const { rules, days } = timeline(finished, course);
        const whole = days.concat(
          Array.from({ length: 140 }, (_, i) => ({
            date: addDays(civilDateOf(finished), i),
            mark: 'none',
            replaced: false,
            rules: [],
          })),
        );
        expect(contradiction(rules, whole)).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  it('the first wash is on day 4, the month ends on the same day of the month or its last day', () => {
    fc.assert(
      fc.property(finishes, ({ instant, zone }) => {
        const finished = moment(instant, zone);
        const { dayZero, rules } = timeline(finished, finalSession);
        const firstWash = rules.find((rule) => rule.topic === 'wash' && rule.kind === 'on');
        expect(daysBetween(dayZero, firstWash?.from ?? dayZero)).toBe(4);
        const free = range(rules, 'all-activities')?.[0] ?? '';
        expect(free).toBe(addMonths(dayZero, 1));
        const [day, freeDay] = [dayZero.slice(8), free.slice(8)];
        const lastOfMonth = addDays(CivilDate.parse(free), 1).slice(8) === '01';
        expect(freeDay === day || (freeDay < day && lastOfMonth)).toBe(true);
        const off = rules.find((rule) => rule.id === 'no-sweat');
        if (!off) throw new Error('the rule is gone');
        expect(covers(off, addDays(CivilDate.parse(free), -1))).toBe(true);
        expect(covers(off, CivilDate.parse(free))).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('the calendar shows whole weeks, Monday first, each date once', () => {
    fc.assert(
      fc.property(finishes, ({ instant, zone }) => {
        const { days, dayZero } = timeline(moment(instant, zone), finalSession);
        expect(days.length % 7).toBe(0);
        expect(days.length).toBeGreaterThanOrEqual(35);
        days.forEach((day, i) => {
          expect(day.date).toBe(addDays(days[0]?.date ?? dayZero, i));
        });
        expect(new Date(`${days[0]?.date}T00:00:00Z`).getUTCDay()).toBe(1);
      }),
      { numRuns: 200 },
    );
  });
});

it('counts months as the calendar library does, over every month’s end and leap year', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.integer({ min: -1_300, max: 1_300 }), (at, months) => {
      const date = CivilDate.parse(at.toISOString().slice(0, 10));
      const sum = Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();
      expect(addMonths(date, months)).toBe(sum);
    }),
  );
});
