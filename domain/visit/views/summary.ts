import type { ClientDetails } from '../../clinic/client.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { civilDateOf, civilTimeOf } from '../../time.ts';
import { checkStatus } from '../checks.ts';
import { isCopyDue } from '../decide/copy-given.ts';
import { outcomeOf, stageOf } from '../stage.ts';
import type { VisitState } from '../state/state.ts';
import type { VisitSummary } from './summary-view.ts';

/** What a list calls the client of a visit: as the visit does, but for one that was moved, whose papers say somebody else's name. */
export const listedName = ({ moved, clientName }: VisitState, client: Pick<ClientDetails, 'name'>): string =>
  moved ? client.name : clientName;

/** One row of the day list. */
export function visitSummary(state: VisitState, protocol: Protocol): VisitSummary {
  return {
    id: state.id,
    clientId: state.clientId,
    clientName: state.clientName,
    session: state.course.session,
    sessionsPlanned: state.course.sessionsPlanned,
    final: state.course.final,
    stage: stageOf(state, protocol),
    outcome: outcomeOf(state, protocol),
    openedAt: state.openedAt,
    openedOn: civilDateOf(state.openedAt),
    openedTime: civilTimeOf(state.openedAt),
    fixing: protocol.checks.filter((check) => checkStatus(check, state.checks[check.id]) === 'fixing').length,
    copyDue: isCopyDue(state),
  };
}
