// Longer than 300 lines: one switch says what each kind of event tells, so that a new kind cannot be left out.
import type { Slug } from '../../ids.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { civilDateOf, type Moment } from '../../time.ts';
import type { VisitEvent } from '../events.ts';
import type { EventFact } from './event-fact.ts';
import { answerIn, checkName, clauseAnswerFacts, clauseTitle, healthText, saidIn, topic } from './event-fact-asked.ts';
import {
  courseFacts,
  detailFacts,
  documentFacts,
  listed,
  lotFacts,
  mapFacts,
  readerFact,
  reading,
  signatureFacts,
  signedFacts,
  translatedFacts,
  witnessFacts,
  written,
} from './event-fact-parts.ts';
import { reactionFacts } from './event-fact-reaction.ts';
import { type Lengths, type Placed, restLength, stretchLength, workBefore, workLength } from './event-lengths.ts';

export interface FactContext extends Lengths {
  /** The protocol under which the visit runs: its questions, checks and points are said in its own words. */
  readonly protocol: Protocol;
}

/** What one event of a visit says: the questions and answers themselves, not the short ids that the record keeps for them. */
export function eventFacts(placed: Placed, context: FactContext): EventFact[] {
  const { event, moment } = placed;
  const { protocol } = context;
  const check = (id: Slug): EventFact => ({ code: 'about', text: checkName(protocol, id) });
  const health = (id: Slug): EventFact => ({ code: 'about', text: healthText(protocol, id) });
  const point = (id: Slug): EventFact => ({ code: 'about', text: clauseTitle(protocol, id) });
  const on = civilDateOf(moment);
  switch (event.type) {
    case 'visit-opened':
      return [
        { code: 'client', name: event.clientName, birth: event.dateOfBirth },
        ...courseFacts(event.course),
        ...(event.dateConfirmed ? [{ code: 'date-confirmed' as const }] : []),
        ...(event.tooSoon ? [{ code: 'too-soon' as const, ...event.tooSoon, on }] : []),
        { code: 'hash', of: 'protocol', hash: event.protocol },
        { code: 'id', of: 'visit', id: event.visitId },
        { code: 'id', of: 'client', id: event.clientId },
      ];
    case 'course-changed':
      return courseFacts(event.course);
    case 'visit-moved':
      return [
        { code: 'id', of: 'client', id: event.to },
        ...(event.tooSoon ? [{ code: 'too-soon' as const, ...event.tooSoon, on }] : []),
        ...written('why', event.why),
      ];
    case 'client-corrected': {
      const { clientName: name, dateOfBirth: birth, before, why } = event;
      return [
        { code: 'client', name, birth },
        ...(before ? [{ code: 'client-before' as const, name: before.clientName, birth: before.dateOfBirth }] : []),
        ...written('why', why),
        ...(event.consentAgain ? [{ code: 'consent-again' as const }] : []),
      ];
    }
    case 'day-started-again': {
      const { health: questions, checks } = event.again ?? { health: [], checks: [] };
      return listed('asked-again', [
        ...questions.map((id) => healthText(protocol, id)),
        ...checks.map((id) => checkName(protocol, id)),
      ]);
    }
    case 'clock-moved':
      return [
        { code: 'clock-set', ms: Math.abs(event.byMs), back: event.byMs < 0 },
        { code: 'clock-before', at: reading(event.before) },
      ];
    case 'clock-confirmed':
      return [{ code: 'clock-right', right: event.right }];
    case 'restart-answered':
      return [{ code: 'clock-ahead', ms: event.aheadMs }];
    case 'handed-over':
      return [
        { code: 'task', task: event.task },
        { code: 'language', tag: event.language },
        ...translatedFacts(event.translated),
        ...(event.known ? [{ code: 'still-known' as const }] : []),
      ];
    case 'language-chosen':
      return [
        { code: 'task', task: event.task },
        { code: 'language', tag: event.language },
        ...translatedFacts(event.translated),
      ];
    case 'reader-named':
      return [readerFact(event)];
    case 'reader-dismissed':
      return written('why', event.why);
    case 'reader-signed':
      return [
        { code: 'task', task: event.task },
        ...signatureFacts(event.signature),
        readerFact(event),
        ...written('text', event.statement),
        { code: 'intent' },
        { code: 'hash', of: 'text', hash: event.text },
      ];
    case 'identity-confirmed':
      return [{ code: 'task', task: event.task }, ...(event.by ? [{ code: 'by-name' as const }] : [])];
    case 'identity-refused':
      return [
        { code: 'task', task: event.task },
        { code: 'tries', tries: event.tries },
      ];
    case 'identity-lapsed':
    case 'handed-back':
      return [{ code: 'task', task: event.task }];
    case 'own-details-confirmed':
      return detailFacts(event);
    case 'health-answered': {
      const { question, answer, details, sameAs } = event;
      return [
        event.value
          ? { code: 'health-said', question: healthText(protocol, question), said: saidIn(protocol, event), on }
          : { code: 'health-answer', question: healthText(protocol, question), answer, details },
        ...(sameAs ? [{ code: 'same-as' as const, date: sameAs }] : []),
      ];
    }
    case 'health-unanswered':
      return [health(event.question)];
    case 'intake-finished':
      return [
        ...listed(
          'changed',
          (event.changed ?? []).map((id) => healthText(protocol, id)),
        ),
        ...listed(
          'left-as-it-was',
          (event.kept ?? []).map((id) => healthText(protocol, id)),
        ),
        ...listed(
          'asked-again',
          (event.checksAgain ?? []).map((id) => checkName(protocol, id)),
        ),
      ];
    case 'intake-reopened':
      return [];
    case 'alert-decided':
      return [
        health(event.question),
        { code: 'decision', decision: event.decision },
        ...written('reason', event.reason),
      ];
    case 'doctors-note-recorded': {
      const { doctor, date, words } = event;
      return [health(event.question), { code: 'doctors-note', doctor, date, on }, ...written('note', words)];
    }
    case 'too-soon-decided':
      return [
        { code: 'about-too-soon' },
        { code: 'decision', decision: event.decision },
        ...written('reason', event.reason),
      ];
    case 'check-answered': {
      const { question, option } = answerIn(protocol, event);
      return [
        check(event.check),
        {
          code: 'asked-answered',
          question: question?.text ?? event.question,
          answer: option?.label ?? event.option,
        },
        ...(event.when ? [{ code: 'when' as const, when: event.when }] : []),
        ...(option?.finding === undefined ? [] : [{ code: 'finding' as const, finding: option.finding }]),
        ...again(event.round),
      ];
    }
    case 'remedy-done': {
      const steps = protocol.checks.find(({ id }) => id === event.check)?.remedy ?? [];
      const step = steps.find(({ id }) => id === event.step)?.label ?? event.step;
      return [check(event.check), { code: 'done', step }, ...again(event.round)];
    }
    case 'check-reopened':
      return [check(event.check), ...again(event.round)];
    case 'check-decided':
      return [check(event.check), { code: 'decision', decision: event.decision }, ...written('reason', event.reason)];
    case 'rescheduled': {
      const { reasons, note, clientNote, next } = event;
      return [
        { code: 'new-date', at: next },
        { code: 'reasons', reasons },
        ...written(clientNote === undefined ? 'note' : 'note-for-staff', note),
        ...written('note-for-client', clientNote),
      ];
    }
    case 'visit-cancelled':
    case 'aftercare-unsigned':
      return written('reason', event.reason);
    case 'time-out-confirmed': {
      const textOf = (item: Slug) => protocol.timeOut.find(({ id }) => id === item)?.text ?? item;
      return listed('confirmed', event.items.map(textOf));
    }
    case 'clause-opened':
    case 'clause-agreed':
    case 'clause-refused':
      return [point(event.clause)];
    case 'clause-answered':
      return [point(event.clause), ...clauseAnswerFacts(protocol, event)];
    case 'clause-withdrawn':
      return [point(event.clause), ...written('reason', event.reason)];
    case 'question-flagged':
      return [topic(protocol, event), ...written('asked', event.words)];
    case 'question-answered':
      return [topic(protocol, event), ...written('answer', event.answer)];
    case 'consent-signed':
    case 'aftercare-signed':
      return signedFacts(event);
    case 'consent-declined':
    case 'consent-refused-at-work':
      return [...written('reason', event.reason), { code: 'hash', of: 'text', hash: event.text }];
    case 'consent-outdated':
      return [
        { code: 'hash', of: 'text', hash: event.text },
        { code: 'hash', of: event.replaces ? 'consent-from' : 'protocol', hash: event.protocol },
      ];
    case 'consent-withdrawn':
      return [
        ...written('reason', event.reason),
        ...(event.signature ? signatureFacts(event.signature) : [{ code: 'no-signature' as const }]),
        ...(event.signer === undefined ? [] : [{ code: 'signer' as const, name: event.signer }]),
      ];
    case 'consent-countersigned':
    case 'aftercare-countersigned':
      return witnessFacts(event);
    case 'procedure-started':
      return [{ code: 'expected', minutes: event.expectedMinutes }];
    case 'break-started':
      return [plannedIn(event, moment), ...workBefore(placed, event.workedMs, protocol.breaks, context)];
    case 'break-skipped':
      return [
        ...written('reason', event.reason),
        plannedIn(event, moment),
        ...workBefore(placed, event.workedMs, protocol.breaks, context),
      ];
    case 'break-ended':
      return [{ code: 'break-length', ...restLength(placed, event.breakMs, context) }];
    case 'break-time-corrected':
      return [
        { code: 'entry', sequence: event.sequence },
        { code: 'right-time', at: { instant: event.instant, zone: moment.zone }, on },
        ...written('why', event.why),
      ];
    case 'overdue-answered':
      return [{ code: 'after', ...stretchLength(placed, event.workedMs, context) }];
    case 'lot-recorded':
      return lotFacts(event);
    case 'scalp-mapped':
      return mapFacts(event, context.events);
    case 'fact-recorded':
      return [
        { code: 'about-fact', fact: event.fact.fact },
        { code: 'recorded-fact', value: event.fact },
      ];
    case 'note-added':
      return written('text', event.text);
    case 'correction-added':
      return [
        ...written('text', event.text),
        ...(event.forClient ? [{ code: 'for-client', ...event.forClient } as const] : []),
      ];
    case 'procedure-finished':
      return [{ code: 'worked-in-all', ...workLength(placed, event.workedMs, context) }];
    case 'photo-taken':
      return [{ code: 'photo', pose: event.pose }];
    case 'aftercare-part-read':
      return [{ code: 'sheet-part', part: event.part }];
    case 'taken-back':
      return [
        { code: 'crossed-out', sequences: event.sequences },
        event.why === '' ? { code: 'answered-again' } : { code: 'why', text: event.why },
      ];
    case 'sealed':
      return [
        ...event.documents.flatMap(documentFacts),
        ...(event.checkIns ? [{ code: 'check-ins-wanted', days: event.checkIns.map(({ day }) => day) } as const] : []),
        { code: 'hash', of: 'head', hash: event.head },
      ];
    case 'appointment-moved':
      return [
        { code: 'new-date', at: event.next },
        ...written('why', event.why),
        ...documentFacts(event.document),
        { code: 'hash', of: 'head', hash: event.head },
      ];
    case 'check-in-done':
      return [
        { code: 'check-in', day: event.day },
        { code: 'check-in-outcome', outcome: event.done.outcome, how: event.done.how },
        ...written('note-for-staff', event.done.note),
      ];
    case 'correction-sealed':
      return [...documentFacts(event.document), { code: 'hash', of: 'head', hash: event.head }];
    case 'reaction-reported':
    case 'reaction-sealed':
    case 'reaction-followed':
    case 'reaction-sent':
    case 'reaction-closed':
      return reactionFacts(event, on);
    case 'copy-given':
      return [
        { code: 'paper', kind: event.kind },
        { code: 'copy-made', how: event.how, copy: event.copy },
        { code: 'where', where: event.where },
        { code: 'id', of: 'paper', id: event.document },
      ];
    case 'copy-withdrawn':
      return [
        { code: 'paper', kind: event.kind },
        { code: 'copy-number', copy: event.copy },
        { code: 'withdrawn-why', why: event.why },
        { code: 'id', of: 'paper', id: event.document },
      ];
    case 'visit-closed':
      return event.copy ? [{ code: 'copy-given', how: event.copy }] : [];
    case 'copy-settled':
      return [{ code: 'copy-given', how: event.copy }];
  }
}

/** Which time a check is asked goes without saying the first time. */
const again = (round: number): EventFact[] => (round > 1 ? [{ code: 'round', round }] : []);

function plannedIn(
  {
    windowFrom,
    windowTo,
  }: Extract<VisitEvent, { type: 'break-started' }> | Extract<VisitEvent, { type: 'break-skipped' }>,
  moment: Moment,
): EventFact {
  const { zone } = moment;
  return {
    code: 'planned',
    from: { instant: windowFrom, zone },
    to: { instant: windowTo, zone },
    on: civilDateOf(moment),
  };
}
