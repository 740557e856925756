import { stretchAt } from '../../breaks/plan.ts';
import type { Slug } from '../../ids.ts';
import type { Protocol } from '../../protocol/schema.ts';
import type { StaffCommand } from '../commands.ts';
import { onTimeLine, sealingTime } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import { signerOf, signingFault } from './client.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';

/** Signed consent may be taken back at any moment until the treatment is finished (docs/rules.md, "Consent"). */
export function canWithdrawConsent(state: VisitState): boolean {
  if (!state.consent || state.withdrawn || state.declined) return false;
  return !state.procedure?.finishedAt && !state.rescheduled && !state.cancelled && !state.sealed && !state.closedAt;
}

/** Optional points that were agreed to and signed, and not taken back since: those may be taken back at any time. */
export function withdrawableClauses(state: VisitState, protocol: Protocol): Slug[] {
  const { consent, clausesWithdrawn } = state;
  if (!consent) return [];
  return protocol.consent.clauses
    .filter(({ id, optional }) => optional && consent.clauses[id]?.answer === 'agreed' && !clausesWithdrawn[id])
    .map(({ id }) => id);
}

/**
 * The client takes the consent back. Before the first needle that ends the visit; while work runs it ends it as stopped: the
 * procedure is over at this moment, a break with it, and the aftercare counts from here. Nothing may stand in its way: not
 * a clock whose day is in doubt, nor an alert that waits. Refused: a mark that is no signature.
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

/** Why this point cannot be taken back by itself, in words; null when it can, or while nothing is signed. */
export function clauseFault(state: VisitState, clause: Slug, protocol: Protocol): Decision | null {
  const { consent, clausesWithdrawn } = state;
  if (!consent || withdrawableClauses(state, protocol).includes(clause)) return null;
  const point = protocol.consent.clauses.find(({ id }) => id === clause);
  if (!point) return no('unknown-item');
  if (!point.optional) return no('clause-required', { why: 'withdrawing' });
  return clausesWithdrawn[clause]
    ? no('taken-back-already', { why: 'withdrawn' })
    : no('unknown-item', { why: 'never-agreed' });
}
