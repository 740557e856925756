import type { ReadHandle } from '../../db/file/handles.ts';
import { clientRow } from '../../db/projections/clients.ts';
import { draft, otherDrafts, putDraft } from '../../db/projections/drafts.ts';
import { versionInUse } from '../../db/projections/protocol-versions.ts';
import { staffMember } from '../../db/projections/staff.ts';
import { type DraftName, refuseDraft, tasksOfDraft } from '../../domain/drafts.ts';
import { AppError } from '../../domain/errors.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';
import { taskFinished } from '../../domain/visit/task.ts';
import type { Task } from '../../domain/visit/types.ts';
import { contract, operationNames } from '../contract/contract.ts';
import type { drafts } from '../contract/drafts.ts';
import type { Allowed } from '../contract/operation.ts';
import { isAllowed } from '../gate/mode.ts';
import type { Handlers } from '../gate/route.ts';
import { loadVisit } from '../papers/visit-acts.ts';
import { ownDraft } from '../protocols/drafts.ts';
import type { Access } from '../tablet/access.ts';
import { placeOf, type Side, sideOf } from '../visit/drafts.ts';
import { unknownClient } from './clients.ts';
import type { Context } from './context.ts';

type Parts = Pick<Context, 'record' | 'access'>;

export function draftHandlers({ record, access }: Parts): Handlers<typeof drafts> {
  return {
    'drafts.get': ({ draft: name }) =>
      record.store.read((r) => {
        const { side, open } = draftSide(access, r, name);
        // Before the client is identified, a draft of the same task may be another person's.
        return { value: open ? draft(r, placeOf(side, name)) : '' };
      }),

    'drafts.put': ({ draft: name, value }) => {
      record.store.write((w) => {
        const { side, open } = draftSide(access, w, name);
        if (!open) throw new AppError('not-identified');
        const place = placeOf(side, name);
        const full = refuseDraft(otherDrafts(w, place), value);
        if (full) throw new AppError(full.code, full.params);
        putDraft(w, place, value);
      });
      return {};
    },
  };
}

/** What the step needs that the draft is for: a form names its operation, everything else is a step of a visit. */
function neededFor({ step }: DraftName): readonly Allowed[] {
  const form = operationNames.find((name) => name === step);
  return contract[form ?? 'visits.act'].allowed;
}

/** Whose draft it is. Each side has drafts only of its own steps, and only about the present visit or client. */
function draftSide(access: Access, r: ReadHandle, name: DraftName): { side: Side; open: boolean } {
  const { mode } = access;
  const tasks = tasksOfDraft(name);
  if (mode.mode !== 'handed-over') {
    if (tasks.length > 0) throw new AppError('not-allowed');
    if (!isAllowed(neededFor(name), mode)) throw new AppError('not-your-role');
    if ('visitId' in name) loadVisit(r, name.visitId);
    else if ('clientId' in name) {
      if (!clientRow(r, name.clientId)) throw unknownClient();
    } else if ('draftId' in name || 'treatment' in name) {
      if ('draftId' in name) ownDraft(r, name.draftId, access.staff.id);
      else if (!versionInUse(r, name.treatment)) throw new AppError('unknown-treatment');
    } else if ('staffId' in name) {
      if (!staffMember(r, name.staffId)) throw new AppError('unknown-staff');
    }
    // One person's unfinished note or signature must not be sent by the next.
    return { side: sideOf(access.staff.id), open: true };
  }
  const { visitId, task } = mode.handedOver;
  if (!('visitId' in name) || name.visitId !== visitId || !tasks.includes(task)) throw new AppError('not-allowed');
  return { side: task, open: mayWrite(loadVisit(r, visitId).state, task) };
}

/** Drafts belong to the identified client, until the task is finished. */
function mayWrite(state: VisitState, task: Task): boolean {
  return (state.handedOver?.identified ?? false) && !taskFinished(state, task);
}
