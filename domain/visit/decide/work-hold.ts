import { isTooYoung } from '../../clinic/birth.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { civilDateOf } from '../../time.ts';
import { checkStatus, mustReschedule } from '../checks.ts';
import { openAlerts } from '../health/alerts.ts';
import { awaitsReader } from '../reading/reader.ts';
import type { VisitState } from '../state/state.ts';
import type { WorkHold } from '../types.ts';

/**
 * Returns what running work waits for, or null. An answer changed during work, and an answer or check whose decision was
 * taken back, need a written decision before the next break ends or the procedure finishes; so does an answer that a changed one brought and
 * that the client has not given yet. After a changed answer both sign
 * consent again before work goes on (docs/rules.md, "Health questions").
 */
export function workHold(state: VisitState, protocol: Protocol): WorkHold | null {
  if (!state.procedure || state.procedure.finishedAt) return null;
  const tooYoung = isTooYoung(state.dateOfBirth, protocol, civilDateOf(state.openedAt));
  if (tooYoung || mustReschedule(state, protocol) || state.refusedAtWork) return 'stopped';
  if (state.healthBefore && !state.handedOver) return 'intake';
  if (openAlerts(state, protocol).length > 0) return 'alerts';
  if (protocol.checks.some((check) => checkStatus(check, state.checks[check.id]) === 'decide')) return 'checks';
  if (state.consentOwed || awaitsReader(state.consent)) return 'consent';
  return state.consentWitness ? null : 'witness';
}
