import { stretchAt } from '../../breaks/plan.ts';
import type { Slug } from '../../ids.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { StaffCommand } from '../commands.ts';
import { onTimeLine, sealingTime } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import { mayWithdraw } from '../task.ts';
import type { ClauseAnswer } from '../types.ts';
import { signerOf, signingFault } from './client.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';

/** Signed consent can be withdrawn until the treatment is finished (docs/rules.md, "Consent"). */
export function canWithdrawConsent(state: VisitState): boolean {
  if (!state.consent || state.withdrawn || state.declined) return false;
  return !state.procedure?.finishedAt && !state.rescheduled && !state.cancelled && !state.sealed && !state.closedAt;
}

const given: readonly ClauseAnswer[] = ['agreed', 'chosen'];

/** Optional points that were agreed, signed and not withdrawn, and choices about photos: these can be withdrawn at any time. */
export function withdrawableClauses(state: VisitState, protocol: Protocol): Slug[] {
  const { consent, clausesWithdrawn } = state;
  if (!consent) return [];
  return protocol.consent.clauses
    .filter((clause) => mayWithdraw(clause))
    .filter(({ id }) => given.includes(consent.clauses[id]?.answer ?? 'refused') && !clausesWithdrawn[id])
    .map(({ id }) => id);
}

/**
 * The client withdraws consent. Before the procedure this ends the visit; during work it stops the work: procedure and break
 * end at this moment, and aftercare counts from it. Neither a doubtful date nor an open alert can prevent it. Refused only
 * for a mark that is not a signature.
 */
export function decideWithdrawal(
  state: VisitState,
  command: Extract<StaffCommand, { type: 'withdraw-consent' }>,
  context: DecideContext,
): Decision {
  if (!state.consent) return no('not-now');
  const { reason, signature } = command;
  const fault = signature && signingFault(state, signature, context);
  if (fault) return fault;
  const signer = signature ? { signer: signerOf(state, context) } : {};
  const withdrawn = { type: 'consent-withdrawn', reason, text: state.consent.text, signature, ...signer } as const;
  const { procedure } = state;
  if (!procedure) return accept(withdrawn);
  const { stretchMs, workedMs } = stretchAt(procedure, state.last.moment, onTimeLine(state, context.now));
  const finished = { type: 'procedure-finished', workedMs } as const;
  return procedure.onBreak
    ? accept(withdrawn, { type: 'break-ended', breakMs: stretchMs }, finished)
    : accept(withdrawn, finished);
}

export function decideClauseWithdrawal(
  state: VisitState,
  { clause, reason }: Extract<StaffCommand, { type: 'withdraw-clause' }>,
  { protocol, now }: DecideContext,
): Decision {
  // After the seal it becomes a sealed paper in the same step.
  if (state.sealed && sealingTime(state, now) === null) return no('clock-unconfirmed');
  return clauseFault(state, clause, protocol) ?? accept({ type: 'clause-withdrawn', clause, reason });
}

/** Returns why this point cannot be withdrawn by itself, in words; null when it can, or while nothing is signed. */
export function clauseFault(state: VisitState, clause: Slug, protocol: Protocol): Decision | null {
  const { consent, clausesWithdrawn } = state;
  if (!consent || withdrawableClauses(state, protocol).includes(clause)) return null;
  const point = protocol.consent.clauses.find(({ id }) => id === clause);
  if (!point) return no('unknown-item');
  if (!mayWithdraw(point)) return no('clause-required', { why: 'withdrawing' });
  return clausesWithdrawn[clause]
    ? no('taken-back-already', { why: 'withdrawn' })
    : no('unknown-item', { why: 'never-agreed' });
}
