import { z } from 'zod';
import type { VisitId } from '../domain/ids.ts';
import { type ReadHandle, row, run, type WriteHandle } from './handles.ts';

const DraftRow = z.object({ value: z.string() });

/** Words typed, or strokes drawn, that are not a step yet. Empty when there are none. */
export function draft(r: ReadHandle, visitId: VisitId, field: string): string {
  const found = row(r, 'SELECT value FROM draft WHERE visit_id = ? AND field = ?', DraftRow, visitId, field);
  return found?.value ?? '';
}

/** An empty value removes the draft. */
export function putDraft(w: WriteHandle, visitId: VisitId, field: string, value: string): void {
  if (value === '') run(w, 'DELETE FROM draft WHERE visit_id = ? AND field = ?', visitId, field);
  else run(w, 'INSERT OR REPLACE INTO draft (visit_id, field, value) VALUES (?, ?, ?)', visitId, field, value);
}

/** Removes a draft and those of its items ("decide-alert", "decide-alert:allergies"). */
export function clearDraft(w: WriteHandle, visitId: VisitId, field: string): void {
  const items = `${field}:`;
  const sql = 'DELETE FROM draft WHERE visit_id = ? AND (field = ? OR substr(field, 1, length(?)) = ?)';
  run(w, sql, visitId, field, items, items);
}

/** Removes all drafts of a visit. */
export function clearDrafts(w: WriteHandle, visitId: VisitId): void {
  run(w, 'DELETE FROM draft WHERE visit_id = ?', visitId);
}
