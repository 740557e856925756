import type { StaffCommand } from '../commands.ts';
import { isOfVisit } from '../copies.ts';
import type { VisitState } from '../state/state.ts';
import type { HowGiven } from '../types.ts';
import { accept, type Decision, no } from './decision.ts';

/** Whether such a copy of the visit's own papers is recorded and was printed or saved successfully. */
function wasMade(state: VisitState, how: 'printed' | 'saved'): boolean {
  return state.copies.some((copy) => copy.how === how && !copy.withdrawn && isOfVisit(copy.kind));
}

/** How the copy was given according to the record: printed or saved, else later. Null when there is no paper. */
export function copyOnRecord(state: VisitState): HowGiven | null {
  if (!state.sealed) return null;
  const [printed, saved] = [wasMade(state, 'printed'), wasMade(state, 'saved')];
  if (printed && saved) return 'both';
  if (printed) return 'printed';
  return saved ? 'saved' : 'later';
}

/** The visit is closed, and the client neither has a copy nor declined one: it stays on the day list. */
export function isCopyDue(state: VisitState): boolean {
  return state.closedAt !== null && state.sealed !== null && state.copyGiven === 'later';
}

/** A copy must be printed or saved before it can count as given. */
function copyFault(state: VisitState, copy: HowGiven): Decision | null {
  const printed = copy === 'printed' || copy === 'both';
  const saved = copy === 'saved' || copy === 'both';
  if (printed && !wasMade(state, 'printed')) return no('copy-not-made');
  return saved && !wasMade(state, 'saved') ? no('copy-not-made') : null;
}

/** Closing asks how the client got the copy; without an answer the record decides. */
export function decideClosing(state: VisitState, copy: HowGiven | undefined): Decision {
  const given = copy ?? copyOnRecord(state);
  if (given === null || !state.sealed) return accept({ type: 'visit-closed' });
  return copyFault(state, given) ?? accept({ type: 'visit-closed', copy: given });
}

/** A copy due later was given, or is no longer wanted. */
export function decideCopySettled(
  state: VisitState,
  { copy }: Extract<StaffCommand, { type: 'settle-copy' }>,
): Decision {
  if (!isCopyDue(state)) return no('not-now');
  return copyFault(state, copy) ?? accept({ type: 'copy-settled', copy });
}
