import { z } from 'zod';
import { ProtocolDraftId, Slug } from '../../domain/ids.ts';
import { Appointment, CoursePlace } from '../../domain/visit/types.ts';
import { operation } from './operation.ts';
import { AppStatus } from './status.ts';

const how = {
  /** The day and time that the practice begins at. */
  at: Appointment,
  /** Its place in a course; a first session where none is named. */
  course: CoursePlace.optional(),
};

/**
 * A whole visit on throw-away data. While one runs, `visits.*`, `task.*`, `clients.*` and whatever else belongs to a visit are
 * answered from it, and nothing that would change the clinic is done.
 */
export const practiceVisit = {
  /** Begins one under the version in use, in place of one that runs. */
  'practice-visit.begin': operation(
    ['staff'],
    /** One of the clinic's treatments; its first one where none is named. */
    z.strictObject({ ...how, treatment: Slug.optional() }),
    AppStatus,
  ),
  /** Begins one under a draft, as the version that it would become. */
  'practice-visit.begin-draft': operation(['owner'], z.strictObject({ ...how, draftId: ProtocolDraftId }), AppStatus),
  /** Moves its time forward; it never goes back. */
  'practice-visit.go-on': operation(['staff'], z.strictObject({ at: Appointment }), AppStatus),
  /** Ends it, and nothing is left. Does nothing where none runs. */
  'practice-visit.end': operation(['staff'], z.strictObject({}), AppStatus),
};
