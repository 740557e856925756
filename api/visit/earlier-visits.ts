import type { ReadHandle } from '../../db/file/handles.ts';
import { earliestReadingAfter } from '../../db/projections/clock-steps.ts';
import { visitsOfClient } from '../../db/projections/visits.ts';
import type { ClientId } from '../../domain/ids.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { addDays, type CivilDate, civilDateOf, type Moment } from '../../domain/time.ts';
import { stoppedOn } from '../../domain/visit/stage.ts';
import { loadVisit } from '../papers/visit-acts.ts';
import { sayable, visitsThere, visitThere } from './there.ts';

interface EarlierVisits {
  readonly lastTreated: CivilDate | null;
  readonly treatedByLatest: CivilDate | null;
  readonly afterOthers: CivilDate | null;
  readonly lastStopped: CivilDate | null;
}

/** What a client's earlier visits mean for a new one of this treatment: see `openingOn`. */
export function earlierVisits(r: ReadHandle, clientId: ClientId, treatment: string, now: Moment): EarlierVisits {
  const all = treatedVisitsOf(r, clientId, now);
  const treated = all.at(-1);
  const others = all.flatMap(({ on, byLatest, protocol }) =>
    protocol && protocol.treatment !== treatment ? [addDays(on < byLatest ? on : byLatest, protocol.nextFromDay)] : [],
  );
  return {
    lastTreated: treated?.on ?? null,
    treatedByLatest: treated?.byLatest ?? null,
    afterOthers: others.sort().at(-1) ?? null,
    lastStopped: lastStoppedOn(r, clientId),
  };
}

interface TreatedVisit {
  readonly on: CivilDate;
  readonly byLatest: CivilDate;
  /** Null where it was on another chair, and its text is not here. */
  readonly protocol: Protocol | null;
}

/**
 * The dates on which this client's treatments finished, the last one at the end: the scalp needs its days before the next one, on
 * whichever chair it was treated.
 * `byLatest`: the earliest date that the tablet has shown since; earlier than `on` if the clock was fast at the treatment.
 */
function treatedVisitsOf(r: ReadHandle, clientId: ClientId, now: Moment): TreatedVisit[] {
  const finished = visitsOfClient(r, clientId).filter(({ procedure }) => procedure === 'finished');
  const treated = finished.flatMap(({ id }) => {
    const { state, protocol } = loadVisit(r, id);
    const { last, procedure } = state;
    const at = procedure?.finishedAt;
    if (!at) return [];
    const since = [earliestReadingAfter(r, last.sequence), now.instant].filter((instant) => instant !== null).sort();
    const instant = since[0] ?? now.instant;
    return [{ on: civilDateOf(at), byLatest: civilDateOf({ instant, zone: at.zone }), protocol }];
  });
  const elsewhere = visitsThere(r, clientId).flatMap((visit) => {
    const there = visit.procedure === 'finished' ? visitThere(r, visit) : null;
    const at = there?.state.procedure?.finishedAt;
    if (!there || !at) return [];
    const on = civilDateOf(at);
    return [{ on, byLatest: on, protocol: there.protocol }];
  });
  return [...treated, ...elsewhere].sort((a, b) => a.on.localeCompare(b.on));
}

/** The date on which a finding last ended a visit of this client, on whichever chair. */
function lastStoppedOn(r: ReadHandle, clientId: ClientId): CivilDate | null {
  const dates = visitsOfClient(r, clientId).flatMap(({ id }) => {
    const { state, protocol } = loadVisit(r, id);
    return stoppedOn(state, protocol) ?? [];
  });
  const elsewhere = visitsThere(r, clientId).flatMap((visit) => {
    const { state, protocol } = visitThere(r, visit) ?? { state: null, protocol: null };
    return (state && protocol && sayable(() => stoppedOn(state, protocol))) ?? [];
  });
  return [...dates, ...elsewhere].sort().at(-1) ?? null;
}
