import { z } from 'zod';
import { Actor } from '../../actor.ts';
import { Grade } from '../../protocol/parts.ts';
import { CivilDate, Moment } from '../../time.ts';
import { SaidWhen } from '../types.ts';
import { EventFact } from './event-fact.ts';
import { MistakeView } from './mistake-view.ts';
import { PartId } from './part-id.ts';

export const CheckStatus = z.enum(['to-check', 'passed', 'fixing', 'fixed', 'decide', 'continued', 'reschedule']);
export type CheckStatus = z.infer<typeof CheckStatus>;

export const CheckView = z.object({
  id: PartId,
  name: z.string(),
  why: z.string(),
  /** What the client was asked to do before the appointment, where this check tests a rule of that; null otherwise. */
  rule: z.string().nullable(),
  status: CheckStatus,
  round: z.number().int(),
  questions: z.array(
    z.object({
      id: PartId,
      text: z.string(),
      options: z.array(z.object({ id: PartId, label: z.string(), grade: Grade, finding: z.string().optional() })),
      /** The present round's answer, and the day and time that gave it. */
      answer: PartId.nullable(),
      said: SaidWhen.nullable(),
      /**
       * For questions about a day and time: the days to choose from, each with its answer, or null where the time decides.
       */
      days: z.array(z.object({ date: CivilDate, orBefore: z.boolean(), option: PartId.nullable() })).nullable(),
    }),
  ),
  remedy: z.array(z.object({ id: PartId, label: z.string(), doneAt: Moment.nullable() })),
  canCheckAgain: z.boolean(),
  /** What "None of the four" records, in words; null where it is not offered. */
  noneOf: z.array(z.object({ question: z.string(), answer: z.string() })).nullable(),
  mistakes: z.array(MistakeView),
  /** What was taken back. */
  crossedOut: z.array(z.object({ facts: z.array(EventFact), at: Moment, takenBackAt: Moment, why: z.string() })),
  /** Every answer of every round, in order. */
  history: z.array(
    z.object({
      round: z.number().int(),
      question: PartId,
      option: PartId,
      finding: z.string().nullable(),
      at: Moment,
      when: SaidWhen.optional(),
    }),
  ),
  decision: z
    .object({ decision: z.enum(['continue', 'reschedule']), reason: z.string(), at: Moment, by: Actor })
    .nullable(),
});
export type CheckView = z.infer<typeof CheckView>;

/** An answer against today: already recorded, or possible to record with a new date. */
export const PossibleFinding = z.object({
  check: PartId,
  question: PartId,
  option: PartId,
  words: z.string(),
  onRecord: z.boolean(),
});
export type PossibleFinding = z.infer<typeof PossibleFinding>;
