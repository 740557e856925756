import type { Actor } from '../../actor.ts';
import type { DocumentId } from '../../ids.ts';
import type { CivilDate, Moment } from '../../time.ts';
import type { FollowUp, ReactionEnd, ReactionReport, ReportSent } from './reaction.ts';

interface Done {
  readonly at: Moment;
  readonly by: Actor;
}

/** A reaction as the record has it. */
export interface Reaction extends Done {
  /** The row of its report. */
  readonly sequence: number;
  readonly report: ReactionReport;
  /** The last day to report it, as it was worked out then, and the working days that this leaves. */
  readonly reportBy: CivilDate;
  readonly workingDays: number;
  /** Its sealed report sheet. */
  readonly paper: DocumentId | null;
  readonly followed: readonly (FollowUp & Done)[];
  readonly sent: (ReportSent & Done) | null;
  readonly closed: (ReactionEnd & Done) | null;
}
