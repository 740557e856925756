import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import { ProtocolDraftId, Slug, StaffId } from '../../domain/ids.ts';
import { MadeStep } from '../../domain/protocol/edit/step.ts';
import { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import { Instant } from '../../domain/time.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';

/** What one owner is making of a treatment's protocol: at most one draft for each owner and treatment. */
const DraftRow = z.object({
  id: ProtocolDraftId,
  owner: StaffId,
  treatment: Slug,
  text: json.pipe(TreatmentProtocol),
  /** How many of its steps are made; the others were undone and can be made again. */
  position: z.number().int(),
  steps: z.number().int(),
  /** Marks of changed sentences that the owner says mean the same (`wordingMark`). */
  wording: json.pipe(z.array(z.string())),
  /** What was touched last. */
  place: z.string(),
  changed_at: Instant,
});
export type ProtocolDraft = z.output<typeof DraftRow>;

export function protocolDraft(r: ReadHandle, id: ProtocolDraftId): ProtocolDraft | null {
  return row(r, 'SELECT * FROM protocol_draft WHERE id = ?', DraftRow, id) ?? null;
}

export function protocolDrafts(r: ReadHandle): ProtocolDraft[] {
  return rows(r, 'SELECT * FROM protocol_draft ORDER BY changed_at DESC, id', DraftRow);
}

export function draftOfOwner(r: ReadHandle, owner: StaffId, treatment: string): ProtocolDraft | null {
  return row(r, 'SELECT * FROM protocol_draft WHERE owner = ? AND treatment = ?', DraftRow, owner, treatment) ?? null;
}

/** Stores the draft as it is now. A second one of the same owner and treatment is refused, and never takes the first one's place. */
export function putProtocolDraft(w: WriteHandle, draft: ProtocolDraft): void {
  run(
    w,
    `INSERT INTO protocol_draft (id, owner, treatment, text, position, steps, wording, place, changed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET text = excluded.text, position = excluded.position, steps = excluded.steps,
        wording = excluded.wording, place = excluded.place, changed_at = excluded.changed_at`,
    draft.id,
    draft.owner,
    draft.treatment,
    canonicalJson(draft.text),
    draft.position,
    draft.steps,
    canonicalJson(draft.wording),
    draft.place,
    draft.changed_at,
  );
}

const StepRow = z.object({ made: json.pipe(MadeStep), place: z.string() });
export type DraftStep = z.output<typeof StepRow>;

/** The step of this number, from 1. */
export function draftStep(r: ReadHandle, draft: ProtocolDraftId, number: number): DraftStep | null {
  return (
    row(r, 'SELECT made, place FROM protocol_draft_step WHERE draft = ? AND number = ?', StepRow, draft, number) ?? null
  );
}

/** Stores a step as the last one: those that were undone before it can no longer be made again. */
export function putDraftStep(w: WriteHandle, draft: ProtocolDraftId, number: number, { made, place }: DraftStep): void {
  run(w, 'DELETE FROM protocol_draft_step WHERE draft = ? AND number >= ?', draft, number);
  run(
    w,
    'INSERT INTO protocol_draft_step (draft, number, made, place) VALUES (?, ?, ?, ?)',
    draft,
    number,
    canonicalJson(made),
    place,
  );
}

/** Removes a draft with its steps. */
export function removeProtocolDraft(w: WriteHandle, id: ProtocolDraftId): void {
  run(w, 'DELETE FROM protocol_draft_step WHERE draft = ?', id);
  run(w, 'DELETE FROM protocol_draft WHERE id = ?', id);
}
