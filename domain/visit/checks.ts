import type { Slug } from '../ids.ts';
import type { Check } from '../protocol/model/questions.ts';
import type { CheckOption } from '../protocol/parts.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { PlainRefusalCode } from '../refusal.ts';
import type { Moment } from '../time.ts';
import { daysToSay } from './decide/check-time.ts';
import type { VisitEvent } from './events.ts';
import { stoppedByHealth } from './health/alerts.ts';
import { noneFound } from './none-found.ts';
import type { CheckRounds, VisitState } from './state/state.ts';
import { isTooSoonStopped } from './too-soon.ts';
import type { Reason, SaidWhen } from './types.ts';
import type { CheckStatus, CheckView, PossibleFinding } from './views/check-view.ts';
import type { EventFact } from './views/event-fact.ts';

export function optionOf(check: Check, question: Slug, option: Slug): CheckOption | null {
  return check.questions.find((q) => q.id === question)?.options.find((o) => o.id === option) ?? null;
}

/** The present round's answers as options of the protocol. */
function answered(check: Check, rounds: CheckRounds | undefined): CheckOption[] {
  if (!rounds) return [];
  return Object.entries(rounds.answers).flatMap(([question, option]) => {
    const found = optionOf(check, question, option);
    return found ? [found] : [];
  });
}

/**
 * Grades a check (docs/rules.md, "Scalp checks"): the strictest answer counts. A `reschedule` answer is final immediately; a
 * `remedy` answer asks for the remedy immediately; a `decide` answer waits until every question is answered.
 */
export function checkStatus(check: Check, rounds: CheckRounds | undefined): CheckStatus {
  const answers = answered(check, rounds);
  const grades = new Set(answers.map((option) => option.grade));
  if (grades.has('reschedule') || rounds?.decision?.decision === 'reschedule') return 'reschedule';
  if (grades.has('remedy')) return 'fixing';
  if (answers.length < check.questions.length) return 'to-check';
  if (grades.has('decide')) return rounds?.decision ? 'continued' : 'decide';
  return rounds?.remedied ? 'fixed' : 'passed';
}

/**
 * Returns why an answer cannot be given now, or null. A milder answer cannot follow a failing one: only the remedy and a new
 * check, or a written decision, can resolve it. A failing answer may follow a passing one, for findings noticed later.
 */
export function answerFault(
  check: Check,
  rounds: CheckRounds | undefined,
  answer: { readonly question: Slug; readonly option: Slug },
): PlainRefusalCode | null {
  const option = optionOf(check, answer.question, answer.option);
  if (!option) return 'unknown-item';
  const present = rounds?.answers[answer.question];
  const presentGrade = present === undefined ? 'pass' : (optionOf(check, answer.question, present)?.grade ?? 'pass');
  switch (presentGrade) {
    case 'reschedule':
      return 'must-reschedule';
    case 'remedy':
      // A stricter finding may still be noticed while the remedy is under way.
      return option.grade === 'reschedule' ? null : 'remedy-open';
    case 'decide':
      return option.grade === 'reschedule' ? null : 'decision-needed';
    case 'pass':
      return null;
  }
}

/**
 * Findings that can be recorded with a new date: those already recorded in this round, and others that may be added. A
 * finding milder than the recorded one is not listed.
 */
export function possibleFindings(state: VisitState, protocol: Protocol): PossibleFinding[] {
  return protocol.checks.flatMap((check) =>
    check.questions.flatMap((question) =>
      question.options.flatMap((option) => {
        if (option.grade !== 'reschedule' && option.grade !== 'decide') return [];
        const rounds = state.checks[check.id];
        const onRecord = rounds?.answers[question.id] === option.id;
        if (!onRecord && answerFault(check, rounds, { question: question.id, option: option.id })) return [];
        const words = option.finding ?? option.label;
        return [{ check: check.id, question: question.id, option: option.id, words, onRecord }];
      }),
    ),
  );
}

export function isClear(status: CheckStatus): boolean {
  return status === 'passed' || status === 'fixed' || status === 'continued';
}

export function allChecksClear(state: VisitState, protocol: Protocol): boolean {
  return protocol.checks.every((check) => isClear(checkStatus(check, state.checks[check.id])));
}

export function canCheckAgain(check: Check, rounds: CheckRounds | undefined): boolean {
  return checkStatus(check, rounds) === 'fixing' && check.remedy.every((step) => rounds?.stepsDone[step.id]);
}

/** True when a finding or a written decision ended today: only a new date or cancelling remains. */
export function mustReschedule(state: VisitState, protocol: Protocol): boolean {
  return (
    isTooSoonStopped(state) ||
    protocol.checks.some((check) => checkStatus(check, state.checks[check.id]) === 'reschedule') ||
    stoppedByHealth(state, protocol)
  );
}

/**
 * The reasons against going on today: findings that were neither fixed nor overruled, in the protocol's words, and alerts
 * decided that way.
 */
export function findings(state: VisitState, protocol: Protocol): Reason[] {
  const fromChecks = protocol.checks.flatMap((check) => {
    const rounds = state.checks[check.id];
    if (isClear(checkStatus(check, rounds))) return [];
    return answered(check, rounds).flatMap((option) =>
      option.grade === 'pass' || !option.finding ? [] : [option.finding],
    );
  });
  const fromAlerts = stoppedByHealth(state, protocol);
  return [
    ...(isTooSoonStopped(state) ? [{ code: 'too-soon' as const }] : []),
    ...fromChecks,
    // The sheet may hang on a fridge, so it does not say which answer it was.
    ...(fromAlerts ? [{ code: 'health-answer' as const }] : []),
  ];
}

/** What was tapped on a check, or decided about it, without the check's name; null for anything else. */
export function tapFacts(check: Check, event: VisitEvent): EventFact[] | null {
  switch (event.type) {
    case 'check-answered': {
      const question = check.questions.find(({ id }) => id === event.question)?.text ?? event.question;
      const answer = optionOf(check, event.question, event.option)?.label ?? event.option;
      return [{ code: 'asked-answered', question, answer }];
    }
    case 'remedy-done':
      return [{ code: 'done', step: check.remedy.find(({ id }) => id === event.step)?.label ?? event.step }];
    case 'check-decided':
      return [
        { code: 'decision', decision: event.decision },
        { code: 'reason', text: event.reason },
      ];
    default:
      return null;
  }
}

export function checkView(
  check: Check,
  rounds: CheckRounds | undefined,
  now: Moment,
): Omit<CheckView, 'mistakes' | 'crossedOut' | 'rule'> {
  return {
    id: check.id,
    name: check.name,
    why: check.why,
    status: checkStatus(check, rounds),
    round: rounds?.round ?? 1,
    questions: check.questions.map((question) => ({
      id: question.id,
      text: question.text,
      options: question.options,
      answer: rounds?.answers[question.id] ?? null,
      said: saidIn(rounds, question.id),
      days: daysToSay(question, now)?.map((day) => ({ ...day, option: day.option?.id ?? null })) ?? null,
    })),
    remedy: check.remedy.map((step) => ({ ...step, doneAt: rounds?.stepsDone[step.id] ?? null })),
    canCheckAgain: canCheckAgain(check, rounds),
    noneOf: noneFound(check, rounds)?.words ?? null,
    history: (rounds?.history ?? []).map((entry) => ({
      ...entry,
      finding: optionOf(check, entry.question, entry.option)?.finding ?? null,
    })),
    decision: rounds?.decision ?? null,
  };
}

/** The day and time that gave the present answer. */
function saidIn(rounds: CheckRounds | undefined, question: Slug): SaidWhen | null {
  return rounds?.history.findLast((entry) => entry.round === rounds.round && entry.question === question)?.when ?? null;
}
