import { type Moment, plusMilliseconds } from '../../time.ts';
import type { VisitEvent, VisitEventOf } from '../events.ts';
import type { BreakEntry, CorrectedTime, Procedure } from './procedure.ts';
import type { Moved, Segment } from './sure.ts';
import type { Timed } from './time-line.ts';

type ProcedureEvent = VisitEventOf<
  'procedure-started' | 'break-started' | 'break-ended' | 'break-skipped' | 'overdue-answered' | 'procedure-finished'
> &
  VisitEvent;

/**
 * Starts a new stretch: of work after a break or a skip, of rest at the start of a break. `shiftMs`: how much later than its
 * tap it really began; negative for earlier.
 */
const newStretch = (at: Moment, shiftMs = 0) => ({ stretchMs: -shiftMs, stretchSince: at, overdueAnswered: false });

const noneUnknown = { stretch: false, sinceRest: false, longest: false, worked: false };
const notMoved: Moved = { beforeMs: 0, afterMs: 0, offUnknown: false };

/** Advances time: work grows while nobody rests, the running stretch always. */
export function grown(procedure: Procedure, { passedMs, sureMs, offUnknown }: Segment): Procedure {
  const { least, offUnknown: unknown } = procedure;
  const unknownWork = offUnknown && !procedure.onBreak;
  const work = (ms: number) => (procedure.onBreak ? 0 : ms);
  return {
    ...procedure,
    stretchMs: procedure.stretchMs + passedMs,
    sinceRestMs: procedure.sinceRestMs + work(passedMs),
    workedMs: procedure.workedMs + work(passedMs),
    least: {
      ...least,
      stretchMs: least.stretchMs + sureMs,
      sinceRestMs: least.sinceRestMs + work(sureMs),
      workedMs: least.workedMs + work(sureMs),
    },
    offUnknown: {
      ...unknown,
      stretch: unknown.stretch || offUnknown,
      sinceRest: unknown.sinceRest || unknownWork,
      worked: unknown.worked || unknownWork,
    },
  };
}

export function evolveProcedure(procedure: Procedure | null, event: ProcedureEvent, timed: Timed): Procedure | null {
  const { sequence, moment: tapped, retimed } = timed;
  const at: Moment = retimed ? { ...tapped, instant: retimed.instant } : tapped;
  const shiftMs = Date.parse(at.instant) - Date.parse(tapped.instant);
  const sure = retimed?.sure ?? notMoved;
  const recount = timed.recount === true;
  const corrected = retimed ? { tapped, by: retimed.by, at: retimed.at, why: retimed.why } : null;
  if (event.type === 'procedure-started') {
    return {
      startedAt: at,
      expectedMinutes: event.expectedMinutes,
      onBreak: false,
      sinceRestMs: 0,
      longestMs: 0,
      workedMs: 0,
      least: { stretchMs: 0, sinceRestMs: 0, longestMs: 0, workedMs: 0 },
      offUnknown: noneUnknown,
      breaks: [],
      finishedAt: null,
      ...newStretch(at),
    };
  }
  if (!procedure) return null;
  const { least, offUnknown: unknown } = procedure;
  switch (event.type) {
    case 'break-started': {
      const until = worked(procedure, { passedMs: shiftMs, sureMs: sure.beforeMs, offUnknown: sure.offUnknown });
      const longest = withLongest(until);
      return {
        ...longest,
        onBreak: true,
        sinceRestMs: 0,
        breaks: [
          ...until.breaks,
          begun(until, event, { at, shiftMs, sequence, kind: 'taken', reason: null, corrected, recount }),
        ],
        least: { ...longest.least, stretchMs: sure.afterMs },
        offUnknown: { ...longest.offUnknown, stretch: sure.offUnknown },
        ...newStretch(at, shiftMs),
      };
    }
    case 'break-ended': {
      const anew = { stretchMs: 0, least: { ...least, stretchMs: 0 }, offUnknown: { ...unknown, stretch: false } };
      const added = { passedMs: -shiftMs, sureMs: sure.afterMs, offUnknown: sure.offUnknown };
      const since = more({ ...procedure, ...anew }, added);
      return {
        ...since,
        onBreak: false,
        breaks: endLast(procedure, event, { at, sequence, corrected, recount, shiftMs, sure }),
        ...newStretch(at, shiftMs),
      };
    }
    case 'break-skipped':
      return {
        ...procedure,
        breaks: [
          ...procedure.breaks,
          begun(procedure, event, { at, shiftMs, sequence, kind: 'skipped', reason: event.reason, corrected, recount }),
        ],
        least: { ...least, stretchMs: 0 },
        offUnknown: { ...unknown, stretch: false },
        ...newStretch(at),
      };
    case 'overdue-answered':
      return { ...procedure, overdueAnswered: true };
    case 'procedure-finished':
      return { ...withLongest(procedure), finishedAt: at };
  }
}

/** Ends a stretch of work without rest, by a break or by the finish. */
function withLongest(procedure: Procedure): Procedure {
  const { least, offUnknown: unknown } = procedure;
  return {
    ...procedure,
    longestMs: Math.max(procedure.longestMs, procedure.sinceRestMs),
    offUnknown: { ...unknown, stretch: false, sinceRest: false, longest: unknown.longest || unknown.sinceRest },
    least: { ...least, stretchMs: 0, sinceRestMs: 0, longestMs: Math.max(least.longestMs, least.sinceRestMs) },
  };
}

/** Adjusts the work before a break whose start was tapped too early or too late. */
function worked(procedure: Procedure, added: Segment): Procedure {
  if (added.passedMs === 0) return procedure;
  const { stretchMs, sinceRestMs, workedMs, least, ...rest } = more(procedure, added);
  const whole = {
    stretchMs: Math.max(0, stretchMs),
    sinceRestMs: Math.max(0, sinceRestMs),
    workedMs: Math.max(0, workedMs),
  };
  return {
    ...rest,
    ...whole,
    least: {
      ...least,
      stretchMs: within(least.stretchMs, whole.stretchMs),
      sinceRestMs: within(least.sinceRestMs, whole.sinceRestMs),
      workedMs: within(least.workedMs, whole.workedMs),
    },
  };
}

/** The certain part of a length lies between nothing and the whole length. */
const within = (sureMs: number, wholeMs: number): number => Math.max(0, Math.min(sureMs, wholeMs));

/**
 * Negative where work began later than its tap: it grows up to the stated time. Where the stated time is beyond a restart of
 * unknown length, neither side is fully known.
 */
function more(procedure: Procedure, { passedMs: ms, sureMs, offUnknown }: Segment): Procedure {
  const { least, offUnknown: unknown } = procedure;
  return {
    ...procedure,
    stretchMs: procedure.stretchMs + ms,
    sinceRestMs: procedure.sinceRestMs + ms,
    workedMs: procedure.workedMs + ms,
    least: {
      ...least,
      stretchMs: least.stretchMs + sureMs,
      sinceRestMs: least.sinceRestMs + sureMs,
      workedMs: least.workedMs + sureMs,
    },
    offUnknown: {
      ...unknown,
      stretch: unknown.stretch || offUnknown,
      sinceRest: unknown.sinceRest || offUnknown,
      worked: unknown.worked || offUnknown,
    },
  };
}

/** `until`: with the work up to the break's right start. */
function begun(
  until: Procedure,
  event: VisitEventOf<'break-started' | 'break-skipped'>,
  of: Pick<BreakEntry, 'sequence' | 'kind' | 'reason'> & {
    at: Moment;
    shiftMs: number;
    corrected: CorrectedTime | null;
    recount: boolean;
  },
): BreakEntry {
  const { at, shiftMs, sequence, kind, reason, corrected, recount } = of;
  const skipped = kind === 'skipped';
  // As recorded with the tap, unless a time that it depends on, or the clock, was corrected: a skip ends the planned stretch,
  // but work since the last rest continues.
  const asPlanned = !recount && (until.breaks.at(-1)?.endCorrected ?? null) === null;
  const sinceTap = !recount && (until.breaks.findLast((one) => one.kind === 'taken')?.endCorrected ?? null) === null;
  const workedMs = asPlanned && corrected === null ? event.workedMs : until.stretchMs;
  const planMs = asPlanned ? 0 : event.workedMs - (until.stretchMs - shiftMs);
  return {
    sequence,
    endSequence: skipped ? sequence : null,
    kind,
    windowFrom: plusMilliseconds(event.windowFrom, planMs),
    windowTo: plusMilliseconds(event.windowTo, planMs),
    startedAt: at,
    endedAt: skipped ? at : null,
    workedMs,
    sinceRestMs: sinceTap && corrected === null ? (event.sinceRestMs ?? event.workedMs) : until.sinceRestMs,
    breakMs: skipped ? 0 : null,
    workedLeastMs: within(until.least.stretchMs, workedMs),
    ...(until.offUnknown.stretch && { workOffUnknown: true as const }),
    breakLeastMs: skipped ? 0 : null,
    reason,
    startCorrected: corrected,
    endCorrected: null,
  };
}

function endLast(
  { breaks, least, stretchMs, offUnknown }: Procedure,
  event: VisitEventOf<'break-ended'>,
  of: {
    at: Moment;
    sequence: number;
    corrected: CorrectedTime | null;
    recount: boolean;
    shiftMs: number;
    sure: Moved;
  },
): BreakEntry[] {
  return breaks.map((taken, i) => {
    if (i !== breaks.length - 1) return taken;
    const asTapped = !of.recount && taken.startCorrected === null && of.corrected === null;
    const breakMs = asTapped ? event.breakMs : Math.max(0, stretchMs + of.shiftMs);
    const breakLeastMs = within(least.stretchMs + of.sure.beforeMs, breakMs);
    const ended = { endedAt: of.at, endSequence: of.sequence, breakMs, breakLeastMs, endCorrected: of.corrected };
    const unknown = offUnknown.stretch || of.sure.offUnknown;
    return { ...taken, ...ended, ...(unknown && { breakOffUnknown: true as const }) };
  });
}
