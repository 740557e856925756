import { describe, expect, it } from 'vitest';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { Moment } from '../../domain/time.ts';
import { CoursePlace } from '../../domain/visit/types.ts';
import { stripDates, stripRows } from '../../renderer/screens/client-side/aftercare/bars.ts';
import { momentLine } from '../../renderer/words/moments.ts';

const finished = Moment.parse({
  instant: '2026-11-24T13:22:00.000Z',
  zone: 'Europe/London',
  uptimeMs: 0,
  bootId: 'boot',
});
const timeline = (course: unknown) =>
  aftercareTimeline({ finished, course: CoursePlace.parse(course), protocol: defaultProtocol });
const final = timeline({ session: 3, sessionsPlanned: 3, final: true, next: null, plannedFinal: null });

describe('the strip of the next two weeks', () => {
  it('runs over fourteen calendar dates from the treatment day', () => {
    const dates = stripDates(final);
    expect(dates).toHaveLength(14);
    expect([dates[0], dates[13]]).toEqual(['2026-11-24', '2026-12-07']);
  });

  it('puts the three stages of washing into one row: off to the 27th, water from the 28th, cleanser from the 1st', () => {
    const [washing] = stripRows(final);
    expect(washing?.map(({ id, first, last, goesOn }) => [id, first, last, goesOn])).toEqual([
      ['no-wash', 1, 4, false],
      ['water-only', 5, 7, false],
      ['gentle-cleanser', 8, 14, true],
    ]);
  });

  it('shares one bar between what is off for the same dates, and draws it last', () => {
    const last = stripRows(final).at(-1);
    expect(last?.map(({ words, first, last: end }) => [words, first, end])).toEqual([
      ['No gym, sauna, beach, heavy sweat · No sunbathing or exfoliating', 1, 14],
    ]);
  });

  it('never draws two bars over each other, also with the next preparation inside the two weeks', () => {
    const near = timeline({
      session: 1,
      sessionsPlanned: 2,
      final: false,
      next: { date: '2026-12-04', time: '10:00' },
      plannedFinal: null,
    });
    for (const row of stripRows(near)) {
      const covered = row.flatMap((bar) => Array.from({ length: bar.last - bar.first + 1 }, (_, i) => bar.first + i));
      expect(new Set(covered).size).toBe(covered.length);
    }
    // Shave or cut two days before 4 December is 2 December: the ninth date.
    expect(
      stripRows(near)
        .flat()
        .find((bar) => bar.id === 'shave-or-cut'),
    ).toMatchObject({ first: 9, last: 9 });
  });
});

describe('a time on a record', () => {
  it('carries its zone, in winter and in summer', () => {
    expect(momentLine(finished)).toBe('Tue 24 Nov 2026, 13:22 GMT');
    expect(momentLine(Moment.parse({ ...finished, instant: '2026-07-01T08:05:00.000Z' }))).toBe(
      'Wed 1 Jul 2026, 09:05 BST',
    );
  });
});
