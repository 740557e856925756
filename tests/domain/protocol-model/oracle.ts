import { Temporal } from 'temporal-polyfill';
import type { Counted, Point } from '../../../domain/protocol/model/point.ts';
import type { Rule } from '../../../domain/protocol/model/rule.ts';
import type { Topic } from '../../../domain/protocol/model/topic.ts';

/**
 * The meaning of rules once more, day by day and slowly, from docs/protocol.md alone: no spans and no minutes, and nothing of
 * domain/protocol/model but its types. It knows days, weeks, months and years, and no hours.
 */
export interface Sheet {
  readonly dayZero: string;
  readonly next: string | null;
  readonly final: string | null;
}

const anchorOf = (point: Counted, { dayZero, next, final }: Sheet) =>
  ({ session: dayZero, final, appointment: next })[point.anchor];

function dayOf(point: Counted, offset: number, sheet: Sheet): string | null {
  const anchor = anchorOf(point, sheet);
  if (anchor === null || point.unit === 'hour') return null;
  const unit = ({ day: 'days', week: 'weeks', month: 'months', year: 'years' } as const)[point.unit];
  return Temporal.PlainDate.from(anchor)
    .add({ [unit]: offset })
    .toString();
}

/** Whether a day is at or after a beginning: of an allowance's range the far end counts, of all else the near one. */
function hasBegun(point: Point, mode: Rule['mode'], day: string, sheet: Sheet): boolean {
  if (point.anchor === 'open') return true;
  if (point.anchor === 'healed') return false;
  const first = dayOf(point, mode === 'may' ? (point.offsetHigh ?? point.offset) : point.offset, sheet);
  return first !== null && first <= day;
}

/** Whether a day is before, or the last of, an end. A final session that nobody has set has not ended anything. */
function goesOn(point: Point, mode: Rule['mode'], day: string, sheet: Sheet): boolean {
  if (point.anchor === 'open' || point.anchor === 'healed') return true;
  const last = dayOf(point, mode === 'may' ? point.offset : (point.offsetHigh ?? point.offset), sheet);
  if (last === null) return true;
  return point.before ? day < last : day <= last;
}

export function holdsOn(rule: Rule, day: string, sheet: Sheet): boolean {
  return hasBegun(rule.from, rule.mode, day, sheet) && goesOn(rule.to, rule.mode, day, sheet);
}

/** Every topic that a topic belongs to, itself first, with the level at which it does. */
function belongs(topics: readonly Topic[], topic: string, level?: string): [string, string | undefined][] {
  const up = topics.find(({ id }) => id === topic)?.partOf;
  return [[topic, level], ...(up ? belongs(topics, up.topic, up.level) : [])];
}

export function contradict(topics: readonly Topic[], one: Rule, other: Rule): boolean {
  if (one.condition || other.condition) return false;
  const [off, on] = one.mode === 'off' ? [one, other] : [other, one];
  const levels = (id: string) => topics.find((topic) => topic.id === id)?.levels.map((level) => level.id) ?? [];
  const isOrdered = (id: string) => topics.find((topic) => topic.id === id)?.ordered === true;
  if (off.mode === 'off') {
    if (on.mode === 'off') return false;
    return belongs(topics, on.topic, on.level).some(([topic, level]) => {
      if (topic !== off.topic) return false;
      if (level === undefined || off.level === undefined) return true;
      const order = levels(topic);
      return isOrdered(topic) ? order.indexOf(level) >= order.indexOf(off.level) : level === off.level;
    });
  }
  if (one.mode !== 'do' || other.mode !== 'do' || one.topic !== other.topic) return false;
  const sameLevel = one.level === undefined || other.level === undefined || one.level === other.level;
  if (!sameLevel) return !isOrdered(one.topic);
  const amounts = (a?: string, b?: string) => a !== undefined && b !== undefined && a !== b;
  return amounts(one.amount, other.amount) || amounts(one.often, other.often);
}
