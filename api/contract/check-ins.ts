import { z } from 'zod';
import { Birth } from '../../domain/clinic/birth.ts';
import { FaultView } from '../../domain/faults/faults.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { CivilDate, Moment } from '../../domain/time.ts';
import { CheckInDone, CheckInOutcome } from '../../domain/visit/check-ins/check-in.ts';
import { checkInStandings } from '../../domain/visit/check-ins/standing.ts';
import { operation } from './operation.ts';

const count = z.number().int().nonnegative();
const standing = z.enum(checkInStandings);

/** Whom to call, on which day after the treatment. Nothing of what was answered. */
const whom = {
  clientId: ClientId,
  clientName: z.string(),
  dateOfBirth: Birth,
  phone: z.string(),
  day: z.number().int(),
  dueOn: CivilDate,
  standing,
};
export const CheckInDue = z.object(whom);
export type CheckInDue = z.infer<typeof CheckInDue>;

export const CheckInRow = CheckInDue.extend({ visitId: VisitId, outcome: CheckInOutcome.nullable() });
export type CheckInRow = z.infer<typeof CheckInRow>;

export const CheckInView = CheckInRow.extend({
  today: CivilDate,
  treatedOn: CivilDate,
  session: z.number().int(),
  sessionsPlanned: z.number().int(),
  done: CheckInDone.extend({ at: Moment, byName: z.string() }).nullable(),
  /** Why nothing can be recorded now; null where it can. */
  refused: FaultView.nullable(),
});
export type CheckInView = z.infer<typeof CheckInView>;

/** Due or overdue, in the weeks to come, or done. */
export const CheckInList = z.enum(['due', 'coming', 'done']);
export type CheckInList = z.infer<typeof CheckInList>;

const one = { visitId: VisitId, day: z.number().int().positive() };
const page = z.number().int().min(1).max(100_000);
const pages = { today: CivilDate, pages: count };

export const checkIns = {
  /** Whom to call today, the longest due first: also for the front desk. */
  'check-ins.due': operation(
    ['appointments'],
    z.strictObject({ page }),
    z.object({ ...pages, count, overdue: count, rows: z.array(CheckInDue) }),
  ),
  'check-ins.list': operation(
    ['records'],
    z.strictObject({ which: CheckInList, page }),
    z.object({
      ...pages,
      rows: z.array(CheckInRow),
      counts: z.object({ due: count, overdue: count, coming: count, done: count }),
    }),
  ),
  /** One client's, the latest first. */
  'check-ins.of-client': operation(['visits'], z.strictObject({ clientId: ClientId }), z.array(CheckInRow)),
  'check-ins.get': operation(['visits'], z.strictObject(one), CheckInView),
  'check-ins.record': operation(['visits'], z.strictObject({ ...one, done: CheckInDone }), CheckInView),
};
