import { isMinor } from '../../clinic/birth.ts';
import type { ClientDetails } from '../../clinic/client.ts';
import type { ClinicDetails } from '../../clinic/clinic.ts';
import type { QuestionsAPage } from '../../clinic/health-pages.ts';
import { givenName } from '../../clinic/names.ts';
import { aftercareTimeline } from '../../dates/aftercare.ts';
import { consentHash } from '../../protocol/hash.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { Digits } from '../../protocol/translations/translation.ts';
import type { Moment } from '../../time.ts';
import { saidOf } from '../health/said.ts';
import { type LastAnswers, mayConfirm } from '../last-answers.ts';
import { readerDue } from '../reading/reader.ts';
import { taskMinutes } from '../reading/reading-time.ts';
import { todayOf } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import {
  aftercareParts,
  allowedForClient,
  identityQuestion,
  signerName,
  taskFinished,
  waitingClauses,
} from '../task.ts';
import type { Task } from '../types.ts';
import type { TaskView } from './client-view.ts';
import { healthViews } from './health-views.ts';
import { clauseViews } from './staff-view.ts';

/**
 * What the handed-over tablet may show. Until the client is identified the view holds only the greeting and the question, so
 * nothing else can be read from it. Once the task is finished it is empty again.
 */
export function taskView(
  state: VisitState,
  context: {
    task: Task;
    client: ClientDetails;
    protocol: Protocol;
    now: Moment;
    clinic: ClinicDetails;
    practitionerName: string;
    language: string;
    digits?: Digits;
    /** What the task can be read in; just the one where it is absent. */
    languages?: readonly string[];
    questionsAPage: QuestionsAPage;
    /** What a reader or interpreter states, while their signature is due. */
    readerStatement?: string | null;
    /** No owner approved the consent text yet. */
    sample?: boolean;
    /** What the client answered in the visit before. */
    lastAnswers: LastAnswers;
  },
): TaskView {
  const { task, client, protocol, clinic } = context;
  const finished = taskFinished(state, task);
  const identified = state.handedOver?.identified ?? false;
  const open = identified && !finished;
  const minor = isMinor(client.dateOfBirth, todayOf(state, context.now));
  const guarded = minor && client.guardianName !== '';
  const asks = identityQuestion(state) === 'confirm-name' ? ('name' as const) : ('birthday' as const);
  // A name that is asked for must not be readable on the screen.
  const named = (name: string) => (asks === 'name' && !identified && !finished ? '' : givenName(name));
  const { languages = [context.language] } = context;
  const reader = readerDue(state, task)?.reader ?? null;
  const base = {
    visitId: state.id,
    asks,
    greeting: guarded ? givenName(client.guardianName) : named(client.name),
    guardianOf: guarded ? named(client.name) : null,
    clinicName: clinic.name,
    practitionerName: context.practitionerName,
    language: context.language,
    ...(context.digits && { digits: context.digits }),
    languages: [...languages],
    // Who began to read does not lose what they were at: they change it by themselves, until they signed.
    asksLanguage:
      languages.length > 1 && state.languageChosen === null && !reader && !finished && !state.handedOver?.refused,
    minutes: taskMinutes(task, protocol),
    identified,
    refused: state.handedOver?.refused ?? false,
    finished,
    allowed: allowedForClient(state),
    questions: open ? state.flags.filter((flag) => flag.task === task).map((flag) => ({ ...flag })) : [],
    reader: open && reader ? { name: reader.name, statement: context.readerStatement ?? '' } : null,
    disclaimer: protocol.disclaimer,
  };
  const statements = {
    signerName: open ? signerName(client, minor) : '',
    electronicRecord: protocol.consent.electronicRecord,
  };
  switch (task) {
    case 'intake': {
      const { phone, email, emergencyName, emergencyPhone } = client;
      const details = state.ownDetails ?? { phone, email, emergencyName, emergencyPhone };
      return {
        ...base,
        task,
        own: open
          ? { name: client.name, dateOfBirth: client.dateOfBirth, details, confirmed: state.ownDetails !== null }
          : null,
        health: open ? healthAsked(state, context) : [],
        questionsAPage: context.questionsAPage,
      };
    }
    case 'consent':
      return {
        ...base,
        ...statements,
        task,
        title: protocol.consent.title,
        version: protocol.versions.consent,
        text: consentHash(protocol),
        ...(context.sample && { sample: true }),
        clauses: open ? clauseViews(state, protocol) : [],
        intent: protocol.consent.intent,
        declined: state.declined !== null || state.refusedAtWork !== null,
        signed: state.consent !== null && !state.consentOwed && !state.refusedAtWork,
        waiting: open ? waitingClauses(state, protocol) : [],
      };
    case 'aftercare': {
      const finishedAt = state.procedure?.finishedAt ?? null;
      return {
        ...base,
        ...statements,
        task,
        timeline:
          open && finishedAt ? aftercareTimeline({ finished: finishedAt, course: state.course, protocol }) : null,
        parts: aftercareParts.map((id) => ({ id, read: state.partsRead[id] !== undefined })),
        intent: protocol.sheet.acknowledgement,
        signed: state.aftercare !== null,
        withdrawn: open ? withdrawnPoints(state, protocol) : [],
        clinicPhone: clinic.phone,
        outOfHours: clinic.outOfHours,
      };
    }
  }
}

function healthAsked(
  state: VisitState,
  { protocol, lastAnswers, now }: { protocol: Protocol; lastAnswers: LastAnswers; now: Moment },
) {
  const questions = new Map(protocol.health.map((question) => [question.id, question]));
  return healthViews(state, protocol).map((view) => {
    const last = lastAnswers[view.id];
    const question = questions.get(view.id);
    if (!last || !question) return { ...view, last: null };
    const { answer, details, value = null, on } = last;
    const confirms = mayConfirm(question, last, todayOf(state, now));
    return { ...view, last: { answer, details, value, said: saidOf(question, last), on, mayConfirm: confirms } };
  });
}

function withdrawnPoints({ withdrawn, clausesWithdrawn }: VisitState, { consent }: Protocol) {
  const points = consent.clauses.flatMap(({ id, title }) => {
    const point = clausesWithdrawn[id];
    return point ? [{ title, at: point.at }] : [];
  });
  return withdrawn ? [{ title: consent.title, at: withdrawn.at }, ...points] : points;
}
