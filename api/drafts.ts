import { clearDraft } from '../db/drafts.ts';
import type { WriteHandle } from '../db/handles.ts';
import type { VisitId } from '../domain/ids.ts';
import type { ClientCommand, StaffCommand } from '../domain/visit/commands.ts';
import type { Task } from '../domain/visit/parts.ts';

/** Each member of staff and each task of the client keep their drafts apart: what one began to write is not for another to see. */
export type Side = `staff:${string}` | Task;

export function draftField(side: Side, field: string): string {
  return `${side}/${field}`;
}

/**
 * A step that was saved makes its draft void. By custom a draft's field is the type of the command that will save it,
 * followed by ":" and the item where one visit has several ("decide-alert:allergies").
 */
export function clearDraftsOf(
  w: WriteHandle,
  visitId: VisitId,
  side: Side,
  command: StaffCommand | ClientCommand,
): void {
  const item = itemOf(command);
  const field = draftField(side, item === null ? command.type : `${command.type}:${item}`);
  clearDraft(w, visitId, field);
}

function itemOf(command: StaffCommand | ClientCommand): string | null {
  if ('check' in command) return command.check;
  if ('question' in command) return command.question;
  if ('topic' in command) return command.topic;
  if ('clause' in command) return command.clause;
  return 'part' in command ? command.part : null;
}
