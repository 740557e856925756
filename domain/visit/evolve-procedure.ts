import type { Moment } from '../time.ts';
import type { VisitEvent, VisitEventOf } from './events.ts';
import type { BreakRecord, Procedure } from './state.ts';

type ProcedureEvent = VisitEventOf<
  'procedure-started' | 'break-started' | 'break-ended' | 'break-skipped' | 'overdue-answered' | 'procedure-finished'
> &
  VisitEvent;

/** A new stretch begins: of work after a break or a skip, of rest when a break starts. */
const newStretch = (at: Moment) => ({ stretchMs: 0, stretchSince: at, overdueAnswered: false });

export function evolveProcedure(procedure: Procedure | null, event: ProcedureEvent, at: Moment): Procedure | null {
  if (event.type === 'procedure-started') {
    return {
      startedAt: at,
      expectedMinutes: event.expectedMinutes,
      onBreak: false,
      sinceRestMs: 0,
      longestMs: 0,
      workedMs: 0,
      breaks: [],
      finishedAt: null,
      ...newStretch(at),
    };
  }
  if (!procedure) return null;
  switch (event.type) {
    case 'break-started':
      return {
        ...procedure,
        onBreak: true,
        sinceRestMs: 0,
        longestMs: Math.max(procedure.longestMs, procedure.sinceRestMs),
        breaks: [...procedure.breaks, begun(event, at, 'taken', null)],
        ...newStretch(at),
      };
    case 'break-ended':
      return { ...procedure, onBreak: false, breaks: endLast(procedure.breaks, at, event.breakMs), ...newStretch(at) };
    case 'break-skipped':
      return {
        ...procedure,
        breaks: [...procedure.breaks, begun(event, at, 'skipped', event.reason)],
        ...newStretch(at),
      };
    case 'overdue-answered':
      return { ...procedure, overdueAnswered: true };
    case 'procedure-finished':
      return { ...procedure, finishedAt: at, longestMs: Math.max(procedure.longestMs, procedure.sinceRestMs) };
  }
}

function begun(
  event: VisitEventOf<'break-started' | 'break-skipped'>,
  at: Moment,
  kind: BreakRecord['kind'],
  reason: string | null,
): BreakRecord {
  return {
    kind,
    windowFrom: event.windowFrom,
    windowTo: event.windowTo,
    startedAt: at,
    endedAt: kind === 'skipped' ? at : null,
    workedMs: event.workedMs,
    sinceRestMs: event.sinceRestMs ?? event.workedMs,
    breakMs: kind === 'skipped' ? 0 : null,
    reason,
  };
}

function endLast(breaks: readonly BreakRecord[], at: Moment, breakMs: number): BreakRecord[] {
  return breaks.map((taken, i) => (i === breaks.length - 1 ? { ...taken, endedAt: at, breakMs } : taken));
}
