import { type Refusal, refuse } from '../../refusal.ts';
import type { SystemCommand } from '../commands.ts';
import type { VisitState } from '../state/state.ts';
import { accept, type Decision, no } from './decision.ts';

/**
 * A visit that was opened for the wrong client is moved to the right one (docs/rules.md, "A visit of somebody else"). What was signed
 * stays as it was signed.
 */
export function decideMoveVisit(
  state: VisitState,
  { to, why, tooSoon }: Extract<SystemCommand, { type: 'move-visit' }>,
): Decision {
  if (state.clientId === to) return no('not-now');
  const refusal = whyNotMoved(state);
  if (refusal) return { ok: false, refusal };
  return accept({ type: 'visit-moved', from: state.clientId, to, why, ...(tooSoon !== undefined && { tooSoon }) });
}

/** Not while somebody has it before them, nor while somebody is at work. */
export function whyNotMoved({ handedOver, procedure }: Pick<VisitState, 'handedOver' | 'procedure'>): Refusal | null {
  if (handedOver) return refuse('handed-over');
  return procedure && !procedure.finishedAt ? refuse('work-first') : null;
}
