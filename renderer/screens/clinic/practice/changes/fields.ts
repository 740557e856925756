import type { practiceChanges } from '../../../../words/en/practice-changes.ts';

type FieldName = keyof (typeof practiceChanges)['field'];

/** Every field of a protocol that has words of its own; record facts have theirs in `practice.fact`. */
export const fieldNames: readonly FieldName[] = [
  ...([
    'acknowledgement',
    'aftercare',
    'amount',
    'answers',
    'approximate',
    'asksAfter',
    'breaks',
    'checkIns',
    'checks',
  ] as const),
  ...(['clauses', 'condition', 'consent', 'date', 'decision', 'disclaimer', 'electronicRecord'] as const),
  ...(['endsRestrictions', 'exceptions', 'facts', 'fading', 'finding', 'form', 'from', 'grade', 'health'] as const),
  ...(['hint', 'icon', 'ifMissed', 'infectionAct', 'infectionSigns', 'information', 'initials', 'intent'] as const),
  ...(['kind', 'label', 'lane', 'language', 'least', 'leastDaysAgo', 'length', 'level', 'levels'] as const),
  ...(['minimumAge', 'mode', 'most', 'mostDaysAgo', 'name', 'nextFromDay', 'no', 'none', 'often'] as const),
  ...(['opensAfter', 'options', 'ordered', 'otherwise', 'overdueAfter', 'paragraphs', 'partOf'] as const),
  ...(['patchTestHours', 'perClient'] as const),
  ...(['photos', 'points', 'precedesSession', 'preparation', 'question', 'questions', 'ranges', 'record'] as const),
  ...(['remedy', 'sample', 'sessions', 'sheet', 'short', 'shownWhen', 'simple', 'source', 'tests', 'text'] as const),
  ...(['timeOut', 'title', 'to', 'topic', 'topics', 'treatment', 'unit', 'when', 'why', 'yes'] as const),
];

export const isFieldName = (name: string): name is FieldName => (fieldNames as readonly string[]).includes(name);
