import type { ReadHandle } from '../../db/file/handles.ts';
import type { Store } from '../../db/file/store.ts';
import type { HandedOver } from '../../db/projections/app-state.ts';
import { changeHandedOverLanguage, clearBirthdays, countBirthday } from '../../db/projections/app-state.ts';
import { clearSignatureDrafts } from '../../db/projections/drafts.ts';
import { presentClinic, questionsAPage } from '../../db/projections/settings.ts';
import { staffName } from '../../db/projections/staff.ts';
import type { Actor } from '../../domain/actor.ts';
import { AppError } from '../../domain/errors.ts';
import type { VisitId } from '../../domain/ids.ts';
import { digitsNamed } from '../../domain/protocol/translations/digits.ts';
import type { Moment } from '../../domain/time.ts';
import { languagesFor } from '../../domain/visit/reading/reading-language.ts';
import { identityAnswers, taskFinished } from '../../domain/visit/task.ts';
import type { TaskView } from '../../domain/visit/views/client-view.ts';
import { taskView } from '../../domain/visit/views/task-view.ts';
import type { task } from '../contract/task.ts';
import type { Handlers } from '../gate/route.ts';
import { refuseUnprintable } from '../papers/printable.ts';
import { act, type LoadedVisit, loadVisit } from '../papers/visit-acts.ts';
import { clearDraftsOf } from '../visit/drafts.ts';
import { lastAnswers } from '../visit/last-answers.ts';
import { readerStatement } from '../visit/reader-statement.ts';
import { changeClient } from './clients.ts';
import type { Context } from './context.ts';

const mostBirthdays = 3;

/** The client's side. Visit and task are those handed over; the page cannot choose others. */
type Parts = Pick<Context, 'record' | 'access'>;

export function taskHandlers({ record, access }: Parts): Handlers<typeof task> {
  /**
   * A birthday has 366 values, and others may know a name: after three wrong ones only giving the tablet back is possible,
   * and that is recorded.
   */
  function refuseMore(tries: number, now: Moment): void {
    const { visitId } = access.handedOver;
    record.store.write((w) =>
      act(w, visitId, { type: 'refuse-identity', tries }, { now, actor: clientOf(w, visitId) }),
    );
    throw new AppError('identity-refused');
  }

  return {
    'task.get': (_, { now }) => record.store.read((r) => currentTask(r, access.handedOver, now)),

    'task.act': async ({ command }, { now }) => {
      await refuseUnprintable(command);
      const { visitId, task } = access.handedOver;
      const guess = identityAnswers.includes(command.type) && mayGuess(record.store, access.handedOver.visitId);
      // Counted before it is checked, as PINs are. A higher count means that the tablet failed during an answer.
      const tries = guess ? record.store.write(countBirthday) : 0;
      if (tries > mostBirthdays) refuseMore(tries - 1, now);
      try {
        const shown = record.store.write((w) => {
          const actor = clientOf(w, visitId);
          const visit = act(w, visitId, command, { now, actor });
          if (guess) clearBirthdays(w);
          clearDraftsOf(w, visitId, task, command);
          // A signature that was begun under one text is none under another.
          if (command.type === 'choose-language') {
            clearSignatureDrafts(w, task, visitId);
            changeHandedOverLanguage(w, command.language);
          }
          if (command.type !== 'confirm-own-details') return taskOf(w, access.handedOver, visit, now);
          changeClient(w, actor.clientId, command.details, { actor, now });
          return currentTask(w, access.handedOver, now);
        });
        if (guess) access.knows(visitId);
        return shown;
      } catch (error) {
        if (tries >= mostBirthdays && error instanceof AppError && error.code === 'identity-mismatch')
          refuseMore(tries, now);
        throw error;
      }
    },
  };
}

/** Whether a birthday or name would be checked now: not for a client who is identified already or was refused. */
function mayGuess(store: Store, visitId: VisitId): boolean {
  const { state } = store.read((r) => loadVisit(r, visitId));
  const { handedOver } = state;
  return handedOver !== null && !handedOver.refused && !taskFinished(state, handedOver.task);
}

function clientOf(r: ReadHandle, visitId: VisitId): Extract<Actor, { kind: 'client' }> {
  return { kind: 'client', clientId: loadVisit(r, visitId).state.clientId };
}

function currentTask(r: ReadHandle, handedOver: HandedOver, now: Moment): TaskView {
  return taskOf(r, handedOver, loadVisit(r, handedOver.visitId), now);
}

function taskOf(
  r: ReadHandle,
  { task, language, staffId }: HandedOver,
  { state, client, protocol, sample, languages, shown: inLanguage }: LoadedVisit,
  now: Moment,
): TaskView {
  const practitionerName = staffName(r, staffId);
  // The client may have chosen another one since.
  const reads = state.handedOver?.language ?? language;
  // As the text before them has its numbers, which they sign: the version in use may have others by now.
  const digits = inLanguage ? digitsNamed(inLanguage.language) : undefined;
  const shown = {
    task,
    client,
    protocol: inLanguage ?? protocol,
    now,
    clinic: presentClinic(r),
    practitionerName,
    language: reads,
    ...(digits && { digits }),
    readerStatement: readerStatement({ state, client }, now),
    languages: languagesFor(protocol, languages, task),
    sample,
  };
  const last = task === 'intake' ? lastAnswers(r, state, protocol) : {};
  return taskView(state, { ...shown, questionsAPage: questionsAPage(r), lastAnswers: last });
}
