import { z } from 'zod';
import { ClientId, VisitId } from '../../ids.ts';
import { CivilDate, CivilTime, Moment } from '../../time.ts';
import { Outcome, Stage } from './stages.ts';

/** One row of the day list. */
export const VisitSummary = z.object({
  id: VisitId,
  clientId: ClientId,
  clientName: z.string(),
  session: z.number().int(),
  sessionsPlanned: z.number().int(),
  final: z.boolean(),
  stage: Stage,
  outcome: Outcome,
  openedAt: Moment,
  openedOn: CivilDate,
  openedTime: CivilTime,
  fixing: z.number().int(),
  /** Closed, and the client has no copy yet. */
  copyDue: z.boolean(),
});
export type VisitSummary = z.infer<typeof VisitSummary>;
