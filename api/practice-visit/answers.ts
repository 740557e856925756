import { AppError } from '../../domain/errors.ts';
import type { Slug, VisitId } from '../../domain/ids.ts';
import { askedIn } from '../../domain/visit/health/alerts.ts';
import { saidOf } from '../../domain/visit/health/said.ts';
import { isSameAnswer, takeAnswer } from '../../domain/visit/health/take-answer.ts';
import { answersToTry } from '../../domain/visit/plain/answers.ts';
import { answering } from '../../domain/visit/plain/client-command.ts';
import { todayOf } from '../../domain/visit/state/clock.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import type { Output, Parsed } from '../contract/contract.ts';
import type { Context } from '../handlers/context.ts';
import { type LoadedVisit, loadVisit, viewOf } from '../papers/visit-acts.ts';
import { nextStep, played, practiceWord } from './play.ts';
import type { OpenPractice } from './room.ts';

interface Asked {
  readonly visitId: VisitId;
  readonly question: Slug;
}

/** Throws `unknown-item` where the visit does not ask that. */
function questionOf({ state, protocol }: LoadedVisit, id: Slug) {
  const question = askedIn(state, protocol).find((one) => one.id === id);
  if (!question) throw new AppError('unknown-item');
  return question;
}

/** Each answer to try, and whether it is the one that the visit has. */
export function answersFor(open: OpenPractice, { visitId, question: id }: Asked): Output<'practice-visit.answers'> {
  const visit = open.record.store.read((r) => loadVisit(r, visitId));
  const { state } = visit;
  const question = questionOf(visit, id);
  const today = todayOf(state, open.clock.now());
  const present = state.health[id];
  return answersToTry(question, today, practiceWord).map((given) => {
    const taken = takeAnswer(question, { ...given, details: practiceWord }, today);
    const same =
      typeof taken !== 'string' && present && isSameAnswer({ ...taken, details: '' }, { ...present, details: '' });
    return { given, said: saidOf(question, given), chosen: same === true };
  });
}

/**
 * The client has the tablet again for this one answer: the intake is opened, the question answered, what follows from it answered
 * plainly, and the tablet given back. Throws the refusal of whatever the visit does not allow now.
 */
export function answerAnew(
  open: OpenPractice,
  { visitId, question: id, given }: Parsed<'practice-visit.answer'>,
  tablet: Context,
): VisitView {
  return open.record.store.write((w) => {
    const before = loadVisit(w, visitId);
    const by = { open, tablet };
    const question = questionOf(before, id);
    const handOver = { type: 'hand-over', task: 'intake', language: before.protocol.language } as const;
    let visit = played(w, before, { by: 'staff', command: handOver }, by);
    let answered = false;
    while (visit.state.handedOver) {
      const { identified } = visit.state.handedOver;
      if (identified && !answered) {
        answered = true;
        visit = played(w, visit, { by: 'client', command: answering(question, given, practiceWord) }, by);
        continue;
      }
      const next = nextStep(visit, open, tablet);
      if (next === null || next === 'seal') break;
      visit = played(w, visit, next, by);
    }
    return viewOf(visit, open.clock.now());
  });
}
