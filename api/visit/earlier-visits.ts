import type { ReadHandle } from '../../db/file/handles.ts';
import { earliestReadingAfter } from '../../db/log/log.ts';
import { visitsOfClient } from '../../db/projections/visits.ts';
import type { ClientId } from '../../domain/ids.ts';
import { type CivilDate, civilDateOf, type Moment } from '../../domain/time.ts';
import { stoppedOn } from '../../domain/visit/stage.ts';
import { loadVisit } from '../papers/visit-acts.ts';

interface EarlierVisits {
  readonly lastTreated: CivilDate | null;
  readonly treatedByLatest: CivilDate | null;
  readonly lastStopped: CivilDate | null;
}

/** What a client's earlier visits mean for a new one: see `openingOn`. */
export function earlierVisits(r: ReadHandle, clientId: ClientId, now: Moment): EarlierVisits {
  const treated = lastTreatedOn(r, clientId, now);
  return {
    lastTreated: treated?.on ?? null,
    treatedByLatest: treated?.byLatest ?? null,
    lastStopped: lastStoppedOn(r, clientId),
  };
}

/**
 * The date on which this client's last treatment finished: the scalp needs its days before the next one. `byLatest`: the
 * earliest date that the tablet has shown since; earlier than `on` if the clock was fast at the treatment.
 */
function lastTreatedOn(r: ReadHandle, clientId: ClientId, now: Moment): { on: CivilDate; byLatest: CivilDate } | null {
  const treated = visitsOfClient(r, clientId).filter(({ procedure }) => procedure === 'finished');
  const dates = treated.flatMap(({ id }) => {
    const { last, procedure } = loadVisit(r, id).state;
    const at = procedure?.finishedAt;
    if (!at) return [];
    const since = [earliestReadingAfter(r, last.sequence), now.instant].filter((instant) => instant !== null).sort();
    const instant = since[0] ?? now.instant;
    return [{ on: civilDateOf(at), byLatest: civilDateOf({ instant, zone: at.zone }) }];
  });
  return dates.sort((a, b) => a.on.localeCompare(b.on)).at(-1) ?? null;
}

/** The date on which a finding last ended a visit of this client. */
function lastStoppedOn(r: ReadHandle, clientId: ClientId): CivilDate | null {
  const dates = visitsOfClient(r, clientId).flatMap(({ id }) => {
    const { state, protocol } = loadVisit(r, id);
    return stoppedOn(state, protocol) ?? [];
  });
  return dates.sort().at(-1) ?? null;
}
