import fc from 'fast-check';
import type { Point } from '../../../domain/protocol/model/point.ts';
import type { Mode, Rule } from '../../../domain/protocol/model/rule.ts';
import type { Topic } from '../../../domain/protocol/model/topic.ts';

/** Undefined mostly. */
const seldom = <T>(value: fc.Arbitrary<T>, weight = 1): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight, arbitrary: value });

/** Two ordered levels, two without an order, and a part of the second topic. */
export const topics: readonly Topic[] = [
  {
    id: 'wash',
    name: 'Washing',
    ordered: true,
    levels: ['water', 'cleanser', 'shampoo'].map((id) => ({ id, name: id })),
    lane: 'washing',
  },
  {
    id: 'sweat',
    name: 'Sweat',
    ordered: false,
    levels: [
      { id: 'gym', name: 'Gym' },
      { id: 'walk', name: 'Walk' },
    ],
    lane: 'activity',
  },
  {
    id: 'sauna',
    name: 'Sauna',
    partOf: { topic: 'sweat', level: 'gym' },
    ordered: false,
    levels: [],
    lane: 'activity',
  },
  { id: 'swim', name: 'Swim', partOf: { topic: 'sweat' }, ordered: false, levels: [], lane: 'activity' },
];

const subject = fc.constantFrom<Pick<Rule, 'topic' | 'level'>>(
  { topic: 'wash', level: 'water' },
  { topic: 'wash', level: 'cleanser' },
  { topic: 'wash', level: 'shampoo' },
  { topic: 'wash' },
  { topic: 'sweat', level: 'gym' },
  { topic: 'sweat', level: 'walk' },
  { topic: 'sweat' },
  { topic: 'sauna' },
  { topic: 'swim' },
);

function counted(anchor: 'session' | 'final' | 'appointment'): fc.Arbitrary<Point> {
  const back = anchor === 'appointment';
  return fc
    .record({
      days: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 45 })),
      more: seldom(fc.integer({ min: 1, max: 4 }), 4),
      unit: fc.constantFrom('day' as const, 'day' as const, 'day' as const, 'week' as const, 'month' as const),
    })
    .map(({ days, more, unit }) => {
      const size = unit === 'day' ? days : unit === 'week' ? days % 6 : days % 3;
      const offset = back ? -size : size;
      return { anchor, offset, unit, ...(more === undefined ? {} : { offsetHigh: offset + more }) };
    });
}

const shown = (id: string) => ({ text: id, short: id, icon: 'check', why: '' }) as const;

const rule = (part: 'aftercare' | 'preparation') => {
  const anchors =
    part === 'aftercare'
      ? fc.constantFrom('session' as const, 'session' as const, 'final' as const)
      : fc.constant('appointment' as const);
  const from = fc.oneof(
    { weight: 5, arbitrary: anchors.chain(counted) },
    { weight: 1, arbitrary: fc.constant<Point>({ anchor: 'open' }) },
  );
  const to = fc.oneof(
    { weight: 5, arbitrary: anchors.chain(counted) },
    { weight: 1, arbitrary: fc.constant<Point>({ anchor: 'open' }) },
  );
  return fc.record({
    subject,
    mode: fc.constantFrom<Mode>('off', 'off', 'do', 'may', 'limit'),
    from,
    to,
    often: seldom(fc.constantFrom('once a day', 'twice a day'), 4),
    sessions: seldom(fc.constantFrom('first' as const, 'between' as const, 'final' as const), 5),
    condition: seldom(fc.constant('once it is dry')),
  });
};

const rules = (part: 'aftercare' | 'preparation', maxLength: number) =>
  fc.array(rule(part), { maxLength }).map((all) =>
    all.map(({ subject: { topic, level }, often, condition, sessions, ...rest }, index): Rule => {
      const id = `${part}-${index}`;
      return {
        id,
        topic,
        ...(level === undefined ? {} : { level }),
        ...(often === undefined ? {} : { often }),
        ...(condition === undefined ? {} : { condition }),
        ...(sessions === undefined ? {} : { sessions }),
        ...rest,
        ...shown(id),
      };
    }),
  );

/** Random rules over the topics above, with ranges, months, open ends, conditions and sessions. */
export const careRules = fc.record({
  topics: fc.constant(new Map(topics.map((topic) => [topic.id, topic]))),
  aftercare: rules('aftercare', 4),
  preparation: rules('preparation', 4),
  nextFromDay: fc.integer({ min: 0, max: 10 }),
});
