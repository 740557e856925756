import type { ClientDetails } from '../../domain/clinic/client.ts';
import type { ClinicDetails } from '../../domain/clinic/clinic.ts';
import type { Reading } from '../../domain/clinic/tablet-clock.ts';
import type { Sha256, VisitId } from '../../domain/ids.ts';
import type { ActiveProtocol } from '../../domain/protocol/active.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import type { Recorded, VisitEvent } from '../../domain/visit/events.ts';

/** All events of a visit; `append` keeps the list up to date. */
type RecentVisit = readonly Recorded<VisitEvent>[];

/** The last parsed value of a text column. It is parsed again only when the text differs. */
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

/** By log id, oldest first, each with its first and last row and the tablet that wrote them. */
export type Epochs = ReadonlyMap<string, { readonly first: number; readonly last: number; readonly device: string }>;

const mostVisits = 8;
const mostOpened = 64;
/** A visit names up to six: its own, the one in use, its consent's, and those that the client read in their language. */
const mostProtocols = 24;

/**
 * Cache of log rows: they never change, so a row that was read and checked once need not be read again, and a step in a long
 * visit costs only its new rows. Only a few visits are cached. All are dropped when a write fails (its rows do not exist),
 * when a client is erased, and when the tablet locks (no client data stays in memory behind the lock).
 */
export class Recent {
  readonly #visits = new Map<VisitId, RecentVisit>();
  readonly #opened = new Map<VisitId, true>();
  readonly #protocols = new Map<Sha256, Protocol>();
  readonly clinic = new LastParsed<ClinicDetails>();
  readonly activeProtocol = new LastParsed<ActiveProtocol>();
  readonly client = new LastParsed<ClientDetails>();
  /** From which small steps of the clock are summed; null until the next append has read it. */
  clockAnchor: Reading | null = null;
  /** The epochs of this record; null until somebody has asked. */
  epochs: Epochs | null = null;
  /** Whether there are logs of other chairs; null until somebody has asked. */
  hasOthers: boolean | null = null;

  visit(id: VisitId): RecentVisit | undefined {
    return this.#visits.get(id);
  }

  keepVisit(id: VisitId, visit: RecentVisit): void {
    this.#visits.delete(id);
    this.#visits.set(id, visit);
    dropOldest(this.#visits, mostVisits);
  }

  /** Does nothing for a visit that is not cached: it is read whole when asked for. */
  addToVisit(id: VisitId, recorded: Recorded<VisitEvent>): void {
    const before = this.#visits.get(id);
    if (before) this.keepVisit(id, [...before, recorded]);
  }

  /** Whether the list of visits is known to have this one. */
  isOpened(id: VisitId): boolean {
    return this.#opened.has(id);
  }

  keepOpened(id: VisitId): void {
    this.#opened.set(id, true);
    dropOldest(this.#opened, mostOpened);
  }

  protocol(hash: Sha256): Protocol | undefined {
    const known = this.#protocols.get(hash);
    // The least recently used one is dropped first, not the one that everything is done under.
    if (known) this.keepProtocol(hash, known);
    return known;
  }

  keepProtocol(hash: Sha256, protocol: Protocol): void {
    this.#protocols.delete(hash);
    this.#protocols.set(hash, protocol);
    dropOldest(this.#protocols, mostProtocols);
  }

  forgetVisits(): void {
    this.#visits.clear();
    this.#opened.clear();
    this.client.forget();
  }
}

function dropOldest<K>(map: Map<K, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
