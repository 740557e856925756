import type { RecordedFact } from '../../../domain/visit/facts/recorded-fact.ts';
import { isolated } from '../isolated.ts';
import { scalpAreas } from './scalp-areas.ts';

/** What is recorded of a complication, one thing after the other. */
export function complicationSays(value: Extract<RecordedFact, { fact: 'complications' }>): string {
  if (value.result === 'none') return 'keine';
  const { words, areas = [], done = '', doctor, work } = value;
  return [
    isolated(words),
    ...(areas.length === 0 ? [] : [areas.map((area) => scalpAreas[area]).join(', ')]),
    ...(done === '' ? [] : [`getan: ${isolated(done)}`]),
    ...(doctor === undefined ? [] : [doctor ? 'ärztliche Hilfe wurde gerufen' : 'keine ärztliche Hilfe gerufen']),
    ...(work === undefined ? [] : [work === 'stopped' ? 'die Arbeit wurde abgebrochen' : 'die Arbeit ging weiter']),
  ].join('; ');
}
