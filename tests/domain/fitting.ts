import { isResting } from '../../domain/breaks/cue.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import { DocumentId } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { VisitCommand } from '../../domain/visit/commands.ts';
import { documentsDue } from '../../domain/visit/stage.ts';
import { sampleClient } from '../../scripts/sample/people.ts';
import { appointment, type Run, typed } from './run.ts';

export const head = sha256OfJson('head');
export const documentId = DocumentId.parse('019aa000-0000-7000-8000-0000000000aa');
export const signature = typed(sampleClient.name);
export const next = appointment('2027-02-08');
const protocol = defaultProtocol;

/** A plausible command for the visit's state, as a practitioner and client in good faith would give. */
export function fitting(run: Run, bad: boolean): VisitCommand {
  const { view, state } = run;
  if (state.handedOver) return fittingForClient(run, state.handedOver.task, bad);
  switch (view.stage) {
    case 'too-young':
      return { type: 'cancel-visit', reason: 'Too young' };
    case 'day-over':
      return { type: 'start-day-again' };
    case 'arrive':
    case 'intake':
    case 'consent':
    case 'aftercare': {
      const open = view.questions.find((question) => question.answer === null);
      if (open) return { type: 'answer-question', task: open.task, topic: open.topic, answer: 'Answered' };
      return { type: 'hand-over', task: view.handOver ?? 'intake', language: 'en' };
    }
    case 'alerts':
      return {
        type: 'decide-alert',
        question: view.alerts.find((one) => !one.decision)?.question ?? '',
        decision: 'continue',
        reason: 'Seen',
      };
    case 'checks': {
      for (const check of view.checks) {
        const step = check.remedy.find((one) => !one.doneAt);
        if (check.status === 'fixing')
          return step
            ? { type: 'do-remedy-step', check: check.id, step: step.id }
            : { type: 'check-again', check: check.id };
        if (check.status === 'decide')
          return { type: 'decide-check', check: check.id, decision: 'continue', reason: 'Fine' };
        if (check.noneOf && !bad) return { type: 'answer-check-none', check: check.id };
        const question = check.questions.find((one) => one.answer === null);
        const wanted = question?.options.filter((one) =>
          bad ? one.grade === 'remedy' || one.grade === 'decide' : one.grade === 'pass',
        );
        const option = wanted?.[0] ?? question?.options.find((one) => one.grade === 'pass');
        if (question && option)
          return { type: 'answer-check', check: check.id, question: question.id, option: option.id };
      }
      return { type: 'add-note', text: 'note' };
    }
    case 'must-reschedule':
      return { type: 'reschedule', next, note: '' };
    case 'time-out':
      return { type: 'confirm-time-out', items: protocol.timeOut.map((item) => item.id) };
    case 'countersign-consent':
    case 'witness-consent':
      return { type: 'countersign-consent', signature, identifiedBy: 'photo-id', note: '' };
    case 'procedure-ready':
      return { type: 'start-procedure', expectedMinutes: 120 };
    case 'procedure':
      if (view.workHold === 'alerts')
        return {
          type: 'decide-alert',
          question: view.alerts.find((one) => !one.decision)?.question ?? '',
          decision: 'continue',
          reason: 'Seen',
        };
      if (view.workHold === 'checks')
        return {
          type: 'decide-check',
          check: view.checks.find(({ status }) => status === 'decide')?.id ?? '',
          decision: 'continue',
          reason: 'Looked at again',
        };
      if (view.workHold === 'consent' || view.workHold === 'intake')
        return { type: 'hand-over', task: view.workHold, language: 'en' };
      if (view.workHold === 'witness')
        return { type: 'countersign-consent', signature, identifiedBy: 'photo-id', note: '' };
      return view.breaks && isResting(view.breaks.cue)
        ? { type: 'end-break' }
        : { type: bad ? 'start-break' : 'finish-procedure' };
    case 'countersign-aftercare':
      return { type: 'countersign-aftercare', signature, identifiedBy: 'photo-id', note: '' };
    case 'seal':
      return {
        type: 'seal',
        head,
        documents: documentsDue(state, defaultProtocol).map((kind) => ({
          id: documentId,
          kind,
          sha256: head,
          pages: 1,
          bytes: 1,
        })),
      };
    case 'done':
      return { type: 'close-visit' };
    case 'closed':
      return { type: 'add-correction', text: 'A correction' };
  }
}

function fittingForClient(run: Run, task: 'intake' | 'consent' | 'aftercare', bad: boolean): VisitCommand {
  const { state, view } = run;
  if (!state.handedOver?.identified) return { type: 'confirm-identity', day: 14, month: 3 };
  const signing = { signature, intent: true, electronicRecord: true } as const;
  if (task === 'intake') {
    if (state.intakeFinished) return { type: 'hand-back' };
    if (!state.ownDetails)
      return { type: 'confirm-own-details', details: { phone: '', email: '', emergencyName: '', emergencyPhone: '' } };
    const open = view.health.find((question) => !question.answer);
    if (open)
      return { type: 'answer-health', question: open.id, answer: bad ? 'yes' : 'no', details: bad ? 'details' : '' };
    const [first] = view.health;
    if (state.healthBefore && first?.answer === 'no')
      return { type: 'answer-health', question: first.id, answer: 'yes', details: 'Remembered' };
    return { type: 'finish-intake' };
  }
  if (task === 'aftercare') {
    if (state.aftercare) return { type: 'hand-back' };
    const part = ['next-weeks', 'later', 'when-to-call'].find((id) => !state.partsRead[id]);
    return part ? { type: 'read-aftercare-part', part } : { type: 'sign-aftercare', ...signing };
  }
  if ((state.consent && !state.consentOwed) || state.declined) return { type: 'hand-back' };
  const clause = view.clauses.find((one) => one.status !== 'agreed' && one.status !== 'refused');
  if (!clause) return { type: 'sign-consent', ...signing };
  if (view.questions.some((one) => one.topic === clause.id && one.answer === null)) return { type: 'hand-back' };
  if (clause.status === 'unread') return { type: 'open-clause', clause: clause.id };
  return { type: clause.optional && bad ? 'refuse-clause' : 'agree-clause', clause: clause.id };
}
