import { z } from 'zod';
import { Birth } from '../../domain/clinic/birth.ts';
import { ClientDetails, ClientEntry } from '../../domain/clinic/client.ts';
import { Apart } from '../../domain/clinic/namesake.ts';
import { FaultView } from '../../domain/faults/faults.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { OptionalPassage } from '../../domain/text.ts';
import { CivilDate } from '../../domain/time.ts';
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
  /** Where somebody else on this tablet has the same name. */
  apart: Apart.nullable(),
});
export type ClientSummary = z.infer<typeof ClientSummary>;

export const ClientView = z.object({
  id: ClientId,
  details: ClientDetails,
  apart: Apart.nullable(),
  /** Where the date of birth is not known: the least that it is by what they state. */
  ageYears: z.number().int(),
  minor: z.boolean(),
  visits: z.array(
    z.object({
      id: VisitId,
      date: CivilDate,
      session: z.number().int(),
      sessionsPlanned: z.number().int(),
      final: z.boolean(),
      stage: Stage,
      outcome: Outcome,
    }),
  ),
  /** Why no visit can be opened for them today: too young, or a guardian is missing. Null when it can. */
  refused: FaultView.nullable(),
  /** What opening a visit today means: a decision that will be asked, a stop of today. */
  opening: Opening,
  /** What the next visit of this client most likely is: following the last treated one. */
  suggested: CoursePlace,
});
export type ClientView = z.infer<typeof ClientView>;

export const clients = {
  /** By any words of the name, or a date of birth ("14.3.1988", "1988-03-14"). At most 50, best first; an empty query gives the latest. */
  'clients.search': operation(['staff'], z.strictObject({ query: z.string().max(200) }), z.array(ClientSummary)),
  /**
   * From which age the clinic treats (`clientId`: by the visit that they are in the middle of), and whether a date of birth
   * may be unknown, so that a form can say so at once.
   */
  'clients.age-policy': operation(
    ['staff'],
    z.strictObject({ clientId: ClientId.optional() }),
    z.object({ minimumAge: z.number().int(), unknownBirthAllowed: z.boolean() }),
  ),
  /**
   * Clients of the same name and birth date (null: whose date is not known either) as one that is about to be added or
   * changed (`besides`): is it one of them?
   */
  'clients.alike': operation(
    ['staff'],
    z.strictObject({ name: z.string().max(200), dateOfBirth: CivilDate.nullable(), besides: ClientId.nullable() }),
    z.array(ClientSummary),
  ),
  'clients.add': operation(['staff'], z.strictObject({ details: ClientEntry }), ClientView),
  'clients.get': operation(['staff'], z.strictObject({ clientId: ClientId }), ClientView),
  /** `why`: needed once something is signed in a visit that is not sealed; what stood before stays on its record. */
  'clients.change': operation(
    ['staff'],
    z.strictObject({ clientId: ClientId, details: ClientEntry, why: OptionalPassage.default('') }),
    ClientView,
  ),
};

/** One row of the day, with what tells its client from another of the same name. */
const DayVisit = VisitSummary.extend({ apart: Apart.nullable() });
export type DayVisit = z.infer<typeof DayVisit>;

export const day = {
  /** Visits of today, older ones that are not closed, and older ones whose copy was not given yet. */
  'visits.today': operation(
    ['staff'],
    z.strictObject({}),
    z.object({
      date: CivilDate,
      visits: z.array(DayVisit),
      unfinished: z.array(DayVisit),
      notGiven: z.array(DayVisit),
    }),
    { poll: true },
  ),
};
