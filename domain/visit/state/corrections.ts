import type { DocumentId } from '../../ids.ts';
import type { Moment } from '../../time.ts';
import type { VisitState } from './state.ts';

type Corrected = Pick<VisitState, 'correctionPapers' | 'reactions' | 'moves'>;

/** The number of this correction, from 1; null for a paper of the visit itself. */
export function correctionNumber(
  { correctionPapers }: Pick<Corrected, 'correctionPapers'>,
  id: DocumentId,
): number | null {
  const index = correctionPapers.findIndex(({ document }) => document === id);
  return index < 0 ? null : index + 1;
}

/** The corrections sealed after this document and to be read with it, by number; none for the newest. */
export function correctionsOf(state: Corrected, id: DocumentId): { number: number; at: Moment }[] {
  const own = correctionNumber(state, id) ?? 0;
  const after = [...state.reactions, ...state.moves].find(({ paper }) => paper === id);
  return state.correctionPapers
    .map(({ at }, index) => ({ number: index + 1, at }))
    .filter(({ number, at }) => (after ? at.instant > after.at.instant : number > own));
}
