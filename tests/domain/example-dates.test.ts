import { expect, it } from 'vitest';
import {
  exampleDates,
  exampleSession,
  placeOfExample,
  withDistance,
  withPlace,
  withTreated,
} from '../../domain/dates/example.ts';
import { exampleClashDates, exampleClashes } from '../../domain/dates/example-papers.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { Point } from '../../domain/protocol/model/point.ts';
import type { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import { CivilDate, civilDateOf, Instant, Moment, Zone } from '../../domain/time.ts';

const treated = Moment.parse({
  instant: Instant.parse('2026-11-24T13:22:00.000Z'),
  zone: Zone.parse('Europe/London'),
  uptimeMs: 0,
  bootId: 'one',
});
const example = exampleSession(defaultProtocol, treated);
const day = (offset: number): Point => ({ anchor: 'session', offset, unit: 'day' });

it('names both rules and the date of a contradiction in the example', () => {
  const [clash, ...others] = exampleClashes(waterFrom(3), example);
  expect([clash?.one.rule.id, clash?.other.rule.id, clash?.from]).toEqual(['no-wash', 'water-only', '2026-11-27']);
  expect(others).toEqual([]);
});

it('dates a contradiction by the example: where it comes up there by its own days, else two preparations back from its appointment', () => {
  const found = { fromDay: 5, toDay: 5, least: 7 };
  const water = ['aftercare/no-wash', 'aftercare/water-only'] as const;
  expect(exampleClashDates(waterFrom(3), example, { ...found, places: water }).from).toBe('2026-11-27');
  // The next session is on 15 December: two days before it, although the checker met it seven days after the treatment.
  const before = ['preparation/one', 'preparation/other'] as const;
  expect(exampleClashDates(defaultProtocol, example, { ...found, places: before })).toEqual({
    from: '2026-12-13',
    to: '2026-12-13',
  });
  const none = withDistance(example, 0);
  expect(exampleClashDates(defaultProtocol, none, { ...found, places: before }).from).toBe('2026-11-29');
  const after = ['aftercare/one', 'aftercare/other'] as const;
  expect(exampleClashDates(defaultProtocol, example, { ...found, toDay: null, places: after })).toEqual({
    from: '2026-11-29',
    to: null,
  });
});

it('gives every offset its date in the example, on another day and at another place of the course too', () => {
  const rule = defaultProtocol.aftercare.find(({ id }) => id === 'water-only');
  const afterFinal = defaultProtocol.aftercare.find(({ id }) => id === 'all-activities');
  if (!rule || !afterFinal) throw new Error('the rules are not there');
  const datesIn = (one: typeof example) => exampleDates(defaultProtocol, 'aftercare', rule, one);
  expect(datesIn(example)).toMatchObject({ from: '2026-11-28', to: '2026-11-30' });
  const later = withTreated(example, CivilDate.parse('2026-12-01'));
  expect(datesIn(later)).toMatchObject({ from: '2026-12-05', to: '2026-12-07' });
  expect(later.course.next?.date).toBe('2026-12-22');
  expect(exampleDates(defaultProtocol, 'aftercare', afterFinal, example)?.from).toBeNull();
  const final = withPlace(example, 'final');
  expect(exampleDates(defaultProtocol, 'aftercare', afterFinal, final)?.from).toBe('2026-12-24');
  expect(withPlace(final, 'first').course.next).not.toBeNull();
});

it.each(['first', 'between', 'before-final', 'final'] as const)(
  'knows the example again as the %s session',
  (place) => {
    expect(placeOfExample(withPlace(example, place))).toBe(place);
  },
);

it('has no next session at a distance of no days', () => {
  expect(withDistance(example, 0).course.next).toBeNull();
  expect(withDistance(example, 30).course.next?.date).toBe('2026-12-24');
  expect(civilDateOf(withDistance(example, 30).finished)).toBe('2026-11-24');
});

function waterFrom(offset: number): TreatmentProtocol {
  const aftercare = defaultProtocol.aftercare.map((rule) =>
    rule.id === 'water-only' ? { ...rule, from: day(offset) } : rule,
  );
  return { ...defaultProtocol, aftercare };
}
