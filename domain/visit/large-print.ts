import type { Protocol } from '../protocol/protocol.ts';
import { documentsDue } from './stage.ts';
import type { VisitState } from './state/state.ts';
import type { LargePaper, VisitPaper } from './types.ts';

/** Whether the client read the consent or the aftercare at a larger text size. */
export const readsLarge = ({ consent, aftercare }: VisitState): boolean =>
  [consent, aftercare].some((signed) => signed?.largePrint);

/** The papers that are sealed: those that are due, and the one to take home in large print where that is wanted. */
export function papersToSeal(state: VisitState, protocol: Protocol, largePrint: boolean): (VisitPaper | LargePaper)[] {
  return documentsDue(state, protocol).flatMap((kind) => {
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
