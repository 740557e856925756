import type { DocumentId, PrintJobId, VisitId } from '../ids.ts';
import type { Moment } from '../time.ts';
import type { DocumentKind, WithdrawnWhy } from '../visit/types.ts';
import {
  isOpen,
  isSurelyLost,
  type PrintProgress,
  patienceMs,
  pauseBeforeTry,
  progressAfter,
  progressShown,
} from './printout.ts';

export interface PrintedPaper {
  readonly visitId: VisitId;
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  readonly copy: number;
}

/** One paper in a printer's queue. */
export interface Printout {
  readonly id: PrintJobId;
  readonly printer: string;
  readonly at: Moment;
  /** Null for a test page. */
  readonly paper: PrintedPaper | null;
  /** The spooler's job name; null where it reports nothing, or never accepted the job. */
  readonly job: string | null;
  readonly progress: PrintProgress;
  /** When it was first seen to have ended. */
  readonly ended: Moment | null;
  /** Uptime since which its printer has not answered; null while it answers. */
  readonly silentSince: number | null;
  /** Its outcome is recorded, where it has to be. */
  readonly recorded: boolean;
  /** Set as soon as the job has to be cancelled; the uptime of the next try while the spooler has not cancelled it. */
  readonly back: TakingBack | null;
}

interface TakingBack {
  readonly why: 'too-long' | null;
  readonly tries: number;
  readonly nextAt: number;
  /** The spooler's report before the last try; null when there was none. */
  readonly before: PrintProgress | null;
}

/** What happened to a print job, or what its spooler reported. */
export type Observation =
  /** Time to poll the spooler. */
  | { readonly type: 'poll' }
  /** Somebody cancels it. */
  | { readonly type: 'unwanted' }
  | { readonly type: 'answered'; readonly progress: PrintProgress }
  | { readonly type: 'not-answered' }
  /** The spooler's report just before cancelling; null when it could not be asked. */
  | { readonly type: 'answered-before-cancel'; readonly progress: PrintProgress | null }
  /** The spooler accepted the cancelling. */
  | { readonly type: 'cancel-accepted' }
  | { readonly type: 'answered-after-cancel'; readonly progress: PrintProgress }
  | { readonly type: 'cancel-failed' }
  | { readonly type: 'recorded' };

/** What the runner must do next; it reports back with an observation. */
export type Effect =
  | 'ask'
  | 'ask-before-cancel'
  | 'cancel'
  /** Polls until the job has ended, for at most a second. */
  | 'ask-after-cancel'
  /** Logs that the spooler did not cancel the job. */
  | 'report-not-cancelled'
  /** Stores the jobs that the spooler still has, for after a restart. */
  | 'remember';

export interface Step {
  readonly printout: Printout;
  readonly effects: readonly Effect[];
}

/**
 * Returns a print job after an observation, and what to do next. A job that nobody waits for any more (`patienceMs`) is
 * cancelled, because it has a name on it. If the spooler does not cancel it, it is asked again with growing pauses
 * (`pauseBeforeTry`).
 */
export function next(printout: Printout, observed: Observation, now: Moment): Step {
  switch (observed.type) {
    case 'poll':
      return polled(printout, now);
    case 'unwanted':
      return takeBack({ ...printout, back: printout.back ?? untried(null) }, now);
    case 'answered':
      return only(seen(printout, observed.progress, now));
    case 'not-answered':
      return only(unanswered(printout));
    case 'answered-before-cancel': {
      const { progress } = observed;
      const asked = progress ? seen(printout, progress, now) : printout;
      const after = { ...asked, back: asked.back && { ...asked.back, before: progress } };
      return { printout: after, effects: isHeld(after) ? ['cancel'] : ['remember'] };
    }
    case 'cancel-accepted':
      if (isOpen(printout.progress.state)) return { printout, effects: ['ask-after-cancel'] };
      // Nothing more can be done about a job that the spooler no longer reports.
      return { printout: givenUp(printout), effects: ['remember'] };
    case 'answered-after-cancel':
      return tried(seen(printout, afterCancel(printout, observed.progress), now));
    case 'cancel-failed':
      return tried(unanswered(printout));
    case 'recorded':
      return only({ ...printout, recorded: true });
  }
}

/** Whether a spooler may still have it, including jobs that it no longer reports. */
export function isHeld({ job, progress, back }: Printout): boolean {
  if (isOpen(progress.state)) return true;
  return progress.state === 'handed-over' && job !== null && back?.nextAt !== Number.POSITIVE_INFINITY;
}

/** Whether it has ended and its outcome is not recorded yet. */
export function isUnrecorded({ progress, recorded }: Printout): boolean {
  return !recorded && !isOpen(progress.state);
}

/** Returns which copy was certainly not printed, and why; null for every other job. */
export function lostCopy({ paper, progress }: Printout): { paper: PrintedPaper; why: WithdrawnWhy } | null {
  if (!paper || !isSurelyLost(progress)) return null;
  if (progress.state === 'failed') return { paper, why: 'failed' };
  return { paper, why: progress.trouble === 'too-long' ? 'given-up' : 'cancelled' };
}

/** What a screen shows of it. */
export function shownOf({ progress, silentSince }: Printout, { uptimeMs }: Moment): PrintProgress {
  return progressShown(progress, silentSince === null ? Number.POSITIVE_INFINITY : uptimeMs - silentSince);
}

const only = (printout: Printout): Step => ({ printout, effects: [] });

const untried = (why: 'too-long' | null): TakingBack => ({ why, tries: 0, nextAt: 0, before: null });

function polled(printout: Printout, now: Moment): Step {
  if (printout.job === null) return only(printout);
  const waited = ageMs(printout, now) > patienceMs;
  const after = waited ? { ...printout, back: printout.back ?? untried('too-long') } : printout;
  if (after.back && now.uptimeMs >= after.back.nextAt) return takeBack(after, now);
  return { printout: after, effects: isOpen(after.progress.state) ? ['ask'] : [] };
}

function takeBack(printout: Printout, now: Moment): Step {
  const { job, back } = printout;
  if (job === null || !back) return only(printout);
  const nextAt = now.uptimeMs + pauseBeforeTry(back.tries);
  return {
    printout: { ...printout, back: { ...back, tries: back.tries + 1, nextAt } },
    effects: ['ask-before-cancel'],
  };
}

/** After a try to cancel. The first failed try is reported. */
function tried(printout: Printout): Step {
  const failed = isOpen(printout.progress.state) && printout.back?.tries === 1;
  return { printout, effects: failed ? ['report-not-cancelled', 'remember'] : ['remember'] };
}

function seen(printout: Printout, progress: PrintProgress, now: Moment): Printout {
  // It may have ended while the spooler was asked.
  if (!isOpen(printout.progress.state)) return printout;
  return {
    ...printout,
    progress: progressAfter(printout.progress, progress, printout.back?.why ?? null),
    silentSince: progress.trouble === 'not-connected' ? (printout.silentSince ?? now.uptimeMs) : null,
    ended: isOpen(progress.state) ? printout.ended : now,
  };
}

/** A spooler that does not answer now may answer next time. */
function unanswered(printout: Printout): Printout {
  if (!isOpen(printout.progress.state)) return printout;
  return { ...printout, progress: { ...printout.progress, trouble: 'not-connected' } };
}

function givenUp(printout: Printout): Printout {
  return { ...printout, back: printout.back && { ...printout.back, nextAt: Number.POSITIVE_INFINITY } };
}

/** A spooler without a history forgets a job once we cancel it. */
function afterCancel({ back }: Printout, progress: PrintProgress): PrintProgress {
  const forgotten = progress.state === 'handed-over' && back?.before != null && isOpen(back.before.state);
  return forgotten ? { state: 'cancelled', trouble: null } : progress;
}

function ageMs({ at }: Printout, now: Moment): number {
  return now.bootId === at.bootId ? now.uptimeMs - at.uptimeMs : Date.parse(now.instant) - Date.parse(at.instant);
}
