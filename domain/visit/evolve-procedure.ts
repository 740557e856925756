import type { Moment } from '../time.ts';
import type { VisitEvent, VisitEventOf } from './events.ts';
import type { BreakRecord, Procedure } from './procedure.ts';
import type { Timed } from './time-line.ts';

type ProcedureEvent = VisitEventOf<
  'procedure-started' | 'break-started' | 'break-ended' | 'break-skipped' | 'overdue-answered' | 'procedure-finished'
> &
  VisitEvent;

/** A new stretch begins: of work after a break or a skip, of rest when a break starts. */
const newStretch = (at: Moment) => ({ stretchMs: 0, stretchSince: at, overdueAnswered: false });

/** Time goes on: work grows while nobody rests, the running stretch in any case. `leastMs`: what of it is sure. */
export function grown(procedure: Procedure, passedMs: number, leastMs: number): Procedure {
  const { least } = procedure;
  const worked = (ms: number) => (procedure.onBreak ? 0 : ms);
  return {
    ...procedure,
    stretchMs: procedure.stretchMs + passedMs,
    sinceRestMs: procedure.sinceRestMs + worked(passedMs),
    workedMs: procedure.workedMs + worked(passedMs),
    least: {
      ...least,
      stretchMs: least.stretchMs + leastMs,
      sinceRestMs: least.sinceRestMs + worked(leastMs),
      workedMs: least.workedMs + worked(leastMs),
    },
  };
}

export function evolveProcedure(
  procedure: Procedure | null,
  event: ProcedureEvent,
  { moment: at, sequence }: Timed,
): Procedure | null {
  if (event.type === 'procedure-started') {
    return {
      startedAt: at,
      expectedMinutes: event.expectedMinutes,
      onBreak: false,
      sinceRestMs: 0,
      longestMs: 0,
      workedMs: 0,
      least: { stretchMs: 0, sinceRestMs: 0, longestMs: 0, workedMs: 0 },
      breaks: [],
      finishedAt: null,
      ...newStretch(at),
    };
  }
  if (!procedure) return null;
  const { least } = procedure;
  switch (event.type) {
    case 'break-started':
      return {
        ...withLongest(procedure),
        onBreak: true,
        sinceRestMs: 0,
        breaks: [...procedure.breaks, begun(procedure, event, { at, sequence, kind: 'taken', reason: null })],
        ...newStretch(at),
      };
    case 'break-ended':
      return {
        ...procedure,
        onBreak: false,
        breaks: endLast(procedure, at, sequence, event.breakMs),
        least: { ...least, stretchMs: 0 },
        ...newStretch(at),
      };
    case 'break-skipped':
      return {
        ...procedure,
        breaks: [...procedure.breaks, begun(procedure, event, { at, sequence, kind: 'skipped', reason: event.reason })],
        least: { ...least, stretchMs: 0 },
        ...newStretch(at),
      };
    case 'overdue-answered':
      return { ...procedure, overdueAnswered: true };
    case 'procedure-finished':
      return { ...withLongest(procedure), finishedAt: at };
  }
}

/** A stretch of work without rest ends here, by a break or by the finish. */
function withLongest(procedure: Procedure): Procedure {
  const { least } = procedure;
  return {
    ...procedure,
    longestMs: Math.max(procedure.longestMs, procedure.sinceRestMs),
    least: { ...least, stretchMs: 0, sinceRestMs: 0, longestMs: Math.max(least.longestMs, least.sinceRestMs) },
  };
}

function begun(
  procedure: Procedure,
  event: VisitEventOf<'break-started' | 'break-skipped'>,
  of: { readonly at: Moment; readonly sequence: number; kind: BreakRecord['kind']; reason: string | null },
): BreakRecord {
  const { at, sequence, kind, reason } = of;
  const skipped = kind === 'skipped';
  return {
    sequence,
    endSequence: skipped ? sequence : null,
    kind,
    windowFrom: event.windowFrom,
    windowTo: event.windowTo,
    startedAt: at,
    endedAt: skipped ? at : null,
    workedMs: event.workedMs,
    sinceRestMs: event.sinceRestMs ?? event.workedMs,
    breakMs: skipped ? 0 : null,
    workedLeastMs: Math.min(event.workedMs, procedure.least.stretchMs),
    breakLeastMs: skipped ? 0 : null,
    reason,
  };
}

function endLast({ breaks, least }: Procedure, at: Moment, sequence: number, breakMs: number): BreakRecord[] {
  const breakLeastMs = Math.min(breakMs, least.stretchMs);
  const ended = { endedAt: at, endSequence: sequence, breakMs, breakLeastMs };
  return breaks.map((taken, i) => (i === breaks.length - 1 ? { ...taken, ...ended } : taken));
}
