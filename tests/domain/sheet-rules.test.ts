import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import { covers, datesFrom } from '../../domain/dates/calendar.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { opposed } from '../../domain/protocol/model/opposed.ts';
import type { Point } from '../../domain/protocol/model/point.ts';
import type { Rule } from '../../domain/protocol/model/rule.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { addDays, CivilDate, Moment } from '../../domain/time.ts';
import { courseFault } from '../../domain/visit/decide/open.ts';
import { CoursePlace } from '../../domain/visit/types.ts';
import { careRules, topics } from './protocol-model/arbitrary.ts';

/** The aftercare where the next session's preparation meets it. */

const words = { text: 'Text', short: 'Short', icon: 'check', why: '', topic: 'own' } as const;
const rule = (id: string, mode: Rule['mode'], from: Point, to: Point): Rule => ({ id, mode, from, to, ...words });
const after = (offset: number) => ({ anchor: 'session', offset, unit: 'day' }) as const;
const before = (offset: number) => ({ anchor: 'appointment', offset, unit: 'day' }) as const;
const open = { anchor: 'open' } as const;
const own = (aftercare: Rule[], preparation: Rule[]): Protocol => ({
  ...defaultProtocol,
  topics: [{ id: 'own', name: 'Own', ordered: false, levels: [], lane: 'skin' }],
  nextFromDay: 1,
  aftercare,
  preparation,
});

const finished = Moment.parse({ instant: '2026-11-24T13:05:00.000Z', zone: 'Europe/London', uptimeMs: 0, bootId: 'b' });
const dayZero = CivilDate.parse('2026-11-24');
const on = (day: number) => addDays(dayZero, day);
const courseIn = (days: number, sessionsPlanned = 3) =>
  CoursePlace.parse({
    session: 1,
    sessionsPlanned,
    final: false,
    next: { date: on(days), time: '10:00' },
    plannedFinal: null,
  });
const sheet = (protocol: Protocol, course = courseIn(20)) => aftercareTimeline({ finished, course, protocol });
const datesOf = (protocol: Protocol, course = courseIn(20)) =>
  sheet(protocol, course).rules.map(({ id, from, to }) => [id, from, to]);

describe('what is to be done or allowed gives way to the preparation', () => {
  it('where it begins with the treatment without saying so', () => {
    const daily = rule('daily', 'do', open, open);
    expect(datesOf(own([daily], [rule('stop', 'off', before(-2), before(0))]))).toEqual([
      ['daily', null, on(17)],
      ['stop', on(18), on(20)],
    ]);
    expect(datesOf(own([daily], [rule('stop', 'off', before(-30), before(0))]))).toEqual([['stop', on(0), on(20)]]);
  });

  it('where it is counted from a final session that is the next one', () => {
    const allowed = rule('allowed', 'may', { anchor: 'final', offset: -5, unit: 'day' }, open);
    const protocol = own([allowed], [rule('stop', 'off', before(-2), before(0))]);
    expect(datesOf(protocol, courseIn(20, 2))).toEqual([
      ['allowed', on(15), on(17)],
      ['stop', on(18), on(20)],
    ]);
  });

  it('and not where it begins after a final session that comes later', () => {
    const free = rule('free', 'may', { anchor: 'final', offset: 1, unit: 'month' }, open);
    const course = { ...courseIn(20), plannedFinal: on(50) };
    expect(datesOf(own([free], [rule('do', 'do', before(-2), before(0))]), course)).toMatchObject([
      ['free', '2027-02-13', null],
      ['do', on(18), on(20)],
    ]);
  });

  it('only on its days: it goes on between them and the session', () => {
    const daily = rule('daily', 'do', after(4), after(60));
    const protocol = own([daily], [rule('other', 'do', before(-10), before(-9))]);
    expect(datesOf(protocol)).toEqual([
      ['daily', on(4), on(9)],
      ['daily.2', on(12), on(20)],
      ['other', on(10), on(11)],
    ]);
    const { days } = sheet(protocol);
    expect(days.find(({ date }) => date === on(12))?.rules).toEqual(['daily.2']);
    expect(days.find(({ date }) => date === on(21))?.rules).toEqual([]);
  });
});

describe('what is limited', () => {
  const limited = rule('limited', 'limit', after(0), after(30));

  it('stands beside what is to be done, and goes on after the next session as what is off does', () => {
    const protocol = own([limited], [rule('once', 'do', before(-10), before(-10))]);
    expect(datesOf(protocol)).toEqual([
      ['limited', on(0), on(30)],
      ['once', on(10), on(10)],
    ]);
    expect(sheet(protocol).days.find(({ date }) => date === on(21))).toMatchObject({
      replaced: true,
      rules: ['limited'],
    });
  });

  it('gives way on the days on which the preparation forbids it', () => {
    expect(datesOf(own([limited], [rule('stop', 'off', before(-2), before(0))]))).toEqual([
      ['limited', on(0), on(17)],
      ['limited.2', on(21), on(30)],
      ['stop', on(18), on(20)],
    ]);
  });
});

describe('what is off before an appointment', () => {
  const hours = (offset: number) => ({ anchor: 'session', offset, unit: 'hour' }) as const;
  const stop = rule('stop', 'off', before(-1), before(0));

  it('is said where the aftercare forbids it only for a part of the last day', () => {
    const protocol = own([rule('early', 'off', after(0), hours(240))], [stop]);
    expect(sheet(protocol, courseIn(10)).rules).toMatchObject([
      { id: 'early', to: on(10), byTime: '13:05' },
      { id: 'stop' },
    ]);
  });

  it('is said where the aftercare forbids it only from a time of the first day on', () => {
    const late = { ...after(9), at: 'evening' } as const;
    const protocol = own([rule('late', 'off', late, after(20))], [stop]);
    expect(datesOf(protocol, courseIn(10)).map(([id]) => id)).toEqual(['late', 'stop']);
  });

  it('is not said again where the aftercare forbids all of it', () => {
    const protocol = own([rule('whole', 'off', after(0), after(10))], [stop]);
    expect(datesOf(protocol, courseIn(10)).map(([id]) => id)).toEqual(['whole']);
  });
});

it('no sheet that a visit takes carries two rules that contradict each other on a date', () => {
  const known = new Map(topics.map((topic) => [topic.id, topic]));
  fc.assert(
    fc.property(
      careRules,
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(2, 3),
      ({ aftercare, preparation, nextFromDay }, days, planned) => {
        const protocol = { ...defaultProtocol, topics: [...topics], aftercare, preparation, nextFromDay };
        const course = courseIn(days, planned);
        fc.pre(courseFault(course, dayZero, protocol) === null);
        const { rules } = aftercareTimeline({ finished, course, protocol });
        for (const date of datesFrom(dayZero, on(days))) {
          const there = rules.filter((one) => covers(one, date));
          for (const [index, one] of there.entries())
            for (const other of there.slice(index + 1))
              expect(opposed(known, one, other), `${date}: ${one.id} and ${other.id}`).toBe(false);
        }
      },
    ),
    { numRuns: 300 },
  );
});
