import { z } from 'zod';
import { ClientField } from '../../domain/clinic/client.ts';
import { ClientId } from '../../domain/ids.ts';
import { type ReadHandle, row, rows } from '../file/handles.ts';

const Conflict = z
  .object({ subject: ClientId, detail: ClientField })
  .transform(({ subject: clientId, detail: field }) => ({ clientId, field }));

/** More are never shown at once. */
const mostShown = 50;

/** Details of clients of which different values stand: for people to decide. */
export function conflicts(r: ReadHandle): z.output<typeof Conflict>[] {
  const sql = "SELECT subject, detail FROM conflict WHERE kind = 'client-detail' ORDER BY subject, detail LIMIT ?";
  return rows(r, sql, Conflict, mostShown);
}

export function countConflicts(r: ReadHandle): number {
  return row(r, 'SELECT count(*) AS count FROM conflict', z.object({ count: z.number().int() }))?.count ?? 0;
}
