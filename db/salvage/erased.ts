import { z } from 'zod';
import { ClientId, VisitId } from '../../domain/ids.ts';
import type { HeaderRow } from '../log/header.ts';

const Tombstone = z.object({
  type: z.literal('client-erased'),
  clientId: ClientId,
  visits: z.array(VisitId),
});
const Opened = z.object({ type: z.literal('visit-opened'), clientId: ClientId });
const Moved = z.object({ type: z.literal('visit-moved'), to: ClientId });

type Subject = Pick<HeaderRow, 'sequence' | 'visit_id' | 'client_id'>;

/**
 * Erased clients, as far as can be determined. A tombstone is recognised by its row or its payload: the row names the client,
 * and only the payload lists the visits.
 */
export class ErasedSubjects {
  /** Clients and visits, with the tombstone's row. */
  readonly #until = new Map<string, number>();
  /** Filled when a tombstone's payload is lost: visits whose client is known. */
  readonly #tied = new Set<VisitId>();
  readonly #wordsLost: boolean;

  /** `loose`: payloads whose row is lost. */
  constructor(
    headers: Iterable<HeaderRow>,
    words: (header: HeaderRow) => unknown,
    loose: Iterable<{ readonly sequence: number; readonly payload: unknown }>,
  ) {
    const rows = [...headers];
    for (const { sequence, payload } of loose) this.#takeTombstone(sequence, payload);
    const wordless = rows.filter(
      (row) => row.type === 'client-erased' && !this.#takeTombstone(row.sequence, words(row)),
    );
    for (const { client_id, sequence } of wordless) if (client_id) this.#erase(client_id, sequence);
    this.#wordsLost = wordless.length > 0;
    if (!this.#wordsLost) return;
    for (const row of rows.filter(({ type }) => type === 'visit-opened')) {
      const opened = Opened.safeParse(words(row)).data;
      if (!opened || !row.visit_id) continue;
      this.#tied.add(row.visit_id);
      const until = this.#until.get(opened.clientId) ?? -1;
      if (row.sequence < until) this.#erase(row.visit_id, until);
    }
    // A visit that was moved goes with whom it was moved to, too.
    const moves = rows.filter(({ type, visit_id }) => type === 'visit-moved' && visit_id !== null);
    for (const row of new Map(moves.map((row) => [row.visit_id, row])).values()) {
      const moved = Moved.safeParse(words(row)).data;
      const until = (moved && this.#until.get(moved.to)) ?? -1;
      if (row.visit_id && row.sequence < until) this.#erase(row.visit_id, until);
    }
  }

  covers({ sequence, visit_id, client_id }: Subject): boolean {
    const subject = visit_id ?? client_id;
    const until = subject === null ? undefined : this.#until.get(subject);
    return until !== undefined && sequence < until;
  }

  coversPapersOf(visit: VisitId): boolean {
    return this.#until.has(visit);
  }

  /** Whether it may be an erased client's visit. Visits that the present store still holds were not erased. */
  mayCover(visit: VisitId): boolean {
    return this.#wordsLost && !this.#tied.has(visit);
  }

  #takeTombstone(sequence: number, payload: unknown): boolean {
    const tombstone = Tombstone.safeParse(payload).data;
    for (const subject of tombstone ? [tombstone.clientId, ...tombstone.visits] : []) this.#erase(subject, sequence);
    return tombstone !== undefined;
  }

  #erase(subject: ClientId | VisitId, sequence: number): void {
    this.#until.set(subject, Math.max(sequence, this.#until.get(subject) ?? 0));
  }
}
