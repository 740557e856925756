import { dayMinutes } from '../../minutes.ts';
import { addDays, type CivilDate } from '../../time.ts';
import { opposed } from './opposed.ts';
import { holdsFor, type Rule, type SessionPlace } from './rule.ts';
import { type Bound, type Course, canMeet, canPrecede, type Placed, placed, type Span } from './span.ts';
import type { Topics } from './topic.ts';

/** What a sheet is made from: the rules after a treatment, and those before the appointment that comes next. */
export interface CareRules {
  readonly topics: Topics;
  readonly aftercare: readonly Rule[];
  readonly preparation: readonly Rule[];
}

/** The sessions that a sheet speaks about: the one that was just done, and the one to come. Null where there is none. */
export interface SheetOf {
  readonly done: SessionPlace | null;
  readonly ahead: SessionPlace | null;
}

export interface Sided {
  readonly part: 'aftercare' | 'preparation';
  readonly rule: Rule;
}

/** Two rules that contradict each other on the same dates of one sheet. */
export interface Clash {
  readonly one: Sided;
  readonly other: Sided;
  /** The dates that both hold on, and the same in days from day 0; null for no end. */
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly fromDay: number;
  readonly toDay: number | null;
}

/** The rules that a sheet has. */
export function rulesOf({ aftercare, preparation }: CareRules, { done, ahead }: SheetOf): Sided[] {
  const after = done === null ? [] : aftercare.filter((rule) => holdsFor(rule, done));
  const before = ahead === null ? [] : preparation.filter((rule) => holdsFor(rule, ahead));
  return [
    ...after.map((rule) => ({ part: 'aftercare' as const, rule })),
    ...before.map((rule) => ({ part: 'preparation' as const, rule })),
  ];
}

/** When a rule holds on a sheet: preparation from day 0 to the end of the day of the appointment. What has no date gets none. */
export function onSheet({ part, rule }: Sided, course: Course): Placed {
  const there = placed(rule, course);
  if (part === 'aftercare' || course.next === null) return there;
  const { span } = there;
  const appointment = placed({ mode: 'off', from: wholeDay, to: wholeDay }, course).span.end;
  // When it has healed is a day that a person judges, and no appointment's.
  const end = span.end ?? (there.endUndated === 'healed' ? null : appointment);
  if (there.startUndated !== null) return { ...there, span: { start: null, end } };
  const begins: Bound = span.start !== null && canPrecede(atDayZero, span.start) ? span.start : atDayZero;
  return { ...there, span: { start: begins, end } };
}

const wholeDay = { anchor: 'appointment', offset: 0, unit: 'day' } as const;
const atDayZero: Bound = { minutes: 0 };

/**
 * What is to be done or allowed after a treatment gives way to the preparation of the next one, which is more precise. What is
 * off stays: the appointment is too soon then.
 */
export function givesWay(one: Sided, other: Sided): boolean {
  return one.part !== other.part && (one.part === 'aftercare' ? one : other).rule.mode !== 'off';
}

/** Every two rules of a protocol that contradict each other where they meet, wherever that is. */
export function opposedPairs(topics: Topics, rules: readonly Sided[]): [Sided, Sided][] {
  const numbered = rules.map((sided, index) => ({ sided, index }));
  // What is allowed or limited can only be opposed by what is off: of five hundred rules most are no pair to ask about.
  const demanding = numbered.filter(({ sided: { rule } }) => rule.mode === 'off' || rule.mode === 'do');
  const forbidding = demanding.filter(({ sided: { rule } }) => rule.mode === 'off');
  const against = { off: numbered, do: demanding, may: forbidding, limit: forbidding };
  return numbered.flatMap(({ sided: one, index }) =>
    against[one.rule.mode].flatMap(({ sided: other, index: at }): [Sided, Sided][] =>
      at > index && opposed(topics, one.rule, other.rule) && !givesWay(one, other) ? [[one, other]] : [],
    ),
  );
}

/** When rules hold whose dates follow from the treatment alone, kept from one distance of the next appointment to another. */
export type KeptSpans = Map<Rule, Span | null>;

function followsFromTreatment({ part, rule: { from, to } }: Sided): boolean {
  return part === 'aftercare' && [from, to].every(({ anchor }) => anchor !== 'appointment' && anchor !== 'final');
}

/**
 * Those of the pairs that meet on this sheet, with the dates. From the day after the appointment on, its own sheet counts.
 * `kept` is for sheets of the same treatment day only.
 */
export function clashesOf(
  pairs: readonly (readonly [Sided, Sided])[],
  course: Course,
  kept: KeptSpans = new Map(),
): Clash[] {
  const ofThisSheet: KeptSpans = new Map();
  const spanOf = (sided: Sided) => {
    const spans = followsFromTreatment(sided) ? kept : ofThisSheet;
    const known = spans.get(sided.rule);
    if (known !== undefined) return known;
    const span = datedPart(onSheet(sided, course));
    spans.set(sided.rule, span);
    return span;
  };
  const dates = new Map<number, CivilDate>();
  const dateOf = (day: number) => {
    const date = dates.get(day) ?? addDays(course.dayZero, day);
    dates.set(day, date);
    return date;
  };
  return pairs.flatMap(([one, other]) => {
    const [first, second] = [spanOf(one), spanOf(other)];
    if (first === null || second === null || !canMeet(first, second)) return [];
    const start = later(first.start, second.start);
    const end = earlier(first.end, second.end);
    const begins = Math.max(0, Math.floor((start?.minutes ?? 0) / dayMinutes));
    const ends = end === null ? null : Math.floor(Math.max(end.minutes - 1, 0) / dayMinutes);
    const { next } = course;
    const from = dateOf(begins);
    if (next !== null && from > next.date) return [];
    const to = ends === null ? null : dateOf(ends);
    return [{ one, other, from, to, fromDay: begins, toDay: ends }];
  });
}

/** Nobody knows how long it is until the skin has healed: the first minute is sure. Null where not even that has a date. */
function datedPart({ span, startUndated, endUndated }: Placed): Span | null {
  if (startUndated !== null) return null;
  if (endUndated !== 'healed' || span.start === null) return span;
  return { start: span.start, end: { ...span.start, minutes: span.start.minutes + 1 } };
}

function later(one: Bound | null, other: Bound | null): Bound | null {
  if (one === null || other === null) return one ?? other;
  return one.minutes < other.minutes ? other : one;
}

function earlier(one: Bound | null, other: Bound | null): Bound | null {
  if (one === null || other === null) return one ?? other;
  return one.minutes < other.minutes ? one : other;
}

/** Every contradiction of one sheet with its dates. */
export function clashes(rules: CareRules, course: Course, of: SheetOf): Clash[] {
  return clashesOf(opposedPairs(rules.topics, rulesOf(rules, of)), course);
}
