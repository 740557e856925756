import { describe, expect, it } from 'vitest';
import { contradictions, firstDateThatWorks } from '../../../domain/protocol/model/contradictions.ts';
import type { Counted, Point } from '../../../domain/protocol/model/point.ts';
import type { Mode, Rule } from '../../../domain/protocol/model/rule.ts';
import { type Course, placed } from '../../../domain/protocol/model/span.ts';
import { CivilDate, CivilTime, Instant, Zone } from '../../../domain/time.ts';
import { topics } from './arbitrary.ts';

const date = (text: string) => CivilDate.parse(text);
const course: Course = {
  zone: Zone.parse('Europe/London'),
  dayZero: date('2026-10-24'),
  finish: Instant.parse('2026-10-24T13:05:00.000Z'),
  final: date('2027-01-31'),
  next: { date: date('2026-12-08'), time: CivilTime.parse('10:00') },
};

/** "day 4 06:00": from day 0. */
const shown = (minutes: number | undefined) =>
  minutes === undefined
    ? null
    : `day ${Math.floor(minutes / 1440)} ${String(Math.floor((minutes % 1440) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function span(mode: Mode, from: Point, to: Point, over: Partial<Course> = {}) {
  const there = placed({ mode, from, to }, { ...course, ...over });
  return [shown(there.span.start?.minutes), shown(there.span.end?.minutes)];
}

const counted = (
  anchor: Counted['anchor'],
  offset: number,
  unit: Counted['unit'],
  rest: Partial<Counted> = {},
): Point => ({
  anchor,
  offset,
  unit,
  ...rest,
});
const after = (offset: number, unit: Counted['unit'], rest: Partial<Counted> = {}) =>
  counted('session', offset, unit, rest);

const rule = (id: string, said: Pick<Rule, 'topic' | 'mode' | 'from' | 'to'> & Partial<Rule>): Rule => ({
  id,
  text: id,
  short: id,
  icon: 'check',
  why: '',
  ...said,
});

describe('a point in time', () => {
  it('in days is a date of the calendar, and an end holds through its day or ends before it', () => {
    expect(span('off', after(0, 'day'), after(3, 'day'))).toEqual(['day 0 00:00', 'day 4 00:00']);
    expect(span('off', after(0, 'day'), after(4, 'day', { before: true }))).toEqual(['day 0 00:00', 'day 4 00:00']);
    expect(span('off', after(1, 'week'), after(2, 'week'))).toEqual(['day 7 00:00', 'day 15 00:00']);
  });

  it('in hours counts from the recorded finish, over the change of the clocks', () => {
    // Finished at 14:05 on the Saturday on which the clocks go back at night: 24 hours later it is 13:05.
    expect(span('off', after(0, 'hour'), after(24, 'hour'))).toEqual(['day 0 14:05', 'day 1 13:05']);
  });

  it('in hours counts back from the appointment’s time', () => {
    expect(span('off', counted('appointment', -48, 'hour'), counted('appointment', 0, 'hour'))).toEqual([
      'day 43 10:00',
      'day 45 10:00',
    ]);
  });

  it('in months is the same day of the month, or that month’s last', () => {
    const final = (day: string) =>
      span('off', after(0, 'day'), counted('final', 1, 'month'), { final: date(day), dayZero: date(day) });
    expect(final('2027-01-31')[1]).toBe('day 29 00:00');
    expect(final('2028-01-31')[1]).toBe('day 30 00:00');
    expect(final('2026-11-24')[1]).toBe('day 31 00:00');
  });

  it('with a part of the day begins and ends with it', () => {
    const evening = counted('appointment', -1, 'day', { at: 'evening' });
    expect(span('do', evening, evening)).toEqual(['day 44 18:00', 'day 45 00:00']);
    const nine = counted('appointment', -1, 'day', { at: CivilTime.parse('21:00') });
    expect(span('off', nine, counted('appointment', 0, 'day'))).toEqual(['day 44 21:00', 'day 46 00:00']);
  });

  it('that is a range is read on the safe side', () => {
    const from = after(3, 'day', { offsetHigh: 4 });
    const to = after(10, 'day', { offsetHigh: 14 });
    expect(span('off', from, to)).toEqual(['day 3 00:00', 'day 15 00:00']);
    expect(span('limit', from, to)).toEqual(['day 3 00:00', 'day 15 00:00']);
    expect(span('do', from, to)).toEqual(['day 3 00:00', 'day 15 00:00']);
    expect(span('may', from, to)).toEqual(['day 4 00:00', 'day 11 00:00']);
  });

  it('has no date when healed, nor after a final session or before an appointment that nobody has set', () => {
    const undated = ({ from, to }: Pick<Rule, 'from' | 'to'>, over: Partial<Course>) => {
      const { startUndated, endUndated } = placed({ mode: 'off', from, to }, { ...course, ...over });
      return [startUndated, endUndated];
    };
    expect(undated({ from: after(0, 'day'), to: { anchor: 'healed' } }, {})).toEqual([null, 'healed']);
    expect(undated({ from: after(0, 'day'), to: counted('final', 1, 'month') }, { final: null })).toEqual([
      null,
      'final',
    ]);
    expect(undated({ from: counted('appointment', -1, 'day'), to: { anchor: 'open' } }, { next: null })).toEqual([
      'appointment',
      null,
    ]);
  });
});

describe('contradictions', () => {
  const off = rule('no-wash', {
    topic: 'wash',
    level: 'water',
    mode: 'off',
    from: after(0, 'day'),
    to: after(3, 'day'),
  });
  const wash = rule('wash-before', {
    topic: 'wash',
    level: 'cleanser',
    mode: 'do',
    from: counted('appointment', -1, 'day'),
    to: counted('appointment', 0, 'day'),
  });
  const rules = {
    topics: new Map(topics.map((topic) => [topic.id, topic])),
    aftercare: [off],
    preparation: [wash],
    nextFromDay: 1,
  };

  it('between aftercare and the next preparation name both rules, the dates and the distances', () => {
    const [found, ...more] = contradictions(rules);
    expect(more).toEqual([]);
    expect(found?.one.rule.id).toBe('no-wash');
    expect(found?.other.rule.id).toBe('wash-before');
    expect(found?.distance).toEqual({ least: 1, most: 4 });
    expect([found?.from, found?.to]).toEqual(['2026-01-01', '2026-01-02']);
  });

  it('are gone where the protocol itself lets the next session come late enough, and not a day sooner', () => {
    expect(contradictions({ ...rules, nextFromDay: 4 })).toHaveLength(1);
    expect(contradictions({ ...rules, nextFromDay: 5 })).toEqual([]);
  });

  it('at an appointment that is too soon: the first date that works is named', () => {
    const of = { done: { first: true, final: false }, ahead: { first: false, final: false } };
    expect(firstDateThatWorks(rules, { ...course, final: null }, of)).toBe('2026-10-29');
  });

  it('of what is forbidden as a whole hold for its parts, and a part that is forbidden leaves the whole', () => {
    const sweat = { topic: 'sweat', from: after(0, 'day'), to: after(9, 'day') } as const;
    const pair = (one: Partial<Rule>, other: Partial<Rule>) =>
      contradictions({
        ...rules,
        preparation: [],
        aftercare: [rule('one', { ...sweat, mode: 'off', ...one }), rule('other', { ...sweat, mode: 'may', ...other })],
      }).length;
    expect(pair({}, { topic: 'sauna' })).toBe(1);
    expect(pair({ level: 'gym' }, { topic: 'sauna' })).toBe(1);
    expect(pair({ level: 'walk' }, { topic: 'sauna' })).toBe(0);
    expect(pair({ topic: 'sauna' }, {})).toBe(0);
    expect(pair({ topic: 'sauna' }, { topic: 'swim' })).toBe(0);
    expect(pair({}, { condition: 'once it is dry' })).toBe(0);
  });
});
