import { sureDuration, timingWords } from '../../documents/papers/record/duration.ts';
import { english } from '../../documents/words/languages.ts';
import { timingOf } from '../../domain/breaks/plan.ts';
import { wholeMinutes } from '../../domain/minutes.ts';
import type { BreakPolicy } from '../../domain/protocol/schema.ts';
import type { Recorded, VisitEvent } from '../../domain/visit/events.ts';
import type { Procedure } from '../../domain/visit/state/procedure.ts';
import { isSure, type Segment, segment } from '../../domain/visit/state/sure.ts';
import type { Timed } from '../../domain/visit/state/time-line.ts';

/** An event on the time line, or a single one whose visit cannot be folded. */
export type Placed = Recorded<VisitEvent> & Pick<Timed, 'offKnown' | 'offUnknown' | 'recount'>;

/** The visit's work and breaks as counted, and all its events; none where they cannot be folded. */
export interface Lengths {
  readonly procedure: Procedure | null;
  readonly events: readonly Placed[];
}

const minute = 60_000;

/** "12 min", "12 min 5 s". */
export function inWords(milliseconds: number): string {
  const minutes = wholeMinutes(milliseconds);
  const seconds = Math.floor((milliseconds % minute) / 1000);
  return seconds === 0 ? `${minutes} min` : `${minutes} min ${seconds} s`;
}

const sureWords = (length: Segment): string =>
  isSure(length) ? inWords(length.passedMs) : `at least ${inWords(length.sureMs)}, the tablet was restarted`;

/** From the break as the visit counts it, so that the list agrees with the papers. `workedMs`: as tapped. */
export function workBefore(
  { sequence }: Placed,
  workedMs: number,
  policy: BreakPolicy,
  { procedure }: Lengths,
): { worked: string; timing: string } {
  const tapped = { workedMs, workedLeastMs: workedMs, workOffUnknown: undefined };
  const counted = procedure?.breaks.find((one) => one.sequence === sequence) ?? tapped;
  const stood = timingOf(policy, counted.workedMs, counted.workedLeastMs, counted.workOffUnknown);
  const length = {
    passedMs: counted.workedMs,
    sureMs: counted.workedLeastMs,
    offUnknown: counted.workOffUnknown === true,
  };
  return {
    worked: sureDuration(english, length),
    timing: timingWords(english, stood),
  };
}

/** How long a break lasted up to its tapped end; a corrected time is shown beside it. */
export function restWords({ sequence }: Placed, breakMs: number, { procedure }: Lengths): string {
  const counted = procedure?.breaks.find((one) => one.endSequence === sequence);
  if (!counted || counted.startCorrected || counted.endCorrected || counted.breakMs === null) return inWords(breakMs);
  const { breakMs: passedMs, breakLeastMs, breakOffUnknown } = counted;
  return sureWords({ passedMs, sureMs: breakLeastMs ?? passedMs, offUnknown: breakOffUnknown === true });
}

/** All work up to the finish in force; for a finish taken back, as tapped. */
export function workWords({ moment }: Placed, workedMs: number, { procedure }: Lengths): string {
  if (procedure?.finishedAt?.instant !== moment.instant) return inWords(workedMs);
  const { workedMs: passedMs, least, offUnknown } = procedure;
  return sureWords({ passedMs, sureMs: least.workedMs, offUnknown: offUnknown.worked });
}

/** The running stretch of work or break at an event; as recorded, unless a restart is in it. */
export function stretchWords(at: Placed, stretchMs: number, { events }: Lengths): string {
  const index = events.indexOf(at);
  const begun = events.findLastIndex(({ event }, n) => n < index && begins.has(event.type));
  if (begun < 0) return inWords(stretchMs);
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
  return recount || !isSure(counted) ? sureWords(counted) : inWords(stretchMs);
}

const begins: ReadonlySet<VisitEvent['type']> = new Set([
  'procedure-started',
  'break-started',
  'break-ended',
  'break-skipped',
]);
