import type { Actor } from '../../actor.ts';
import { clockMovedMs, movedAtOpening } from '../../elapsed.ts';
import { civilDateOf, type Instant, type Moment, plusMilliseconds } from '../../time.ts';
import type { Recorded, VisitEvent } from '../events.ts';
import { type Moved, sureOf } from './sure.ts';

/** The corrected time of a break's start or end, with who corrected it, when and why. */
export interface Retimed {
  readonly instant: Instant;
  readonly why: string;
  readonly at: Moment;
  readonly by: Actor;
  /** The certain parts of the lengths on both sides. */
  readonly sure: Moved;
}

/** An event on the visit's time line: `moment` is its corrected time, `reading` what the tablet's clock showed. */
export interface Timed extends Recorded<VisitEvent> {
  readonly reading: Moment;
  /** Set on a corrected start or end of a break: when it really was. */
  readonly retimed?: Retimed | undefined;
  /** Set on the first event after a restart when the practitioner stated how long the tablet was off. */
  readonly offKnown?: true | undefined;
  /**
   * Set on the first event after a restart when the time off is unknown: nobody stated it, and the clock was set back
   * meanwhile.
   */
  readonly offUnknown?: true | undefined;
  /** Its recorded lengths were counted with a clock that was wrong after a restart. */
  readonly recount?: true | undefined;
  /**
   * Set on an answer about the clock: how much later the times that it moves became, and whether a finish changed its date.
   */
  readonly answer?: { readonly laterMs: number; readonly redated: boolean } | undefined;
}

export interface TimeLine {
  readonly events: readonly Timed[];
  /** How fast the tablet's clock is at the last event, in ms, as far as known. */
  readonly aheadMs: number;
}

/**
 * Returns the visit's corrected time line. Every paper, list, chart, code, file and view takes its times from here.
 *
 * Readings are right until a move of the clock is noticed. After that they are wrong by this move and later ones, until the
 * practitioner says that the present time is right: then present readings are right, and all earlier ones were wrong by the
 * moves since. The answer "the time before is right" changes nothing more. Lengths between events stay as the steady clock
 * measured them, and a later answer replaces an earlier wrong one. Sealed times never change.
 *
 * An answer after a restart moves the times since that restart, and with them the only length that no steady clock measured.
 */
export function timeLine(events: readonly Recorded<VisitEvent>[]): TimeLine {
  const known = lines.get(events);
  // A list that grew in place is another one.
  if (known && known.length === events.length) return known.line;
  const line = drawn(events);
  lines.set(events, { length: events.length, line });
  return line;
}

/** Cached: the state, the list of who did what, and each paper ask for the line of one list of events. */
const lines = new WeakMap<readonly Recorded<VisitEvent>[], { readonly length: number; readonly line: TimeLine }>();

function drawn(events: readonly Recorded<VisitEvent>[]): TimeLine {
  if (sealedBefore(events)) return asPrinted(events);
  const ahead: number[] = [];
  const answers = new Map<number, NonNullable<Timed['answer']>>();
  let aheadMs = 0;
  /** The first event that an answer can still move. */
  let open = 0;
  let finish: number | null = null;
  const known = new Set<number>();
  const setBack = new Set<number>();
  const recount = new Set<number>();
  const stated = new Map<number, number>();
  /** The readings in this range were faster than assumed. */
  const moved = (from: number, to: number, byMs: number): NonNullable<Timed['answer']> => {
    const finished = finish !== null && finish >= from ? finish : null;
    const day = finished === null ? null : dayOf(events, ahead, finished);
    for (let at = from; at <= to; at++) ahead[at] = (ahead[at] ?? 0) + byMs;
    return { laterMs: -byMs, redated: finished !== null && dayOf(events, ahead, finished) !== day };
  };
  const opened = events[0]?.event;
  const clock = opened?.type === 'visit-opened' ? opened.clockBefore : undefined;
  if (clock) aheadMs = clock.aheadMs;
  for (const [index, { sequence, event, moment }] of events.entries()) {
    const before = index === 0 ? clock : events[index - 1];
    // Small steps affected no reading until their sum was noticed.
    const crept = event.type === 'clock-moved' && event.crept === true;
    const movedMs = before ? (index === 0 ? movedAtOpening : clockMovedMs)(before.moment, moment) : null;
    aheadMs += crept ? event.byMs : (movedMs ?? 0);
    if (movedMs !== null && before?.moment.bootId !== moment.bootId) setBack.add(index);
    ahead.push(aheadMs);
    if (event.type === 'procedure-finished') finish = index;
    if (event.type === 'sealed') open = index + 1;
    if (event.type === 'restart-answered') {
      const { first, afters } = restartsOf(events, event.restarts);
      for (const after of afters) if (event.aheadMs === 0 || afters.length === 1) known.add(after);
      if (event.aheadMs === 0) continue;
      const from = Math.max(open, first);
      for (let at = from; at <= index; at++) recount.add(at);
      for (const at of statedBefore(events, from, index)) stated.set(at, (stated.get(at) ?? 0) - event.aheadMs);
      aheadMs += event.aheadMs;
      answers.set(sequence, moved(from, index, event.aheadMs));
      continue;
    }
    if (event.type !== 'clock-confirmed' || event.right === 'before' || aheadMs === 0) continue;
    answers.set(sequence, moved(open, index, -aheadMs));
    aheadMs = 0;
  }
  const timed = events.map((recorded, index) => ({
    ...placed(recorded, ahead[index] ?? 0, stated.get(index)),
    answer: answers.get(recorded.sequence),
    ...(known.has(index) ? { offKnown: true as const } : setBack.has(index) && { offUnknown: true as const }),
    ...(recount.has(index) && { recount: true as const }),
  }));
  return { events: withCorrections(timed), aheadMs };
}

/** The first events after the named restarts, and the first event that an answer about them moves: the one after the last. */
function restartsOf(
  events: readonly Recorded<VisitEvent>[],
  restarts: readonly number[],
): { readonly first: number; readonly afters: readonly number[] } {
  const opened = events[0]?.event;
  const afters = restarts.flatMap((last) => {
    if (opened?.type === 'visit-opened' && opened.clockBefore?.sequence === last) return [0];
    const at = events.findIndex(({ sequence }) => sequence === last);
    return at < 0 ? [] : [at + 1];
  });
  return { first: Math.max(0, ...afters), afters };
}

/**
 * Corrected break times from before a restart that were stated after it: stated by what the visit showed, which was right.
 */
function statedBefore(events: readonly Recorded<VisitEvent>[], from: number, to: number): number[] {
  const first = events[from]?.sequence ?? 0;
  return events.flatMap(({ event }, at) =>
    at >= from && at <= to && event.type === 'break-time-corrected' && event.sequence < first ? [at] : [],
  );
}

/** Of two corrections of one tap the later one counts. */
function withCorrections(events: readonly Timed[]): readonly Timed[] {
  const retimed = new Map<number, Omit<Retimed, 'sure'>>();
  for (const { event, moment, actor } of events)
    if (event.type === 'break-time-corrected')
      retimed.set(event.sequence, { instant: event.instant, why: event.why, at: moment, by: actor });
  if (retimed.size === 0) return events;
  return events.map((timed, index) => {
    const right = retimed.get(timed.sequence);
    return { ...timed, retimed: right && { ...right, sure: sureOf(events, index, right.instant) } };
  });
}

function dayOf(events: readonly Recorded<VisitEvent>[], ahead: readonly number[], index: number): string | null {
  const event = events[index];
  return event ? civilDateOf(shifted(event.moment, ahead[index] ?? 0)) : null;
}

/**
 * Places the next event of a visit whose time line is known. `aheadMs` is that of the event before it; `statedMs`: how much
 * more a time stated in it is ahead.
 */
export function placed(recorded: Recorded<VisitEvent>, aheadMs: number, statedMs = 0): Timed {
  const { event, moment } = recorded;
  return {
    ...recorded,
    event: aheadMs + statedMs === 0 ? event : withWindow(event, aheadMs + statedMs),
    moment: shifted(moment, aheadMs),
    reading: moment,
  };
}

/** Planned windows and corrected break times were recorded in the tablet's time. */
function withWindow(event: VisitEvent, aheadMs: number): VisitEvent {
  if (event.type === 'break-time-corrected') return { ...event, instant: plusMilliseconds(event.instant, -aheadMs) };
  if (event.type !== 'break-started' && event.type !== 'break-skipped') return event;
  return {
    ...event,
    windowFrom: plusMilliseconds(event.windowFrom, -aheadMs),
    windowTo: plusMilliseconds(event.windowTo, -aheadMs),
  };
}

/** Corrects a reading that was `aheadMs` fast. */
export function shifted(moment: Moment, aheadMs: number): Moment {
  return aheadMs === 0 ? moment : { ...moment, instant: plusMilliseconds(moment.instant, -aheadMs) };
}

/** Sealed by a version whose papers showed each reading as it was and corrected only the finish. */
function sealedBefore(events: readonly Recorded<VisitEvent>[]): boolean {
  const sealed = events.find(({ event }) => event.type === 'sealed')?.event;
  return sealed?.type === 'sealed' && sealed.timeLine === undefined;
}

/** Screens keep showing what such papers say. */
function asPrinted(events: readonly Recorded<VisitEvent>[]): TimeLine {
  let unanswered = 0;
  let saidWrong = 0;
  const timed = events.map((recorded) => {
    const { event } = recorded;
    if (event.type === 'clock-moved') unanswered += event.byMs;
    if (event.type === 'clock-confirmed') {
      if (event.right === 'before') saidWrong += unanswered;
      unanswered = 0;
    }
    return placed(recorded, event.type === 'procedure-finished' ? saidWrong : 0);
  });
  return { events: withCorrections(timed), aheadMs: 0 };
}
