import { z } from 'zod';
import type { VisitId } from '../domain/ids.ts';
import { type ReadHandle, row, run, type WriteHandle } from './handles.ts';

/** Words typed, or strokes drawn, that are not a step yet. Empty when there are none. */
export function draft(r: ReadHandle, visitId: VisitId, field: string): string {
  const found = row(
    r,
    'SELECT value FROM draft WHERE visit_id = ? AND field = ?',
    z.object({ value: z.string() }),
    visitId,
    field,
  );
  return found?.value ?? '';
}

/** An empty value removes the draft. */
export function putDraft(w: WriteHandle, visitId: VisitId, field: string, value: string): void {
  if (value === '') run(w, 'DELETE FROM draft WHERE visit_id = ? AND field = ?', visitId, field);
  else run(w, 'INSERT OR REPLACE INTO draft (visit_id, field, value) VALUES (?, ?, ?)', visitId, field, value);
}

/** Removes the drafts of a visit: all of them, or those whose field begins with `prefix`. */
export function clearDrafts(w: WriteHandle, visitId: VisitId, prefix = ''): void {
  run(w, 'DELETE FROM draft WHERE visit_id = ? AND substr(field, 1, length(?)) = ?', visitId, prefix, prefix);
}
