import { z } from 'zod';
import { NameEntry } from '../../domain/clinic/contact.ts';
import { InspectionEnd, InspectionScope, inspectionMinutes, Look } from '../../domain/clinic/inspection.ts';
import { VisitId } from '../../domain/ids.ts';
import { CivilDate, Moment } from '../../domain/time.ts';
import { InspectedRow, InspectedVisit } from '../../domain/visit/views/inspected.ts';
import { operation } from './operation.ts';
import { AppStatus } from './status.ts';

/** The most rows of one page: more than any screen shows. */
const mostRows = 50;

export const PastInspection = InspectionScope.extend({
  openedAt: Moment,
  /** The owner who opened it. */
  by: z.string(),
  /** Null for one that a power cut has left and no start has ended yet. */
  ended: z.object({ at: Moment, why: InspectionEnd }).nullable(),
  /** How many looks there were, and the first of them. */
  looks: z.number().int(),
  shown: z.array(z.object({ at: Moment, look: Look })),
});
export type PastInspection = z.infer<typeof PastInspection>;

/** An owner opens a part of the record to an inspector, who then has the tablet and reads, until it ends by itself. */
export const inspection = {
  /** `pin`: of the owner, because nobody signs in after them. The days are taken in either order. */
  'inspection.open': operation(
    ['custody'],
    z.strictObject({
      pin: z.string().max(20),
      name: NameEntry,
      from: CivilDate,
      to: CivilDate,
      health: z.boolean(),
      minutes: z.literal(inspectionMinutes),
    }),
    AppStatus,
  ),
  /** Latest first. */
  'inspection.list': operation(['custody'], z.strictObject({}), z.array(PastInspection)),
  /** A page of the visits of those days, latest first. A look, like every other call here, goes on record before it is answered. */
  'inspection.visits': operation(
    ['inspection'],
    z.strictObject({ page: z.number().int().min(1).max(1_000_000), rows: z.number().int().min(1).max(mostRows) }),
    z.object({ total: z.number().int(), visits: z.array(InspectedRow) }),
  ),
  'inspection.visit': operation(['inspection'], z.strictObject({ visitId: VisitId }), InspectedVisit),
};
