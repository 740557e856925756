import type { ReadHandle } from '../../db/file/handles.ts';
import { clientDetails } from '../../db/projections/clients.ts';
import { type LotUse, peopleWith, usesOf } from '../../db/projections/recall.ts';
import { type LotRef, lotKey } from '../../domain/lots/lot-ref.ts';
import { inOrder } from '../../domain/visit/scalp-map/map-area.ts';
import type { RecallRow } from '../contract/lots.ts';

/** Who had this lot, the latest first; everybody where no part is named. */
export function recallRows(
  r: ReadHandle,
  lot: LotRef,
  { limit, offset }: { readonly limit: number; readonly offset: number } = { limit: -1, offset: 0 },
): RecallRow[] {
  const key = lotKey(lot);
  return peopleWith(r, key, limit, offset).flatMap((clientId): RecallRow[] => {
    const client = clientDetails(r, clientId);
    if (!client) return [];
    const { name, dateOfBirth, phone, email } = client;
    return [{ clientId, name, dateOfBirth, phone, email, visits: eachVisitOnce(usesOf(r, key, clientId)) }];
  });
}

/** A lot that was recorded twice in a visit went where either entry says. */
function eachVisitOnce(uses: readonly LotUse[]): LotUse[] {
  return [...Map.groupBy(uses, ({ visitId }) => visitId).values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, areas: inOrder([first, ...more].flatMap(({ areas }) => areas)) }] : [],
  );
}
