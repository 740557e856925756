import type { Store } from '../../db/file/store.ts';
import { rowsAfter } from '../../db/log/log.ts';
import type { LogRow } from '../../db/log/types.ts';
import { documentsOfVisit, type StoredDocument, storedDocument } from '../../db/projections/documents.ts';
import type { ClientDetails } from '../../domain/clinic/client.ts';
import type { ClientId, VisitId } from '../../domain/ids.ts';

/** A visit as it stands on a record: what was recorded from signing in to locking the tablet, and its sealed papers. */
export interface PlayedVisit {
  readonly visitId: VisitId;
  readonly clientId: ClientId;
  readonly details: ClientDetails;
  readonly rows: readonly LogRow[];
  readonly papers: readonly StoredDocument[];
}

/** The visits of a short record, in order. Each was played between one sign-in and the next lock. */
export function playedVisits(store: Store): PlayedVisit[] {
  const all = store.read((r) => rowsAfter(r, -1, 10_000));
  const details = new Map<ClientId, ClientDetails>();
  const played: PlayedVisit[] = [];
  let since = 0;
  for (const [place, { event }] of all.entries()) {
    if (event?.type === 'client-added') details.set(event.clientId, event.details);
    if (event?.type === 'unlocked') since = place;
    if (event?.type !== 'locked') continue;
    const rows = all.slice(since, place + 1);
    const opened = rows.find((row) => row.event?.type === 'visit-opened')?.event;
    const of = opened?.type === 'visit-opened' ? details.get(opened.clientId) : undefined;
    if (opened?.type !== 'visit-opened' || !of) continue;
    const { visitId, clientId } = opened;
    const papers = store.read((r) => documentsOfVisit(r, visitId).flatMap(({ id }) => storedDocument(r, id) ?? []));
    played.push({ visitId, clientId, details: of, rows, papers });
  }
  return played;
}
