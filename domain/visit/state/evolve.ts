import { replacedBy } from '../../clinic/client.ts';
import type { Slug } from '../../ids.ts';
import type { Moment } from '../../time.ts';
import { answersChanged, answersKept } from '../decide/intake-again.ts';
import type { Recorded, VisitEvent } from '../events.ts';
import { recordedLot } from '../recorded-lot.ts';
import { clientCorrected } from './client-corrected.ts';
import { clockAnswered, clockMoved } from './clock-moves.ts';
import { startedAgain } from './day.ts';
import { evolveProcedure } from './evolve-procedure.ts';
import type { CheckRounds, Signed, VisitState, Witnessed } from './state.ts';
import type { Timed } from './time-line.ts';

const noRounds: CheckRounds = { round: 1, answers: {}, stepsDone: {}, history: [], decision: null, remedied: false };

function withCheck(state: VisitState, check: Slug, change: (rounds: CheckRounds) => CheckRounds): VisitState {
  // A new finding after the time-out takes the time-out back: it confirmed checks that no longer stand.
  return { ...state, timeOut: null, checks: { ...state.checks, [check]: change(state.checks[check] ?? noRounds) } };
}

function witnessed(
  recorded: Recorded<VisitEvent>,
  signed: Extract<VisitEvent, { type: 'consent-countersigned' | 'aftercare-countersigned' }>,
): Witnessed {
  return {
    signature: signed.signature,
    identifiedBy: signed.identifiedBy,
    note: signed.note,
    at: recorded.moment,
    staffId: staffOf(recorded),
    pinRecoveredAt: signed.pinRecoveredAt ?? null,
  };
}

function signed(
  state: VisitState,
  { moment: at }: Recorded<VisitEvent>,
  { signature, signer, text, language }: Extract<VisitEvent, { type: 'consent-signed' | 'aftercare-signed' }>,
): Signed {
  return { signature, signer: signer ?? null, dateOfBirth: state.dateOfBirth, at, text, language };
}

const staffOf = ({ actor }: Recorded<VisitEvent>): string => (actor.kind === 'staff' ? actor.staffId : '');

function answerFlag(state: VisitState, task: string, topic: Slug, answer: string): VisitState {
  return {
    ...state,
    flags: state.flags.map((flag) =>
      flag.task === task && flag.topic === topic && flag.answer === null ? { ...flag, answer } : flag,
    ),
  };
}

function answerClause(state: VisitState, clause: Slug, answer: 'agreed' | 'refused', at: Moment): VisitState {
  const opened = state.clauses[clause];
  return {
    ...state,
    clauses: { ...state.clauses, [clause]: { openedAt: opened?.openedAt ?? at, answer, answeredAt: at } },
  };
}

function writtenAfter(
  state: VisitState,
  recorded: Recorded<VisitEvent>,
  clause: Slug | null,
  text: string,
): VisitState {
  const written = { clause, text, at: recorded.moment, staffId: staffOf(recorded), paper: null };
  return { ...state, afterSeal: [...state.afterSeal, written] };
}

/** What each event changes. One case a type; the compiler refuses a type without one. */
export function evolveParts(state: VisitState, recorded: Timed): VisitState {
  const { event, moment: at } = recorded;
  switch (event.type) {
    case 'visit-opened':
      return state;
    case 'course-changed':
      // What was read and confirmed was another course with other dates.
      return { ...state, course: event.course, partsRead: {}, timeOut: state.procedure ? state.timeOut : null };
    case 'client-corrected':
      return clientCorrected(state, recorded, event);
    case 'day-started-again':
      return startedAgain(state, event);
    case 'clock-moved':
      return clockMoved(state, recorded, event);
    case 'clock-confirmed':
      return clockAnswered(state, recorded, event);

    case 'handed-over':
      return {
        ...state,
        handedOver: { task: event.task, language: event.language, identified: false, refused: false },
        intakeBegun: state.intakeBegun || event.task === 'intake',
      };
    case 'identity-confirmed':
      return state.handedOver ? { ...state, handedOver: { ...state.handedOver, identified: true } } : state;
    case 'identity-refused':
      return state.handedOver ? { ...state, handedOver: { ...state.handedOver, refused: true } } : state;
    case 'identity-lapsed':
      return state.handedOver ? { ...state, handedOver: { ...state.handedOver, identified: false } } : state;
    case 'handed-back':
      return { ...state, handedOver: null };

    case 'own-details-confirmed':
      return {
        ...state,
        ownDetails: event.details,
        // What stood there first, however often the client writes over it.
        ownReplaced: replacedBy({ ...event.details, ...event.replaced, ...state.ownReplaced }, event.details),
      };
    case 'health-answered':
      return {
        ...state,
        health: {
          ...state.health,
          [event.question]: { answer: event.answer, details: event.details, at, sequence: recorded.sequence },
        },
      };
    case 'health-unanswered': {
      const { [event.question]: _, ...health } = state.health;
      return { ...state, health };
    }
    case 'intake-finished':
      return answersChanged({ ...answersKept(state, event.kept), intakeFinished: true, healthBefore: null }, event);
    case 'intake-reopened':
      return { ...state, intakeFinished: false, healthBefore: state.health };
    case 'alert-decided':
      return {
        ...state,
        alerts: {
          ...state.alerts,
          [event.question]: { decision: event.decision, reason: event.reason, at, sequence: recorded.sequence },
        },
      };

    case 'check-answered':
      return withCheck(state, event.check, (rounds) => ({
        ...rounds,
        round: event.round,
        answers:
          event.round === rounds.round
            ? { ...rounds.answers, [event.question]: event.option }
            : { [event.question]: event.option },
        history: [
          ...rounds.history,
          {
            round: event.round,
            question: event.question,
            option: event.option,
            at,
            ...(event.when && { when: event.when }),
          },
        ],
        // A decision was about the answers as they stood then.
        decision: null,
      }));
    case 'remedy-done':
      return withCheck(state, event.check, (rounds) => ({
        ...rounds,
        stepsDone: { ...rounds.stepsDone, [event.step]: at },
      }));
    case 'check-reopened':
      return withCheck(state, event.check, (rounds) => ({
        ...rounds,
        round: event.round,
        answers: {},
        stepsDone: {},
        decision: null,
        remedied: true,
      }));
    case 'check-decided':
      return withCheck(state, event.check, (rounds) => ({
        ...rounds,
        decision: { decision: event.decision, reason: event.reason, at, by: recorded.actor },
      }));
    case 'rescheduled':
      return {
        ...state,
        rescheduled: {
          reasons: event.reasons,
          note: event.note,
          clientNote: event.clientNote ?? event.note,
          next: event.next,
          at,
        },
      };
    case 'visit-cancelled':
      return { ...state, cancelled: { reason: event.reason, at } };
    case 'time-out-confirmed':
      return { ...state, timeOut: { items: event.items, at } };

    case 'clause-opened':
      return state.clauses[event.clause]
        ? state
        : { ...state, clauses: { ...state.clauses, [event.clause]: { openedAt: at, answer: null, answeredAt: null } } };
    case 'clause-agreed':
      return answerClause(state, event.clause, 'agreed', at);
    case 'clause-refused':
      return answerClause(state, event.clause, 'refused', at);
    case 'question-flagged':
      return {
        ...state,
        flags: [...state.flags, { task: event.task, topic: event.topic, words: event.words, answer: null, at }],
      };
    case 'question-answered':
      return answerFlag(state, event.task, event.topic, event.answer);
    case 'consent-signed':
      return {
        ...state,
        consentOutdated: false,
        consentOwed: false,
        clausesWithdrawn: {},
        // A witness saw the signature before this one.
        consentWitness: null,
        consent: {
          ...signed(state, recorded, event),
          clauses: state.clauses,
        },
      };
    case 'consent-declined':
      return { ...state, declined: { reason: event.reason, at, text: event.text } };
    case 'consent-refused-at-work':
      return { ...state, consentOwed: false, refusedAtWork: { reason: event.reason, at } };
    case 'consent-outdated':
      return {
        ...state,
        consentOutdated: true,
        consentOwed: false,
        consent: null,
        consentWitness: null,
        timeOut: null,
        clauses: {},
        protocol: event.protocol,
      };
    case 'consent-withdrawn':
      return {
        ...state,
        withdrawn: {
          reason: event.reason,
          at,
          staffId: staffOf(recorded),
          signature: event.signature,
          signer: event.signer ?? null,
          dateOfBirth: state.dateOfBirth,
        },
      };
    case 'clause-withdrawn': {
      const clausesWithdrawn = { ...state.clausesWithdrawn, [event.clause]: { reason: event.reason, at } };
      const withdrawn = { ...state, clausesWithdrawn };
      // Before the seal the visit's own papers say it.
      return state.sealed ? writtenAfter(withdrawn, recorded, event.clause, event.reason) : withdrawn;
    }
    case 'consent-countersigned':
      return { ...state, consentWitness: witnessed(recorded, event) };

    case 'procedure-started':
    case 'break-started':
    case 'break-ended':
    case 'break-skipped':
    case 'overdue-answered':
      return { ...state, procedure: evolveProcedure(state.procedure, event, recorded) };
    case 'procedure-finished':
      return {
        ...state,
        bornAtFinish: state.dateOfBirth,
        procedure: evolveProcedure(state.procedure, event, recorded),
      };
    case 'lot-recorded':
      return { ...state, lots: [...state.lots, recordedLot(recorded, event)] };
    case 'break-time-corrected':
    case 'taken-back':
      // The fold has left out what it names (`foldVisit`).
      return state;
    case 'note-added':
      return { ...state, notes: [...state.notes, { text: event.text, at }] };

    case 'aftercare-part-read':
      return { ...state, partsRead: { ...state.partsRead, [event.part]: at } };
    case 'aftercare-signed':
      return {
        ...state,
        aftercare: signed(state, recorded, event),
      };
    case 'aftercare-unsigned':
      return { ...state, unsigned: { reason: event.reason, at } };
    case 'aftercare-countersigned':
      return { ...state, aftercareWitness: witnessed(recorded, event) };
    case 'sealed':
      return { ...state, sealed: { at, head: event.head, documents: event.documents, clinic: event.clinic ?? null } };
    case 'copy-given':
      return {
        ...state,
        copyGiven: state.copyGiven === 'later' ? event.how : state.copyGiven,
        copies: [
          ...state.copies,
          {
            document: event.document,
            kind: event.kind,
            how: event.how,
            copy: event.copy,
            where: event.where,
            at,
            withdrawn: false,
          },
        ],
      };
    case 'copy-withdrawn': {
      const copies = state.copies.map((one) =>
        one.how === 'printed' && one.document === event.document && one.copy === event.copy
          ? { ...one, withdrawn: true }
          : one,
      );
      const none = copies.every(({ withdrawn }) => withdrawn);
      const taken = state.copyGiven === 'printed' && none;
      return { ...state, copies, copyGiven: taken ? 'later' : state.copyGiven };
    }
    case 'correction-added':
      return writtenAfter(state, recorded, null, event.text);
    case 'correction-sealed': {
      const number = state.correctionPapers.length + 1;
      const last = state.afterSeal.length - 1;
      return {
        ...state,
        sealed: state.sealed && { ...state.sealed, documents: [...state.sealed.documents, event.document] },
        afterSeal: state.afterSeal.map((one, index) => (index === last ? { ...one, paper: number } : one)),
        correctionPapers: [...state.correctionPapers, { document: event.document.id, at }],
      };
    }
    case 'visit-closed':
      return { ...state, closedAt: at, copyGiven: event.copy ?? null };
    case 'copy-settled':
      return { ...state, copyGiven: event.copy };
  }
}
