import type { ClientDetails } from '../../clinic/client.ts';
import type { Check } from '../../protocol/model/questions.ts';
import { Grade } from '../../protocol/parts.ts';
import { handOverAt } from '../allowed.ts';
import { canCheckAgain, checkStatus, isClear } from '../checks.ts';
import type { ClientCommand, VisitCommand } from '../commands.ts';
import { gradeIn, openAlerts } from '../health/alerts.ts';
import { type Present, presentStage } from '../stage.ts';
import { todayOf } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import { openFlags } from '../task.ts';
import { isTooSoonOpen } from '../too-soon.ts';
import { plainClientCommand } from './client-command.ts';
import { plainCourse } from './course.ts';
import { plainFact } from './facts.ts';

export interface PlainVisit extends Present {
  readonly client: ClientDetails;
  /** Whoever stands at the tablet: their signature as a witness. */
  readonly staffName: string;
  /** What is written wherever any words are asked for. */
  readonly word: string;
}

/** What a visit would go on with; `seal` is no command: its papers are made first. */
export type PlainStep =
  | { readonly by: 'client'; readonly command: ClientCommand }
  | { readonly by: 'staff'; readonly command: Exclude<VisitCommand, ClientCommand> }
  | 'seal';

/**
 * The next step of a visit in which nothing is the matter: every answer is the one that asks least of anybody, every alert and
 * check that waits is decided to go on, every point is agreed to. For practice visits, which skip to a step that somebody wants to see.
 * Null at the end, and where nothing leads on: a finding or an answer ended the day.
 */
export function plainStep(state: VisitState, visit: PlainVisit): PlainStep | null {
  const { protocol, client, now, word } = visit;
  const today = todayOf(state, now);
  if (state.handedOver) {
    const command = plainClientCommand(state, state.handedOver.task, { protocol, client, today, word });
    return command ? { by: 'client', command } : staff({ type: 'hand-back' });
  }
  const stage = presentStage(state, visit);
  switch (stage) {
    case 'too-young':
    case 'must-reschedule':
    case 'done':
    case 'closed':
      return null;
    case 'day-over':
      return staff({ type: 'start-day-again' });
    case 'alerts':
      return decided(state, visit);
    case 'checks': {
      const check = protocol.checks.find((one) => !isClear(checkStatus(one, state.checks[one.id])));
      return check ? checked(state, check, word) : null;
    }
    case 'time-out':
      return staff({ type: 'confirm-time-out', items: protocol.timeOut.map(({ id }) => id) });
    case 'procedure-ready':
      return prepared(state, visit) ?? staff({ type: 'start-procedure', expectedMinutes: 60 });
    case 'procedure':
      return atWork(state, visit);
    case 'countersign-consent':
    case 'witness-consent':
      return staff({ type: 'countersign-consent', ...witnessed(visit) });
    case 'countersign-aftercare':
      return staff({ type: 'countersign-aftercare', ...witnessed(visit) });
    case 'arrive':
    case 'intake':
    case 'consent':
    case 'aftercare':
      return handed(state, visit);
    case 'seal': {
      const fact = state.procedure && plainFact(state, protocol, { today, word });
      return fact ? staff(fact) : 'seal';
    }
  }
}

type StaffStep = Extract<PlainStep, { by: 'staff' }>;
const staff = (command: StaffStep['command']): StaffStep => ({ by: 'staff', command });

/** The tablet goes to the client once every question about the text has its answer. */
function handed(state: VisitState, visit: PlainVisit): PlainStep | null {
  const task = handOverAt(state, visit);
  if (!task) return null;
  const [flag] = openFlags(state, task);
  return staff(
    flag
      ? { type: 'answer-question', task, topic: flag.topic, answer: visit.word }
      : { type: 'hand-over', task, language: visit.protocol.language },
  );
}

function decided(state: VisitState, { protocol, now, word }: PlainVisit): PlainStep | null {
  if (isTooSoonOpen(state)) return staff({ type: 'decide-too-soon', decision: 'continue', reason: word });
  const [alert] = openAlerts(state, protocol);
  if (!alert) return null;
  const { id: question } = alert;
  return staff(
    gradeIn(state, alert) === 'doctors-note'
      ? { type: 'record-doctors-note', question, doctor: word, date: todayOf(state, now), words: '' }
      : { type: 'decide-alert', question, decision: 'continue', reason: word },
  );
}

/** A check with its mildest answers; what was found before is fixed, or decided to go on with. */
function checked(state: VisitState, check: Check, word: string): PlainStep | null {
  const rounds = state.checks[check.id];
  const status = checkStatus(check, rounds);
  if (status === 'decide') return staff({ type: 'decide-check', check: check.id, decision: 'continue', reason: word });
  if (status === 'fixing') {
    if (canCheckAgain(check, rounds)) return staff({ type: 'check-again', check: check.id });
    const step = check.remedy.find(({ id }) => !rounds?.stepsDone[id]);
    return step ? staff({ type: 'do-remedy-step', check: check.id, step: step.id }) : null;
  }
  const open = check.questions.find(({ id }) => !rounds?.answers[id]);
  const [option] = (open?.options ?? []).toSorted(
    (one, other) => Grade.options.indexOf(one.grade) - Grade.options.indexOf(other.grade),
  );
  return open && option ? staff({ type: 'answer-check', check: check.id, question: open.id, option: option.id }) : null;
}

/** What the record asks for, and dates of the course. */
function prepared(state: VisitState, { protocol, now, word }: PlainVisit): PlainStep | null {
  const fact = plainFact(state, protocol, { today: todayOf(state, now), word });
  if (fact) return staff(fact);
  const course = plainCourse(state, protocol, now);
  return course && staff({ type: 'change-course', course });
}

/** Running work ends; what it waits for first is settled as before it. */
function atWork(state: VisitState, visit: PlainVisit): PlainStep | null {
  const { protocol, word } = visit;
  const alert = decided(state, visit);
  if (alert) return alert;
  const check = protocol.checks.find((one) => checkStatus(one, state.checks[one.id]) === 'decide');
  if (check) return checked(state, check, word);
  const hand = handed(state, visit);
  if (hand) return hand;
  if (state.consent && !state.consentWitness) return staff({ type: 'countersign-consent', ...witnessed(visit) });
  return staff(state.procedure?.onBreak ? { type: 'end-break' } : { type: 'finish-procedure' });
}

const witnessed = ({ staffName }: PlainVisit) => ({
  signature: { kind: 'typed' as const, name: staffName },
  identifiedBy: 'known-to-staff' as const,
  note: '',
});
