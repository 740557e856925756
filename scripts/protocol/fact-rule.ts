import type { Point } from '../../domain/protocol/model/point.ts';
import { Rule } from '../../domain/protocol/model/rule.ts';
import type { Topic } from '../../domain/protocol/model/topic.ts';
import { compared, type FactPoint, FactRule } from './facts-form.ts';

/** A clinic's topics as they come up, with their levels. Nothing is known of an order, so there is none. */
export class FactTopics {
  readonly #topics = new Map<string, { name: string; levels: Map<string, string> }>();

  /** The ids of a topic and of its level; the same words have the same id. A level that means all of the topic has none. */
  idsOf({ topic, level }: Pick<FactRule, 'topic' | 'level'>): Pick<Rule, 'topic' | 'level'> {
    const id = freeId(topic, (taken) => (this.#topics.get(taken)?.name ?? topic) !== topic);
    const known = this.#topics.get(id) ?? { name: topic, levels: new Map<string, string>() };
    this.#topics.set(id, known);
    if (level === undefined || meansAll(level)) return { topic: id };
    const levelId = freeId(level, (taken) => (known.levels.get(taken) ?? level) !== level);
    known.levels.set(levelId, level);
    return { topic: id, level: levelId };
  }

  nameOf(topic: string): string {
    return this.#topics.get(topic)?.name ?? topic;
  }

  all(): Topic[] {
    return [...this.#topics].map(([id, { name, levels }]) => ({
      id,
      name,
      ordered: false,
      levels: [...levels].map(([levelId, words]) => ({ id: levelId, name: words })),
      lane: laneOf(name),
      ...given('partOf', this.#wholeOf(id, name)),
    }));
  }

  /** A sheet that counts a topic up in a level of another one ("steam, sauna, intense workout") has it as a part of that level. */
  #wholeOf(id: string, name: string): Topic['partOf'] {
    for (const [topic, { levels, name: whole }] of this.#topics) {
      const level = [...levels].find(([, words]) => topic !== id && countsUp(words, name))?.[0];
      const turned = [...(this.#topics.get(id)?.levels.values() ?? [])].some((words) => countsUp(words, whole));
      if (level !== undefined && !turned) return { topic, level };
    }
    return undefined;
  }
}

/** Whether a list of words has exactly this one among several. */
function countsUp(words: string, name: string): boolean {
  const listed = words.split(/,|\/|&|\band\b|\bor\b/).map((word) => word.trim().toLowerCase());
  return listed.length > 1 && listed.includes(name.toLowerCase());
}

/** Where the calendar draws a clinic's topic; its editor would ask. */
const lanes: readonly (readonly [RegExp, Topic['lane']])[] = [
  [/wash|wet|shampoo|shower/i, 'washing'],
  [/sweat|swim|sauna|sport|exercise|gym|steam/i, 'activity'],
  [/cut|shav|razor|hair|hat/i, 'hair'],
  [/moistur|sun|tan|exfoliat|touch|scratch|product/i, 'skin'],
  [/alcohol|caffeine|medicine|drink|food|blood|smok/i, 'body'],
];

function laneOf(name: string): Topic['lane'] {
  return lanes.find(([words]) => words.test(name))?.[1] ?? 'other';
}

/** "any wetting" and "anything" are the whole topic; so is what only says with what ("with SPF 30"). */
const meansAll = (level: string): boolean => /^(any|anything|all|everything|with)\b/i.test(level);

function freeId(words: string, taken: (id: string) => boolean): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-|-$/g, '');
  const id = plain === '' ? 'words' : plain;
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? id : `${id}-${n}`;
    if (!taken(candidate)) return candidate;
  }
}

const anchors = { session: 'session', final: 'final', appt: 'appointment', next: 'appointment' } as const;

function pointOf(fact: FactPoint | undefined): unknown {
  if (fact === undefined) return { anchor: 'open' };
  const { anchor, at, unit, offset, offsetHigh } = fact;
  if (anchor === 'open' || anchor === 'healed') return fact;
  const range = offsetHigh === undefined ? [offset ?? 0] : [offset ?? 0, offsetHigh].sort((one, other) => one - other);
  return {
    anchor: anchors[anchor],
    offset: range[0],
    unit: unit ?? 'day',
    ...(range.length === 2 ? { offsetHigh: range[1] } : {}),
    ...(at === undefined ? {} : { at }),
  };
}

function factOf(point: Point): FactPoint {
  if (point.anchor === 'open' || point.anchor === 'healed') return point;
  const { anchor, before: _, ...rest } = point;
  return { anchor: anchor === 'appointment' ? 'appt' : anchor, ...rest };
}

const icons = { off: 'prohibit', do: 'check', may: 'check', limit: 'hand' } as const;

/** A sentence for a sheet: facts have only words. In the preparation nothing else says that something is off. */
function textOf({ topic, level, mode, from, to }: FactRule, preparation: boolean): string {
  const name = topic.charAt(0).toUpperCase() + topic.slice(1);
  const what = level === undefined ? name : `${name}: ${level}`;
  const ranges = [from, to].flatMap((point) =>
    point?.offsetHigh === undefined || point.unit === undefined
      ? []
      : [
          ` (${[Math.abs(point.offset ?? 0), Math.abs(point.offsetHigh)].sort((a, b) => a - b).join(' to ')} ${point.unit}s)`,
        ],
  );
  const said =
    mode === 'off' && preparation
      ? `No ${level === undefined || level === topic ? topic : `${topic}: ${level}`}`
      : what;
  return `${said}${mode === 'may' ? ', allowed' : mode === 'limit' && preparation ? ', in moderation' : ''}${ranges.join('')}`;
}

/** A clinic's rule as one of a protocol, and the kinds of treatment that it is for: null for all of them. */
export interface TakenRule {
  readonly rule: Rule;
  readonly variants: readonly string[] | null;
}

/** What became of one rule of a file: taken, or why not, or taken with less than it said. */
export type Taken =
  | { readonly taken: TakenRule; readonly lost: string[] }
  | { readonly taken: null; readonly lost: string[] };

/** Takes a rule into the model and reads it back out of it: whatever is different then is lost, and named. */
export function takeRule(raw: unknown, id: string, topics: FactTopics): Taken {
  const read = FactRule.safeParse(raw);
  if (!read.success)
    return {
      taken: null,
      lost: read.error.issues.map(({ path, message }) => `${path.join('.') || 'rule'}: ${message}`),
    };
  const fact = read.data;
  const modelled = Rule.safeParse({
    id,
    ...topics.idsOf(fact),
    mode: fact.mode,
    from: pointOf(fact.from),
    to: pointOf(fact.to),
    text: textOf(fact, id.startsWith('preparation')),
    short: fact.level ?? fact.topic,
    icon: icons[fact.mode],
    why: '',
    ...given('often', fact.frequency),
    ...given('amount', fact.product),
    ...given('exceptions', fact.exceptions),
    ...given('condition', fact.onlyIf),
    ...given('ifMissed', fact.ifMissed),
    ...(fact.each ? { sessions: 'every' } : {}),
    ...(fact.perClient ? { perClient: true } : {}),
    ...(fact.approx ? { approximate: true } : {}),
  });
  if (!modelled.success)
    return { taken: null, lost: modelled.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  const taken = { rule: modelled.data, variants: fact.variants ?? null };
  const back = compared(readBack(taken, topics, fact.level !== undefined));
  const said = compared({ ...fact, ...Object(raw) });
  const keys = [...new Set([...Object.keys(back), ...Object.keys(said)])];
  return { taken, lost: keys.filter((key) => sorted(back[key]) !== sorted(said[key])) };
}

const given = (key: string, value: unknown) => (value === undefined ? {} : { [key]: value });

/** The rule in the file's own form, from the model alone. */
function readBack({ rule, variants }: TakenRule, topics: FactTopics, hasLevel: boolean): FactRule {
  return {
    topic: topics.nameOf(rule.topic),
    ...(hasLevel ? { level: rule.short } : {}),
    mode: rule.mode,
    from: factOf(rule.from),
    to: factOf(rule.to),
    ...(rule.sessions === 'every' ? { each: true } : {}),
    ...given('frequency', rule.often),
    ...given('product', rule.amount),
    ...given('exceptions', rule.exceptions),
    ...given('onlyIf', rule.condition),
    ...given('ifMissed', rule.ifMissed),
    ...given('perClient', rule.perClient),
    ...given('approx', rule.approximate),
    ...given('variants', variants === null ? undefined : [...variants]),
  };
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
