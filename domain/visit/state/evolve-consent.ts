import type { Slug } from '../../ids.ts';
import type { Moment } from '../../time.ts';
import type { VisitEvent, VisitEventOf } from '../events.ts';
import { signed, staffOf, witnessed, writtenAfter } from './signed.ts';
import type { ReadIn, VisitState } from './state.ts';
import type { Timed } from './time-line.ts';

function answerFlag(state: VisitState, task: string, topic: Slug, answer: string): VisitState {
  return {
    ...state,
    flags: state.flags.map((flag) =>
      flag.task === task && flag.topic === topic && flag.answer === null ? { ...flag, answer } : flag,
    ),
  };
}

function answerClause(
  state: VisitState,
  { clause, answer, option, initials }: Omit<VisitEventOf<'clause-answered'>, 'type'>,
  at: Moment,
): VisitState {
  const openedAt = state.clauses[clause]?.openedAt ?? at;
  const given = { openedAt, answer, answeredAt: at, ...(option && { option }), ...(initials && { initials }) };
  return { ...state, clauses: { ...state.clauses, [clause]: given } };
}

function outdated(state: VisitState, { protocol, replaces }: VisitEventOf<'consent-outdated'>): VisitState {
  const asked = { ...state, consentOwed: false, consent: null, consentWitness: null, clauses: {} };
  if (!replaces) return { ...asked, consentOutdated: true, timeOut: null, protocol, consentFrom: null };
  // A text that nobody had signed yet changes nothing of what was confirmed before it.
  const signedBefore = state.consent !== null;
  return {
    ...asked,
    consentOutdated: state.consentOutdated || signedBefore,
    timeOut: signedBefore ? null : state.timeOut,
    consentFrom: protocol,
  };
}

const readNow = ({ handedOver }: VisitState): ReadIn => ({
  language: handedOver?.language ?? null,
  shown: handedOver?.translated?.text ?? null,
});

/** Applies an event about consent or the client's questions. */
export function evolveConsent(
  state: VisitState,
  recorded: Timed,
  event: Extract<
    VisitEvent,
    {
      type:
        | 'clause-opened'
        | 'clause-agreed'
        | 'clause-refused'
        | 'clause-answered'
        | 'question-flagged'
        | 'question-answered'
        | 'consent-signed'
        | 'consent-declined'
        | 'consent-refused-at-work'
        | 'consent-outdated'
        | 'consent-withdrawn'
        | 'clause-withdrawn'
        | 'consent-countersigned';
    }
  >,
): VisitState {
  const { moment: at } = recorded;
  switch (event.type) {
    case 'clause-opened':
      return state.clauses[event.clause]
        ? state
        : { ...state, clauses: { ...state.clauses, [event.clause]: { openedAt: at, answer: null, answeredAt: null } } };
    case 'clause-agreed':
      return answerClause(state, { clause: event.clause, answer: 'agreed' }, at);
    case 'clause-refused':
      return answerClause(state, { clause: event.clause, answer: 'refused' }, at);
    case 'clause-answered':
      return answerClause(state, event, at);
    case 'question-flagged':
      return {
        ...state,
        flags: [...state.flags, { task: event.task, topic: event.topic, words: event.words, answer: null, at }],
      };
    case 'question-answered':
      return answerFlag(state, event.task, event.topic, event.answer);
    case 'consent-signed': {
      const { consent, consentWitness, clausesWithdrawn } = state;
      const isAgain = state.procedure !== null && state.reader !== null;
      return {
        ...state,
        consentBefore: isAgain ? { consent, consentWitness, clausesWithdrawn } : null,
        consentOutdated: false,
        consentOwed: false,
        clausesWithdrawn: {},
        // The witness had seen the earlier signature.
        consentWitness: null,
        consent: {
          ...signed(state, recorded, event),
          clauses: state.clauses,
        },
      };
    }
    case 'consent-declined':
      return { ...state, declined: { reason: event.reason, at, text: event.text, ...readNow(state) } };
    case 'consent-refused-at-work':
      return { ...state, consentOwed: false, refusedAtWork: { reason: event.reason, at } };
    case 'consent-outdated':
      return outdated(state, event);
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
      // Before the seal the visit's own papers contain it.
      return state.sealed ? writtenAfter(withdrawn, recorded, event.clause, { text: event.reason }) : withdrawn;
    }
    case 'consent-countersigned':
      return { ...state, consentWitness: witnessed(recorded, event) };
  }
}
