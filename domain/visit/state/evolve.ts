import { replacedBy } from '../../clinic/client.ts';
import { awaitsReader, withoutUnread } from '../reading/reader.ts';
import { recordedLot } from '../recorded-lot.ts';
import { answersChanged, answersKept } from './asked-again.ts';
import { clientCorrected } from './client-corrected.ts';
import { clockAnswered, clockMoved } from './clock-moves.ts';
import { startedAgain } from './day.ts';
import { evolveChecks } from './evolve-checks.ts';
import { evolveConsent } from './evolve-consent.ts';
import { evolvePapers } from './evolve-papers.ts';
import { evolveProcedure } from './evolve-procedure.ts';
import { evolveReactions } from './evolve-reactions.ts';
import { handedOver, languageChosen } from './handed-over.ts';
import { restartAnswered } from './restarts.ts';
import { readerSigned, signed, witnessed } from './signed.ts';
import type { VisitState } from './state.ts';
import type { Timed } from './time-line.ts';

/** Applies one event. One case for each type; the compiler refuses a missing one. */
export function evolveParts(state: VisitState, recorded: Timed): VisitState {
  const { event, moment: at } = recorded;
  switch (event.type) {
    case 'visit-opened':
      return state;
    case 'course-changed':
      // What was read and confirmed belonged to a course with other dates.
      return {
        ...state,
        ...(awaitsReader(state.aftercare) && { aftercare: null }),
        course: event.course,
        partsRead: {},
        timeOut: state.procedure ? state.timeOut : null,
      };
    case 'client-corrected':
      return clientCorrected(state, recorded, event);
    case 'day-started-again':
      return startedAgain(state, event);
    case 'clock-moved':
      return clockMoved(state, recorded, event);
    case 'restart-answered':
      return restartAnswered(state, recorded, event);
    case 'clock-confirmed':
      return clockAnswered(state, recorded, event);

    case 'handed-over':
      return handedOver(state, event);
    case 'language-chosen':
      return languageChosen(state, event);
    case 'reader-named': {
      const { name, language, knows } = event;
      return { ...withoutUnread(state), reader: { name, language, knows, at, by: recorded.actor } };
    }
    case 'reader-dismissed':
      return { ...withoutUnread(state), reader: null };
    case 'reader-signed':
      return readerSigned(state, recorded, event);
    case 'identity-confirmed':
      return state.handedOver
        ? { ...state, known: true, handedOver: { ...state.handedOver, identified: true } }
        : state;
    case 'identity-refused':
      return state.handedOver ? { ...state, known: false, handedOver: { ...state.handedOver, refused: true } } : state;
    case 'identity-lapsed':
      return state.handedOver
        ? { ...state, known: false, handedOver: { ...state.handedOver, identified: false } }
        : state;
    case 'handed-back':
      return { ...state, handedOver: null };

    case 'own-details-confirmed':
      return {
        ...state,
        ownDetails: event.details,
        // The first value, however often the client overwrites it.
        ownReplaced: replacedBy({ ...event.details, ...event.replaced, ...state.ownReplaced }, event.details),
      };
    case 'health-answered':
      return {
        ...state,
        health: {
          ...state.health,
          [event.question]: {
            answer: event.answer,
            details: event.details,
            ...(event.value && { value: event.value }),
            ...(state.handedOver?.translated && { shown: state.handedOver.translated.text }),
            at,
            sequence: recorded.sequence,
          },
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
    case 'doctors-note-recorded': {
      const { question, words: reason, doctor, date } = event;
      const alert = { decision: 'continue' as const, reason, at, sequence: recorded.sequence, note: { doctor, date } };
      return { ...state, alerts: { ...state.alerts, [question]: alert } };
    }
    case 'too-soon-decided': {
      const { decision: decided, reason } = event;
      const decision = { decision: decided, reason, at, by: recorded.actor, sequence: recorded.sequence };
      return { ...state, tooSoon: state.tooSoon && { ...state.tooSoon, decision } };
    }

    case 'check-answered':
    case 'remedy-done':
    case 'check-reopened':
    case 'check-decided':
      return evolveChecks(state, recorded, event);
    case 'rescheduled':
      return {
        ...withoutUnread(state),
        rescheduled: {
          reasons: event.reasons,
          note: event.note,
          clientNote: event.clientNote ?? event.note,
          next: event.next,
          at,
        },
      };
    case 'visit-cancelled':
      return { ...withoutUnread(state), cancelled: { reason: event.reason, at } };
    case 'time-out-confirmed':
      return { ...state, timeOut: { items: event.items, at } };

    case 'clause-opened':
    case 'clause-agreed':
    case 'clause-refused':
    case 'clause-answered':
    case 'question-flagged':
    case 'question-answered':
    case 'consent-signed':
    case 'consent-declined':
    case 'consent-refused-at-work':
    case 'consent-outdated':
    case 'consent-withdrawn':
    case 'clause-withdrawn':
    case 'consent-countersigned':
      return evolveConsent(state, recorded, event);

    case 'procedure-started':
    case 'break-started':
    case 'break-ended':
    case 'break-skipped':
    case 'overdue-answered':
      return { ...state, procedure: evolveProcedure(state.procedure, event, recorded) };
    case 'procedure-finished':
      return {
        ...withoutUnread(state),
        bornAtFinish: state.dateOfBirth,
        procedure: evolveProcedure(state.procedure, event, recorded),
      };
    case 'lot-recorded':
      return { ...state, lots: [...state.lots, recordedLot(recorded, event, state.scalpMap)] };
    case 'scalp-mapped': {
      const scalpMap = Object.fromEntries(event.lots.map(({ lot, areas }) => [lot, areas]));
      return { ...state, scalpMap, lots: state.lots.map((lot) => ({ ...lot, areas: scalpMap[lot.sequence] ?? [] })) };
    }
    case 'fact-recorded': {
      const { fact: value } = event;
      const recordedFact = { value, at, by: recorded.actor, sequence: recorded.sequence };
      return { ...state, facts: { ...state.facts, [value.fact]: recordedFact } };
    }
    case 'break-time-corrected':
    case 'taken-back':
      // The fold has already left out the events that it names (`foldVisit`).
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
      return { ...withoutUnread(state), unsigned: { reason: event.reason, at } };
    case 'aftercare-countersigned':
      return { ...state, aftercareWitness: witnessed(recorded, event) };
    case 'photo-taken':
      return state;
    case 'visit-moved':
      return {
        ...{ ...state, clientId: event.to, moved: event.to !== state.openedFor },
        ...(event.tooSoon !== undefined && { tooSoon: event.tooSoon && { ...event.tooSoon, decision: null } }),
      };
    case 'reaction-reported':
    case 'reaction-sealed':
    case 'reaction-followed':
    case 'reaction-sent':
    case 'reaction-closed':
      return evolveReactions(state, recorded, event);
    case 'sealed':
    case 'copy-given':
    case 'copy-withdrawn':
    case 'correction-added':
    case 'correction-sealed':
    case 'appointment-moved':
    case 'check-in-done':
    case 'visit-closed':
    case 'copy-settled':
      return evolvePapers(state, recorded, event);
  }
}
