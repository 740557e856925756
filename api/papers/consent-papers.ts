import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import type { ConsentRecordInput } from '../../documents/papers/inputs.ts';
import { reasonWords } from '../../documents/words/event-words.ts';
import type { Language } from '../../documents/words/language.ts';
import { languageName } from '../../documents/words/language-name.ts';
import { paperLanguage } from '../../documents/words/languages.ts';
import type { Sha256 } from '../../domain/ids.ts';
import { consentHash, protocolHash } from '../../domain/protocol/hash.ts';
import type { HealthQuestion } from '../../domain/protocol/model/questions.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { treatmentOnPaper } from '../../domain/protocol/treatment-name.ts';
import type { SealedPaper } from '../../domain/visit/reading/large-print.ts';
import { reasonIn } from '../../domain/visit/reading/reading-language.ts';
import { decidedClauses } from '../../domain/visit/task.ts';
import type { ClientCopy, Reason } from '../../domain/visit/types.ts';
import type { EventLine } from '../../domain/visit/views/event-line.ts';
import { healthAnswered } from './health-answered.ts';
import { base, clientSigned, type Papers, witnessSigned } from './on-paper.ts';

/** What ended a signed consent before the treatment was finished, if anything did. */
function endedConsent(papers: Papers, consentRead: Protocol, language: Language): ConsentRecordInput['ended'] {
  const { state, recorded } = papers;
  const { withdrawn, cancelled, rescheduled, consent } = state;
  if (!consent || state.declined) return null;
  if (withdrawn) {
    const { reason, at, staffId, signature } = withdrawn;
    const signed = signature && clientSigned(papers, { ...withdrawn, signature }, null, language);
    const how = state.procedure ? 'stopped' : 'withdrawn';
    return { how, at, reason, by: papers.staffName(staffId), signed };
  }
  if (state.refusedAtWork) {
    const { reason, at } = state.refusedAtWork;
    return { how: 'not-signed-again', at, reason, by: state.clientName, signed: null };
  }
  if (state.consentOwed && state.procedure?.finishedAt)
    return { how: 'owed-at-finish', at: state.procedure.finishedAt, reason: '', by: '', signed: null };
  const end = recorded.findLast(({ event }) => event.type === 'visit-cancelled' || event.type === 'rescheduled');
  const by = end?.actor.kind === 'staff' ? papers.staffName(end.actor.staffId) : papers.sealing.name;
  if (rescheduled) {
    const { protocol, preparationRead } = papers;
    // In the language of the paper, which may be another one than the sheet's.
    const read = preparationRead.language === consentRead.language ? preparationRead : protocol;
    const words = (one: Reason) => reasonWords(language.words.events, reasonIn(protocol, read, one));
    const said = rescheduled.reasons.map(words).join(', ');
    // What is not ready in the client's language stands in the clinic's, and says so.
    const elsewhere = read.language !== consentRead.language;
    const name = languageName(protocol.language, language.code);
    const reason = elsewhere && said !== '' ? `${language.words.correction.asWritten(name)}: ${said}` : said;
    return { how: 'rescheduled', at: rescheduled.at, reason, by, signed: null };
  }
  return cancelled && { how: 'cancelled', at: cancelled.at, reason: cancelled.reason, by, signed: null };
}

/** A question in the language in which it was answered. */
function askedOf({ state, textOf }: Papers, question: HealthQuestion): HealthQuestion {
  const shown = state.health[question.id]?.shown;
  return (shown && textOf(shown).health.find(({ id }) => id === question.id)) ?? question;
}

/** The consent as it was read, and in the clinic's language where that is another one. */
export function consentPaper(
  kind: 'consent-record' | ClientCopy,
  papers: Papers,
  sealed: ReadonlyMap<SealedPaper, Sha256>,
): Promise<Uint8Array> {
  const { consentRead: read, protocol } = papers;
  const language = paperLanguage(read.language);
  const input = consentIn(papers, read, language);
  if (kind === 'consent-copy') return makeConsentRecord(input, language, { kind: 'copy', clinic: protocol.language });
  const copy = sealed.get('consent-copy');
  if (!copy) return makeConsentRecord(input, language);
  const own = paperLanguage(protocol.language);
  const aid = { input: consentIn(papers, protocol, own), language: own };
  return makeConsentRecord(input, language, { kind: 'record', copy, aid });
}

/** `read`: the text in the language of the pages. */
function consentIn(papers: Papers, read: Protocol, language: Language): ConsentRecordInput {
  const { state, consentFrom, consentRead } = papers;
  const isSigned = read === consentRead;
  const printed = decidedClauses(state, read);
  return {
    ...base(papers),
    ...(papers.sample && { sample: true }),
    disclaimer: read.disclaimer,
    outcome: state.consent && !state.declined ? 'signed' : 'declined',
    declineReason: state.declined?.reason ?? '',
    ended: endedConsent(papers, read, language),
    consent: { ...read.consent, clauses: printed, version: read.versions.consent },
    text: (isSigned ? (state.consent?.text ?? state.declined?.text) : null) ?? consentHash(read),
    language: read.language,
    protocol: {
      id: treatmentOnPaper(consentFrom),
      version: consentFrom.versions.whole,
      hash: protocolHash(consentFrom),
    },
    clauses: printed.map(({ id, decision }) => {
      const clause = (state.consent?.clauses ?? state.clauses)[id];
      const options = decision.kind === 'choose-one' ? decision.options : [];
      const chosen = options.find((option) => option.id === clause?.option)?.label;
      return {
        id,
        openedAt: clause?.openedAt ?? null,
        answer: clause?.answer ?? 'unanswered',
        answeredAt: clause?.answeredAt ?? null,
        ...(chosen !== undefined && { chosen }),
        ...(clause?.initials && { initials: clause.initials }),
        withdrawn: state.clausesWithdrawn[id] ?? null,
      };
    }),
    questions: state.flags
      .filter((flag) => flag.task === 'consent')
      .map((flag) => ({ topic: flag.topic, words: flag.words, answer: flag.answer ?? '', at: flag.at })),
    ...healthAnswered(papers, (question) => (isSigned ? askedOf(papers, question) : question)),
    clientSigned: state.consent ? clientSigned(papers, state.consent, state.consentWitness, language) : null,
    witnessSigned: state.consentWitness ? witnessSigned(papers, state.consentWitness) : null,
    copy: language.words.consent.evidence.copyWords,
    events: papers.events.map(withoutStaffNote),
  };
}

/** The client takes the consent record home, so notes for staff are on the visit record only. */
function withoutStaffNote(line: EventLine): EventLine {
  return { ...line, facts: line.facts.filter(({ code }) => code !== 'note-for-staff') };
}
