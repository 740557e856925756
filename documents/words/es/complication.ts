import type { RecordedFact } from '../../../domain/visit/facts/recorded-fact.ts';
import { isolated } from '../isolated.ts';
import { scalpAreas } from './scalp-areas.ts';

/** What is recorded of a complication, one thing after the other. */
export function complicationSays(value: Extract<RecordedFact, { fact: 'complications' }>): string {
  if (value.result === 'none') return 'ninguna';
  const { words, areas = [], done = '', doctor, work } = value;
  return [
    isolated(words),
    ...(areas.length === 0 ? [] : [areas.map((area) => scalpAreas[area]).join(', ')]),
    ...(done === '' ? [] : [`se hizo: ${isolated(done)}`]),
    ...(doctor === undefined ? [] : [doctor ? 'se llamó a un médico' : 'no se llamó a un médico']),
    ...(work === undefined ? [] : [work === 'stopped' ? 'el trabajo se interrumpió' : 'el trabajo siguió']),
  ].join('; ');
}
