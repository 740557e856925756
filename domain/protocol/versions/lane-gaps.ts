import { dayMinutes } from '../../minutes.ts';
import { CivilDate, Zone } from '../../time.ts';
import { topicsOf } from '../model/faults.ts';
import { holdsFor, places, type SessionPlace } from '../model/rule.ts';
import { type Course, placed } from '../model/span.ts';
import { Lane } from '../model/topic.ts';
import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import type { ProtocolProblem } from './problem.ts';

interface Days {
  readonly place: string;
  readonly first: number;
  /** The last day, inclusive; null where it never ends. */
  readonly last: number | null;
}

const sheets: readonly { readonly sheet: string; readonly done: SessionPlace }[] = [
  { sheet: 'first', done: places.first },
  { sheet: 'between', done: places.between },
  { sheet: 'final', done: places.last },
];

/**
 * Days of a lane that no rule of the aftercare speaks about, between two that have one: a client reads nothing there. Each gap
 * is named once, at the rule behind it.
 */
export function laneGaps(protocol: TreatmentProtocol): ProtocolProblem[] {
  const found = new Map<string, ProtocolProblem>();
  for (const { sheet, done } of sheets)
    for (const lane of Lane.options)
      for (const { place, fromDay, toDay } of gapsIn(daysOf(protocol, lane, done))) {
        const key = `${lane} ${fromDay} ${toDay}`;
        if (!found.has(key))
          found.set(key, { severity: 'look', code: 'gap', place, params: { lane, sheet, fromDay, toDay } });
      }
  return [...found.values()];
}

const dayZero = CivilDate.parse('2026-01-05');

function daysOf(protocol: TreatmentProtocol, lane: Lane, done: SessionPlace): Days[] {
  const topics = topicsOf(protocol);
  const course: Course = {
    zone: Zone.parse('UTC'),
    dayZero,
    finish: null,
    final: done.final ? dayZero : null,
    next: null,
  };
  return protocol.aftercare
    .filter((rule) => topics.get(rule.topic)?.lane === lane && holdsFor(rule, done))
    .flatMap((rule): Days[] => {
      const { span, startUndated, endUndated } = placed(rule, course);
      if (startUndated !== null) return [];
      const first = Math.max(0, Math.floor((span.start?.minutes ?? 0) / dayMinutes));
      // Until the skin has healed, or until a day that nobody has set, may be any number of days.
      const last = span.end === null || endUndated !== null ? null : Math.ceil(span.end.minutes / dayMinutes) - 1;
      return [{ place: `aftercare/${rule.id}`, first, last }];
    })
    .sort((one, other) => one.first - other.first);
}

function gapsIn(days: readonly Days[]): { place: string; fromDay: number; toDay: number }[] {
  const [start, ...later] = days;
  if (!start) return [];
  let reached = start.last;
  return later.flatMap(({ place, first, last }) => {
    const before = reached;
    reached = before === null || last === null ? null : Math.max(before, last);
    return before !== null && first > before + 1 ? [{ place, fromDay: before + 1, toDay: first - 1 }] : [];
  });
}
