import type { Slug } from '../ids.ts';
import type { Protocol } from '../protocol/schema.ts';
import { type CivilDate, civilDateOf } from '../time.ts';
import type { VisitState } from './state/state.ts';

/** What a client answered to a health question in the visit before, and on which day. */
export interface LastAnswer {
  readonly answer: 'yes' | 'no';
  readonly details: string;
  readonly on: CivilDate;
}

export type LastAnswers = Readonly<Record<Slug, LastAnswer>>;

/**
 * The answers of an earlier visit by question. A question that was worded otherwise then was another question: its answer is
 * left out. Empty where that visit's intake was never finished.
 * @param protocol That of the present visit.
 */
export function lastAnswersOf(
  { state, protocol: then }: { readonly state: VisitState; readonly protocol: Protocol },
  protocol: Protocol,
): LastAnswers {
  if (!state.intakeFinished) return {};
  return Object.fromEntries(
    protocol.health.flatMap(({ id, text, hint }) => {
      const given = state.health[id];
      const same = then.health.some((one) => one.id === id && one.text === text && one.hint === hint);
      return given && same
        ? [[id, { answer: given.answer, details: given.details, on: civilDateOf(given.at) }] as const]
        : [];
    }),
  );
}

/**
 * Whether one tap may say that an answer still holds. A "yes" needed the practitioner's decision last time and needs a new
 * one today, so it is asked again in full (docs/rules.md, "Health questions").
 */
export const mayConfirm = (last: LastAnswer | undefined): last is LastAnswer => last?.answer === 'no';
