import type { Signed, VisitState } from '../state/state.ts';
import type { Task } from '../types.ts';

/** A reader or interpreter was named when the client signed, and has not signed beside them. */
export const awaitsReader = (signed: Signed | null): boolean =>
  signed !== null && signed.reader !== null && signed.reader.signed === null;

/** The part whose signature waits for the reader's own, of those that the tablet is handed over for; null where none does. */
export function readerDue({ consent, consentOwed, aftercare, withdrawn }: VisitState, task: Task): Signed | null {
  const signed = task === 'consent' && !consentOwed && !withdrawn ? consent : task === 'aftercare' ? aftercare : null;
  return awaitsReader(signed) ? signed : null;
}

/**
 * A signature under what somebody else read out counts only with theirs: without them it is as if nothing was signed, and during
 * work, which began with an earlier one, it is asked for again. What was signed stays in the log.
 */
export function withoutUnread(state: VisitState): VisitState {
  const sheet = awaitsReader(state.aftercare) ? { ...state, aftercare: null, partsRead: {} } : state;
  if (!awaitsReader(state.consent)) return sheet;
  const { consentBefore } = state;
  // What is withdrawn is not asked for again.
  if (state.withdrawn) return { ...sheet, ...consentBefore };
  const asked = { ...sheet, clauses: {}, consentWitness: null };
  return state.procedure ? { ...asked, ...consentBefore, consentOwed: true } : { ...asked, consent: null };
}
