import type { ReadHandle } from '../../db/file/handles.ts';
import { visitEvents } from '../../db/log/log.ts';
import { visitsOfClient } from '../../db/projections/visits.ts';
import type { VisitId } from '../../domain/ids.ts';
import { civilDateOf } from '../../domain/time.ts';
import { carriedFacts } from '../../domain/visit/facts/recorded-fact.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import type { LastFact } from '../contract/visits.ts';
import { loadVisit } from '../papers/visit-acts.ts';

/** What was recorded last of each carried fact in the client's earlier visits. Throws `unknown-visit`. */
export function lastFacts(r: ReadHandle, visitId: VisitId): LastFact[] {
  const { clientId } = loadVisit(r, visitId).state;
  const all = visitsOfClient(r, clientId);
  const earlier = all
    .slice(
      0,
      all.findIndex(({ id }) => id === visitId),
    )
    .reverse()
    .map(({ id }) => foldVisit(visitEvents(r, id)));
  return carriedFacts.flatMap((kind) => {
    const found = earlier.find(({ facts }) => facts[kind])?.facts[kind];
    return found ? [{ value: found.value, on: civilDateOf(found.at) }] : [];
  });
}
