import { z } from 'zod';
import { GivenPin } from '../../clinic/given-pin.ts';
import { Slug } from '../../ids.ts';
import { Moment } from '../../time.ts';
import { ClauseAnswer, IdentifiedBy, Task } from '../types.ts';
import { PartId } from './part-id.ts';

export const ClauseView = z.object({
  id: PartId,
  title: z.string(),
  paragraphs: z.array(z.string()),
  points: z.array(z.string()),
  /** May be refused. */
  optional: z.boolean(),
  /** What it asks for. */
  asks: z.enum(['agree', 'agree-or-refuse', 'choose-one', 'information']),
  /** Of a point that asks for a choice. */
  options: z.array(z.object({ id: PartId, label: z.string() })),
  chosen: PartId.nullable(),
  initials: z.boolean(),
  /** What pictures are taken for, where the point is about them. */
  photos: z.enum(['record', 'teaching', 'marketing']).nullable(),
  status: z.enum(['unread', 'opened', ...ClauseAnswer.options]),
  /** Withdrawn after it was agreed and signed. */
  withdrawn: z.object({ reason: z.string(), at: Moment }).nullable(),
});
export type ClauseView = z.infer<typeof ClauseView>;

/** A question that the client flagged for the practitioner; open until it has an `answer`. */
export const FlaggedQuestion = z.object({
  task: Task,
  topic: Slug,
  words: z.string(),
  answer: z.string().nullable(),
  at: Moment,
});
export type FlaggedQuestion = z.infer<typeof FlaggedQuestion>;

export const SignedView = z.object({
  at: Moment,
  typed: z.boolean(),
  identifiedBy: IdentifiedBy.nullable(),
  /** Who signed as witness; null for the client's own signature. */
  staffId: z.string().nullable(),
  /** When the witness's PIN had been set with the recovery key; null when they had chosen it themselves. */
  pinRecoveredAt: Moment.nullable(),
  /** How it had been given to them by an owner; null when they had chosen it themselves. */
  pinGiven: GivenPin.nullable(),
});
