import type { ReadHandle } from '../../db/file/handles.ts';
import { visitEvents } from '../../db/log/log.ts';
import { protocolByHash } from '../../db/projections/protocols.ts';
import { visitsOfClient } from '../../db/projections/visits.ts';
import type { Protocol } from '../../domain/protocol/schema.ts';
import { type LastAnswers, lastAnswersOf } from '../../domain/visit/last-answers.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';

/** What the client answered in their latest earlier visit whose intake was finished; empty where there is none. */
export function lastAnswers(r: ReadHandle, state: VisitState, protocol: Protocol): LastAnswers {
  const all = visitsOfClient(r, state.clientId);
  const earlier = all.slice(
    0,
    all.findIndex(({ id }) => id === state.id),
  );
  for (const { id } of earlier.reverse()) {
    const then = foldVisit(visitEvents(r, id));
    const thenProtocol = protocolByHash(r, then.protocol);
    if (then.intakeFinished && thenProtocol) return lastAnswersOf({ state: then, protocol: thenProtocol }, protocol);
  }
  return {};
}
