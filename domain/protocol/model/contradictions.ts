import { addDays, CivilDate, Zone } from '../../time.ts';
import { isCounted } from './point.ts';
import { places, type Rule } from './rule.ts';
import {
  type CareRules,
  type Clash,
  clashesOf,
  type KeptSpans,
  opposedPairs,
  rulesOf,
  type SheetOf,
  type Sided,
} from './sheet.ts';
import type { Course } from './span.ts';

/** The rules of a protocol, and from which day after a treatment its next session is possible at the earliest. */
export interface CheckedRules extends CareRules {
  readonly nextFromDay: number;
}

/** A clash and where in a course it comes up. */
export interface Contradiction extends Clash {
  readonly sheet: SheetName;
  /** Days to the next appointment at which it comes up, the least and the most; null on a sheet without one. */
  readonly distance: { readonly least: number; readonly most: number } | null;
}

/** Before the first session, after the first or a later one with another to come, after the final one. */
export type SheetName = 'before-first' | 'first' | 'between' | 'final';

const { first, between, last, only } = places;

/** Each kind of sheet with an appointment. The session ahead may be the final one. */
const withNext: readonly { readonly sheet: SheetName; readonly of: SheetOf }[] = [
  { sheet: 'before-first', of: { done: null, ahead: first } },
  { sheet: 'before-first', of: { done: null, ahead: only } },
  { sheet: 'first', of: { done: first, ahead: between } },
  { sheet: 'first', of: { done: first, ahead: last } },
  { sheet: 'between', of: { done: between, ahead: between } },
  { sheet: 'between', of: { done: between, ahead: last } },
];

const withoutNext: readonly { readonly sheet: SheetName; readonly of: SheetOf }[] = [
  { sheet: 'final', of: { done: only, ahead: null } },
  { sheet: 'final', of: { done: last, ahead: null } },
  { sheet: 'first', of: { done: first, ahead: null } },
  { sheet: 'between', of: { done: between, ahead: null } },
];

/** Appointments that a protocol is checked for lie up to so many days ahead. */
export const farthestNext = 120;

/**
 * The days 0 that a protocol is checked from. The first one does for rules in days and weeks; months and years are looked at
 * from the ends and beginnings of months of every length, in a leap year and not.
 */
const startDays = [
  '2026-01-01',
  '2026-01-28',
  '2026-01-31',
  '2026-02-01',
  '2026-02-28',
  '2026-04-01',
  '2026-11-30',
  '2028-01-31',
  '2028-02-01',
  '2028-02-29',
].map((day) => CivilDate.parse(day));

/** Whether the days of a rule depend on the length of months. */
export const needsMonths = ({ from, to }: Rule): boolean =>
  [from, to].some((point) => isCounted(point) && (point.unit === 'month' || point.unit === 'year'));

/**
 * Every contradiction that the rules lead to: on every kind of sheet, for each distance of the next appointment from
 * `nextFromDay` to 120 days. Each pair of rules is named once, with the first sheet that
 * it comes up on: the final one before others.
 */
export function contradictions(rules: CheckedRules): Contradiction[] {
  return firstContradictions(rules, Number.POSITIVE_INFINITY).named;
}

/**
 * The first `most` contradictions, and how many more pairs of rules contradict each other. Of those nothing else is looked for,
 * so that a protocol in which everything contradicts everything is answered as quickly as another.
 */
export function firstContradictions(
  rules: CheckedRules,
  most: number,
): { readonly named: Contradiction[]; readonly more: number } {
  const found = new Found(most);
  let open: readonly Pair[] = opposedPairs(rules.topics, [
    ...rules.aftercare.map((rule) => ({ part: 'aftercare' as const, rule })),
    ...rules.preparation.map((rule) => ({ part: 'preparation' as const, rule })),
  ]);
  let counted = 0;
  const pairsOf = (of: SheetOf) => {
    // What is only counted is not looked at again.
    if (found.more > counted) open = open.filter((pair) => !found.isMore(pair));
    counted = found.more;
    const there = new Set(rulesOf(rules, of).map(({ rule }) => rule));
    return open.filter((pair) => pair.every(({ rule }) => there.has(rule)));
  };
  for (const [index, day] of startDays.entries()) {
    const course = { zone: Zone.parse('UTC'), dayZero: day, finish: null, final: null, next: null };
    const kept: KeptSpans = new Map();
    for (const { sheet, of } of withoutNext) {
      const unknown = pairsOf(of).filter((pair) => !found.of(pair));
      for (const clash of clashesOf(unknown, { ...course, final: of.done?.final ? day : null }))
        found.note(clash, sheet, null);
    }
    for (const { sheet, of } of withNext) {
      const pairs = pairsOf(of).filter((pair) => index === 0 || pair.some(({ rule }) => needsMonths(rule)));
      const nearest = of.done === null ? 1 : Math.max(1, rules.nextFromDay);
      const look = (waiting: readonly Pair[], distance: number) => {
        const date = addDays(day, distance);
        const there = { ...course, next: { date, time: null }, final: of.ahead?.final ? date : null };
        for (const clash of clashesOf(waiting, there, kept)) found.note(clash, sheet, distance);
      };
      // Between the nearest and the farthest distance at which a pair is known to clash, nothing new can be found.
      let nearer = pairs;
      for (let distance = nearest; distance <= farthestNext && nearer.length > 0; distance++) {
        nearer = nearer.filter(
          (pair) => !found.isMore(pair) && distance < (found.of(pair)?.distance?.least ?? Number.POSITIVE_INFINITY),
        );
        look(nearer, distance);
      }
      let farther = pairs.filter((pair) => found.of(pair)?.distance);
      for (let distance = farthestNext; distance >= nearest && farther.length > 0; distance--) {
        farther = farther.filter((pair) => distance > (found.of(pair)?.distance?.most ?? Number.POSITIVE_INFINITY));
        look(farther, distance);
      }
    }
  }
  return { named: found.all(), more: found.more };
}

type Pair = readonly [Sided, Sided];

/** What was found so far, by pair: up to `most` of them, the others only counted. */
class Found {
  readonly #most: number;
  readonly #more = new Map<Sided, Set<Sided>>();
  more = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether a pair is one of those that are only counted. */
  isMore([one, other]: Pair): boolean {
    return this.#more.get(one)?.has(other) === true;
  }

  #count([one, other]: Pair): void {
    const others = this.#more.get(one) ?? new Set<Sided>();
    this.#more.set(one, others);
    if (others.has(other)) return;
    others.add(other);
    this.more += 1;
  }

  readonly #byFirst = new Map<Sided, Map<Sided, Contradiction>>();
  readonly #pairs: Pair[] = [];

  of([one, other]: Pair): Contradiction | undefined {
    return this.#byFirst.get(one)?.get(other);
  }

  note(clash: Clash, sheet: SheetName, distance: number | null): void {
    const pair: Pair = [clash.one, clash.other];
    const known = this.of(pair);
    if (!known && this.#pairs.length >= this.#most) {
      this.#count(pair);
      return;
    }
    if (!known) this.#pairs.push(pair);
    const at = distance === null ? null : { least: distance, most: distance };
    const others = this.#byFirst.get(clash.one) ?? new Map<Sided, Contradiction>();
    others.set(
      clash.other,
      known ? { ...known, distance: union(known.distance, at) } : { ...clash, sheet, distance: at },
    );
    this.#byFirst.set(clash.one, others);
  }

  all(): Contradiction[] {
    return this.#pairs.flatMap((pair) => this.of(pair) ?? []);
  }
}

function union(one: Contradiction['distance'], other: Contradiction['distance']): Contradiction['distance'] {
  if (one === null || other === null) return one ?? other;
  return { least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) };
}

/** The first date from `nextFromDay` on at which an appointment contradicts nothing of this sheet; null within a year of none. */
export function firstDateThatWorks(rules: CheckedRules, course: Course, of: SheetOf): CivilDate | null {
  const pairs = opposedPairs(rules.topics, rulesOf(rules, of));
  const from = of.done === null ? 1 : Math.max(1, rules.nextFromDay);
  for (let days = from; days <= 366; days++) {
    const date = addDays(course.dayZero, days);
    const there = {
      ...course,
      next: { date, time: course.next?.time ?? null },
      final: of.ahead?.final ? date : course.final,
    };
    if (clashesOf(pairs, there).length === 0) return date;
  }
  return null;
}
