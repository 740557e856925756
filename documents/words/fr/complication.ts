import type { RecordedFact } from '../../../domain/visit/facts/recorded-fact.ts';
import { isolated } from '../isolated.ts';
import { scalpAreas } from './scalp-areas.ts';

/** What is recorded of a complication, one thing after the other. */
export function complicationSays(value: Extract<RecordedFact, { fact: 'complications' }>): string {
  if (value.result === 'none') return 'aucune';
  const { words, areas = [], done = '', doctor, work } = value;
  return [
    isolated(words),
    ...(areas.length === 0 ? [] : [areas.map((area) => scalpAreas[area]).join(', ')]),
    ...(done === '' ? [] : [`fait : ${isolated(done)}`]),
    ...(doctor === undefined ? [] : [doctor ? 'un médecin a été appelé' : 'aucun médecin appelé']),
    ...(work === undefined ? [] : [work === 'stopped' ? 'le travail a été arrêté' : 'le travail a continué']),
  ].join('; ');
}
