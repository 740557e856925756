import { z } from 'zod';
import { Birth } from '../../domain/clinic/birth.ts';
import { Apart } from '../../domain/clinic/namesake.ts';
import { WorkingDays } from '../../domain/clinic/working-days.ts';
import { FaultView } from '../../domain/faults/faults.ts';
import { ClientId, DocumentId, VisitId } from '../../domain/ids.ts';
import { CivilDate, Moment } from '../../domain/time.ts';
import { FollowUp, ReactionEnd, ReactionReport, ReportSent } from '../../domain/visit/reactions/reaction.ts';
import { standings } from '../../domain/visit/reactions/standing.ts';
import { LotKind } from '../../domain/visit/types.ts';
import { operation } from './operation.ts';

/** Whose, and of which treatment. */
const whose = {
  visitId: VisitId,
  clientId: ClientId,
  clientName: z.string(),
  dateOfBirth: Birth,
  apart: Apart.nullable(),
  treatedOn: CivilDate,
  session: z.number().int(),
  sessionsPlanned: z.number().int(),
};
const ReactionLot = z.object({
  sequence: z.number().int(),
  kind: LotKind,
  name: z.string(),
  maker: z.string(),
  lot: z.string(),
});

/** What is known before a reaction to one treatment is written down. */
export const ReactionForm = z.object({
  ...whose,
  today: CivilDate,
  lots: z.array(ReactionLot),
  /** From which the page works out the last day to report, by the same rule as the record. */
  workingDays: WorkingDays,
  /** Why none can be reported now; null where it can. */
  refused: FaultView.nullable(),
});
export type ReactionForm = z.infer<typeof ReactionForm>;

export const ReactionRow = z.object({
  ...whose,
  /** The row of its report. */
  reaction: z.number().int(),
  began: CivilDate,
  signs: ReactionReport.shape.signs,
  reportBy: CivilDate,
  /** Working days until then; 0 on that day and after it. */
  daysLeft: z.number().int(),
  standing: z.enum(standings),
});
export type ReactionRow = z.infer<typeof ReactionRow>;

const done = { at: Moment, byName: z.string() };
export const ReactionView = ReactionRow.extend({
  today: CivilDate,
  report: ReactionReport,
  /** How many working days there were to report it. */
  workingDays: z.number().int(),
  lots: z.array(ReactionLot),
  reported: z.object(done),
  /** Its sealed report sheet. */
  paper: DocumentId.nullable(),
  followed: z.array(FollowUp.extend(done)),
  sent: ReportSent.extend(done).nullable(),
  closed: ReactionEnd.extend(done).nullable(),
});
export type ReactionView = z.infer<typeof ReactionView>;

const reaction = z.number().int().positive();
/** Which reactions a list shows: to be reported, still open, or all. */
export const ReactionList = z.enum(['due', 'open', 'all']);
export type ReactionList = z.infer<typeof ReactionList>;

export const reactions = {
  'reactions.form': operation(['visits'], z.strictObject({ visitId: VisitId }), ReactionForm),
  /** Records it, and makes and seals its report sheet in the same step. Refused before the visit is sealed. */
  'reactions.report': operation(['visits'], z.strictObject({ visitId: VisitId, report: ReactionReport }), ReactionView),
  'reactions.get': operation(['visits'], z.strictObject({ visitId: VisitId, reaction }), ReactionView),
  'reactions.follow': operation(
    ['visits'],
    z.strictObject({ visitId: VisitId, reaction, followed: FollowUp }),
    ReactionView,
  ),
  /** It was reported to whoever the law names. */
  'reactions.send': operation(
    ['visits'],
    z.strictObject({ visitId: VisitId, reaction, sent: ReportSent }),
    ReactionView,
  ),
  'reactions.close': operation(
    ['visits'],
    z.strictObject({ visitId: VisitId, reaction, end: ReactionEnd }),
    ReactionView,
  ),
  /** A page of the list, from 1. */
  'reactions.list': operation(
    ['records'],
    z.strictObject({ which: ReactionList, page: z.number().int().min(1).max(100_000) }),
    z.object({
      today: CivilDate,
      rows: z.array(ReactionRow),
      pages: z.number().int(),
      counts: z.object({ due: z.number().int(), open: z.number().int(), all: z.number().int() }),
    }),
  ),
  /** One client's, the latest first, and the treatment that a new one is most likely of. */
  'reactions.of-client': operation(
    ['visits'],
    z.strictObject({ clientId: ClientId }),
    z.object({ rows: z.array(ReactionRow), latest: VisitId.nullable() }),
  ),
  /** What the day list says of them. */
  'reactions.due': operation(
    ['records'],
    z.strictObject({}),
    z.object({ count: z.number().int(), overdue: z.number().int(), first: ReactionRow.nullable() }),
  ),
};
