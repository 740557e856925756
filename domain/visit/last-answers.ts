import type { Slug } from '../ids.ts';
import type { Protocol } from '../protocol/schema.ts';
import { type CivilDate, civilDateOf } from '../time.ts';
import type { Recorded, VisitEvent } from './events.ts';
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
    protocol.health.flatMap(({ id, text, hint }) => {
      const given = state.health[id];
      const same = then.health.some((one) => one.id === id && one.text === text && one.hint === hint);
      return given && same && !answeredSince.has(id)
        ? [[id, { answer: given.answer, details: given.details, on: civilDateOf(given.at) }] as const]
        : [];
    }),
  );
}

/**
 * The questions that were answered after the visit whose answers are shown: in any newer one, whose intake was not finished,
 * and with "yes" in the present one where the question is open again. The older answer may no longer hold, so they are asked
 * plainly. Read from the events, because another day drops the answers of the day before.
 */
export function answeredSince(
  newer: readonly (readonly Recorded<VisitEvent>[])[],
  present: { readonly state: VisitState; readonly events: readonly Recorded<VisitEvent>[] },
): ReadonlySet<Slug> {
  const answered = newer.flatMap((events) => [...latestAnswers(events).keys()]);
  const dropped = [...latestAnswers(present.events)]
    .filter(([question, answer]) => answer === 'yes' && !present.state.health[question])
    .map(([question]) => question);
  return new Set([...answered, ...dropped]);
}

function latestAnswers(events: readonly Recorded<VisitEvent>[]): ReadonlyMap<Slug, 'yes' | 'no'> {
  return new Map(
    events.flatMap(({ event }) => (event.type === 'health-answered' ? [[event.question, event.answer] as const] : [])),
  );
}

/**
 * Whether one tap may say that an answer still holds. A "yes" needed the practitioner's decision last time and needs a new
 * one today, so it is asked again in full (docs/rules.md, "Health questions").
 */
export const mayConfirm = (last: LastAnswer | undefined): last is LastAnswer => last?.answer === 'no';
