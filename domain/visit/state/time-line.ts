import type { Actor } from '../../actor.ts';
import { clockMovedMs } from '../../elapsed.ts';
import { civilDateOf, type Instant, type Moment, plusMilliseconds } from '../../time.ts';
import type { Recorded, VisitEvent } from '../events.ts';
import { type Moved, sureOf } from './sure.ts';

/** The right time of a break's start or end, and who put it right, when and why. */
export interface Retimed {
  readonly instant: Instant;
  readonly why: string;
  readonly at: Moment;
  readonly by: Actor;
  /** What of the lengths on both sides of it is sure. */
  readonly sure: Moved;
}

/** An event on the visit's one time line: `moment` is its corrected time, `reading` what the tablet's clock showed. */
export interface Timed extends Recorded<VisitEvent> {
  readonly reading: Moment;
  /** On a break's start or end that was put right: when it really was. */
  readonly retimed?: Retimed | undefined;
  /** The first event after a restart, when it is known how long the tablet was off: the practitioner said so. */
  readonly offKnown?: true | undefined;
  /** The first event after a restart, when nobody said so and the clock does not tell either: it was set back meanwhile. */
  readonly offUnknown?: true | undefined;
  /** What was counted with it was counted by a clock that stood wrong after a restart. */
  readonly recount?: true | undefined;
  /** On an answer about the clock: by how much the times that it moves became later, and whether a finish got another date. */
  readonly answer?: { readonly laterMs: number; readonly redated: boolean } | undefined;
}

export interface TimeLine {
  readonly events: readonly Timed[];
  /** How far the tablet's clock stands ahead of the right time at the last event, in ms, as far as is known. */
  readonly aheadMs: number;
}

/**
 * The one corrected time line of a visit: every paper, list, chart, code, file and view takes its times from here.
 *
 * Readings are right until a move of the clock is noticed. From there on they are wrong by the move, and by those after
 * it, until the practitioner says that the time now is right: then the readings now are right, and all before them were
 * wrong by what has moved since. "The time before is right" leaves it at that. So the lengths between the events stay as
 * the steady clock measured them, and a later answer puts an earlier wrong one right. What is sealed moves no more.
 *
 * An answer after a restart moves the times since that restart, and with them the one length that no steady clock measured.
 */
export function timeLine(events: readonly Recorded<VisitEvent>[]): TimeLine {
  if (sealedBefore(events)) return asPrinted(events);
  const ahead: number[] = [];
  const answers = new Map<number, NonNullable<Timed['answer']>>();
  let aheadMs = 0;
  /** The first event that an answer may still move. */
  let open = 0;
  let finish: number | null = null;
  const known = new Set<number>();
  const setBack = new Set<number>();
  const recount = new Set<number>();
  const stated = new Map<number, number>();
  /** The readings from one event to another stood further ahead than was thought. */
  const moved = (from: number, to: number, byMs: number): NonNullable<Timed['answer']> => {
    const finished = finish !== null && finish >= from ? finish : null;
    const day = finished === null ? null : dayOf(events, ahead, finished);
    for (let at = from; at <= to; at++) ahead[at] = (ahead[at] ?? 0) + byMs;
    return { laterMs: -byMs, redated: finished !== null && dayOf(events, ahead, finished) !== day };
  };
  for (const [index, { sequence, event, moment }] of events.entries()) {
    const before = events[index - 1];
    // Small steps were in no reading's way until their sum was noticed.
    const crept = event.type === 'clock-moved' && event.crept === true;
    const movedMs = before ? clockMovedMs(before.moment, moment) : null;
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

/** The first events after the named restarts, and the first one that an answer about them moves: that after the last. */
function restartsOf(
  events: readonly Recorded<VisitEvent>[],
  restarts: readonly number[],
): { readonly first: number; readonly afters: readonly number[] } {
  const afters = restarts.flatMap((last) => {
    const at = events.findIndex(({ sequence }) => sequence === last);
    return at < 0 ? [] : [at + 1];
  });
  return { first: Math.max(0, ...afters), afters };
}

/** Right times of breaks before a restart that were stated after it: told by what the visit showed, which was right. */
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
 * The next event of a visit whose time line is known: `aheadMs` is that of the event before it. `statedMs`: how much further
 * ahead a time stands that was stated in it.
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

/** Planned windows and corrected break times were written down in the tablet's time. */
function withWindow(event: VisitEvent, aheadMs: number): VisitEvent {
  if (event.type === 'break-time-corrected') return { ...event, instant: plusMilliseconds(event.instant, -aheadMs) };
  if (event.type !== 'break-started' && event.type !== 'break-skipped') return event;
  return {
    ...event,
    windowFrom: plusMilliseconds(event.windowFrom, -aheadMs),
    windowTo: plusMilliseconds(event.windowTo, -aheadMs),
  };
}

/** A reading that was `aheadMs` ahead, as it would have been right. */
export function shifted(moment: Moment, aheadMs: number): Moment {
  return aheadMs === 0 ? moment : { ...moment, instant: plusMilliseconds(moment.instant, -aheadMs) };
}

/** Sealed by a version whose papers had each reading as it was, and the finish alone corrected. */
function sealedBefore(events: readonly Recorded<VisitEvent>[]): boolean {
  const sealed = events.find(({ event }) => event.type === 'sealed')?.event;
  return sealed?.type === 'sealed' && sealed.timeLine === undefined;
}

/** What such papers say stays true of what the screens say of them. */
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
