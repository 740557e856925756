import type { RecordedFact } from '../../../domain/visit/facts/recorded-fact.ts';
import { isolated } from '../isolated.ts';
import { scalpAreas } from './scalp-areas.ts';

/** What is recorded of a complication, one thing after the other. */
export function complicationSays(value: Extract<RecordedFact, { fact: 'complications' }>): string {
  if (value.result === 'none') return 'none';
  const { words, areas = [], done = '', doctor, work } = value;
  return [
    isolated(words),
    ...(areas.length === 0 ? [] : [areas.map((area) => scalpAreas[area]).join(', ')]),
    ...(done === '' ? [] : [`done: ${isolated(done)}`]),
    ...(doctor === undefined ? [] : [doctor ? 'a doctor was called' : 'no doctor was called']),
    ...(work === undefined ? [] : [work === 'stopped' ? 'the work was stopped' : 'the work went on']),
  ].join('; ');
}
