import type { Protocol } from '../../protocol/protocol.ts';
import { documentsDue } from '../stage.ts';
import type { VisitState } from '../state/state.ts';
import { type ClientCopy, LargePaper, type VisitPaper } from '../types.ts';

/** Whether the client read the consent or the aftercare at a larger text size. */
export const readsLarge = ({ consent, aftercare }: VisitState): boolean =>
  [consent, aftercare].some((signed) => signed?.largePrint);

/** Whether what the client takes home of this visit later is set large: they read so, or were given a sheet so. */
export const takesLargeHome = (state: VisitState): boolean =>
  readsLarge(state) || (state.sealed?.documents ?? []).some(({ kind }) => LargePaper.safeParse(kind).success);

/** Whether the client read the consent in another language than the clinic's. */
const readElsewhere = ({ consent, declined }: VisitState): boolean => (consent ?? declined)?.shown != null;

export type SealedPaper = VisitPaper | LargePaper | ClientCopy;

/**
 * The papers that are sealed, in the order in which they are made: those that are due, the one to take home in large print where
 * that is wanted, and the client's copy of a consent in another language, which the record names.
 */
export function papersToSeal(state: VisitState, protocol: Protocol, largePrint: boolean): SealedPaper[] {
  return documentsDue(state, protocol).flatMap((kind): SealedPaper[] => {
    if (kind === 'consent-record' && readElsewhere(state)) return ['consent-copy', kind];
    const large = largePrint || readsLarge(state) ? largeOf(kind) : null;
    return large ? [kind, large] : [kind];
  });
}

function largeOf(kind: VisitPaper): LargePaper | null {
  switch (kind) {
    case 'aftercare-sheet':
      return 'aftercare-sheet-large';
    case 'preparation-sheet':
      return 'preparation-sheet-large';
    case 'consent-record':
    case 'visit-record':
      return null;
  }
}
