import { z } from 'zod';
import { PreparationTimeline } from '../../domain/dates/care.ts';
import { CourseDays } from '../../domain/dates/course-days.ts';
import { ClientId, Slug, VisitId } from '../../domain/ids.ts';
import { CivilDate } from '../../domain/time.ts';
import { StaffCommand } from '../../domain/visit/commands.ts';
import { RecordedFact } from '../../domain/visit/facts/recorded-fact.ts';
import { Appointment, CoursePlace, Lot } from '../../domain/visit/types.ts';
import { EventLine } from '../../domain/visit/views/event-line.ts';
import { VisitView } from '../../domain/visit/views/view.ts';
import { operation } from './operation.ts';

export const LastFact = z.object({ value: RecordedFact, on: CivilDate });
export type LastFact = z.infer<typeof LastFact>;

export const visits = {
  /**
   * Opens a visit under the active protocol. Refused while another visit of this client is open, or for a client who is too
   * young.
   */
  'visits.open': operation(
    ['visits'],
    z.strictObject({
      clientId: ClientId,
      course: CoursePlace,
      dateConfirmed: z.boolean().optional(),
      /** One of the clinic's treatments; its first one where none is named. */
      treatment: Slug.optional(),
    }),
    VisitView,
  ),
  'visits.get': operation(['visits'], z.strictObject({ visitId: VisitId }), VisitView, { poll: true }),
  /** What the record holds of a client's earlier visits of facts that mostly stay the same; shown to be confirmed. */
  'visits.last-facts': operation(['visits'], z.strictObject({ visitId: VisitId }), z.array(LastFact)),
  /** Recently used lots to choose from, latest first; those of the treatment of `visitId` in front. */
  'visits.recent-lots': operation(
    ['visits'],
    z.strictObject({ visitId: VisitId.optional() }),
    z.array(Lot.extend({ expiry: z.string() })),
  ),
  'visits.events': operation(['visits'], z.strictObject({ visitId: VisitId }), z.array(EventLine)),
  /** Possible dates of a course: from today for a new visit (`visitId` null), else from the visit's own day 0. */
  'visits.course-days': operation(
    ['visits'],
    z.strictObject({
      visitId: VisitId.nullable(),
      next: CivilDate.nullable(),
      /** Of a new visit; the clinic's first one where none is named. */
      treatment: Slug.optional(),
    }),
    CourseDays,
  ),
  /** A preview of the preparation sheet for a new appointment of this visit. */
  'visits.preparation': operation(
    ['visits'],
    z.strictObject({ visitId: VisitId, appointment: Appointment }),
    PreparationTimeline,
  ),
  /** `pin`: of the signed-in person, for steps that need it (`pin-needed`); a wrong one counts as a wrong PIN. */
  'visits.act': operation(
    ['visits'],
    z.strictObject({ visitId: VisitId, command: StaffCommand, pin: z.string().max(20).optional() }),
    VisitView,
  ),
  /** Makes, seals and stores the documents for the visit's outcome; `largePrint`: the sheet to take home in large print too. */
  'visits.seal': operation(
    ['visits'],
    z.strictObject({ visitId: VisitId, largePrint: z.boolean().optional() }),
    VisitView,
  ),
};
