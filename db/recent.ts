import type { Sha256, VisitId } from '../domain/ids.ts';
import type { Protocol } from '../domain/protocol/schema.ts';
import type { Recorded, VisitEvent } from '../domain/visit/events.ts';

interface RecentVisit {
  readonly events: readonly Recorded<VisitEvent>[];
  /** The newest row of the visit that was read, readable or not. */
  readonly last: number;
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

  visit(id: VisitId): RecentVisit {
    return this.#visits.get(id) ?? { events: [], last: -1 };
  }

  keepVisit(id: VisitId, visit: RecentVisit): void {
    this.#visits.delete(id);
    this.#visits.set(id, visit);
    dropOldest(this.#visits, mostVisits);
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
  }
}

function dropOldest<K>(map: Map<K, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
