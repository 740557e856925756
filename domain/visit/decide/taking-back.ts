import { elapsedMs } from '../../elapsed.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { Moment } from '../../time.ts';
import type { StaffCommand } from '../commands.ts';
import type { Recorded, VisitEvent, VisitEventType } from '../events.ts';
import { onTimeLine } from '../state/clock.ts';
import { isPast } from '../state/day.ts';
import type { VisitState } from '../state/state.ts';
import type { StruckOut } from '../state/struck-out.ts';
import type { TakenBackKind } from '../types.ts';
import { checkMistakes } from '../views/check-mistakes.ts';
import { decisionMistakes, decisionOf, endedAt, isDecision } from '../views/decision-mistakes.ts';
import type { EntryView } from '../views/entry-view.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';
import { decideLot } from './lot.ts';

/** An entry that can be taken back now. */
export interface Takeable {
  readonly entry: Recorded<VisitEvent>;
  readonly kind: TakenBackKind;
  /** Later entries that depend on it and fall with it. */
  readonly falls: readonly Recorded<VisitEvent>[];
  /** True when a signature or decision falls with it: taking it back needs the PIN. */
  readonly pin: boolean;
}

/**
 * Lists every entry that can be taken back now, in recorded order (docs/rules.md, "Putting right"). After the seal there is
 * none: a correction is added instead.
 */
function takeable(state: VisitState, protocol: Protocol): Takeable[] {
  if (state.sealed || state.closedAt) return [];
  const checks = checkMistakes(state, protocol).map((mistake): Takeable => ({ ...mistake, kind: 'check' }));
  const decisions = decisionMistakes(state, protocol).map(
    (mistake): Takeable => ({ ...mistake, kind: 'decision', pin: true }),
  );
  return [...checks, ...decisions, ...state.entries.flatMap((entry) => takeableOf(state, entry) ?? [])];
}

/** Also true when nothing is left to take back: a second tap then gets its own refusal. */
export function canTakeBack(state: VisitState, protocol: Protocol): boolean {
  return !state.sealed && !state.closedAt && (takeable(state, protocol).length > 0 || state.struckOut.length > 0);
}

/** Events that follow from a withdrawal during work. */
const ends: readonly VisitEventType[] = ['break-ended', 'procedure-finished'];
const signed: readonly VisitEventType[] = ['aftercare-signed', 'aftercare-unsigned', 'aftercare-countersigned'];

function takeableOf(state: VisitState, entry: Recorded<VisitEvent>): Takeable | null {
  switch (entry.event.type) {
    case 'lot-recorded':
      return { entry, kind: 'lot', falls: [], pin: false };
    case 'fact-recorded':
      return { entry, kind: 'fact', falls: [], pin: false };
    case 'consent-withdrawn': {
      // The end that came with it, and the aftercare since. Lots recorded since were used and stay.
      const falls = after(entry, state).filter(({ event }) => ends.includes(event.type) || isAftercare(event));
      return { entry, kind: 'withdrawal', falls, pin: true };
    }
    case 'procedure-finished': {
      // A finish caused by a withdrawal is taken back with the withdrawal only.
      if (state.withdrawn) return null;
      // Aftercare counts from the finish, so what was read and signed had another day 0. A break that the finish ended runs
      // on.
      const aftercare = after(entry, state).filter(({ event }) => isAftercare(event));
      const pin = aftercare.some(({ event }) => signed.includes(event.type));
      return { entry, kind: 'finish', falls: [...breakEndedWith(entry, state), ...aftercare], pin };
    }
    default:
      return null;
  }
}

const after = ({ sequence }: Recorded<VisitEvent>, { entries }: VisitState): Recorded<VisitEvent>[] =>
  entries.filter((entry) => entry.sequence > sequence);

/** The break that the finish ended: both come from one tap with one clock reading. */
function breakEndedWith({ moment, sequence }: Recorded<VisitEvent>, { entries }: VisitState): Recorded<VisitEvent>[] {
  return entries.filter(
    (one) =>
      one.event.type === 'break-ended' &&
      one.sequence < sequence &&
      one.moment.instant === moment.instant &&
      one.moment.uptimeMs === moment.uptimeMs,
  );
}

const isAftercare = ({ type }: VisitEvent): boolean => signed.includes(type) || type === 'aftercare-part-read';

/** How long a finish can be taken back, in ms. After that nobody has worked on, and the time since is not work. */
const finishHoldsMs = 60 * 60_000;

/** Applies to a finish taken back by itself or with its withdrawal, because work resumes in both cases. */
function isLongFinished(state: VisitState, { entry, falls }: Takeable, now: Moment): boolean {
  const finishedAt = state.procedure?.finishedAt;
  if (!finishedAt || ![entry, ...falls].some(({ event }) => event.type === 'procedure-finished')) return false;
  return elapsedMs(finishedAt, onTimeLine(state, now)) > finishHoldsMs;
}

/** A decision that ended the day can be taken back on that day only: afterwards the client has the new date. */
function isLongDecided(state: VisitState, { kind }: Takeable, now: Moment): boolean {
  const ended = endedAt(state);
  return kind === 'decision' && ended !== null && isPast(ended, onTimeLine(state, now));
}

/**
 * Takes an entry back: it stays in the record, crossed out, and no longer counts. A wrong lot may be replaced in the same
 * step. Refused: sealed entries, entries already crossed out, a finish older than an hour, a decision that the visit has gone
 * past, and, without the PIN, anything that takes a signature or decision with it.
 */
export function decideTakeBack(
  state: VisitState,
  command: Extract<StaffCommand, { type: 'take-back' }>,
  { now, protocol, pinned = false }: Pick<DecideContext, 'now' | 'protocol' | 'pinned'>,
): Decision {
  const { sequence, why, lot, expiredWhy } = command;
  if (state.struckOut.some(({ entry }) => entry.sequence === sequence)) return no('taken-back-already');
  const found = takeable(state, protocol).find(({ entry }) => entry.sequence === sequence);
  if (!found && isDecided(state, sequence)) return no('decision-stands');
  if (!found || (lot && found.kind !== 'lot')) return no('unknown-item');
  if (isLongDecided(state, found, now)) return no('decision-stands');
  if (isLongFinished(state, found, now)) return no('finish-long-ago');
  if (found.pin && !pinned) return no('pin-needed');
  const sequences = [sequence, ...found.falls.map((entry) => entry.sequence)];
  const takenBack = { type: 'taken-back', kind: found.kind, sequences, why } as const;
  if (!lot) return accept(takenBack);
  const instead = decideLot(state, { lot, expiredWhy }, now, sequence);
  return instead.ok ? accept(takenBack, ...instead.events) : instead;
}

/** Whether a decision is in force (not crossed out). */
export function isDecided({ entries }: VisitState, sequence: number): boolean {
  return entries.some((one) => one.sequence === sequence && isDecision(one.event));
}

/**
 * For staff: what can be taken back now, and what was. Entries that only fell with another one are not listed, and taps of a
 * check are listed with their check.
 */
export function entryViews(state: VisitState, protocol: Protocol): EntryView[] {
  const standing = takeable(state, protocol).flatMap(({ entry, kind, pin }) =>
    kind === 'check' ? [] : [entryView(entry, kind, pin, null, protocol)],
  );
  const struck = state.struckOut.flatMap(({ entry, by }) => {
    const { kind, sequences } = by.event;
    return kind === 'check' || kind === 'clock' || sequences[0] !== entry.sequence
      ? []
      : [entryView(entry, kind, false, by, protocol)];
  });
  return [...standing, ...struck].sort((a, b) => a.sequence - b.sequence);
}

function entryView(
  { sequence, moment, actor, event }: Recorded<VisitEvent>,
  kind: EntryView['kind'],
  pin: boolean,
  by: StruckOut['by'] | null,
  protocol: Protocol,
): EntryView {
  const recorded = event.type === 'lot-recorded' ? event : null;
  return {
    sequence,
    kind,
    at: moment,
    by: actor,
    lot: recorded?.lot ?? null,
    fact: event.type === 'fact-recorded' ? event.fact : null,
    replaces: recorded?.replaces ?? null,
    decision: decisionIn(event, protocol),
    pin,
    takenBack: by && { at: by.moment, by: by.actor, why: by.event.why },
  };
}

function decisionIn(event: VisitEvent, protocol: Protocol): EntryView['decision'] {
  if (!isDecision(event)) return null;
  const decision = decisionOf(event);
  switch (event.type) {
    case 'alert-decided':
    case 'doctors-note-recorded': {
      const about = protocol.health.find(({ id }) => id === event.question)?.text ?? '';
      const reason = event.type === 'alert-decided' ? event.reason : event.words || event.doctor;
      return { on: 'alert', about, decision, reason };
    }
    case 'check-decided': {
      const about = protocol.checks.find(({ id }) => id === event.check)?.name ?? '';
      return { on: 'check', about, decision, reason: event.reason };
    }
    case 'too-soon-decided':
      return { on: 'too-soon', about: '', decision, reason: event.reason };
  }
}
