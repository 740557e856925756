import { z } from 'zod';
import { Birth } from '../../clinic/birth.ts';
import { OwnDetails } from '../../clinic/client.ts';
import { QuestionsAPage } from '../../clinic/health-pages.ts';
import { AftercareTimeline } from '../../dates/care.ts';
import { Sha256, Slug, VisitId } from '../../ids.ts';
import { Digits } from '../../protocol/translations/translation.ts';
import { CivilDate, Moment } from '../../time.ts';
import { AnswerValue } from '../health/answer-value.ts';
import { Said } from '../health/said.ts';
import { ClauseView, FlaggedQuestion } from './consent-view.ts';
import { HealthAnswerView } from './intake-view.ts';

/** What the handed-over tablet may show: this client's present task only. No alerts, no staff notes, no other visit. */
const taskBase = {
  visitId: VisitId,
  /** The question that identifies the client, before anything else. */
  asks: z.enum(['birthday', 'name']),
  /** Given name of the tablet's holder: the client, or a minor's guardian. Empty while the name is the question. */
  greeting: z.string(),
  /**
   * Given name of the minor whose guardian has the tablet; null when the client has it. Empty while the name is the question.
   */
  guardianOf: z.string().nullable(),
  clinicName: z.string(),
  practitionerName: z.string(),
  language: z.string(),
  /** How its numbers are written, where the clinic chose that. */
  digits: Digits.optional(),
  /** What the task can be read in, the clinic's own language first. */
  languages: z.array(z.string()),
  /** The choice among them is asked first: it was not made in this visit. */
  asksLanguage: z.boolean(),
  /** About how long the task takes. */
  minutes: z.number().int().positive(),
  identified: z.boolean(),
  /** After too many wrong birthdays or names only giving the tablet back is possible. */
  refused: z.boolean(),
  /** The task is complete (or declined): "please give the tablet to …". */
  finished: z.boolean(),
  allowed: z.array(z.string()),
  questions: z.array(FlaggedQuestion),
  /** Who read it out or interpreted it signs now, after the client, what they state. */
  reader: z.object({ name: z.string(), statement: z.string() }).nullable(),
  disclaimer: z.string(),
};

export const TaskView = z.discriminatedUnion('task', [
  z.object({
    ...taskBase,
    task: z.literal('intake'),
    /** Null until the client was identified. */
    own: z.object({ name: z.string(), dateOfBirth: Birth, details: OwnDetails, confirmed: z.boolean() }).nullable(),
    /** `last`: as answered in the visit before, and whether one tap may say that it still holds. */
    health: z.array(
      HealthAnswerView.extend({
        last: z
          .object({
            answer: z.enum(['yes', 'no']),
            value: AnswerValue.nullable(),
            said: Said,
            details: z.string(),
            on: CivilDate,
            mayConfirm: z.boolean(),
          })
          .nullable(),
      }),
    ),
    questionsAPage: QuestionsAPage,
  }),
  z.object({
    ...taskBase,
    task: z.literal('consent'),
    signerName: z.string(),
    title: z.string(),
    version: z.number().int(),
    text: Sha256,
    /** No owner of the clinic approved the text yet. */
    sample: z.literal(true).optional(),
    clauses: z.array(ClauseView),
    intent: z.string(),
    electronicRecord: z.string(),
    declined: z.boolean(),
    signed: z.boolean(),
    /** Clause ids that block signing: unread, undecided, or with an open question. */
    waiting: z.array(Slug),
  }),
  z.object({
    ...taskBase,
    task: z.literal('aftercare'),
    signerName: z.string(),
    timeline: AftercareTimeline.nullable(),
    parts: z.array(z.object({ id: Slug, read: z.boolean() })),
    intent: z.string(),
    electronicRecord: z.string(),
    signed: z.boolean(),
    /** What the client withdrew of the signed consent, in the consent's own words: all of it, or optional points. */
    withdrawn: z.array(z.object({ title: z.string(), at: Moment })),
    clinicPhone: z.string(),
    outOfHours: z.string(),
  }),
]);
export type TaskView = z.infer<typeof TaskView>;
