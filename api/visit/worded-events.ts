import { knownBy } from '../../documents/papers/record/known-by.ts';
import { timeOn, timeRange } from '../../documents/typeset/dates.ts';
import { languageName } from '../../documents/typeset/language-name.ts';
import { english } from '../../documents/words/languages.ts';
import type { Slug } from '../../domain/ids.ts';
import type { CheckQuestion, Protocol } from '../../domain/protocol/schema.ts';
import { civilDateOf, type Instant, type Moment } from '../../domain/time.ts';
import type { Procedure } from '../../domain/visit/state/procedure.ts';
import type { Task } from '../../domain/visit/types.ts';
import type { EventLine } from '../../domain/visit/views/event-line.ts';
import { saidInWords } from './said-when.ts';
import {
  inWords,
  type Lengths,
  type Placed,
  restWords,
  stretchWords,
  workBefore,
  workWords,
} from './worded-lengths.ts';
import {
  appointmentWords,
  asWords,
  clientWords,
  courseWords,
  lotWords,
  ownDetailsWords,
  partWords,
  tooSoonWords,
} from './worded-parts.ts';

type Words = Record<string, unknown>;

interface Context {
  readonly protocol: Protocol;
  /** The visit's work and breaks, if all its events can be folded. */
  readonly procedure: Procedure | null;
}

/**
 * The event list as printed: the client and an auditor read the questions and answers themselves, not the short ids of the
 * record. `lines` correspond to `events` one by one.
 */
export function wordedEvents(lines: readonly EventLine[], events: readonly Placed[], context: Context): EventLine[] {
  return lines.map((line, index) => {
    const recorded = events[index];
    const words = (recorded && wordsOf(recorded, { ...context, events }, line.payload)) ?? line.payload;
    return { ...line, payload: withLanguage(words) };
  });
}

/** Names the language of what was read or signed. */
function withLanguage(words: Words): Words {
  const { language } = words;
  return typeof language === 'string' ? { ...words, language: languageName(language) } : words;
}

/** Null where the event's own fields are already words. */
function wordsOf(recorded: Placed, context: Context & Lengths, payload: EventLine['payload']): Words | null {
  const { event, moment } = recorded;
  const { protocol } = context;
  switch (event.type) {
    case 'visit-opened': {
      const { visitId, clientId, protocol: text } = event;
      const confirmed = event.dateConfirmed ? { 'today’s date': 'confirmed' } : {};
      const { tooSoon: early } = event;
      const soon = early ? { 'too soon': tooSoonWords(early, civilDateOf(moment)) } : {};
      return {
        client: clientWords(event),
        ...courseWords(event.course),
        ...confirmed,
        ...soon,
        text,
        visitId,
        clientId,
      };
    }
    case 'course-changed':
      return courseWords(event.course);
    case 'client-corrected':
      return {
        client: clientWords(event),
        ...(event.before && { before: clientWords(event.before) }),
        ...(event.why !== undefined && { why: event.why }),
        ...(event.consentAgain && { consent: 'asked again' }),
      };
    case 'own-details-confirmed':
      return ownDetailsWords(event);
    case 'rescheduled': {
      const { reasons, note, clientNote, next } = event;
      return {
        reasons,
        ...(note !== '' && { note }),
        ...(clientNote !== undefined && clientNote !== '' && { 'for the client': clientNote }),
        'new date': appointmentWords(next),
      };
    }
    case 'consent-countersigned':
    case 'aftercare-countersigned': {
      const { type: _, identifiedBy, note, ...rest } = payload;
      return { ...rest, client: knownBy(english, event.identifiedBy), ...(event.note !== '' && { note }) };
    }
    case 'lot-recorded':
      return lotWords(event);
    case 'aftercare-part-read':
      return { read: partWords(event.part) };
    case 'copy-given':
    case 'copy-withdrawn': {
      const { type: _, kind, ...rest } = payload;
      return { paper: asWords(event.kind), ...rest };
    }
    case 'check-answered': {
      const { question, option } = answerIn(protocol, event);
      const finding = option?.finding === undefined ? {} : { finding: option.finding };
      return {
        check: checkName(protocol, event.check),
        question: question?.text ?? event.question,
        answer: option?.label ?? event.option,
        ...(event.when && { when: saidInWords(event.when) }),
        ...finding,
        round: event.round,
      };
    }
    case 'remedy-done': {
      const steps = protocol.checks.find(({ id }) => id === event.check)?.remedy ?? [];
      const step = steps.find(({ id }) => id === event.step)?.label ?? event.step;
      return { check: checkName(protocol, event.check), done: step, round: event.round };
    }
    case 'check-reopened':
      return { check: checkName(protocol, event.check), round: event.round };
    case 'check-decided':
      return { check: checkName(protocol, event.check), decision: event.decision, reason: event.reason };
    case 'health-answered': {
      const details = event.details === '' ? {} : { details: event.details };
      return { question: healthText(protocol, event.question), answer: event.answer, ...details };
    }
    case 'health-unanswered':
      return { question: healthText(protocol, event.question) };
    case 'day-started-again': {
      if (!event.again) return null;
      const { health, checks } = event.again;
      const again = [...health.map((id) => healthText(protocol, id)), ...checks.map((id) => checkName(protocol, id))];
      return again.length > 0 ? { 'asked again': again } : null;
    }
    case 'alert-decided':
      return { about: healthText(protocol, event.question), decision: event.decision, reason: event.reason };
    case 'too-soon-decided':
      return { about: 'Too soon after the last session', decision: event.decision, reason: event.reason };
    case 'time-out-confirmed':
      return { confirmed: event.items.map((item) => protocol.timeOut.find(({ id }) => id === item)?.text ?? item) };
    case 'clause-opened':
    case 'clause-agreed':
    case 'clause-refused':
      return { point: clauseTitle(protocol, event.clause) };
    case 'clause-withdrawn':
      return { point: clauseTitle(protocol, event.clause), ...said(event.reason) };
    case 'consent-withdrawn':
      return { ...said(event.reason), signed: event.signature !== null };
    case 'question-flagged':
      return { about: topicTitle(protocol, event), ...(event.words !== '' && { words: event.words }) };
    case 'question-answered':
      return { about: topicTitle(protocol, event), answer: event.answer };
    case 'procedure-started':
      return { expected: inWords(event.expectedMinutes * 60_000) };
    case 'break-started':
      return { ...planned(event, moment), ...workBefore(recorded, event.workedMs, protocol.breaks, context) };
    case 'break-skipped':
      return {
        reason: event.reason,
        ...planned(event, moment),
        ...workBefore(recorded, event.workedMs, protocol.breaks, context),
      };
    case 'break-ended':
      return { length: restWords(recorded, event.breakMs, context) };
    case 'overdue-answered':
      return { after: stretchWords(recorded, event.workedMs, context) };
    case 'procedure-finished':
      return { worked: workWords(recorded, event.workedMs, context) };
    case 'clock-moved':
      return { by: `${event.byMs < 0 ? 'back' : 'forward'} ${inWords(Math.abs(event.byMs))}`, before: event.before };
    case 'clock-confirmed':
      return { right: event.right === 'now' ? 'the time after the change' : 'the time before the change' };
    case 'restart-answered': {
      const { aheadMs } = event;
      if (aheadMs === 0) return { clock: 'right' };
      return { clock: `${inWords(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead' : 'behind'} since the restart` };
    }
    case 'intake-finished': {
      const changed = event.changed ?? [];
      const again = event.checksAgain ?? [];
      const kept = event.kept ?? [];
      return {
        ...(changed.length > 0 && { changed: changed.map((question) => healthText(protocol, question)) }),
        ...(kept.length > 0 && { 'left as it was': kept.map((question) => healthText(protocol, question)) }),
        ...(again.length > 0 && { 'asked again': again.map((check) => checkName(protocol, check)) }),
      };
    }
    case 'break-time-corrected': {
      const right = timeOn({ instant: event.instant, zone: moment.zone }, civilDateOf(moment));
      return { entry: `No. ${event.sequence}`, 'right time': right, why: event.why };
    }
    case 'taken-back':
      return { 'crossed out': event.sequences.map((sequence) => `No. ${sequence}`), why: event.why };
    case 'identity-confirmed':
    case 'handed-back':
      return { task: event.task, ...('by' in event && { 'asked for': 'the whole name' }) };
    default:
      return null;
  }
}

const said = (reason: string): Words => (reason === '' ? {} : { reason });

function planned(
  { windowFrom, windowTo }: { windowFrom: Instant; windowTo: Instant },
  { instant, zone }: Moment,
): Words {
  const day = civilDateOf({ instant, zone });
  return { planned: timeRange({ instant: windowFrom, zone }, { instant: windowTo, zone }, day) };
}

function answerIn(protocol: Protocol, answer: { check: Slug; question: Slug; option: Slug }) {
  const check = protocol.checks.find(({ id }) => id === answer.check);
  const question: CheckQuestion | undefined = check?.questions.find(({ id }) => id === answer.question);
  return { question, option: question?.options.find(({ id }) => id === answer.option) };
}

const checkName = (protocol: Protocol, check: Slug) => protocol.checks.find(({ id }) => id === check)?.name ?? check;
const healthText = (protocol: Protocol, question: Slug) =>
  protocol.health.find(({ id }) => id === question)?.text ?? question;
const clauseTitle = (protocol: Protocol, clause: Slug) =>
  protocol.consent.clauses.find(({ id }) => id === clause)?.title ?? clause;
/** What a question was about: a point of the consent, or a part of the aftercare sheet. */
const topicTitle = (protocol: Protocol, { task, topic }: { task: Task; topic: Slug }) =>
  task === 'aftercare'
    ? partWords(topic)
    : task === 'intake'
      ? healthText(protocol, topic)
      : clauseTitle(protocol, topic);
