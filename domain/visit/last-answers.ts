import type { Slug } from '../ids.ts';
import type { AnswerGrade, HealthQuestion } from '../protocol/model/questions.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { type CivilDate, civilDateOf } from '../time.ts';
import type { Recorded, VisitEvent } from './events.ts';
import type { GivenAnswer } from './health/answer-value.ts';
import { gradeOf, isAlert } from './health/grade.ts';
import type { VisitState } from './state/state.ts';

/** What a client answered to a health question in the visit before, and on which day. */
export interface LastAnswer extends GivenAnswer {
  readonly details: string;
  readonly on: CivilDate;
}

export type LastAnswers = Readonly<Record<Slug, LastAnswer>>;

/**
 * The answers of an earlier visit by question. A question that was worded otherwise then was another question: its answer is
 * left out, and so is one that was answered since. Empty where that visit's intake was never finished.
 * @param protocol That of the present visit.
 */
export function lastAnswersOf(
  { state, protocol: then }: { readonly state: VisitState; readonly protocol: Protocol },
  protocol: Protocol,
  answeredSince: ReadonlySet<Slug>,
): LastAnswers {
  if (!state.intakeFinished) return {};
  return Object.fromEntries(
    protocol.health.flatMap((question) => {
      const { id } = question;
      const given = state.health[id];
      if (!given || answeredSince.has(id) || !then.health.some((one) => isSameQuestion(one, question))) return [];
      const { answer, details, value, at } = given;
      return [[id, { answer, details, ...(value && { value }), on: civilDateOf(at) }] as const];
    }),
  );
}

/**
 * The questions that were answered after the visit whose answers are shown: in any newer one, whose intake was not finished,
 * and in the present one with one that is more than fine where the question is open again. The older answer may no longer hold, so they are asked
 * plainly. Read from the events, because another day drops the answers of the day before.
 */
export function answeredSince(
  newer: readonly (readonly Recorded<VisitEvent>[])[],
  present: { readonly state: VisitState; readonly events: readonly Recorded<VisitEvent>[] },
  protocol: Protocol,
): ReadonlySet<Slug> {
  const answered = newer.flatMap((events) => [...latestAnswers(events, protocol).keys()]);
  const dropped = [...latestAnswers(present.events, protocol)]
    .filter(([id, { grade }]) => grade !== 'fine' && !present.state.health[id])
    .map(([question]) => question);
  return new Set([...answered, ...dropped]);
}

function latestAnswers(
  events: readonly Recorded<VisitEvent>[],
  protocol: Protocol,
): ReadonlyMap<Slug, { readonly grade: AnswerGrade }> {
  return new Map(
    events.flatMap(({ event, moment }) => {
      if (event.type !== 'health-answered') return [];
      const question = protocol.health.find(({ id }) => id === event.question);
      return [
        [event.question, { grade: question ? gradeOf(question, event, civilDateOf(moment)) : 'decide' }] as const,
      ];
    }),
  );
}

/** Asked in other words, or with other answers, it was another question. */
function isSameQuestion(one: HealthQuestion, other: HealthQuestion): boolean {
  return (
    one.id === other.id &&
    one.text === other.text &&
    one.hint === other.hint &&
    JSON.stringify(one.answers) === JSON.stringify(other.answers)
  );
}

/**
 * Whether one tap may say that an answer still holds. One that is an alert today needs a new decision, so it is asked again in
 * full (docs/rules.md, "Health questions").
 */
export function mayConfirm(question: Pick<HealthQuestion, 'answers'>, last: LastAnswer, today: CivilDate): boolean {
  return !isAlert(gradeOf(question, last, today));
}
