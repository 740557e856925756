import type { ReadHandle } from '../../db/file/handles.ts';
import { visitEvents } from '../../db/log/log.ts';
import { protocolByHash } from '../../db/projections/protocols.ts';
import { visitsOfClient } from '../../db/projections/visits.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import type { Recorded, VisitEvent } from '../../domain/visit/events.ts';
import { answeredSince, type LastAnswers, lastAnswersOf } from '../../domain/visit/last-answers.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';

/**
 * What the client answered in their latest earlier visit whose intake was finished, without what was answered since; empty
 * where there is none.
 */
export function lastAnswers(r: ReadHandle, state: VisitState, protocol: Protocol): LastAnswers {
  const all = visitsOfClient(r, state.clientId);
  const earlier = all.slice(
    0,
    all.findIndex(({ id }) => id === state.id),
  );
  const newer: (readonly Recorded<VisitEvent>[])[] = [];
  for (const { id } of earlier.reverse()) {
    const events = visitEvents(r, id);
    const then = foldVisit(events);
    const thenProtocol = protocolByHash(r, then.protocol);
    if (then.intakeFinished && thenProtocol) {
      const since = answeredSince(newer, { state, events: visitEvents(r, state.id) }, protocol);
      return lastAnswersOf({ state: then, protocol: thenProtocol }, protocol, since);
    }
    newer.push(events);
  }
  return {};
}
