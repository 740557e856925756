import { z } from 'zod';
import { PreparationTimeline } from '../../domain/dates/care.ts';
import { CourseDays } from '../../domain/dates/course-days.ts';
import { DraftName } from '../../domain/drafts.ts';
import { ClientId, DocumentId, VisitId } from '../../domain/ids.ts';
import { CivilDate } from '../../domain/time.ts';
import { ClientCommand, StaffCommand } from '../../domain/visit/commands.ts';
import { Appointment, CoursePlace, DocumentKind, Lot } from '../../domain/visit/types.ts';
import { TaskView } from '../../domain/visit/views/client-view.ts';
import { EventLine } from '../../domain/visit/views/event-line.ts';
import { VisitView } from '../../domain/visit/views/view.ts';
import { operation } from './operation.ts';

export const visits = {
  /** Opens a visit under the active protocol. Refused while another visit of this client is open, or the client is too young. */
  'visits.open': operation(
    ['staff'],
    z.strictObject({ clientId: ClientId, course: CoursePlace, dateConfirmed: z.boolean().optional() }),
    VisitView,
  ),
  'visits.get': operation(['staff'], z.strictObject({ visitId: VisitId }), VisitView, { poll: true }),
  /** The lots used last, to pick from, the latest first. */
  'visits.recent-lots': operation(['staff'], z.strictObject({}), z.array(Lot.extend({ expiry: z.string() }))),
  'visits.events': operation(['staff'], z.strictObject({ visitId: VisitId }), z.array(EventLine)),
  /** The dates that a course can have: from today for a new visit (`visitId` null), else from the visit's own day 0. */
  'visits.course-days': operation(
    ['staff'],
    z.strictObject({ visitId: VisitId.nullable(), next: CivilDate.nullable() }),
    CourseDays,
  ),
  /** What the preparation sheet would say for a new appointment of this visit, before it is decided on. */
  'visits.preparation': operation(
    ['staff'],
    z.strictObject({ visitId: VisitId, appointment: Appointment }),
    PreparationTimeline,
  ),
  /** `pin`: of whoever is signed in, for the steps that ask for it (`pin-needed`); a wrong one counts as a wrong PIN. */
  'visits.act': operation(
    ['staff'],
    z.strictObject({ visitId: VisitId, command: StaffCommand, pin: z.string().max(20).optional() }),
    VisitView,
  ),
  /** Makes, seals and stores the documents that the visit's outcome calls for. */
  'visits.seal': operation(['staff'], z.strictObject({ visitId: VisitId }), VisitView),
};

/** The client's side. Both work on the visit and task that were handed over, whatever the page says. */
export const task = {
  'task.get': operation(['handed-over'], z.strictObject({}), TaskView, { poll: true }),
  'task.act': operation(['handed-over'], z.strictObject({ command: ClientCommand }), TaskView),
};

export const SaveTarget = z.object({ id: z.string(), label: z.string(), removable: z.boolean() });
export type SaveTarget = z.infer<typeof SaveTarget>;

export const documents = {
  /** The sealed PDF, base64. */
  'documents.get': operation(
    ['staff'],
    z.strictObject({ documentId: DocumentId }),
    z.object({ id: DocumentId, kind: DocumentKind, fileName: z.string(), base64: z.string() }),
  ),
  /** Reads the stored PDF again and checks seal and SHA-256. */
  'documents.verify': operation(
    ['staff'],
    z.strictObject({ documentId: DocumentId }),
    z.object({ verdict: z.enum(['untouched', 'altered', 'not-ours']), message: z.string() }),
  ),
  /** Folders a copy can be saved to: USB sticks that are plugged in and the tablet's own documents folder. Never a path from the page. */
  'documents.targets': operation(['staff'], z.strictObject({}), z.array(SaveTarget)),
  'documents.save': operation(
    ['staff'],
    z.strictObject({ visitId: VisitId, targetId: z.string().max(200) }),
    z.object({ folder: z.string(), files: z.array(z.string()), visit: VisitView }),
  ),
};

/** Words typed or drawn but not saved as a step yet; survive a lock, a rotation and a power cut. */
export const drafts = {
  'drafts.get': operation(
    ['staff', 'handed-over'],
    z.strictObject({ draft: DraftName }),
    z.object({ value: z.string() }),
  ),
  'drafts.put': operation(
    ['staff', 'handed-over'],
    z.strictObject({ draft: DraftName, value: z.string().max(400_000) }),
    z.object({}),
  ),
};
