import { z } from 'zod';
import { FaultView } from '../../domain/faults/faults.ts';
import { ClientId, DocumentId, VisitId } from '../../domain/ids.ts';
import { CivilDate, CivilTime } from '../../domain/time.ts';
import { RecordedFact } from '../../domain/visit/facts/recorded-fact.ts';
import { DocumentKind, HowGiven } from '../../domain/visit/types.ts';
import { Outcome, Stage } from '../../domain/visit/views/stages.ts';
import { ThenAndNow } from '../../domain/visit/views/then-and-now.ts';
import { ClientContact } from './clients.ts';
import { operation } from './operation.ts';

const count = z.number().int().nonnegative();
const session = { session: count, sessionsPlanned: count, final: z.boolean() };

const PageVisit = z.object({
  id: VisitId,
  date: CivilDate,
  /** The name of the treatment, where the clinic has several. */
  treatment: z.string().nullable(),
  ...session,
  stage: Stage,
  outcome: Outcome,
});
export type PageVisit = z.infer<typeof PageVisit>;

/** The appointment that the latest visit named, with what is to be done before it and when. */
const NextVisit = z.object({
  /** The visit that named it. */
  visitId: VisitId,
  date: CivilDate,
  time: CivilTime,
  ...session,
  /** It took the place of an earlier date. */
  moved: z.boolean(),
  sheetGiven: CivilDate.nullable(),
  /** Its visit is sealed, so that it is moved by a paper of its own. */
  canMove: z.boolean(),
  preparation: z.array(z.object({ id: z.string(), short: z.string(), from: CivilDate, to: CivilDate })),
});
export type NextVisit = z.infer<typeof NextVisit>;

/** All that a clinic knows of one client, at a glance; the long lists are counted, and open on their own. */
export const ClientPage = ClientContact.extend({
  /** The visit that is not closed. */
  open: VisitId.nullable(),
  /** Why no visit of the likely treatment can be opened today; null when it can. */
  refused: FaultView.nullable(),
  next: NextVisit.nullable(),
  /** The latest first. */
  visits: z.array(PageVisit),
  /** The course that they are in, or had last, oldest visit first. */
  course: z.object({
    treatment: z.string().nullable(),
    visits: z.array(PageVisit),
    plannedFinal: CivilDate.nullable(),
  }),
  health: ThenAndNow.nullable(),
  /** The latest complication during work on them, as it was recorded; null where there was none. */
  complication: z.object({ visitId: VisitId, date: CivilDate, recorded: RecordedFact }).nullable(),
  counts: z.object({
    papers: count,
    /** Visits whose copy the client has not got yet. */
    notGiven: count,
    lots: count,
    lotVisits: count,
    notes: count,
    reactions: count,
    checkIns: count,
    photos: count,
  }),
});
export type ClientPage = z.infer<typeof ClientPage>;

/** One sealed paper, with the visit that it is of and how its client got the copy. */
const ClientPaper = z.object({
  id: DocumentId,
  visitId: VisitId,
  kind: DocumentKind,
  pages: count,
  date: CivilDate,
  ...session,
  given: HowGiven.nullable(),
  copies: count,
});
export type ClientPaper = z.infer<typeof ClientPaper>;

const ofClient = z.strictObject({ clientId: ClientId });

export const clientPage = {
  'clients.page': operation(['visits'], ofClient, ClientPage),
  /** Of the latest visit first. */
  'clients.papers': operation(['visits'], ofClient, z.array(ClientPaper)),
  /** What staff wrote down for staff, the latest first. */
  'clients.notes': operation(
    ['visits'],
    ofClient,
    z.array(z.object({ visitId: VisitId, on: CivilDate, text: z.string() })),
  ),
};
