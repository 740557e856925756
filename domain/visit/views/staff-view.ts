import { breakPlan } from '../../breaks/plan.ts';
import { adultAtYears, leastAge } from '../../clinic/birth.ts';
import type { ClientDetails } from '../../clinic/client.ts';
import type { Apart } from '../../clinic/namesake.ts';
import { aftercareTimeline } from '../../dates/aftercare.ts';
import { firstPossibleNext } from '../../dates/next-session.ts';
import type { Sha256 } from '../../ids.ts';
import { consentHash } from '../../protocol/hash.ts';
import { sheetOf } from '../../protocol/model/course-sheet.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { PublishedLanguage } from '../../protocol/translations/translation.ts';
import { civilDateOf, type Moment } from '../../time.ts';
import { allowedForStaff, canReopenIntake, handOverAt } from '../allowed.ts';
import { checkView, findings, possibleFindings, tapFacts } from '../checks.ts';
import { copyOnRecord, isCopyDue } from '../decide/copy-given.ts';
import { courseFault } from '../decide/open.ts';
import { newDates } from '../decide/possible-days.ts';
import { entryViews } from '../decide/taking-back.ts';
import { withdrawableClauses } from '../decide/withdrawal.ts';
import { workHold } from '../decide/work-hold.ts';
import { readsLarge } from '../reading/large-print.ts';
import { readerDue } from '../reading/reader.ts';
import { languagesFor, notReadIn } from '../reading/reading-language.ts';
import { afterSealIn, readsLanguage, sheetNotIn } from '../reading/sheet-language.ts';
import { dayZeroOf, outcomeOf, presentStage, stepOf } from '../stage.ts';
import { clockQuestion, onTimeLine, restartQuestion } from '../state/clock.ts';
import { correctionNumber } from '../state/corrections.ts';
import type { Signed, VisitState, Witnessed } from '../state/state.ts';
import { shownClauses } from '../task.ts';
import { isTooSoonOpen } from '../too-soon.ts';
import { checkMistakes } from './check-mistakes.ts';
import type { CheckView } from './check-view.ts';
import { clauseView } from './clause-view.ts';
import type { ClauseView } from './consent-view.ts';
import { decisionMistakes } from './decision-mistakes.ts';
import { factViews } from './fact-view.ts';
import { alertViews, healthViews, withGrade } from './health-views.ts';
import type { MistakeView } from './mistake-view.ts';
import { asMistake, mistakeView } from './mistakes.ts';
import type { NamedDeed } from './people.ts';
import type { VisitView } from './view.ts';

interface ViewContext {
  readonly client: ClientDetails;
  readonly apart?: Apart | null;
  readonly protocol: Protocol;
  readonly now: Moment;
  readonly currentConsent: Sha256;
  readonly people: readonly NamedDeed[];
  readonly languages?: readonly PublishedLanguage[];
  /** The clinic has several treatments, so that each visit says which one it is. */
  readonly severalTreatments?: boolean;
  /** As in a decision. */
  readonly presentTexts?: Protocol;
}

/** Everything that staff may see of a visit at `now`. Pure: the same log and clock reading give the same view. */
export function visitView(state: VisitState, context: ViewContext): VisitView {
  const { client, protocol, now } = context;
  const at = onTimeLine(state, now);
  const today = civilDateOf(at);
  const age = leastAge(client.dateOfBirth, today);
  const stage = presentStage(state, context);
  const outcome = outcomeOf(state, protocol);
  const outdated = stage === 'consent' && state.consent !== null && !readerDue(state, 'consent');
  const finished = state.procedure?.finishedAt ?? null;
  const allowed = allowedForStaff(state, context);
  const handOver = state.handedOver ? null : handOverAt(state, context);
  const dates = newDates(state, protocol, now);
  const next = handOver ?? 'intake';
  // Nobody is handed a text that would be asked for again at once.
  const texts = next === 'consent' ? (context.presentTexts ?? protocol) : protocol;
  const { languages = [] } = context;
  const reads = readsLanguage(state, { client });
  return {
    id: state.id,
    clientId: state.clientId,
    client,
    apart: context.apart ?? null,
    ageYears: age,
    minor: age < adultAtYears,
    minimumAge: protocol.minimumAge,
    course: state.course,
    treatment: context.severalTreatments ? protocol.name : null,
    stage,
    step: stepOf(stage, outcome),
    outcome,
    largePrint: readsLarge(state),
    openedAt: state.openedAt,
    savedAt: state.last.moment,
    protocol: {
      id: protocol.treatment,
      version: protocol.versions.whole,
      hash: state.protocol,
      consentVersion: protocol.versions.consent,
      consentHash: consentHash(protocol),
      aftercareVersion: protocol.versions.care,
      disclaimer: protocol.disclaimer,
    },
    allowed,
    handOver,
    readsIn: languagesFor(texts, languages, next),
    reads: { language: reads, not: notReadIn(texts, languages, next, reads) },
    sheetNotIn: sheetNotIn(state, { client, protocol, languages }),
    reader: state.reader && {
      ...{ name: state.reader.name, language: state.reader.language, knows: state.reader.knows },
      signs: readerDue(state, 'consent') ? 'consent' : readerDue(state, 'aftercare') ? 'aftercare' : null,
    },
    intakeDone: state.intakeFinished,
    canReopenIntake: canReopenIntake(state, context),
    workHold: workHold(state, protocol),
    ownDetails: state.ownDetails,
    ownReplaced: state.ownReplaced,
    health: healthViews(state, protocol).map(withGrade(state, protocol)),
    alerts: alertViews(state, protocol),
    tooSoon: state.tooSoon && {
      ...state.tooSoon,
      open: isTooSoonOpen(state),
      mistake: tooSoonMistake(state, protocol),
    },
    checks: checkViews(state, protocol, at),
    findings: findings(state, protocol),
    possibleFindings: allowed.includes('answer-check') ? possibleFindings(state, protocol) : [],
    rescheduled: state.rescheduled && { ...state.rescheduled, reasons: [...state.rescheduled.reasons] },
    newDates: dates,
    earliestNext: dates.first,
    cancelled: state.cancelled,
    timeOut: protocol.timeOut.map((item) => ({ ...item, confirmed: state.timeOut?.items.includes(item.id) ?? false })),
    clauses: clauseViews(state, protocol),
    questions: state.flags.map((flag) => ({ ...flag })),
    consent: {
      status: consentStatus(state, outdated),
      client: state.consent && signedView(state.consent),
      witness: state.consentWitness && signedView(state.consentWitness),
      declineReason: state.declined?.reason ?? '',
      withdrawn: state.withdrawn && {
        reason: state.withdrawn.reason,
        at: state.withdrawn.at,
        signed: state.withdrawn.signature !== null,
      },
      withdrawable: withdrawableClauses(state, protocol),
    },
    breaks: state.procedure && breakPlan(protocol.breaks, state.procedure, state.last.moment, at),
    facts: factViews(state, protocol, now),
    lots: state.lots.map((lot) => ({ ...lot, areas: [...lot.areas] })),
    entries: entryViews(state, protocol),
    notes: state.notes.map((note) => ({ ...note })),
    clockMoves: state.clockMoves.map(({ byMs, at, before, showed, right }) => ({ byMs, at, before, showed, right })),
    clockQuestion: clockQuestion(state, now),
    restartQuestion: restartQuestion(state, now),
    finishedAt: finished,
    aftercare: finished && aftercareTimeline({ finished, course: state.course, protocol }),
    aftercareBlocked: aftercareBlocked(state, protocol, now),
    aftercareUnsigned: state.unsigned,
    aftercareSigned: {
      client: state.aftercare && signedView(state.aftercare),
      witness: state.aftercareWitness && signedView(state.aftercareWitness),
    },
    documents: (state.sealed?.documents ?? []).map((document) => ({
      ...document,
      number: correctionNumber(state, document.id),
      copies: state.copies
        .filter((copy) => copy.document === document.id)
        .map(({ how, copy, where, at, withdrawn }) => ({ how, copy, where, at, withdrawn })),
    })),
    sealed: state.sealed && { at: state.sealed.at, head: state.sealed.head },
    people: [...context.people],
    correctionsIn: afterSealIn(state, protocol),
    corrections: state.afterSeal.map(({ clause, text, forClient, at, paper }) => ({
      text,
      forClient: forClient ?? null,
      at,
      point: protocol.consent.clauses.find(({ id }) => id === clause)?.title ?? '',
      paper,
    })),
    closedAt: state.closedAt,
    copy: { given: state.closedAt ? state.copyGiven : copyOnRecord(state), due: isCopyDue(state) },
  };
}

function consentStatus(state: VisitState, outdated: boolean): VisitView['consent']['status'] {
  if (state.withdrawn) return 'withdrawn';
  if (state.declined) return 'declined';
  if (state.consentOwed) return 'asked-again';
  if (outdated || state.consentOutdated) return 'outdated';
  return state.consent ? 'signed' : 'none';
}

function checkViews(state: VisitState, protocol: Protocol, at: Moment): CheckView[] {
  const mistakes = [...checkMistakes(state, protocol), ...decisionMistakes(state, protocol).map(asMistake)];
  return protocol.checks.map((check) => ({
    ...checkView(check, state.checks[check.id], at),
    rule: protocol.preparation.find(({ id }) => id === check.tests)?.text ?? null,
    mistakes: mistakes.flatMap((mistake) =>
      'check' in mistake.entry.event && mistake.entry.event.check === check.id ? [mistakeView(mistake)] : [],
    ),
    crossedOut: state.struckOut.flatMap(({ entry: { event, moment }, by }) => {
      const facts = 'check' in event && event.check === check.id ? tapFacts(check, event) : null;
      return facts === null ? [] : [{ facts, at: moment, takenBackAt: by.moment, why: by.event.why }];
    }),
  }));
}

function tooSoonMistake(state: VisitState, protocol: Protocol): MistakeView | null {
  const found = decisionMistakes(state, protocol).find(({ entry: { event } }) => event.type === 'too-soon-decided');
  return found ? mistakeView(asMistake(found)) : null;
}

function signedView(signed: Signed | Witnessed): NonNullable<VisitView['consent']['client']> {
  return {
    at: signed.at,
    typed: signed.signature.kind === 'typed',
    identifiedBy: 'identifiedBy' in signed ? signed.identifiedBy : null,
    staffId: 'staffId' in signed ? signed.staffId : null,
    pinRecoveredAt: 'pinRecoveredAt' in signed ? signed.pinRecoveredAt : null,
    pinGiven: 'pinGiven' in signed ? signed.pinGiven : null,
  };
}

export function clauseViews(state: VisitState, protocol: Protocol): ClauseView[] {
  return shownClauses(state, protocol).map((clause) =>
    clauseView(clause, state.clauses[clause.id], state.clausesWithdrawn[clause.id] ?? null),
  );
}

/** Only after the finish: before it, day 0 may still change. */
function aftercareBlocked(state: VisitState, protocol: Protocol, now: Moment): VisitView['aftercareBlocked'] {
  if (!state.procedure?.finishedAt || state.aftercare || state.unsigned) return null;
  const dayZero = dayZeroOf(state, now);
  const fault = courseFault(state.course, dayZero, protocol);
  if (!fault || fault.ok) return null;
  return { refusal: fault.refusal, firstPossible: firstPossibleNext(dayZero, protocol, sheetOf(state.course)) };
}
