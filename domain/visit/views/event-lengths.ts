import { timingOf } from '../../breaks/plan.ts';
import type { BreakPolicy } from '../../protocol/parts.ts';
import type { Recorded, VisitEvent } from '../events.ts';
import type { Procedure } from '../state/procedure.ts';
import { isSure, type Segment, segment } from '../state/sure.ts';
import type { Timed } from '../state/time-line.ts';
import type { EventFact } from './event-fact.ts';

/** An event on the time line, or a single one whose visit cannot be folded. */
export type Placed = Recorded<VisitEvent> & Pick<Timed, 'offKnown' | 'offUnknown' | 'recount'>;

/** The visit's work and breaks as counted, and all its events; none where they cannot be folded. */
export interface Lengths {
  readonly procedure: Procedure | null;
  readonly events: readonly Placed[];
}

const sure = (ms: number): Segment => ({ passedMs: ms, sureMs: ms, offUnknown: false });

/** From the break as the visit counts it, so that the list agrees with the papers. `workedMs`: as tapped. */
export function workBefore(
  { sequence }: Placed,
  workedMs: number,
  policy: BreakPolicy,
  { procedure }: Lengths,
): EventFact[] {
  const tapped = { workedMs, workedLeastMs: workedMs, workOffUnknown: undefined };
  const counted = procedure?.breaks.find((one) => one.sequence === sequence) ?? tapped;
  return [
    {
      code: 'worked',
      passedMs: counted.workedMs,
      sureMs: counted.workedLeastMs,
      offUnknown: counted.workOffUnknown === true,
    },
    {
      code: 'break-timing',
      ...timingOf(policy, counted.workedMs, counted.workedLeastMs, counted.workOffUnknown),
    },
  ];
}

/** How long a break lasted up to its end as it was tapped: a time that was put right stands beside it. */
export function restLength({ sequence }: Placed, breakMs: number, { procedure }: Lengths): Segment {
  const counted = procedure?.breaks.find((one) => one.endSequence === sequence);
  if (!counted || counted.startCorrected || counted.endCorrected || counted.breakMs === null) return sure(breakMs);
  const { breakMs: passedMs, breakLeastMs, breakOffUnknown } = counted;
  return { passedMs, sureMs: breakLeastMs ?? passedMs, offUnknown: breakOffUnknown === true };
}

/** All work up to the finish that counts; of a finish that was taken back, what was tapped. */
export function workLength({ moment }: Placed, workedMs: number, { procedure }: Lengths): Segment {
  if (procedure?.finishedAt?.instant !== moment.instant) return sure(workedMs);
  const { workedMs: passedMs, least, offUnknown } = procedure;
  return { passedMs, sureMs: least.workedMs, offUnknown: offUnknown.worked };
}

/** The running stretch of work, or of a break, at an event; as it was written down unless a restart lies in it. */
export function stretchLength(at: Placed, stretchMs: number, { events }: Lengths): Segment {
  const index = events.indexOf(at);
  const begun = events.findLastIndex(({ event }, n) => n < index && begins.has(event.type));
  if (begun < 0) return sure(stretchMs);
  let [passedMs, sureMs, offUnknown, recount] = [0, 0, false, false];
  for (let n = begun + 1; n <= index; n++) {
    const [from, to] = [events[n - 1], events[n]];
    if (!from || !to) continue;
    const one = segment(from.moment, to);
    passedMs += one.passedMs;
    sureMs += one.sureMs;
    offUnknown ||= one.offUnknown;
    recount ||= to.recount === true;
  }
  const counted = { passedMs, sureMs, offUnknown };
  return recount || !isSure(counted) ? counted : sure(stretchMs);
}

const begins: ReadonlySet<VisitEvent['type']> = new Set([
  'procedure-started',
  'break-started',
  'break-ended',
  'break-skipped',
]);
