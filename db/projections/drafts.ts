import { z } from 'zod';
import type { DraftKey } from '../../domain/drafts.ts';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';

const DraftRow = z.object({ value: z.string() });

/** `side`: whose it is; what one began to write is not for another to see. */
export type DraftPlace = DraftKey & { readonly side: string };

/** Words typed, or strokes drawn, that are not a step yet. Empty when there are none. */
export function draft(r: ReadHandle, { side, subject, step, field }: DraftPlace): string {
  const sql = 'SELECT value FROM draft WHERE side = ? AND subject = ? AND step = ? AND field = ?';
  return row(r, sql, DraftRow, side, subject, step, field)?.value ?? '';
}

/** An empty value removes the draft. */
export function putDraft(w: WriteHandle, { side, subject, step, field }: DraftPlace, value: string): void {
  if (value === '') {
    run(w, 'DELETE FROM draft WHERE side = ? AND subject = ? AND step = ? AND field = ?', side, subject, step, field);
    return;
  }
  const sql = 'INSERT OR REPLACE INTO draft (side, subject, step, field, value) VALUES (?, ?, ?, ?, ?)';
  run(w, sql, side, subject, step, field, value);
}

/** Removes the drafts of one step, every field of it: of one side, or of every side. */
export function clearDraftsOfStep(
  w: WriteHandle,
  { side, subject, step }: { side: string | null; subject: string; step: string },
): void {
  const sql = 'DELETE FROM draft WHERE subject = ? AND step = ? AND (? IS NULL OR side = ?)';
  run(w, sql, subject, step, side, side);
}

/** Removes what one side keeps: about one visit, or about everything. */
export function clearDraftsOfSide(w: WriteHandle, side: string, visitId: VisitId | null): void {
  run(w, 'DELETE FROM draft WHERE side = ? AND (? IS NULL OR subject = ?)', side, visitId, visitId);
}

/** Removes all drafts about a visit or a client. */
export function clearDrafts(w: WriteHandle, subject: VisitId | ClientId): void {
  run(w, 'DELETE FROM draft WHERE subject = ?', subject);
}

/** Removes the strokes that one side began about a visit: whoever holds the pen next begins their own. */
export function clearSignatureDrafts(w: WriteHandle, side: string, visitId: VisitId): void {
  run(w, "DELETE FROM draft WHERE side = ? AND subject = ? AND field = 'signature'", side, visitId);
}
