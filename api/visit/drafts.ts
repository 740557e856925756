import type { WriteHandle } from '../../db/file/handles.ts';
import {
  clearDrafts,
  clearDraftsOfItems,
  clearDraftsOfSide,
  clearDraftsOfStep,
  type DraftPlace,
} from '../../db/projections/drafts.ts';
import { type DraftName, draftKey, type FormDraft, isEverybodysOwn, stepOf, taskEndedBy } from '../../domain/drafts.ts';
import type { Slug, StaffId, VisitId } from '../../domain/ids.ts';
import type { ClientCommand, StaffCommand } from '../../domain/visit/commands.ts';
import type { Task } from '../../domain/visit/types.ts';

/** Each member of staff and each client task has its own drafts; nobody sees another's. */
export type Side = `staff:${StaffId}` | Task;

export function sideOf(staffId: StaffId): Side {
  return `staff:${staffId}`;
}

export function placeOf(side: Side, name: DraftName): DraftPlace {
  return { side, ...draftKey(name) };
}

/** Deletes the drafts of a saved step. Call it in the transaction that saves the step. */
export function clearDraftsOf(
  w: WriteHandle,
  visitId: VisitId,
  side: Side,
  command: StaffCommand | ClientCommand,
): void {
  if (command.type === 'close-visit') {
    clearDrafts(w, visitId);
    return;
  }
  const own = isEverybodysOwn(command) ? side : null;
  clearDraftsOfStep(w, { side: own, subject: visitId, step: stepOf(command) });
  const ended = taskEndedBy(command);
  if (ended) clearDraftsOfSide(w, ended, visitId);
}

/** Deletes what anybody typed for a language of a treatment and nobody saved. Call it in the transaction that discards the language. */
export function clearLanguageDrafts(
  w: WriteHandle,
  { treatment, language }: { treatment: Slug; language: string },
): void {
  for (const step of ['languages.write', 'languages.set'] satisfies FormDraft['step'][])
    clearDraftsOfItems(w, { subject: treatment, step: `${step}:${language}` });
}

/** Deletes the draft of a saved form. Call it in the transaction that saves the form. */
export function clearFormDraft(w: WriteHandle, staffId: StaffId, name: FormDraft): void {
  const { subject, step } = draftKey(name);
  clearDraftsOfStep(w, { side: sideOf(staffId), subject, step });
}
