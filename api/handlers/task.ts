import type { ReadHandle } from '../../db/file/handles.ts';
import type { Store } from '../../db/file/store.ts';
import type { HandedOver } from '../../db/projections/app-state.ts';
import { clearBirthdays, countBirthday } from '../../db/projections/app-state.ts';
import { clientRecord } from '../../db/projections/clients.ts';
import { draft, putDraft } from '../../db/projections/drafts.ts';
import { presentClinic } from '../../db/projections/settings.ts';
import { staffName } from '../../db/projections/staff.ts';
import type { Actor } from '../../domain/actor.ts';
import { type DraftName, tasksOfDraft } from '../../domain/drafts.ts';
import { AppError } from '../../domain/errors.ts';
import type { VisitId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Moment } from '../../domain/time.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';
import { identityAnswers, taskFinished } from '../../domain/visit/task.ts';
import type { Task } from '../../domain/visit/types.ts';
import type { TaskView } from '../../domain/visit/views/client-view.ts';
import { taskView } from '../../domain/visit/views/task-view.ts';
import type { drafts, task } from '../contract/visits.ts';
import type { Handlers } from '../gate/route.ts';
import { refuseUnprintable } from '../papers/printable.ts';
import { act, readVisit, type VisitRecord } from '../papers/visit-record.ts';
import type { Access } from '../tablet/access.ts';
import { clearDraftsOf, placeOf, type Side, sideOf } from '../visit/drafts.ts';
import { changeClient, unknownClient } from './clients.ts';
import type { Context } from './context.ts';

const mostBirthdays = 3;

/** The client's side. The visit and the task are the ones that were handed over; the page has no say in it. */
type Parts = Pick<Context, 'record' | 'access'>;

export function taskHandlers({ record, access }: Parts): Handlers<typeof task> {
  /** A birthday has 366 values, a name can be known to others: after three wrong ones only giving back is left, on record. */
  function refuseMore(tries: number, now: Moment): void {
    const { visitId } = access.handedOver;
    record.store.write((w) =>
      act(w, visitId, { type: 'refuse-identity', tries }, { now, actor: clientOf(w, visitId) }),
    );
    const { code, message } = refuse('identity-refused');
    throw new AppError(code, message);
  }

  return {
    'task.get': (_, { now }) => record.store.read((r) => currentTask(r, access.handedOver, now)),

    'task.act': async ({ command }, { now }) => {
      await refuseUnprintable(command);
      const { visitId, task } = access.handedOver;
      const guess = identityAnswers.includes(command.type) && mayGuess(record.store, access.handedOver.visitId);
      // Counted before it is judged, as PINs are. More than the last one means that the tablet died over its answer.
      const tries = guess ? record.store.write(countBirthday) : 0;
      if (tries > mostBirthdays) refuseMore(tries - 1, now);
      try {
        return record.store.write((w) => {
          const actor = clientOf(w, visitId);
          const visit = act(w, visitId, command, { now, actor });
          if (guess) clearBirthdays(w);
          clearDraftsOf(w, visitId, task, command);
          if (command.type !== 'confirm-own-details') return taskOf(w, access.handedOver, visit, now);
          changeClient(w, actor.clientId, command.details, { actor, now });
          return currentTask(w, access.handedOver, now);
        });
      } catch (error) {
        if (tries >= mostBirthdays && error instanceof AppError && error.code === 'identity-mismatch')
          refuseMore(tries, now);
        throw error;
      }
    },
  };
}

/** Whether a birthday or name would be judged now: a client who is known already, or was refused, is not guessed at. */
function mayGuess(store: Store, visitId: VisitId): boolean {
  const { state } = store.read((r) => readVisit(r, visitId));
  const { handedOver } = state;
  return handedOver !== null && !handedOver.refused && !taskFinished(state, handedOver.task);
}

function clientOf(r: ReadHandle, visitId: VisitId): Extract<Actor, { kind: 'client' }> {
  return { kind: 'client', clientId: readVisit(r, visitId).state.clientId };
}

export function draftHandlers({ record, access }: Parts): Handlers<typeof drafts> {
  return {
    'drafts.get': ({ draft: name }) =>
      record.store.read((r) => {
        const { side, open } = draftSide(access, r, name);
        // Before the client is known, a draft of the same task may be another person's.
        return { value: open ? draft(r, placeOf(side, name)) : '' };
      }),

    'drafts.put': ({ draft: name, value }) => {
      record.store.write((w) => {
        const { side, open } = draftSide(access, w, name);
        if (!open) throw new AppError('not-identified', 'Please confirm first that it is you.');
        putDraft(w, placeOf(side, name), value);
      });
      return {};
    },
  };
}

function currentTask(r: ReadHandle, handedOver: HandedOver, now: Moment): TaskView {
  return taskOf(r, handedOver, readVisit(r, handedOver.visitId), now);
}

function taskOf(
  r: ReadHandle,
  { task, language, staffId }: HandedOver,
  { state, client, protocol }: VisitRecord,
  now: Moment,
): TaskView {
  const practitionerName = staffName(r, staffId);
  return taskView(state, { task, client, protocol, now, clinic: presentClinic(r), practitionerName, language });
}

/** Whose draft it is. Each side has the drafts of its own steps, and of the visit or the client that is there. */
function draftSide(access: Access, r: ReadHandle, name: DraftName): { side: Side; open: boolean } {
  const { mode } = access;
  const tasks = tasksOfDraft(name);
  if (mode.mode !== 'handed-over') {
    if (tasks.length > 0) throw new AppError('not-allowed', 'That is not possible right now.');
    if ('visitId' in name) readVisit(r, name.visitId);
    else if ('clientId' in name && !clientRecord(r, name.clientId)) throw unknownClient();
    // What one person began to write or to sign is not for the next one to send.
    return { side: sideOf(access.staff.id), open: true };
  }
  const { visitId, task } = mode.handedOver;
  if (!('visitId' in name) || name.visitId !== visitId || !tasks.includes(task))
    throw new AppError('not-allowed', 'That is not possible right now.');
  return { side: task, open: mayWrite(readVisit(r, visitId).state, task) };
}

/** Unsent words are the identified client's, and only until the task is finished. */
function mayWrite(state: VisitState, task: Task): boolean {
  return (state.handedOver?.identified ?? false) && !taskFinished(state, task);
}
