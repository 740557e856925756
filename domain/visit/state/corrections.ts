import type { DocumentId } from '../../ids.ts';
import type { Moment } from '../../time.ts';
import type { VisitState } from './state.ts';

type Corrected = Pick<VisitState, 'correctionPapers'>;

/** Which correction this document is: 1 for the first; null for a paper that the visit itself called for. */
export function correctionNumber({ correctionPapers }: Corrected, id: DocumentId): number | null {
  const index = correctionPapers.findIndex(({ document }) => document === id);
  return index < 0 ? null : index + 1;
}

/** The corrections that were sealed after this document and are to be read with it, by number; none for the newest. */
export function correctionsOf(state: Corrected, id: DocumentId): { number: number; at: Moment }[] {
  const own = correctionNumber(state, id) ?? 0;
  return state.correctionPapers
    .map(({ at }, index) => ({ number: index + 1, at }))
    .filter(({ number }) => number > own);
}
