import { elapsedMs } from '../../elapsed.ts';
import type { Protocol } from '../../protocol/schema.ts';
import type { Moment } from '../../time.ts';
import type { StaffCommand } from '../commands.ts';
import type { Recorded, VisitEvent, VisitEventType } from '../events.ts';
import { onTimeLine } from '../state/clock.ts';
import { isPast } from '../state/day.ts';
import type { VisitState } from '../state/state.ts';
import type { StruckOut } from '../state/struck-out.ts';
import type { TakenBackKind } from '../types.ts';
import { checkMistakes } from '../views/check-mistakes.ts';
import { decisionMistakes, endedAt, isDecision } from '../views/decision-mistakes.ts';
import type { EntryView } from '../views/entry-view.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';
import { decideLot } from './lot.ts';

/** An entry that may be taken back now. */
export interface Takeable {
  readonly entry: Recorded<VisitEvent>;
  readonly kind: TakenBackKind;
  /** What stands on it and falls with it. */
  readonly falls: readonly Recorded<VisitEvent>[];
  /** Something signed or decided falls with it: whoever takes it back types their PIN. */
  readonly pin: boolean;
}

/**
 * What was recorded wrong can be put right before the seal (docs/rules.md, "Putting right"): every entry that may be taken back
 * now, in the order in which it was recorded. Nothing may once the visit is sealed: then a correction stands beside it.
 */
function takeable(state: VisitState, protocol: Protocol): Takeable[] {
  if (state.sealed || state.closedAt) return [];
  const checks = checkMistakes(state, protocol).map((mistake): Takeable => ({ ...mistake, kind: 'check' }));
  const decisions = decisionMistakes(state, protocol).map(
    (mistake): Takeable => ({ ...mistake, kind: 'decision', pin: true }),
  );
  return [...checks, ...decisions, ...state.entries.flatMap((entry) => takeableOf(state, entry) ?? [])];
}

/** Also true of a visit that has nothing left to take back: a second tap is told so. */
export function canTakeBack(state: VisitState, protocol: Protocol): boolean {
  return !state.sealed && !state.closedAt && (takeable(state, protocol).length > 0 || state.struckOut.length > 0);
}

/** What a withdrawal in the middle of the work brings about. */
const ends: readonly VisitEventType[] = ['break-ended', 'procedure-finished'];
const signed: readonly VisitEventType[] = ['aftercare-signed', 'aftercare-unsigned', 'aftercare-countersigned'];

function takeableOf(state: VisitState, entry: Recorded<VisitEvent>): Takeable | null {
  switch (entry.event.type) {
    case 'lot-recorded':
      return { entry, kind: 'lot', falls: [], pin: false };
    case 'consent-withdrawn': {
      // The end that came with it, and the aftercare since. A lot that was written down since was in use all the same.
      const falls = after(entry, state).filter(({ event }) => ends.includes(event.type) || isAftercare(event));
      return { entry, kind: 'withdrawal', falls, pin: true };
    }
    case 'procedure-finished': {
      // It stands and falls with the withdrawal that brought it about.
      if (state.withdrawn) return null;
      // The aftercare counts from the finish: what was read and signed of it had another day 0. A break that it ended runs on.
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

/** The break that the finish itself ended: both come of one tap, at one reading of the clock. */
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

/** How long a finish may be taken back, in ms: afterwards nobody has worked on, and the time since is no work. */
const finishHoldsMs = 60 * 60_000;

/** A finish is taken back by itself, or falls with the withdrawal that brought it about: work goes on from it in both. */
function isLongFinished(state: VisitState, { entry, falls }: Takeable, now: Moment): boolean {
  const finishedAt = state.procedure?.finishedAt;
  if (!finishedAt || ![entry, ...falls].some(({ event }) => event.type === 'procedure-finished')) return false;
  return elapsedMs(finishedAt, onTimeLine(state, now)) > finishHoldsMs;
}

/** A decision that ended its day is taken back on that day only: afterwards the client has the new date. */
function isLongDecided(state: VisitState, { kind }: Takeable, now: Moment): boolean {
  const ended = endedAt(state);
  return kind === 'decision' && ended !== null && isPast(ended, onTimeLine(state, now));
}

/**
 * Takes an entry back: it stays on the record, crossed out, and counts no more. A wrong lot may be replaced in the same
 * step. Refused: what is sealed, what is crossed out already, a finish of more than an hour ago, a decision that the
 * visit has gone past, and, without the PIN, what takes a signature or a decision with it.
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

/** True of a decision that is not crossed out. */
export function isDecided({ entries }: VisitState, sequence: number): boolean {
  return entries.some((one) => one.sequence === sequence && isDecision(one.event));
}

/**
 * What may be taken back now and what was, as staff see it. What only fell with another entry is not
 * listed by itself, and a check's taps stand with their check.
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
    replaces: recorded?.replaces ?? null,
    decision: decisionIn(event, protocol),
    pin,
    takenBack: by && { at: by.moment, by: by.actor, why: by.event.why },
  };
}

function decisionIn(event: VisitEvent, protocol: Protocol): EntryView['decision'] {
  if (!isDecision(event)) return null;
  const { decision, reason } = event;
  switch (event.type) {
    case 'alert-decided':
      return {
        on: 'alert',
        about: protocol.health.find(({ id }) => id === event.question)?.text ?? '',
        decision,
        reason,
      };
    case 'check-decided':
      return { on: 'check', about: protocol.checks.find(({ id }) => id === event.check)?.name ?? '', decision, reason };
    case 'too-soon-decided':
      return { on: 'too-soon', about: '', decision, reason };
  }
}
