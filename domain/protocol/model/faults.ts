import type { CheckedRules } from './contradictions.ts';
import { isCounted } from './point.ts';
import type { ShownWhen } from './questions.ts';
import type { Rule } from './rule.ts';
import type { Topics } from './topic.ts';
import type { TreatmentProtocol } from './treatment-protocol.ts';

/** What is wrong with a protocol besides contradictions, with its place: "aftercare/3/topic". Nothing with a fault is published. */
export interface ProtocolFault {
  readonly code:
    | 'id-twice'
    | 'topic-unknown'
    | 'level-unknown'
    | 'topic-circle'
    | 'question-unknown'
    | 'answer-unknown'
    | 'question-later'
    | 'rule-unknown'
    | 'finding-missing'
    | 'remedy-missing'
    | 'never-holds';
  readonly place: string;
  readonly params: { readonly id: string };
}

export function topicsOf({ topics }: Pick<TreatmentProtocol, 'topics'>): Topics {
  return new Map(topics.map((topic) => [topic.id, topic]));
}

export function checkedRules(protocol: TreatmentProtocol): CheckedRules {
  const { preparation, aftercare, nextFromDay } = protocol;
  return { topics: topicsOf(protocol), preparation, aftercare, nextFromDay };
}

export function protocolFaults(protocol: TreatmentProtocol): ProtocolFault[] {
  return [
    ...doubled(protocol),
    ...topicFaults(protocol),
    ...(['preparation', 'aftercare'] as const).flatMap((part) =>
      protocol[part].flatMap((rule, index) => ruleFaults(topicsOf(protocol), rule, `${part}/${index}`)),
    ),
    ...shownWhenFaults(protocol),
    ...checkFaults(protocol),
  ];
}

interface Listed {
  readonly id: string;
}

/** A list whose items have ids of their own, and others whose ids they cannot have. */
type IdList = readonly [place: string, list: readonly Listed[], taken?: readonly Listed[]];

function doubled(protocol: TreatmentProtocol): ProtocolFault[] {
  const { topics, health, checks, consent, timeOut, information, preparation, aftercare } = protocol;
  const within: IdList[] = [
    ...topics.map(({ levels }, index): IdList => [`topics/${index}/levels`, levels]),
    ...health.flatMap(({ answers }, index): IdList[] => {
      const place = `health/${index}/answers/options`;
      // "None of these" is an answer of its own, which others can wait for.
      if (answers.kind === 'several-of') return [[place, answers.options, [{ id: 'none' }]]];
      return answers.kind === 'one-of' ? [[place, answers.options]] : [];
    }),
    ...checks.flatMap(({ questions, remedy }, index): IdList[] => [
      [`checks/${index}/questions`, questions],
      [`checks/${index}/remedy`, remedy],
      ...questions.map(({ options }, number): IdList => [`checks/${index}/questions/${number}/options`, options]),
    ]),
    ...consent.clauses.flatMap(({ decision }, index): IdList[] =>
      decision.kind === 'choose-one' ? [[`consent/clauses/${index}/decision/options`, decision.options]] : [],
    ),
  ];
  const lists: IdList[] = [
    ['topics', topics],
    ['health', health],
    ['checks', checks],
    ['timeOut', timeOut],
    ['consent/clauses', consent.clauses],
    ['preparation', preparation],
    // A sheet has both, and names a rule by its id alone.
    ['aftercare', aftercare, preparation],
    ['information', information],
    ...within,
  ];
  return lists.flatMap(([place, list, taken = []]) => {
    const seen = new Set(taken.map(({ id }) => id));
    return list.flatMap(({ id }, index): ProtocolFault[] => {
      const twice = seen.has(id);
      seen.add(id);
      return twice ? [{ code: 'id-twice', place: `${place}/${index}`, params: { id } }] : [];
    });
  });
}

function topicFaults({ topics }: TreatmentProtocol): ProtocolFault[] {
  const known = topicsOf({ topics });
  return topics.flatMap(({ id, partOf }, index): ProtocolFault[] => {
    if (!partOf) return [];
    const place = `topics/${index}/partOf`;
    const whole = known.get(partOf.topic);
    if (!whole) return [{ code: 'topic-unknown', place, params: { id: partOf.topic } }];
    if (partOf.level !== undefined && !whole.levels.some((level) => level.id === partOf.level))
      return [{ code: 'level-unknown', place, params: { id: partOf.level } }];
    const seen = new Set([id]);
    for (let at = partOf.topic; ; ) {
      if (seen.has(at)) return [{ code: 'topic-circle', place, params: { id } }];
      seen.add(at);
      const next = known.get(at)?.partOf?.topic;
      if (next === undefined) return [];
      at = next;
    }
  });
}

function ruleFaults(topics: Topics, rule: Rule, place: string): ProtocolFault[] {
  const topic = topics.get(rule.topic);
  if (!topic) return [{ code: 'topic-unknown', place: `${place}/topic`, params: { id: rule.topic } }];
  if (rule.level !== undefined && !topic.levels.some(({ id }) => id === rule.level))
    return [{ code: 'level-unknown', place: `${place}/level`, params: { id: rule.level } }];
  return neverHolds(rule) ? [{ code: 'never-holds', place, params: { id: rule.id } }] : [];
}

/** A rule that ends before it begins, as far as one unit and one anchor tell. */
function neverHolds({ mode, from, to }: Rule): boolean {
  if (!isCounted(from) || !isCounted(to) || from.anchor !== to.anchor || from.unit !== to.unit) return false;
  const begins = mode === 'may' ? (from.offsetHigh ?? from.offset) : from.offset;
  const ends = mode === 'may' ? to.offset : (to.offsetHigh ?? to.offset);
  if (to.before === true && to.at === undefined) return ends <= begins;
  return ends < begins;
}

function shownWhenFaults({ health, consent }: TreatmentProtocol): ProtocolFault[] {
  const order = new Map(health.map((question, index) => [question.id, { question, index }]));
  const faultsOf = (shownWhen: ShownWhen | undefined, place: string, before: number): ProtocolFault[] => {
    if (!shownWhen) return [];
    const asked = order.get(shownWhen.question);
    const at = `${place}/shownWhen`;
    if (!asked) return [{ code: 'question-unknown', place: at, params: { id: shownWhen.question } }];
    if (asked.index >= before) return [{ code: 'question-later', place: at, params: { id: shownWhen.question } }];
    const possible = new Set(answersOf(asked.question));
    return shownWhen.answers
      .filter((answer) => !possible.has(answer))
      .map((id) => ({ code: 'answer-unknown', place: at, params: { id } }));
  };
  return [
    ...health.flatMap(({ shownWhen }, index) => faultsOf(shownWhen, `health/${index}`, index)),
    ...consent.clauses.flatMap(({ shownWhen }, index) =>
      faultsOf(shownWhen, `consent/clauses/${index}`, health.length),
    ),
  ];
}

/** The answers that another question or a clause can wait for. */
function answersOf({ answers }: TreatmentProtocol['health'][number]): string[] {
  switch (answers.kind) {
    case 'yes-no':
      return ['yes', 'no'];
    case 'one-of':
      return answers.options.map(({ id }) => id);
    case 'several-of':
      return [...answers.options.map(({ id }) => id), 'none'];
    case 'number':
    case 'date':
    case 'text':
      return [];
  }
}

function checkFaults({ checks, preparation }: TreatmentProtocol): ProtocolFault[] {
  const rules = new Set(preparation.map(({ id }) => id));
  return checks.flatMap((check, index): ProtocolFault[] => {
    const place = `checks/${index}`;
    const options = check.questions.flatMap((question) => question.options);
    return [
      ...(check.tests !== undefined && !rules.has(check.tests)
        ? [{ code: 'rule-unknown' as const, place: `${place}/tests`, params: { id: check.tests } }]
        : []),
      ...(options.some(({ grade }) => grade === 'remedy') && check.remedy.length === 0
        ? [{ code: 'remedy-missing' as const, place, params: { id: check.id } }]
        : []),
      ...options
        .filter(({ grade, finding }) => grade !== 'pass' && finding === undefined)
        .map(({ id }) => ({ code: 'finding-missing' as const, place, params: { id } })),
    ];
  });
}
