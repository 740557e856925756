import { expect, test } from 'vitest';
import { sha256OfJson } from '../../domain/canonical.ts';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { aftercareHash } from '../../domain/protocol/hash.ts';
import { Moment } from '../../domain/time.ts';
import { appointment } from './run.ts';

test('what a signature covers of an aftercare sheet is what it always was, calendar entries with their titles', () => {
  const next = appointment('2026-12-15');
  const course = { session: 2, sessionsPlanned: 3, final: false, next, plannedFinal: next.date };
  const finished = Moment.parse({
    instant: '2026-11-24T13:05:00.000Z',
    zone: 'Europe/London',
    uptimeMs: 0,
    bootId: 'boot',
  });
  const timeline = aftercareTimeline({ finished, course, protocol: defaultProtocol });
  const title = (id: string): string => {
    if (id === 'next-session') return 'Session 3';
    const { short = '', byTime } = timeline.rules.find((rule) => rule.id === id) ?? {};
    return byTime === undefined ? short : `${short} by 10:00`;
  };
  const dates = timeline.dates.map(({ is: _, ...date }) => ({ ...date, title: title(date.id) }));
  expect(dates.map((date) => date.title)).toEqual(
    expect.arrayContaining(['Session 3', expect.stringMatching(/ by 10:00$/)]),
  );
  expect(aftercareHash(timeline, defaultProtocol)).toBe(sha256OfJson({ ...timeline, dates }));
});
