import { z } from 'zod';
import { ProtocolDraftId, Slug, VisitId } from '../../domain/ids.ts';
import { AnswerValue } from '../../domain/visit/health/answer-value.ts';
import { Said } from '../../domain/visit/health/said.ts';
import { Appointment, CoursePlace } from '../../domain/visit/types.ts';
import { VisitView } from '../../domain/visit/views/view.ts';
import { operation } from './operation.ts';
import { AppStatus } from './status.ts';

const how = {
  /** The day and time that the practice begins at. */
  at: Appointment,
  /** Its place in a course; a first session where none is named. */
  course: CoursePlace.optional(),
};

/** Arrive, intake, checks, time-out, consent, procedure, aftercare, done. */
export const PracticeStep = z.number().int().min(1).max(8);

const TriedAnswer = z.strictObject({ answer: z.enum(['yes', 'no']), value: AnswerValue.optional() });
const ofQuestion = { visitId: VisitId, question: Slug };

/**
 * A whole visit on throw-away data. While one runs, `visits.*`, `task.*`, `clients.*` and whatever else belongs to a visit are
 * answered from it, and nothing that would change the clinic is done.
 */
export const practiceVisit = {
  /** Begins one under the version in use, in place of one that runs. */
  'practice-visit.begin': operation(
    ['visits'],
    /** One of the clinic's treatments; its first one where none is named. */
    z.strictObject({ ...how, treatment: Slug.optional() }),
    AppStatus,
  ),
  /** Begins one under a draft, as the version that it would become. */
  'practice-visit.begin-draft': operation(
    ['practice'],
    z.strictObject({ ...how, draftId: ProtocolDraftId }),
    AppStatus,
  ),
  /** Moves its time forward; it never goes back. */
  'practice-visit.go-on': operation(['visits'], z.strictObject({ at: Appointment }), AppStatus),
  /**
   * Goes to one of the eight steps of the visit that was opened last, as if nothing was the matter on the way there. To a step that it
   * is at or past it goes from the beginning again, with a visit of its own.
   */
  'practice-visit.to-step': operation(['visits'], z.strictObject({ step: PracticeStep }), AppStatus),
  /** Answers to a question of the visit to try: one for everything that its text tells apart. */
  'practice-visit.answers': operation(
    ['visits'],
    z.strictObject(ofQuestion),
    z.array(z.object({ given: TriedAnswer, said: Said, chosen: z.boolean() })),
  ),
  /** Answers a question of the visit anew, as the client would; what that brings is answered plainly. */
  'practice-visit.answer': operation(['visits'], z.strictObject({ ...ofQuestion, given: TriedAnswer }), VisitView),
  /** Ends it, and nothing is left. Does nothing where none runs. */
  'practice-visit.end': operation(['tablet'], z.strictObject({}), AppStatus),
};
