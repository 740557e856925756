import type { Contradiction, SheetName } from '../../domain/protocol/model/contradictions.ts';
import type { ProtocolFault } from '../../domain/protocol/model/faults.ts';
import type { Point } from '../../domain/protocol/model/point.ts';
import type { Rule } from '../../domain/protocol/model/rule.ts';
import type { Sided } from '../../domain/protocol/model/sheet.ts';

const modes = { off: 'off', do: 'to do', may: 'allowed', limit: 'in moderation' } as const;
const anchors = { session: 'the session', final: 'the final session', appointment: 'the appointment' } as const;

/** "from 6 days after the session to 10 days after the session". */
function whenOf({ from, to }: Pick<Rule, 'from' | 'to'>): string {
  return [from.anchor === 'open' ? '' : `from ${pointWords(from)}`, to.anchor === 'open' ? '' : `to ${pointWords(to)}`]
    .filter((part) => part !== '')
    .join(' ');
}

function pointWords(point: Point): string {
  if (point.anchor === 'open') return '';
  if (point.anchor === 'healed') return 'when healed';
  const { anchor, offset, offsetHigh, unit, at } = point;
  const part = at === undefined ? '' : `, ${at}`;
  if (offset === 0 && offsetHigh === undefined) return `${anchors[anchor]}${part}`;
  const [least, most] = [Math.abs(offset), Math.abs(offsetHigh ?? offset)].sort((one, other) => one - other);
  const size = least === most ? `${least} ${unit}${least === 1 ? '' : 's'}` : `${least} to ${most} ${unit}s`;
  return `${size} ${offset < 0 ? 'before' : 'after'} ${anchors[anchor]}${part}`;
}

function sidedWords({ part, rule }: Sided): string {
  return `${part} “${rule.short}” (${modes[rule.mode]}${whenOf(rule) === '' ? '' : `, ${whenOf(rule)}`})`;
}

const sheets: Readonly<Record<SheetName, string>> = {
  'before-first': 'the sheet before the first session',
  first: 'the sheet of the first session',
  between: 'the sheet of a session in between',
  final: 'the sheet of the final session',
};

/** Names both rules, the days, counted from the treatment, and the distance of the next appointment. */
export function contradictionWords({ one, other, fromDay, toDay, sheet, distance }: Contradiction): string {
  const days = toDay === null ? `from day ${fromDay} on` : range('on', 'from', fromDay, toDay);
  const next = distance === null ? '' : `, the next appointment ${range('on', 'from', distance.least, distance.most)}`;
  return `${sidedWords(one)} and ${sidedWords(other)}: ${days}, on ${sheets[sheet]}${next}`;
}

const range = (single: string, several: string, least: number, most: number): string =>
  least === most ? `${single} day ${least}` : `${several} day ${least} to day ${most}`;

const faults: Readonly<Record<ProtocolFault['code'], (id: string) => string>> = {
  'id-twice': (id) => `“${id}” is there already; give this one another id`,
  'topic-unknown': (id) => `there is no topic “${id}”; add it to topics, or choose one of them`,
  'level-unknown': (id) => `the topic has no level “${id}”; add it there, or leave the level out`,
  'topic-circle': (id) => `“${id}” would be a part of itself; take one partOf out`,
  'question-unknown': (id) => `there is no question “${id}”; add it, or take shownWhen out`,
  'answer-unknown': (id) => `the question has no answer “${id}”`,
  'question-later': (id) => `“${id}” is asked later; move it in front`,
  'rule-unknown': (id) => `there is no preparation rule “${id}”`,
  'finding-missing': (id) => `“${id}” needs a finding, which is recorded and printed`,
  'remedy-missing': (id) => `“${id}” has an answer that is remedied; write its steps`,
  'never-holds': (id) => `“${id}” ends before it begins; change one of the two`,
};

export function faultWords({ code, place, params }: ProtocolFault): string {
  return `${place}: ${faults[code](params.id)}`;
}
