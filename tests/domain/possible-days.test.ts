import { describe, expect, it } from 'vitest';
import { firstDay, whyShut } from '../../domain/dates/possible-days.ts';
import { CivilDate, CivilTime } from '../../domain/time.ts';
import type { VisitCommand } from '../../domain/visit/commands.ts';
import { CoursePlace } from '../../domain/visit/types.ts';
import { sentence } from '../sentence.ts';
import { appointment, Run } from './run.ts';

const day = (date: string) => CivilDate.parse(date);
const time = (text: string) => CivilTime.parse(text);
const moveTo = (date: string, at = '10:00'): VisitCommand => ({
  type: 'reschedule',
  next: appointment(date, at),
  note: 'Rang up',
});
const courseWith = (date: string, at = '10:00', plannedFinal: string | null = null) =>
  CoursePlace.parse({
    session: 1,
    sessionsPlanned: 3,
    final: false,
    next: { date, time: at },
    plannedFinal,
  });
const course = (...dates: Parameters<typeof courseWith>): VisitCommand => ({
  type: 'change-course',
  course: courseWith(...dates),
});

describe('the days for a new appointment', () => {
  it('that are shut say why in the words with which the visit refuses them', () => {
    // 11:05 on Tuesday 24 November.
    const run = new Run({ at: '2026-11-24T11:05:00.000Z' });
    const days = run.view.newDates;
    const shut: [string, string, string][] = [
      ['2026-11-23', 'past', 'Mon 23 Nov is over. Choose a later day.'],
      ['2026-11-24', 'today', 'Too soon. The first possible date is Thu 26 Nov: the preparation takes 2 days.'],
      ['2026-11-25', 'too-soon', 'Too soon. The first possible date is Thu 26 Nov: the preparation takes 2 days.'],
      [
        '2026-11-26',
        'too-late-to-prepare',
        '“Shave or cut” would be due by 10:00 today. Choose a later time, or a later date.',
      ],
      ['2062-11-26', 'too-far', 'That date is more than two years ahead. Check the year.'],
    ];
    for (const [date, code, words] of shut) {
      const why = whyShut(days, day(date), time('10:00'));
      expect([why?.code, why && sentence(why.refusal)]).toEqual([code, words]);
      expect(run.refusal(moveTo(date))).toBe(words);
    }
    expect(firstDay(days, time('10:00'))).toBe('2026-11-27');
    expect(run.try(moveTo('2026-11-27'))).toBeNull();
  });

  it('open again for a later time of day, when only the cut came too late', () => {
    const run = new Run({ at: '2026-11-24T11:05:00.000Z' });
    expect(whyShut(run.view.newDates, day('2026-11-26'), time('11:06'))).toBeNull();
    expect(firstDay(run.view.newDates, time('11:06'))).toBe('2026-11-26');
    expect(run.try(moveTo('2026-11-26', '11:06'))).toBeNull();
  });

  it('begin with the days that the last session needs, where it was not long ago', () => {
    const { newDates } = new Run({ at: '2026-11-27T11:05:00.000Z', lastTreated: '2026-11-24' }).view;
    const shut = whyShut(newDates, day('2026-11-30'), time('10:00'));
    expect(shut && sentence(shut.refusal)).toBe(
      'Too soon. The first possible date is Tue 1 Dec, a week after treatment.',
    );
    expect(firstDay(newDates, time('10:00'))).toBe('2026-12-01');
  });
});

describe('an appointment at an hour that the clock skips', () => {
  const spring = () => new Run({ at: '2027-03-01T09:00:00.000Z' });
  const words = 'The clock skips 01:30 on Sun 28 Mar. The next possible time is 02:00.';

  it('is refused with the next possible time, for a new date and in a course', () => {
    for (const command of [moveTo('2027-03-28', '01:30'), course('2027-03-28', '01:30')]) {
      expect(spring().refusal(command)).toBe(words);
      expect(spring().try(command)).toBe('hour-skipped');
    }
    expect(() => new Run({ at: '2027-03-01T09:00:00.000Z', course: courseWith('2027-03-28', '01:30') })).toThrow(
      'hour-skipped',
    );
    expect(whyShut(spring().view.newDates, day('2027-03-28'), time('01:30'))).toMatchObject({ next: '02:00' });
  });

  it('is possible just before and just after it, on other days, and in the hour that comes twice', () => {
    for (const [date, at] of [
      ['2027-03-28', '00:59'],
      ['2027-03-28', '02:00'],
      ['2027-03-27', '01:30'],
      ['2027-10-31', '01:30'],
    ] as const)
      expect(spring().try(moveTo(date, at))).toBeNull();
  });

  it('says the next possible time of a zone that skips half an hour, or midnight', () => {
    const at = (zone: string, date: string, skipped: string) =>
      whyShut(new Run({ at: '2026-08-01T02:00:00.000Z', zone }).view.newDates, day(date), time(skipped))?.next;
    expect(at('Australia/Lord_Howe', '2026-10-04', '02:10')).toBe('02:30');
    expect(at('America/Santiago', '2026-09-06', '00:20')).toBe('01:00');
  });
});

it('a date whose year was mistyped is refused in every field, and so is one that no calendar has', () => {
  const run = new Run({ at: '2026-11-24T09:00:00.000Z' });
  expect(run.try(course('2062-12-22'))).toBe('date-too-far');
  expect(run.try(course('2026-12-22', '10:00', '2062-12-22'))).toBe('date-too-far');
  expect(run.try(moveTo('9999-12-31'))).toBe('date-too-far');
  for (const none of ['2027-02-29', '2026-13-01', '2026-11-31']) expect(CivilDate.safeParse(none).success).toBe(false);
});
