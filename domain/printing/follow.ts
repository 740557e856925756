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

/** One paper on its way through a printer. */
export interface Printout {
  readonly id: PrintJobId;
  readonly printer: string;
  readonly at: Moment;
  /** Null for a test page. */
  readonly paper: PrintedPaper | null;
  /** The spooler's name for it; null where it tells nothing more, or never took it. */
  readonly job: string | null;
  readonly progress: PrintProgress;
  /** When it was first seen to have ended. */
  readonly ended: Moment | null;
  /** Uptime since which its printer has not answered; null while it does. */
  readonly silentSince: number | null;
  /** What became of it is on the record, where it has to be. */
  readonly recorded: boolean;
  /** Set as soon as it has to be taken back; tried again at this uptime while its spooler does not let go of it. */
  readonly back: TakingBack | null;
}

interface TakingBack {
  readonly why: 'too-long' | null;
  readonly tries: number;
  readonly nextAt: number;
  /** What the spooler said of it just before the last try; null when it did not say. */
  readonly before: PrintProgress | null;
}

/** What happened to a paper, or what its spooler said. */
export type Observation =
  /** Time to look after it. */
  | { readonly type: 'poll' }
  /** Somebody wants it back. */
  | { readonly type: 'unwanted' }
  | { readonly type: 'answered'; readonly progress: PrintProgress }
  | { readonly type: 'not-answered' }
  /** What the spooler said just before the paper is taken back; null when it could not be asked. */
  | { readonly type: 'answered-before-cancel'; readonly progress: PrintProgress | null }
  /** The spooler accepted the cancelling. */
  | { readonly type: 'cancel-accepted' }
  | { readonly type: 'answered-after-cancel'; readonly progress: PrintProgress }
  | { readonly type: 'cancel-failed' }
  | { readonly type: 'recorded' };

/** What has to be done next; the runner does it and comes back with what was observed. */
export type Effect =
  | 'ask'
  | 'ask-before-cancel'
  | 'cancel'
  /** Until it has ended, or for a second. */
  | 'ask-after-cancel'
  /** To the log: the spooler did not let go of it. */
  | 'report-not-cancelled'
  /** What the spooler still holds is remembered over a restart. */
  | 'remember';

export interface Step {
  readonly printout: Printout;
  readonly effects: readonly Effect[];
}

/**
 * A paper after an observation, and what to do next. One that nobody waits for any more (`patienceMs`) is taken back: it has
 * a name on it. A spooler that does not let go is tried again and again, with longer pauses (`pauseBeforeTry`).
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
      // Of one that the spooler tells nothing more of, more cannot be done.
      return { printout: givenUp(printout), effects: ['remember'] };
    case 'answered-after-cancel':
      return tried(seen(printout, afterCancel(printout, observed.progress), now));
    case 'cancel-failed':
      return tried(unanswered(printout));
    case 'recorded':
      return only({ ...printout, recorded: true });
  }
}

/** Whether a spooler may still hold it; also of what it tells nothing more. */
export function isHeld({ job, progress, back }: Printout): boolean {
  if (isOpen(progress.state)) return true;
  return progress.state === 'handed-over' && job !== null && back?.nextAt !== Number.POSITIVE_INFINITY;
}

/** Whether it ended and what became of it is still to be put on record. */
export function isUnrecorded({ progress, recorded }: Printout): boolean {
  return !recorded && !isOpen(progress.state);
}

/** Which copy is known not to have come out, and why; null for every other paper. */
export function lostCopy({ paper, progress }: Printout): { paper: PrintedPaper; why: WithdrawnWhy } | null {
  if (!paper || !isSurelyLost(progress)) return null;
  if (progress.state === 'failed') return { paper, why: 'failed' };
  return { paper, why: progress.trouble === 'too-long' ? 'given-up' : 'cancelled' };
}

/** What a person is shown of it. */
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

/** After a try to take it back. The first one that fails is reported. */
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

/** A spooler that does not answer now may answer the next time. */
function unanswered(printout: Printout): Printout {
  if (!isOpen(printout.progress.state)) return printout;
  return { ...printout, progress: { ...printout.progress, trouble: 'not-connected' } };
}

function givenUp(printout: Printout): Printout {
  return { ...printout, back: printout.back && { ...printout.back, nextAt: Number.POSITIVE_INFINITY } };
}

/** A spooler that keeps no history forgets a job with our cancelling it. */
function afterCancel({ back }: Printout, progress: PrintProgress): PrintProgress {
  const forgotten = progress.state === 'handed-over' && back?.before != null && isOpen(back.before.state);
  return forgotten ? { state: 'cancelled', trouble: null } : progress;
}

function ageMs({ at }: Printout, now: Moment): number {
  return now.bootId === at.bootId ? now.uptimeMs - at.uptimeMs : Date.parse(now.instant) - Date.parse(at.instant);
}
