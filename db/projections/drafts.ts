import { z } from 'zod';
import type { DraftKey } from '../../domain/drafts.ts';
import type { ClientId, ProtocolDraftId, VisitId } from '../../domain/ids.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';

const DraftRow = z.object({ value: z.string() });

/** `side`: whose draft it is; nobody else sees it. */
export type DraftPlace = DraftKey & { readonly side: string };

/** Text typed or strokes drawn that are not recorded yet. Empty when there are none. */
export function draft(r: ReadHandle, { side, subject, step, field }: DraftPlace): string {
  const sql = 'SELECT value FROM draft WHERE side = ? AND subject = ? AND step = ? AND field = ?';
  return row(r, sql, DraftRow, side, subject, step, field)?.value ?? '';
}

const Kept = z.object({ drafts: z.number().int(), bytes: z.number().int() });

/** How much the same side keeps about the same visit or client besides this draft. */
export function otherDrafts(r: ReadHandle, { side, subject, step, field }: DraftPlace): z.output<typeof Kept> {
  const sql = `SELECT count(*) AS drafts, coalesce(sum(length(CAST(value AS BLOB))), 0) AS bytes FROM draft
    WHERE side = ? AND subject = ? AND NOT (step = ? AND field = ?)`;
  return row(r, sql, Kept, side, subject, step, field) ?? { drafts: 0, bytes: 0 };
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

/** Removes all drafts of one step: on one side, or on every side. */
export function clearDraftsOfStep(
  w: WriteHandle,
  { side, subject, step }: { side: string | null; subject: string; step: string },
): void {
  const sql = 'DELETE FROM draft WHERE subject = ? AND step = ? AND (? IS NULL OR side = ?)';
  run(w, sql, subject, step, side, side);
}

/** Removes everybody's drafts of a step, of all its items. */
export function clearDraftsOfItems(w: WriteHandle, { subject, step }: { subject: string; step: string }): void {
  const sql = "DELETE FROM draft WHERE subject = ? AND (step = ? OR substr(step, 1, length(?) + 1) = ? || ':')";
  run(w, sql, subject, step, step, step);
}

/**
 * Says of everybody's drafts of a step's items in which language they were typed, where that was not said yet: an earlier version
 * named them by their place alone.
 */
export function sayDraftsLanguage(
  w: WriteHandle,
  { subject, step, language }: { subject: string; step: string; language: string },
): void {
  const sql = `UPDATE OR REPLACE draft SET step = ? || ':' || ? || substr(step, length(?) + 1)
    WHERE subject = ? AND substr(step, 1, length(?) + 1) = ? || ':' AND instr(substr(step, length(?) + 2), ':') = 0`;
  run(w, sql, step, language, step, subject, step, step, step);
}

/** Removes one side's drafts: about one visit, or all. */
export function clearDraftsOfSide(w: WriteHandle, side: string, visitId: VisitId | null): void {
  run(w, 'DELETE FROM draft WHERE side = ? AND (? IS NULL OR subject = ?)', side, visitId, visitId);
}

/** Removes all drafts about a visit or a client. */
export function clearDrafts(w: WriteHandle, subject: VisitId | ClientId): void {
  run(w, 'DELETE FROM draft WHERE subject = ?', subject);
}

/** Removes all drafts about what is neither a visit nor a client. */
export function clearDraftsOfSubject(w: WriteHandle, subject: ProtocolDraftId): void {
  run(w, 'DELETE FROM draft WHERE subject = ?', subject);
}

/** Removes one side's unfinished signatures in a visit: the next person to sign starts empty. */
export function clearSignatureDrafts(w: WriteHandle, side: string, visitId: VisitId): void {
  run(w, "DELETE FROM draft WHERE side = ? AND subject = ? AND field = 'signature'", side, visitId);
}
