import { describe, expect, it } from 'vitest';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import { courseDays } from '../../domain/dates/course-days.ts';
import { leadOf } from '../../domain/dates/lead.ts';
import { whyShut } from '../../domain/dates/possible-days.ts';
import { preparationTimeline } from '../../domain/dates/preparation.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { contradictions } from '../../domain/protocol/model/contradictions.ts';
import { checkedRules, protocolFaults } from '../../domain/protocol/model/faults.ts';
import type { Rule } from '../../domain/protocol/model/rule.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { addDays, CivilDate, CivilTime, Moment, Zone } from '../../domain/time.ts';
import { chosenFault, courseFault } from '../../domain/visit/decide/open.ts';
import { openingOn } from '../../domain/visit/decide/opening.ts';
import { CoursePlace } from '../../domain/visit/types.ts';
import { sentence } from '../sentence.ts';
import { finalSession } from './run.ts';

const words = { text: 'Text', short: 'Short', icon: 'check', why: '' } as const;
const rule = (id: string, over: Partial<Rule> & Pick<Rule, 'mode' | 'from' | 'to'>): Rule => ({
  id,
  topic: 'own',
  ...words,
  ...over,
});
const own = (aftercare: Rule[], preparation: Rule[] = [], over: Partial<Protocol> = {}): Protocol => ({
  ...defaultProtocol,
  topics: [{ id: 'own', name: 'Own', ordered: false, levels: [], lane: 'skin' }],
  aftercare,
  preparation,
  ...over,
});
const day = (offset: number) => ({ anchor: 'session', offset, unit: 'day' }) as const;
const before = (offset: number) => ({ anchor: 'appointment', offset, unit: 'day' }) as const;
const finished = Moment.parse({ instant: '2026-11-24T13:05:00.000Z', zone: 'Europe/London', uptimeMs: 0, bootId: 'b' });
const dayZero = CivilDate.parse('2026-11-24');
const zone = Zone.parse('Europe/London');
const courseIn = (days: number) =>
  CoursePlace.parse({
    session: 1,
    sessionsPlanned: 3,
    final: false,
    next: { date: addDays(dayZero, days), time: '10:00' },
    plannedFinal: null,
  });
const ruleOf = (protocol: Protocol, course: CoursePlace = finalSession) =>
  aftercareTimeline({ finished, course, protocol }).rules[0];

it('the shipped protocol has no fault and contradicts itself at no distance', () => {
  expect(protocolFaults(defaultProtocol)).toEqual([]);
  expect(contradictions(checkedRules(defaultProtocol))).toEqual([]);
});

describe('dates that follow from a rule’s own points', () => {
  it('hours after the finish are a time of day', () => {
    const hours = (offset: number) => ({ anchor: 'session', offset, unit: 'hour' }) as const;
    expect(ruleOf(own([rule('dry', { mode: 'off', from: day(0), to: hours(24) })]))).toMatchObject({
      from: '2026-11-24',
      to: '2026-11-25',
      byTime: '13:05',
    });
    const wash = ruleOf(own([rule('wash', { mode: 'do', from: hours(6), to: hours(6) })]));
    expect(wash).toMatchObject({ from: '2026-11-24', fromTime: '19:05', to: '2026-11-24' });
    expect(wash).not.toHaveProperty('byTime');
  });

  it('a range is read on the safe side', () => {
    const four = { ...day(4), offsetHigh: 5 };
    expect(ruleOf(own([rule('no', { mode: 'off', from: day(0), to: four })]))?.to).toBe('2026-11-29');
    expect(ruleOf(own([rule('yes', { mode: 'may', from: four, to: { anchor: 'open' } })]))?.from).toBe('2026-11-29');
  });

  it('"when healed" is never a date, and neither is a final session that nobody has set', () => {
    const healed = ruleOf(own([rule('no', { mode: 'off', from: day(0), to: { anchor: 'healed' } })]));
    expect(healed).toMatchObject({ to: null, toUndated: { anchor: 'healed' } });
    const weeks = { anchor: 'final', offset: 4, unit: 'week' } as const;
    const open = ruleOf(own([rule('no', { mode: 'off', from: day(0), to: weeks })]), {
      ...courseIn(14),
      next: null,
    });
    expect(open).toMatchObject({ to: null, toPlanned: true, toUndated: weeks });
  });

  it.each([{ anchor: 'healed' }, { anchor: 'final', offset: -2, unit: 'day' }] as const)(
    'a preparation that begins with $anchor has no beginning and no day of its own',
    (from) => {
      const protocol = own([], [rule('care', { mode: 'do', from, to: before(0), precedesSession: true })]);
      const appointment = { date: addDays(dayZero, 14), time: CivilTime.parse('10:00') };
      const sheets = [
        preparationTimeline({ appointment, today: dayZero, zone, session: 2, sessionsPlanned: 3, protocol }),
        aftercareTimeline({ finished, course: courseIn(14), protocol }),
      ];
      for (const { rules, days, dates } of sheets) {
        expect(rules).toMatchObject([{ id: 'care', from: null, fromUndated: from, to: appointment.date }]);
        expect(days.filter(({ mark, rules: there }) => mark === 'due' || there.length > 0)).toEqual([]);
        expect(dates.map(({ id }) => id)).toEqual(['next-session']);
      }
    },
  );

  it('a preparation that ends when the skin has healed says so, and not the day of the appointment', () => {
    const healed = { anchor: 'healed' } as const;
    const protocol = own([], [rule('care', { mode: 'off', from: before(-3), to: healed })]);
    const appointment = { date: addDays(dayZero, 14), time: CivilTime.parse('10:00') };
    const { rules } = preparationTimeline({
      appointment,
      today: dayZero,
      zone,
      session: 2,
      sessionsPlanned: 3,
      protocol,
    });
    expect(rules).toMatchObject([{ from: addDays(dayZero, 11), to: null, toUndated: healed }]);
  });

  it('a planned final session gives planned dates', () => {
    const weeks = { anchor: 'final', offset: 4, unit: 'week' } as const;
    const planned = { ...courseIn(14), plannedFinal: addDays(dayZero, 28) };
    expect(ruleOf(own([rule('no', { mode: 'off', from: day(0), to: weeks })]), planned)).toMatchObject({
      to: addDays(dayZero, 56),
      toPlanned: true,
    });
  });

  it('a rule of the first session is not on the sheet of another one', () => {
    const first = own([rule('once', { mode: 'do', from: day(1), to: day(2), sessions: 'first' })]);
    expect(ruleOf(first, courseIn(14))?.id).toBe('once');
    expect(ruleOf(first, { ...courseIn(14), session: 2 })).toBeUndefined();
  });

  it('the restrictions end, and the calendar entry for it is made, by the rule that says so', () => {
    const free = rule('free', { mode: 'may', from: day(30), to: { anchor: 'open' }, endsRestrictions: true });
    const lasting = rule('lasting', { mode: 'off', from: day(30), to: { anchor: 'open' } });
    const { rules, dates } = aftercareTimeline({ finished, course: finalSession, protocol: own([free, lasting]) });
    expect(rules.map(({ kind }) => kind)).toEqual(['on', 'always']);
    expect(dates.map(({ id, date }) => [id, date])).toEqual([['free', '2026-12-24']]);
  });
});

describe('an appointment whose sheet would contradict itself', () => {
  const off = rule('off', { mode: 'off', from: day(8), to: day(12) });
  const wanted = rule('wanted', { mode: 'do', from: before(-1), to: before(-1) });
  const protocol = own([off], [wanted]);
  const at = { next: null, dayZero, today: dayZero, zone, protocol };

  it('is shut in the picker, with the next date that works in words', () => {
    const { next } = courseDays(at);
    expect(next.first).toBe(addDays(dayZero, 7));
    expect(next.shut).toEqual([9, 10, 11, 12, 13].map((days) => addDays(dayZero, days)));
    const shut = whyShut(next, addDays(dayZero, 10), null);
    expect(shut?.code).toBe('contradicts');
    expect(shut && sentence(shut.refusal)).toBe(
      'On Fri 4 Dec two rules of the sheet would contradict each other. The next date that works is Tue 8 Dec.',
    );
  });

  it.each([9, 13])('is refused on day %i, when it is chosen and when the aftercare is handed over', (days) => {
    const first = addDays(dayZero, 14);
    const params = { because: 'contradiction', first, date: addDays(dayZero, days) };
    expect(courseFault(courseIn(days), dayZero, protocol)).toMatchObject({
      refusal: { code: 'next-too-soon', params },
    });
    expect(chosenFault(courseIn(days), dayZero, finished, protocol)).toMatchObject({ refusal: { params } });
    expect(courseFault(courseIn(14), dayZero, protocol)).toBeNull();
  });

  it('moves the first possible date where the contradiction reaches up to it', () => {
    const early = own([rule('off', { mode: 'off', from: day(0), to: day(12) })], [wanted]);
    expect(courseDays({ ...at, protocol: early }).next).toMatchObject({ first: addDays(dayZero, 14), shut: [] });
  });
});

describe('what has to be done before a session', () => {
  const due = (to: Rule['to'], over: Partial<Rule> = {}) =>
    own([], [rule('due', { mode: 'do', from: before(-9), to, precedesSession: true, ...over })], { nextFromDay: 1 });
  const middle = { first: false, final: false };
  const lead = (to: Rule['to'], now: string) => leadOf(due(to), dayZero, CivilTime.parse(now), middle);

  it('takes whole days, or hours from the appointment’s time', () => {
    expect(lead(before(-3), '10:00')).toEqual({ days: 3, deadline: null });
    const hours = (offset: number) => ({ anchor: 'appointment', offset, unit: 'hour' }) as const;
    expect(lead(hours(-48), '10:00')).toEqual({ days: 2, deadline: { after: '10:00', what: 'Short' } });
    expect(lead(hours(-36), '08:00')).toEqual({ days: 1, deadline: { after: '20:00', what: 'Short' } });
    expect(lead(hours(-36), '20:00')).toEqual({ days: 2, deadline: { after: '08:00', what: 'Short' } });
  });

  it('keeps the next session so far from a treatment too', () => {
    const protocol = due(before(-7));
    const first = addDays(dayZero, 7);
    const params = { because: 'preparation', first, from: dayZero };
    expect(courseFault(courseIn(3), dayZero, protocol)).toMatchObject({ refusal: { code: 'next-too-soon', params } });
    expect(courseFault(courseIn(7), dayZero, protocol)).toBeNull();
    const days = courseDays({ next: null, dayZero, today: dayZero, zone, protocol });
    expect([days.next.why, days.final.why]).toEqual([params, params]);
  });

  it('delays no session that the rule does not hold for', () => {
    const first = due(before(-7), { sessions: 'first' });
    const now = CivilTime.parse('10:00');
    expect(leadOf(first, dayZero, now, middle).days).toBe(1);
    expect(leadOf(first, dayZero, now, { first: true, final: false }).days).toBe(7);
    expect(courseFault(courseIn(3), dayZero, first)).toBeNull();
  });

  it('counts for the planned final session what holds for that one', () => {
    const protocol = due(before(-7), { sessions: 'final' });
    const course = { ...courseIn(3), plannedFinal: addDays(dayZero, 9) };
    const params = { because: 'next-session', first: addDays(dayZero, 10), from: addDays(dayZero, 3) };
    expect(courseFault(course, dayZero, protocol)).toMatchObject({ refusal: { code: 'course-fault', params } });
    expect(courseFault({ ...course, plannedFinal: addDays(dayZero, 10) }, dayZero, protocol)).toBeNull();
  });

  it('counts for a visit that opens what holds for its own session', () => {
    const protocol = due(before(-7), { sessions: 'final' });
    const today = addDays(dayZero, 3);
    const opening = (final: boolean) =>
      openingOn(today, { protocol, lastTreated: dayZero, course: { session: 3, final } });
    expect(opening(true)).toMatchObject({ kind: 'too-soon', first: addDays(dayZero, 7) });
    expect(opening(false)).toEqual({ kind: 'free' });
  });
});
