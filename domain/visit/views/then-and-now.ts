import { z } from 'zod';
import { Slug } from '../../ids.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { CivilDate, civilDateOf } from '../../time.ts';
import { alertQuestions, askedIn } from '../health/alerts.ts';
import { Said, saidOf } from '../health/said.ts';
import type { VisitState } from '../state/state.ts';

const Answered = z.object({ said: Said, details: z.string() });
type Answered = z.infer<typeof Answered>;

/** What a client answered at the last visit beside the one before: what changed, and what is an alert all the same. */
export const ThenAndNow = z.object({
  /** The day of the visit before; null where there is none. */
  before: CivilDate.nullable(),
  now: CivilDate,
  rows: z.array(
    z.object({
      question: Slug,
      text: z.string(),
      before: Answered.nullable(),
      now: Answered.nullable(),
      alert: z.boolean(),
    }),
  ),
  /** How many answers are the same, or where there is no visit before, are nothing to be told of. */
  same: z.number().int(),
  alerts: z.object({ open: z.number().int(), decided: z.number().int() }),
});
export type ThenAndNow = z.infer<typeof ThenAndNow>;

export interface Answers {
  readonly state: VisitState;
  readonly protocol: Protocol;
}

/** `then`: null where this is the client's first finished intake. */
export function thenAndNow(then: Answers | null, now: Answers): ThenAndNow {
  const alerts = alertQuestions(now.state, now.protocol);
  const isAlert = new Set(alerts.map(({ id }) => id));
  const former = answersOf(then);
  const present = answersOf(now);
  const questions = [...present.keys(), ...[...former.keys()].filter((id) => !present.has(id))];
  const all = questions.map((question) => {
    const [was, is] = [former.get(question), present.get(question)];
    return {
      ...{ question, text: (is ?? was)?.text ?? '', alert: isAlert.has(question) },
      ...{ before: was?.answered ?? null, now: is?.answered ?? null },
    };
  });
  const rows = all.filter((row) => row.alert || (then !== null && !isSame(row.before, row.now)));
  const decided = alerts.filter(({ id }) => now.state.alerts[id]).length;
  return {
    before: then && civilDateOf(then.state.openedAt),
    now: civilDateOf(now.state.openedAt),
    rows,
    same: all.filter((row) => !rows.includes(row)).length,
    alerts: { open: alerts.length - decided, decided },
  };
}

function answersOf(visit: Answers | null): Map<Slug, { readonly text: string; readonly answered: Answered }> {
  if (!visit) return new Map();
  const { state, protocol } = visit;
  return new Map(
    askedIn(state, protocol).flatMap((question) => {
      const given = state.health[question.id];
      if (!given) return [];
      const answered = { said: saidOf(question, given), details: given.details };
      return [[question.id, { text: question.text, answered }] as const];
    }),
  );
}

const isSame = (one: Answered | null, other: Answered | null): boolean => JSON.stringify(one) === JSON.stringify(other);
