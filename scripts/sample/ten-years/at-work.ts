import type { NewEvent } from '../../../db/log/types.ts';
import type { VisitEvent } from '../../../domain/visit/events.ts';

/** Of one visit in four it is marked where the pigment went; in one of fifty something happened at work. */
export function atWork(entries: readonly NewEvent[], number: number): readonly NewEvent[] {
  const finished = entries.findIndex(({ event }) => event.type === 'procedure-finished');
  const [before, end] = [entries.slice(0, finished), entries[finished]];
  if (!end) return entries;
  const added = [...(number % 4 === 0 ? [mapped] : []), ...(number % 50 === 5 ? [happened] : [])];
  return [...before, ...added.map((event) => ({ ...end, event })), ...entries.slice(finished)];
}

/** The lot counts in its visit: the pigment is the first. */
const mapped: VisitEvent = { type: 'scalp-mapped', lots: [{ lot: 1, areas: ['front', 'hairline'] }] };

const happened: VisitEvent = {
  type: 'fact-recorded',
  fact: {
    ...{ fact: 'complications', result: 'occurred', words: 'Felt faint after the first break.', areas: ['crown'] },
    ...{ done: 'Lay down, drank water.', doctor: false, work: 'went-on' },
  },
};
