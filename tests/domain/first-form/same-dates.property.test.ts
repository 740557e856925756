import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as present from '../../../domain/dates/aftercare.ts';
import type * as care from '../../../domain/dates/care.ts';
import { firstPossibleNext } from '../../../domain/dates/next-session.ts';
import { preparationTimeline } from '../../../domain/dates/preparation.ts';
import { defaultProtocol } from '../../../domain/protocol/default-en.ts';
import { earlierDefaultHashes, shippedProtocol } from '../../../domain/protocol/earlier-defaults.ts';
import type { FirstForm } from '../../../domain/protocol/first-form.ts';
import type { Protocol } from '../../../domain/protocol/protocol.ts';
import { addDays, CivilTime, civilDateOf, instantsAt, Moment } from '../../../domain/time.ts';
import { CoursePlace } from '../../../domain/visit/types.ts';
import * as first from './aftercare.ts';
import * as firstPreparation from './preparation.ts';

const shipped = earlierDefaultHashes().map((hash): { read: Protocol; firstForm: FirstForm } => {
  const read = shippedProtocol(hash);
  if (!read?.firstForm) throw new Error('an earlier default is not in the first form');
  return { read, firstForm: read.firstForm };
});

function shippedAs(index: number): (typeof shipped)[number] {
  const found = shipped[index];
  if (!found) throw new Error('there is no such earlier default');
  return found;
}

const zones = ['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];
const finishes = fc
  .record({
    instant: fc
      .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2033-12-31T23:59:59Z'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    zone: fc.constantFrom(...zones),
  })
  .map((at) => Moment.parse({ ...at, uptimeMs: 0, bootId: 'boot' }));
const times = fc
  .record({ hour: fc.integer({ min: 6, max: 21 }), minute: fc.constantFrom(0, 15, 30, 45) })
  .map(({ hour, minute }) => CivilTime.parse(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`));
const courses = fc.record({
  session: fc.integer({ min: 1, max: 4 }),
  more: fc.integer({ min: 0, max: 3 }),
  gap: fc.option(fc.integer({ min: 7, max: 120 })),
  finalAfter: fc.option(fc.integer({ min: 7, max: 90 })),
  time: times,
});

function courseOf(finished: Moment, { session, more, gap, finalAfter, time }: Chosen): CoursePlace {
  const sessionsPlanned = session + more;
  const final = more === 0;
  const next = final || gap === null ? null : { date: addDays(civilDateOf(finished), gap), time };
  const from = next?.date ?? civilDateOf(finished);
  const plannedFinal = final || finalAfter === null || (next && more === 1) ? null : addDays(from, finalAfter);
  return CoursePlace.parse({ session, sessionsPlanned, final, next, plannedFinal });
}
type Chosen = typeof courses extends fc.Arbitrary<infer T> ? T : never;

/** A rule as the first form had it. The default's own names of topics are others. */
function rule(one: care.DatedRule, topic: boolean) {
  const { id, kind, short, text, why, icon, from, fromPlanned, to, toPlanned, byTime, source } = one;
  const months = { fromMonths: one.fromMonths, toMonths: one.toMonths };
  return {
    id,
    kind,
    short,
    text,
    why,
    icon,
    from,
    fromPlanned,
    to,
    toPlanned,
    byTime,
    ...months,
    source,
    ...(topic && { topic: one.topic }),
  };
}
const marked = ({ mark, ...day }: care.CareDay) => ({ ...day, mark: mark === 'due' ? 'shave-or-cut' : mark });
const whole = (timeline: care.AftercareTimeline | care.PreparationTimeline, topic: boolean) => {
  const { information: _, ...rest } = { information: [], ...timeline };
  return { ...rest, rules: timeline.rules.map((one) => rule(one, topic)), days: timeline.days.map(marked) };
};
const without = <T extends { rules: readonly { topic: string }[] }>({ rules, ...rest }: T) => ({
  ...rest,
  rules: rules.map(({ topic: _, ...one }) => one),
});

it('protocols of the first form give the sheets that they always gave, whatever the day, the zone and the course', () => {
  fc.assert(
    fc.property(fc.nat({ max: shipped.length - 1 }), finishes, courses, (version, finished, chosen) => {
      const { read, firstForm } = shippedAs(version);
      const course = courseOf(finished, chosen);
      const timeline = present.aftercareTimeline({ finished, course, protocol: read });
      expect(whole(timeline, true)).toEqual(first.aftercareTimeline({ finished, course, protocol: firstForm }));
      const day = civilDateOf(finished);
      expect(firstPossibleNext(day, read)).toBe(first.firstPossibleNext(day, firstForm));
    }),
    { numRuns: 150 },
  );
});

it('protocols of the first form give the preparation that they always gave', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: shipped.length - 1 }),
      finishes,
      fc.integer({ min: 1, max: 90 }),
      times,
      (version, now, days, time) => {
        const { read, firstForm } = shippedAs(version);
        const today = civilDateOf(now);
        const from = {
          appointment: { date: addDays(today, days), time },
          today,
          zone: now.zone,
          session: 1,
          sessionsPlanned: 3,
        };
        const { days: drawn, ...rest } = whole(preparationTimeline({ ...from, protocol: read }), true);
        expect({ ...rest, days: drawn }).toEqual(
          firstPreparation.preparationTimeline({ ...from, protocol: firstForm }),
        );
      },
    ),
    { numRuns: 150 },
  );
});

/** Whether the clocks change in the two days before an appointment: 48 hours are another time of day then. */
function clocksChange(date: CoursePlace['next'], zone: Moment['zone']): boolean {
  if (date === null) return false;
  const [at] = instantsAt(date.date, date.time, zone);
  const [before] = instantsAt(addDays(date.date, -2), date.time, zone);
  return !at || !before || Date.parse(at) - Date.parse(before) !== 48 * 3_600_000;
}

it('the shipped protocol gives the same dates in the present form as in the first one', () => {
  const third = shippedAs(shipped.length - 1);
  fc.assert(
    fc.property(finishes, courses, (finished, chosen) => {
      const course = courseOf(finished, chosen);
      fc.pre(!clocksChange(course.next, finished.zone));
      const timeline = present.aftercareTimeline({ finished, course, protocol: defaultProtocol });
      expect(whole(timeline, false)).toEqual(
        without(first.aftercareTimeline({ finished, course, protocol: third.firstForm })),
      );
    }),
    { numRuns: 150 },
  );
});
