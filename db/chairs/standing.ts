import type { Place } from '../../domain/chairs/place.ts';
import type { ClientField } from '../../domain/clinic/client.ts';
import type { ClientId } from '../../domain/ids.ts';
import type { ReadHandle } from '../file/handles.ts';
import { head } from '../log/log.ts';
import { projectedArrival } from './arrivals.ts';
import { type ClientSaid, type StandingValue, saidOf } from './client-values.ts';
import { chairLogs } from './logs.ts';
import { ownLogs } from './own.ts';

/** What all chairs say of a client now. */
export function saidNow(r: ReadHandle, clientId: ClientId): ClientSaid {
  return saidOf(r, clientId, { sequence: head(r).sequence, arrival: projectedArrival(r) });
}

/** The rows whose values of a detail stand now: whoever writes another value names them all. */
export function standingPlaces(r: ReadHandle, clientId: ClientId, field: ClientField): Place[] {
  return (saidNow(r, clientId).standing[field] ?? []).map((value) => placeOfValue(r, value));
}

/** Which row that is, in the words of any chair. */
export function placeOfValue(r: ReadHandle, { log, sequence, hash }: StandingValue): Place {
  const name =
    log === 0
      ? ownLogs(r).findLast(({ first }) => first <= sequence)?.log
      : chairLogs(r).find(({ number }) => number === log)?.log;
  if (name === undefined) throw new Error('a row of no log');
  return { log: name, sequence, hash };
}
