import type { ClientDetails } from '../../domain/clinic/client.ts';
import type { ClinicDetails } from '../../domain/clinic/clinic.ts';
import type { Sha256, VisitId } from '../../domain/ids.ts';
import type { ActiveProtocol } from '../../domain/protocol/active.ts';
import type { Protocol } from '../../domain/protocol/schema.ts';
import type { Recorded, VisitEvent } from '../../domain/visit/events.ts';

/** The events of a visit, complete: whoever appends to the log keeps the list up to date. */
type RecentVisit = readonly Recorded<VisitEvent>[];

/** What a text column was parsed to. It is read at every step, and parsed again only when it holds another text. */
export class LastParsed<T> {
  #last: { readonly text: string; readonly value: T } | null = null;

  of(text: string, parse: (text: string) => T): T {
    if (this.#last?.text !== text) this.#last = { text, value: parse(text) };
    return this.#last.value;
  }

  forget(): void {
    this.#last = null;
  }
}

const mostVisits = 8;
const mostProtocols = 8;

/**
 * Rows of the log never change, so what was read and checked once need not be read again: a step of a long visit then
 * costs what is new. Only a few visits are kept; all are dropped when a write fails (its rows are not there), when a
 * client is erased, and when the tablet locks (nothing of a client stays in memory behind the lock).
 */
export class Recent {
  readonly #visits = new Map<VisitId, RecentVisit>();
  readonly #protocols = new Map<Sha256, Protocol>();
  readonly clinic = new LastParsed<ClinicDetails>();
  readonly activeProtocol = new LastParsed<ActiveProtocol>();
  readonly client = new LastParsed<ClientDetails>();

  visit(id: VisitId): RecentVisit | undefined {
    return this.#visits.get(id);
  }

  keepVisit(id: VisitId, visit: RecentVisit): void {
    this.#visits.delete(id);
    this.#visits.set(id, visit);
    dropOldest(this.#visits, mostVisits);
  }

  /** A visit that is not kept is read whole when it is asked for. */
  addToVisit(id: VisitId, recorded: Recorded<VisitEvent>): void {
    const before = this.#visits.get(id);
    if (before) this.keepVisit(id, [...before, recorded]);
  }

  protocol(hash: Sha256): Protocol | undefined {
    return this.#protocols.get(hash);
  }

  keepProtocol(hash: Sha256, protocol: Protocol): void {
    this.#protocols.set(hash, protocol);
    dropOldest(this.#protocols, mostProtocols);
  }

  forgetVisits(): void {
    this.#visits.clear();
    this.client.forget();
  }
}

function dropOldest<K>(map: Map<K, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
