import { needsMonths } from '../protocol/model/contradictions.ts';
import { checkedRules } from '../protocol/model/faults.ts';
import { isCounted, type Unit } from '../protocol/model/point.ts';
import { places, type Rule } from '../protocol/model/rule.ts';
import { clashesOf, opposedPairs, rulesOf, type SheetOf } from '../protocol/model/sheet.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { addDays, CivilDate, CivilTime, Zone } from '../time.ts';
import { leadOf } from './lead.ts';
import { furthestDays } from './possible-days.ts';

/** When a session can follow another: the first possible date, and those after it whose sheet would contradict itself. */
export interface NextDays {
  readonly first: CivilDate;
  /** Why none before it can: the scalp needs its days, or what has to be done before the next session does. */
  readonly because: 'treatment' | 'preparation';
  readonly shut: readonly CivilDate[];
}

/** Neither the first session nor the final one, before and after. */
const between: SheetOf = { done: places.between, ahead: places.between };

/** Dates are counted without regard to the time of day: an appointment at any time has to fit. */
const anyZone = Zone.parse('UTC');

/**
 * When a session can follow a treatment on `dayZero` (docs/rules.md, "Preparation dates"): not before the protocol's own first
 * day, not before what precedes the next session can be done, and on no date whose sheet would carry two instructions that
 * contradict each other.
 */
export function nextDays(dayZero: CivilDate, protocol: Protocol, of: SheetOf = between): NextDays {
  const least = of.done === null ? 1 : protocol.nextFromDay;
  const shut = shutAfter(dayZero, protocol, of);
  const from = (days: number): number => (shut.has(days) ? from(days + 1) : days);
  const alone = from(least);
  const first = from(Math.max(alone, leadAfter(dayZero, protocol, of)));
  const later = [...shut].filter((days) => days > first).sort((a, b) => a - b);
  const because = first > alone ? 'preparation' : 'treatment';
  return { first: addDays(dayZero, first), because, shut: later.map((days) => addDays(dayZero, days)) };
}

/** Days that the preparation of the next session takes. Visits under the first form went without. */
function leadAfter(dayZero: CivilDate, protocol: Protocol, { done, ahead }: SheetOf): number {
  if (done === null || ahead === null || protocol.firstForm) return 0;
  return leadOf(protocol, dayZero, dayBegins, ahead).days;
}

const dayBegins = CivilTime.parse('00:00');

export function firstPossibleNext(dayZero: CivilDate, protocol: Protocol, of: SheetOf = between): CivilDate {
  return nextDays(dayZero, protocol, of).first;
}

type Pairs = ReturnType<typeof opposedPairs>;

interface Distances {
  /** In days from one session to the next: those whose sheet contradicts itself, whatever the day. */
  readonly always: ReadonlySet<number>;
  /** What months decide depends on the day they are counted from. */
  readonly monthly: Pairs;
  /** All of them after the day that was last asked about: a visit asks about the same one at every step. */
  last: { readonly dayZero: CivilDate; readonly shut: ReadonlySet<number> } | null;
}

/** Days from `dayZero` on which no session can follow, whatever else allows it. */
function shutAfter(dayZero: CivilDate, protocol: Protocol, of: SheetOf): ReadonlySet<number> {
  const known = distances(protocol, of);
  const { always, monthly, last } = known;
  if (monthly.length === 0) return always;
  if (last?.dayZero === dayZero) return last.shut;
  const shut = new Set([...always, ...clashing(monthly, dayZero, of)]);
  known.last = { dayZero, shut };
  return shut;
}

function distances(protocol: Protocol, of: SheetOf): Distances {
  const known = cached.get(protocol) ?? new Map<string, Distances>();
  cached.set(protocol, known);
  const key = JSON.stringify(of);
  const there = known.get(key);
  if (there) return there;
  const rules = checkedRules(protocol);
  const pairs = opposedPairs(rules.topics, rulesOf(rules, of));
  const isMonthly = (pair: Pairs[number]) => pair.some(({ rule }) => needsMonths(rule));
  const plain = pairs.filter((pair) => !isMonthly(pair));
  const found: Distances = { always: clashing(plain, anyDay, of), monthly: pairs.filter(isMonthly), last: null };
  known.set(key, found);
  return found;
}

/** Cached, because every view of a visit shows it; a protocol is never changed in place. */
const cached = new WeakMap<Protocol, Map<string, Distances>>();

const anyDay = CivilDate.parse('2026-01-01');

/** Days from `dayZero` to a next session whose sheet would contradict itself. */
function clashing(pairs: Pairs, dayZero: CivilDate, of: SheetOf): ReadonlySet<number> {
  if (pairs.length === 0) return new Set();
  const clashesAt = (days: number): boolean => {
    const date = addDays(dayZero, days);
    const final = of.done?.final ? dayZero : of.ahead?.final ? date : null;
    return clashesOf(pairs, { zone: anyZone, dayZero, finish: null, final, next: { date, time: null } }).length > 0;
  };
  const reach = Math.min(
    furthestDays,
    Math.max(...pairs.map(([one, other]) => reachOf(one.rule) + reachOf(other.rule))),
  );
  const found = new Set(numbers(1, reach).filter(clashesAt));
  // Farther away than any rule reaches, it is as it is there.
  if (found.has(reach)) for (const days of numbers(reach + 1, furthestDays)) found.add(days);
  return found;
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** So many days from its anchors nothing about a rule changes any more. */
function reachOf({ from, to }: Rule): number {
  const days = [from, to].map((point) => {
    if (!isCounted(point)) return 0;
    return Math.max(Math.abs(point.offset), Math.abs(point.offsetHigh ?? 0)) * daysIn[point.unit];
  });
  return Math.ceil(Math.max(...days)) + 2;
}

const daysIn: Readonly<Record<Unit, number>> = { hour: 1 / 24, day: 1, week: 7, month: 31, year: 366 };
