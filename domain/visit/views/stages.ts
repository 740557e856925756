import { z } from 'zod';

/**
 * The visit's stages. The eight steps on screen are: 1 arrive, 2 intake (and alerts), 3 checks, 4 time-out, 5 consent, 6
 * procedure, 7 aftercare, 8 done. A screen draws the stage and never derives it.
 */
export const Stage = z.enum([
  'too-young', // a corrected date of birth is under the clinic's minimum age: only cancelling is left
  'day-over', // left open on an earlier day: start the day again, or give it a new date
  'arrive', // opened, the client has not had the tablet yet
  'intake', // handed over, or handed back too early: hand over again
  'alerts', // a "yes", or a session that comes too soon, waits for the practitioner's decision
  'checks',
  'must-reschedule', // a finding or a decision ended today; only `reschedule` (or cancel) is left
  'time-out',
  'consent',
  'countersign-consent',
  'procedure-ready', // consent complete, the procedure may start
  'procedure',
  'aftercare', // procedure finished, the client goes through the sheet
  'countersign-aftercare',
  'witness-consent', // work is over, and what the client signed again while it ran has no witness yet
  'seal', // signed by both (or ended early): make, seal and store the documents
  'done', // sealed; copies, then close
  'closed',
]);
export type Stage = z.infer<typeof Stage>;

export const Outcome = z.enum([
  'in-progress',
  'treated',
  'stopped', // the client took the consent back in the middle of the procedure, or would not sign again
  'rescheduled',
  'declined',
  'withdrawn', // signed, and taken back before the first needle
  'cancelled',
]);
export type Outcome = z.infer<typeof Outcome>;
