import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { type CheckedRules, contradictions } from '../../../domain/protocol/model/contradictions.ts';
import { holdsFor, type Rule, type SessionPlace } from '../../../domain/protocol/model/rule.ts';
import { clashes } from '../../../domain/protocol/model/sheet.ts';
import { addDays, CivilDate, Zone } from '../../../domain/time.ts';
import { careRules, topics } from './arbitrary.ts';
import { contradict, holdsOn } from './oracle.ts';

const zone = Zone.parse('UTC');
const runs = 25;

/** Whether some day of a sheet carries two rules that contradict each other; each day looked at by itself. */
function contradictsOnADay(
  { aftercare, preparation }: CheckedRules,
  { dayZero, next, final }: { dayZero: CivilDate; next: CivilDate | null; final: CivilDate | null },
  done: SessionPlace | null,
  ahead: SessionPlace | null,
): boolean {
  const sheet = { dayZero, next, final };
  const after = done ? aftercare.filter((rule) => holdsFor(rule, done)) : [];
  const before = ahead ? preparation.filter((rule) => holdsFor(rule, ahead)) : [];
  const lastDay = next ?? addDays(dayZero, 400);
  const onDay = (rule: Rule, day: string) => holdsOn(rule, day, sheet);
  const pairs = [...after, ...before].flatMap((one, index, all) =>
    all
      .slice(index + 1)
      .filter((other) => contradict(topics, one, other))
      // What is done or allowed after a treatment gives way to the preparation.
      .filter((other) => !(after.includes(one) && before.includes(other) && one.mode !== 'off'))
      .map((other) => [one, other] as const),
  );
  if (pairs.length === 0) return false;
  for (let day = Temporal.PlainDate.from(dayZero); day.toString() <= lastDay; day = day.add({ days: 1 }))
    if (pairs.some(([one, other]) => onDay(one, day.toString()) && onDay(other, day.toString()))) return true;
  return false;
}

const course = fc.record({
  dayZero: fc.integer({ min: 0, max: 1_500 }).map((days) => addDays(CivilDate.parse('2026-01-01'), days)),
  distance: fc.integer({ min: 1, max: 120 }),
  ahead: fc.constantFrom('middle' as const, 'final' as const, 'none' as const),
  done: fc.constantFrom('first' as const, 'between' as const, 'nothing' as const),
  alone: fc.boolean(),
});

it('a sheet contradicts itself exactly where some day of it carries two rules that do, read day by day', () => {
  fc.assert(
    fc.property(careRules, course, (rules, { dayZero, distance, ahead, done, alone }) => {
      const next = ahead === 'none' ? null : addDays(dayZero, distance);
      const of = {
        done: done === 'nothing' ? null : { first: done === 'first', final: next === null && alone },
        ahead: next === null ? null : { first: done === 'nothing', final: ahead === 'final' },
      };
      const final = of.done?.final ? dayZero : of.ahead?.final ? next : null;
      const found = clashes(
        rules,
        { zone, dayZero, finish: null, final, next: next && { date: next, time: null } },
        of,
      );
      expect(found.length > 0).toBe(contradictsOnADay(rules, { dayZero, next, final }, of.done, of.ahead));
    }),
    { numRuns: runs * 10 },
  );
});

it('the checker refuses a protocol exactly when some distance from 1 to 120 days, or the final session, contradicts', () => {
  const first = { first: true, final: false };
  const between = { first: false, final: false };
  const last = { first: false, final: true };
  const only = { first: true, final: true };
  const sheets = [
    [null, first],
    [null, only],
    [first, between],
    [first, last],
    [between, between],
    [between, last],
  ] as const;
  // Months have lengths of their own: what is true of every day 0 is left to the test above.
  const inDays = ({ aftercare, preparation }: CheckedRules) =>
    [...aftercare, ...preparation].every(({ from, to }) =>
      [from, to].every((point) => !('unit' in point) || point.unit !== 'month'),
    );
  fc.assert(
    fc.property(careRules.filter(inDays), (rules) => {
      const dayZero = CivilDate.parse('2027-03-05');
      const without = [only, last, first, between].some((done) =>
        contradictsOnADay(rules, { dayZero, next: null, final: done.final ? dayZero : null }, done, null),
      );
      const some = sheets.some(([done, ahead]) => {
        for (let days = done === null ? 1 : Math.max(1, rules.nextFromDay); days <= 120; days++) {
          const next = addDays(dayZero, days);
          if (contradictsOnADay(rules, { dayZero, next, final: ahead.final ? next : null }, done, ahead)) return true;
        }
        return false;
      });
      expect(contradictions(rules).length > 0).toBe(without || some);
    }),
    { numRuns: runs },
  );
});
