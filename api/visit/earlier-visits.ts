import type { ChairVisit } from '../../db/chairs/arrivals.ts';
import { visitArrivedAt } from '../../db/chairs/visit-there.ts';
import type { ReadHandle } from '../../db/file/handles.ts';
import { earliestReadingAfter } from '../../db/projections/clock-steps.ts';
import { visitsOfClient } from '../../db/projections/visits.ts';
import type { ClientId } from '../../domain/ids.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { addDays, CivilDate, civilDateOf, type Moment } from '../../domain/time.ts';
import { stoppedOn } from '../../domain/visit/stage.ts';
import { loadVisit } from '../papers/visit-acts.ts';
import { sayable, type VisitThere, visitsThere, visitThere } from './there.ts';

interface EarlierVisits {
  readonly lastTreated: CivilDate | null;
  readonly treatedByLatest: CivilDate | null;
  readonly afterOthers: CivilDate | null;
  readonly lastStopped: CivilDate | null;
}

/** What a client's earlier visits mean for a new one of this treatment: see `openingOn`. */
export function earlierVisits(r: ReadHandle, clientId: ClientId, treatment: string, now: Moment): EarlierVisits {
  const elsewhere = visitsThere(r, clientId).flatMap((visit) => {
    const there = visitThere(r, visit);
    return there ? [{ visit, there }] : [];
  });
  const all = treatedVisitsOf(r, clientId, now, elsewhere);
  const treated = all.at(-1);
  const others = all.flatMap(({ on, byLatest, protocol }) =>
    protocol && protocol.treatment !== treatment ? [addDays(on < byLatest ? on : byLatest, protocol.nextFromDay)] : [],
  );
  return {
    lastTreated: treated?.on ?? null,
    treatedByLatest: treated?.byLatest ?? null,
    afterOthers: others.sort().at(-1) ?? null,
    lastStopped: lastStoppedOn(r, clientId, elsewhere),
  };
}

/** A visit on another chair, with what its rows that are here say. */
interface Elsewhere {
  readonly visit: ChairVisit;
  readonly there: VisitThere;
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
 * `byLatest`: the earliest date that this tablet has shown since; earlier than `on` if the clock was fast at the treatment.
 */
function treatedVisitsOf(r: ReadHandle, clientId: ClientId, now: Moment, others: readonly Elsewhere[]): TreatedVisit[] {
  const byLatest = (sequence: number, { zone }: Moment): CivilDate => {
    const since = [earliestReadingAfter(r, sequence), now.instant].filter((instant) => instant !== null).sort();
    return civilDateOf({ instant: since[0] ?? now.instant, zone });
  };
  const finished = visitsOfClient(r, clientId).filter(({ procedure }) => procedure === 'finished');
  const treated = finished.flatMap(({ id }) => {
    const { state, protocol } = loadVisit(r, id);
    const { last, procedure } = state;
    const at = procedure?.finishedAt;
    return at ? [{ on: civilDateOf(at), byLatest: byLatest(last.sequence, at), protocol }] : [];
  });
  const elsewhere = others.flatMap(({ visit, there: { state, protocol } }) => {
    const at = visit.procedure === 'finished' ? state.procedure?.finishedAt : null;
    const on = CivilDate.safeParse(at && civilDateOf(at)).data;
    return at && on ? [{ on, byLatest: byLatest(visitArrivedAt(r, visit.id), at), protocol }] : [];
  });
  return [...treated, ...elsewhere].sort((a, b) => a.on.localeCompare(b.on));
}

/** The date on which a finding last ended a visit of this client, on whichever chair. */
function lastStoppedOn(r: ReadHandle, clientId: ClientId, others: readonly Elsewhere[]): CivilDate | null {
  const dates = visitsOfClient(r, clientId).flatMap(({ id }) => {
    const { state, protocol } = loadVisit(r, id);
    return stoppedOn(state, protocol) ?? [];
  });
  const elsewhere = others.flatMap(
    ({ there: { state, protocol } }) => (protocol && sayable(() => stoppedOn(state, protocol))) ?? [],
  );
  return [...dates, ...elsewhere].sort().at(-1) ?? null;
}
