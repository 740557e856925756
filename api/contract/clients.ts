import { z } from 'zod';
import { Birth } from '../../domain/clinic/birth.ts';
import { ClientDetails, ClientEntry } from '../../domain/clinic/client.ts';
import { Moved } from '../../domain/clinic/moved-appointment.ts';
import { Apart } from '../../domain/clinic/namesake.ts';
import { FaultView } from '../../domain/faults/faults.ts';
import { ClientId, Slug, VisitId } from '../../domain/ids.ts';
import { OptionalPassage } from '../../domain/text.ts';
import { CivilDate, CivilTime } from '../../domain/time.ts';
import { Opening } from '../../domain/visit/decide/opening.ts';
import { CoursePlace } from '../../domain/visit/types.ts';
import { Outcome, Stage } from '../../domain/visit/views/stages.ts';
import { VisitSummary } from '../../domain/visit/views/summary-view.ts';
import { operation } from './operation.ts';

export const ClientSummary = z.object({
  id: ClientId,
  name: z.string(),
  dateOfBirth: Birth,
  lastVisit: CivilDate.nullable(),
  /** Set where another client on this tablet has the same name. */
  apart: Apart.nullable(),
});
export type ClientSummary = z.infer<typeof ClientSummary>;

/** What a new visit of one treatment begins with. */
const begins = {
  /** Why no visit can be opened for them today: too young, or no guardian. Null when it can. */
  refused: FaultView.nullable(),
  /** What opening a visit today leads to: a decision, or a refusal after a stop today. */
  opening: Opening,
  /** The suggested place in the course, after the last treated visit of this treatment. */
  suggested: CoursePlace,
};
export const NewVisit = z.object({ treatment: Slug, name: z.string(), ...begins });
export type NewVisit = z.infer<typeof NewVisit>;

/** Who a client is and how to reach them; nothing of what they came for. */
export const ClientContact = z.object({
  id: ClientId,
  details: ClientDetails,
  apart: Apart.nullable(),
  /** With an unknown date of birth: the minimum age by what they stated. */
  ageYears: z.number().int(),
  minor: z.boolean(),
});
export type ClientContact = z.infer<typeof ClientContact>;

export const ClientView = ClientContact.extend({
  visits: z.array(
    z.object({
      id: VisitId,
      date: CivilDate,
      /** The name of the treatment, where the clinic has several; null where there is only one. */
      treatment: z.string().nullable(),
      session: z.number().int(),
      sessionsPlanned: z.number().int(),
      final: z.boolean(),
      stage: Stage,
      outcome: Outcome,
    }),
  ),
  /** What a new visit may be of; first the likely one: the treatment that they had last, else the clinic's first. */
  treatments: z.tuple([NewVisit], NewVisit),
  /** Of the likely one. */
  ...begins,
});
export type ClientView = z.infer<typeof ClientView>;

export const clients = {
  /**
   * Searches by words of the name, or by date of birth ("14.3.1988", "1988-03-14"). At most 50, best first; an empty query
   * returns the latest.
   */
  'clients.search': operation(['contact'], z.strictObject({ query: z.string().max(200) }), z.array(ClientSummary)),
  /** A page of all clients: A to Z, or those seen last. Pages count from 1; `letter` opens the page on which it begins. */
  'clients.list': operation(
    ['contact'],
    z.strictObject({
      order: z.enum(['name', 'latest']),
      page: z.number().int().min(1).max(1_000_000),
      rows: z.number().int().min(1).max(50),
      letter: z
        .string()
        .regex(/^[a-z]$/)
        .optional(),
    }),
    z.object({ clients: z.array(ClientSummary), total: z.number().int(), page: z.number().int() }),
  ),
  /**
   * The minimum age (`clientId`: by their open visit), and whether a date of birth may be unknown, so that a form can tell at
   * once.
   */
  'clients.age-policy': operation(
    ['contact'],
    z.strictObject({ clientId: ClientId.optional() }),
    z.object({
      minimumAge: z.number().int(),
      unknownBirthAllowed: z.boolean(),
      /** Tags of the languages that clients can read something in, the clinic's own first. */
      languages: z.array(z.string()),
    }),
  ),
  /** Clients with the same name and birth date (null: also unknown) as one about to be added or changed (`besides`). */
  'clients.alike': operation(
    ['contact'],
    z.strictObject({ name: z.string().max(200), dateOfBirth: CivilDate.nullable(), besides: ClientId.nullable() }),
    z.array(ClientSummary),
  ),
  'clients.add': operation(['contact'], z.strictObject({ details: ClientEntry }), ClientContact),
  'clients.contact': operation(['contact'], z.strictObject({ clientId: ClientId }), ClientContact),
  'clients.get': operation(['visits'], z.strictObject({ clientId: ClientId }), ClientView),
  /** `why`: required once something is signed in a visit that is not sealed; the earlier value stays in the record. */
  'clients.change': operation(
    ['contact'],
    z.strictObject({ clientId: ClientId, details: ClientEntry, why: OptionalPassage.default('') }),
    ClientContact,
  ),
};

/** One row of the day list, with what distinguishes clients of the same name; `reads`: where it is not the clinic's language. */
const DayVisit = VisitSummary.extend({ apart: Apart.nullable(), reads: z.string().nullable() });
export type DayVisit = z.infer<typeof DayVisit>;

/** An appointment that no visit has followed yet. */
const Due = z.object({
  /** The visit that named it. */
  visitId: VisitId,
  clientId: ClientId,
  clientName: z.string(),
  dateOfBirth: Birth,
  date: CivilDate,
  time: CivilTime,
  session: z.number().int(),
  sessionsPlanned: z.number().int(),
  /** The day on which the sheet with the preparation was given; null while it was not. */
  sheetGiven: CivilDate.nullable(),
  /** The other tablet on which it was agreed; nothing is known of its sheet here. */
  chair: z.string().optional(),
});
export type Due = z.infer<typeof Due>;

/** A visit that was opened on one of the days. */
const Held = z.object({
  visitId: VisitId,
  clientName: z.string(),
  date: CivilDate,
  time: CivilTime,
  state: z.enum(['open', 'done', 'stopped', 'not-given', 'moved', 'ended']),
  movedTo: CivilDate.nullable(),
  /** The other tablet on which it was opened. */
  chair: z.string().optional(),
});
export type Held = z.infer<typeof Held>;

export const day = {
  /** Today's visits, older ones that are open, and older ones whose copy has not been given. */
  'visits.today': operation(
    ['visits'],
    z.strictObject({}),
    z.object({
      date: CivilDate,
      visits: z.array(DayVisit),
      unfinished: z.array(DayVisit),
      notGiven: z.array(DayVisit),
    }),
    { poll: true },
  ),
  /**
   * Some days: who is due by what visits said of the next one, and whose visit was opened. It names no finding and no answer.
   */
  'days.get': operation(
    ['visits'],
    z.strictObject({ from: CivilDate, days: z.number().int().min(1).max(7) }),
    z.object({ due: z.array(Due), held: z.array(Held), moved: z.array(Moved) }),
    { poll: true },
  ),
};
