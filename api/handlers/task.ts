import { draft, putDraft } from '../../db/drafts.ts';
import type { ReadHandle } from '../../db/handles.ts';
import { staffMember } from '../../db/staff.ts';
import type { Actor } from '../../domain/actor.ts';
import { AppError } from '../../domain/errors.ts';
import type { VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { taskView } from '../../domain/visit/task-view.ts';
import type { TaskView } from '../../domain/visit/view.ts';
import type { drafts, task } from '../contract/visits.ts';
import { clearDraftsOf, draftField, type Side } from '../drafts.ts';
import type { Kiosk } from '../kiosk.ts';
import { refuseUnprintable } from '../printable.ts';
import type { Handlers } from '../route.ts';
import { act, readVisit } from '../visit-record.ts';
import { changeClient } from './clients.ts';

/** The client's side. The visit and the task are the ones that were handed over; the page has no say in it. */
export function taskHandlers(kiosk: Kiosk): Handlers<typeof task> {
  return {
    'task.get': (_, { now }) => kiosk.store.read((r) => currentTask(kiosk, r, now)),

    'task.act': async ({ command }, { now }) => {
      await refuseUnprintable(command);
      const { visitId, task } = kiosk.handedOver;
      return kiosk.store.write((w) => {
        const { clientId } = readVisit(w, visitId).state;
        const actor: Actor = { kind: 'client', clientId };
        act(w, visitId, command, { now, actor });
        if (command.type === 'confirm-own-details') changeClient(w, clientId, command.details, { actor, now });
        clearDraftsOf(w, visitId, task, command);
        return currentTask(kiosk, w, now);
      });
    },
  };
}

export function draftHandlers(kiosk: Kiosk): Handlers<typeof drafts> {
  return {
    'drafts.get': ({ visitId, field }) =>
      kiosk.store.read((r) => {
        const { side, open } = draftSide(kiosk, r, visitId);
        // Before the client is known, a draft of the same task may be another person's.
        return { value: open ? draft(r, visitId, draftField(side, field)) : '' };
      }),

    'drafts.put': ({ visitId, field, value }) => {
      kiosk.store.write((w) => {
        const { side, open } = draftSide(kiosk, w, visitId);
        if (!open) throw new AppError('not-identified', 'Please confirm your day and month of birth first.');
        putDraft(w, visitId, draftField(side, field), value);
      });
      return {};
    },
  };
}

function currentTask(kiosk: Kiosk, r: ReadHandle, now: Moment): TaskView {
  const { visitId, task, language, staffId } = kiosk.handedOver;
  const { state, client, protocol } = readVisit(r, visitId);
  const practitionerName = staffMember(r, staffId)?.name ?? '';
  return taskView(state, { task, client, protocol, now, clinic: kiosk.clinic, practitionerName, language });
}

function draftSide(kiosk: Kiosk, r: ReadHandle, visitId: VisitId): { side: Side; open: boolean } {
  const { mode } = kiosk;
  if (mode.mode !== 'handed-over') {
    readVisit(r, visitId);
    return { side: 'staff', open: true };
  }
  if (mode.handedOver.visitId !== visitId) throw new AppError('not-allowed', 'That is not possible right now.');
  return { side: mode.handedOver.task, open: readVisit(r, visitId).state.handedOver?.identified ?? false };
}
