import { z } from 'zod';
import { Birth } from '../../domain/clinic/birth.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { CivilDate, CivilTime } from '../../domain/time.ts';
import { RegisterFilter, RegisterShow } from '../../domain/visit/register.ts';
import { HowGiven, Reason } from '../../domain/visit/types.ts';
import { Outcome, Stage } from '../../domain/visit/views/stages.ts';
import { Written } from './documents.ts';
import { operation } from './operation.ts';
import { PrintJob } from './printing.ts';

const count = z.number().int().nonnegative();

const RegisterVisit = z.object({
  visitId: VisitId,
  clientId: ClientId,
  clientName: z.string(),
  dateOfBirth: Birth,
  openedOn: CivilDate,
  openedTime: CivilTime,
  session: z.number().int(),
  sessionsPlanned: z.number().int(),
  final: z.boolean(),
  /** Who worked, or who opened it before work began; empty where the tablet did. */
  practitioner: z.string(),
  /** The name of the treatment, where the clinic has several. */
  treatment: z.string().nullable(),
  /** What the client read in, where that is not the clinic's language. */
  reads: z.string().nullable(),
  stage: Stage,
  outcome: Outcome,
  /** Of a new date: its first reason. */
  reason: Reason.nullable(),
  sealed: z.boolean(),
  /** How the client got the copy; null where there is no paper, or the visit is not closed. */
  copy: HowGiven.nullable(),
});
export type RegisterVisit = z.infer<typeof RegisterVisit>;

/** The most rows of one page: more than any screen shows. */
export const mostOnPage = 50;

export const records = {
  /** A page of the visits that the filter leaves, and the five numbers above them. Pages count from 1. */
  'records.visits': operation(
    ['records'],
    z.strictObject({
      filter: RegisterFilter,
      show: RegisterShow,
      order: z.enum(['newest', 'oldest']),
      page: z.number().int().min(1).max(1_000_000),
      rows: z.number().int().min(1).max(mostOnPage),
    }),
    z.object({
      visits: z.array(RegisterVisit),
      /** Of the whole record, whatever the filter. */
      total: count,
      counts: z.object({ all: count, sealed: count, notSealed: count, noCopy: count, rescheduled: count }),
    }),
  ),
  /** Every visit that the filter leaves, as a table for a spreadsheet. Goes on record. */
  'records.save-visits': operation(
    ['records'],
    z.strictObject({ filter: RegisterFilter, show: RegisterShow, targetId: z.string().max(200) }),
    Written,
    { aside: true },
  ),
  /** The same on paper, up to a number of visits that somebody reads. Goes on record. */
  'records.print-visits': operation(
    ['records'],
    z.strictObject({ filter: RegisterFilter, show: RegisterShow, printerId: z.string().max(200) }),
    z.object({ jobs: z.array(PrintJob) }),
    { aside: true },
  ),
  /** What the register can be narrowed by: people, treatments and languages of this record, and reasons within these days. */
  'records.choices': operation(
    ['records'],
    RegisterFilter.pick({ from: true, to: true }),
    z.object({
      practitioners: z.array(z.object({ staff: z.number().int(), name: z.string() })),
      treatments: z.array(z.object({ treatment: z.string(), name: z.string() })),
      languages: z.array(z.string()),
      reasons: z.array(z.object({ reason: Reason, count })),
    }),
  ),
};
