import { isDeepStrictEqual } from 'node:util';
import type { DocumentBase } from '../../documents/papers/inputs.ts';
import type {
  CheckRound,
  DecidedBy,
  RecordedBreak,
  VisitRecordInput,
} from '../../documents/papers/visit-record-input.ts';
import type { Actor } from '../../domain/actor.ts';
import { breakPlan } from '../../domain/breaks/plan.ts';
import type { GivenPin } from '../../domain/clinic/given-pin.ts';
import type { TabletClockMove } from '../../domain/clinic/tablet-clock.ts';
import type { Check } from '../../domain/protocol/model/questions.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { treatmentOnPaper } from '../../domain/protocol/treatment-name.ts';
import type { Moment } from '../../domain/time.ts';
import { checkStatus, tapFacts } from '../../domain/visit/checks.ts';
import type { Recorded, VisitEvent, VisitEventOf } from '../../domain/visit/events.ts';
import { asksForLots } from '../../domain/visit/facts/asked-facts.ts';
import { factKinds } from '../../domain/visit/facts/recorded-fact.ts';
import { refusedBy } from '../../domain/visit/health/alerts.ts';
import { documentsDue, outcomeOf, stopDecision, stoppedTooYoung } from '../../domain/visit/stage.ts';
import type { Procedure } from '../../domain/visit/state/procedure.ts';
import type { Decided, VisitState } from '../../domain/visit/state/state.ts';
import { struckBy } from '../../domain/visit/state/struck-out.ts';
import { segment } from '../../domain/visit/state/sure.ts';
import type { Timed } from '../../domain/visit/state/time-line.ts';
import type { EventLine } from '../../domain/visit/views/event-line.ts';
import { crossedOutBy } from '../../domain/visit/views/event-lines.ts';
import { crossedOutOf, lotsOf } from './crossed-out.ts';
import { healthAnswered } from './health-answered.ts';

interface From {
  readonly state: VisitState;
  readonly protocol: Protocol;
  readonly recorded: readonly Timed[];
  readonly events: readonly EventLine[];
  readonly staffName: (staffId: string) => string;
  /** What the record noticed of the tablet's clock that the visit itself does not tell. */
  readonly tabletMoves?: readonly TabletClockMove[];
}

/** The content of the visit record beyond the common parts, from the visit's own events. */
export function visitRecordOf({
  state,
  protocol,
  recorded,
  events,
  staffName,
  tabletMoves = [],
}: From): Omit<VisitRecordInput, keyof DocumentBase> {
  const { procedure, timeOut } = state;
  const answered = documentsDue(state, protocol).includes('consent-record')
    ? null
    : healthAnswered({ state, protocol, staffName });
  const crossedOut = crossedOutOf({ state, protocol, staffName }, 'rest').filter(
    ({ at, entry }) => !answered?.crossedOut.some((shown) => shown.at === at && isDeepStrictEqual(shown.entry, entry)),
  );
  return {
    outcome: endOf(state, protocol),
    endReason: endReasonOf(state, protocol),
    openedAt: state.openedAt,
    protocol: { id: treatmentOnPaper(protocol), version: protocol.versions.whole, hash: state.protocol },
    checks: protocol.checks.map((check) => {
      const rounds = state.checks[check.id];
      return {
        name: check.name,
        status: checkStatus(check, rounds),
        rounds: roundsOf(check, recorded, staffName),
        decision: decidedBy(rounds?.decision ?? null, staffName),
      };
    }),
    answered,
    tooSoon: state.tooSoon && { ...state.tooSoon, decision: decidedBy(state.tooSoon.decision, staffName) },
    recoveredPins: recoveredPinsOf(state, staffName),
    givenPins: givenPinsOf(state, staffName),
    timeOut: timeOut && {
      items: timeOut.items.map((item) => protocol.timeOut.find(({ id }) => id === item)?.text ?? item),
      at: timeOut.at,
    },
    procedure: procedure?.finishedAt
      ? procedureOf(procedure, procedure.finishedAt, { state, protocol, recorded, staffName })
      : null,
    rescheduled: state.rescheduled,
    facts: factKinds.flatMap((kind) => {
      const fact = state.facts[kind];
      return fact ? [{ value: fact.value, at: fact.at, byName: actorName(fact.by, staffName) }] : [];
    }),
    ...(asksForLots(protocol) ? {} : { withoutLots: true as const }),
    lots: lotsOf({ state, protocol, staffName }),
    crossedOut,
    notes: state.notes,
    clock: {
      aheadMs: knownAhead(recorded),
      tablet: tabletMoves.map(({ byMs, before, showed }) => ({
        byMs,
        restarted: before.moment.bootId !== showed.bootId,
        before: before.moment,
        showed,
      })),
      moves: state.clockMoves.map(({ byMs, before, showed, right, answered }) => ({
        byMs,
        restarted: before.bootId !== showed.bootId,
        before,
        showed,
        answer: right &&
          answered && { right, at: answered.at, by: actorName(answered.by, staffName), laterMs: answered.laterMs },
      })),
      restarts: state.restarts.map(({ before, after, doubtMs, setBack, answer }) => ({
        before,
        after,
        sure: doubtMs < 1000 && !setBack,
        setBack,
        answer: answer && { at: answer.at, by: actorName(answer.by, staffName), aheadMs: answer.aheadMs },
      })),
    },
    events,
  };
}

const actorName = (actor: Actor, staffName: From['staffName']): string =>
  actor.kind === 'staff' ? staffName(actor.staffId) : 'Chairside';

const decidedBy = (decision: Decided | null, staffName: From['staffName']): DecidedBy | null =>
  decision && { ...decision, byName: actorName(decision.by, staffName) };

/** Why a visit ended before it was finished; null where it did not, or nobody has to say why. */
function endReasonOf(state: VisitState, protocol: Protocol): VisitRecordInput['endReason'] {
  const { cancelled, declined, withdrawn, refusedAtWork, procedure } = state;
  const written = cancelled ?? declined;
  if (written) return { kind: 'written', text: written.reason };
  if (withdrawn) return { kind: 'withdrawn', text: withdrawn.reason };
  if (refusedAtWork) return { kind: 'not-signed-again', text: refusedAtWork.reason };
  const stopped = stopDecision(state);
  if (stopped) return { kind: 'written', text: stopped.reason };
  if (procedure && stoppedTooYoung(state, protocol)) return { kind: 'too-young', minimumAge: protocol.minimumAge };
  if (procedure && refusedBy(state, protocol).length > 0) return { kind: 'health-answer' };
  return procedure && state.consentOwed ? { kind: 'consent-owed' } : null;
}

function endOf(state: VisitState, protocol: Protocol): VisitRecordInput['outcome'] {
  const outcome = outcomeOf(state, protocol);
  if (outcome === 'in-progress') throw new TypeError('a visit record needs a visit that has ended');
  return outcome;
}

/** The rounds of one check. The state has the remedies of the present round only; the events have all. */
function roundsOf(check: Check, recorded: readonly Recorded<VisitEvent>[], staffName: From['staffName']): CheckRound[] {
  const rounds = new Map<
    number,
    {
      round: number;
      answers: CheckRound['answers'][number][];
      remedies: CheckRound['remedies'][number][];
      crossedOut: CheckRound['crossedOut'][number][];
    }
  >();
  // A decision has no round: it applies to the answers before it.
  let last = 1;
  const roundOf = (round: number) => {
    const known = rounds.get(round) ?? { round, answers: [], remedies: [], crossedOut: [] };
    rounds.set(round, known);
    return known;
  };
  const struck = struckBy(recorded);
  for (const { sequence, event, moment: at } of recorded) {
    const by = struck.get(sequence);
    if ('round' in event) last = event.check === check.id ? event.round : last;
    if (by) {
      const facts = 'check' in event && event.check === check.id ? tapFacts(check, event) : null;
      if (facts !== null)
        roundOf(last).crossedOut.push({
          entry: { kind: 'tap', facts },
          at,
          crossedOut: crossedOutBy(by, (actor) => actorName(actor, staffName)),
        });
    } else if (event.type === 'check-answered' && event.check === check.id) {
      roundOf(event.round).answers.push({ ...answerWords(check, event), at });
    } else if (event.type === 'remedy-done' && event.check === check.id) {
      const done = check.remedy.find(({ id }) => id === event.step)?.label ?? event.step;
      roundOf(event.round).remedies.push({ done, at });
    }
  }
  return [...rounds.values()].sort((a, b) => a.round - b.round);
}

function answerWords(check: Check, answer: VisitEventOf<'check-answered'>) {
  const question = check.questions.find(({ id }) => id === answer.question);
  const option = question?.options.find(({ id }) => id === answer.option);
  return {
    question: question?.text ?? answer.question,
    answer: option?.label ?? answer.option,
    when: answer.when ?? null,
    finding: option?.finding ?? null,
  };
}

/** A corrected tap, shown crossed out under its break. */
function crossed(
  end: 'start' | 'end',
  corrected: RecordedBreak['startCorrected'],
  staffName: From['staffName'],
): RecordedBreak['corrections'][number][] {
  if (!corrected) return [];
  const { tapped, by, at, why } = corrected;
  return [{ entry: { kind: 'break', end }, at: tapped, crossedOut: { byName: actorName(by, staffName), at, why } }];
}

function procedureOf(
  procedure: Procedure,
  finishedAt: NonNullable<Procedure['finishedAt']>,
  { state, protocol, recorded, staffName }: Pick<From, 'state' | 'protocol' | 'recorded' | 'staffName'>,
): VisitRecordInput['procedure'] {
  const { taken } = breakPlan(protocol.breaks, procedure, state.last.moment, finishedAt);
  const struck = struckBy(recorded);
  const since = sinceStart(recorded).filter(({ sequence }) => !struck.has(sequence));
  const finish = since.find(({ type }) => type === 'procedure-finished');
  const starts = since.filter(({ type }) => type === 'break-started' || type === 'break-skipped');
  const breaks = taken.map((one, index): RecordedBreak => {
    const tapped = one.startCorrected?.tapped.instant ?? one.startedAt;
    const shiftMs = Date.parse(one.startedAt) - Date.parse(tapped);
    const corrections = [crossed('start', one.startCorrected, staffName), crossed('end', one.endCorrected, staffName)];
    return { ...one, fromStartMs: (starts[index]?.ms ?? 0) + shiftMs, corrections: corrections.flat() };
  });
  return {
    startedAt: procedure.startedAt,
    finishedAt,
    expectedMinutes: procedure.expectedMinutes,
    workedMs: procedure.workedMs,
    longestMs: procedure.longestMs,
    workedLeastMs: procedure.least.workedMs,
    longestLeastMs: procedure.least.longestMs,
    lastedMs: finish?.ms ?? 0,
    lastedLeastMs: finish?.leastMs ?? 0,
    offUnknown: { ...procedure.offUnknown, lasted: finish?.offUnknown ?? false },
    policy: protocol.breaks,
    breaks,
  };
}

/** Every event since the procedure's start, with the time since then by the steady clock. */
function sinceStart(
  recorded: readonly Timed[],
): { sequence: number; type: VisitEvent['type']; ms: number; leastMs: number; offUnknown: boolean }[] {
  const start = recorded.findIndex(({ event }) => event.type === 'procedure-started');
  if (start < 0) return [];
  let [ms, leastMs, offUnknown] = [0, 0, false];
  return recorded.slice(start).map((one, index, all) => {
    const before = all[index - 1];
    const since = before && segment(before.moment, one);
    ms += since?.passedMs ?? 0;
    leastMs += since?.sureMs ?? 0;
    offUnknown ||= since?.offUnknown ?? false;
    return { sequence: one.sequence, type: one.event.type, ms, leastMs, offUnknown };
  });
}

/** How far the tablet's clock was known to stand ahead when the visit was opened. */
function knownAhead([opened]: readonly Timed[]): number {
  return opened?.event.type === 'visit-opened' ? (opened.event.clockBefore?.aheadMs ?? 0) : 0;
}

/** Each witness once, with how their PIN of that time had been given to them. */
function givenPinsOf(state: VisitState, staffName: From['staffName']): NonNullable<VisitRecordInput['givenPins']> {
  const found = new Map<string, GivenPin>();
  for (const witness of [state.consentWitness, state.aftercareWitness])
    if (witness?.pinGiven && !found.has(witness.staffId)) found.set(witness.staffId, witness.pinGiven);
  return [...found].map(([staffId, { by, at, signedIn }]) => ({
    ...{ name: staffName(staffId), by: staffName(by), at, signedIn },
  }));
}

/** Each witness once, with the time at which their PIN had been set with the recovery key. */
function recoveredPinsOf(state: VisitState, staffName: From['staffName']): { name: string; at: Moment }[] {
  const found = new Map<string, Moment>();
  for (const witness of [state.consentWitness, state.aftercareWitness])
    if (witness?.pinRecoveredAt) found.set(witness.staffId, witness.pinRecoveredAt);
  return [...found].map(([staffId, at]) => ({ name: staffName(staffId), at }));
}
