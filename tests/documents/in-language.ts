/** The papers of one visit in each language of the app, with the sample protocol that comes in it. */
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import { makeCorrection } from '../../documents/papers/correction.ts';
import type { DocumentBase, PreparationSheetInput } from '../../documents/papers/inputs.ts';
import { makeLargeAftercareSheet } from '../../documents/papers/large-aftercare.ts';
import { makeLargePreparationSheet } from '../../documents/papers/large-preparation.ts';
import { makePreparationSheet } from '../../documents/papers/preparation-sheet.ts';
import { english, paperLanguage } from '../../documents/words/languages.ts';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import { preparationTimeline } from '../../domain/dates/preparation.ts';
import { Sha256 } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { samplesFor } from '../../domain/protocol/samples/samples.ts';
import { appLanguageOf } from '../../domain/protocol/translations/app-languages.ts';
import type { TextPart } from '../../domain/protocol/translations/texts.ts';
import { translated } from '../../domain/protocol/translations/translated.ts';
import { civilDateOf } from '../../domain/time.ts';
import { wholeLanguage } from '../domain/translations/sample.ts';
import { aftercareInput, consentInput, correctionInput, preparationInput } from './fixtures.ts';
import { written } from './signatures.ts';

/** The sample protocol in a language, every part of it. */
export function protocolIn(tag: string): Protocol {
  const known = protocols.get(tag) ?? (tag === 'en' ? defaultProtocol : sampleIn(tag));
  protocols.set(tag, known);
  return known;
}
const protocols = new Map<string, Protocol>();

function sampleIn(tag: string): Protocol {
  const whole = {
    ...wholeLanguage(defaultProtocol, tag),
    texts: samplesFor(defaultProtocol, appLanguageOf(tag) ?? ''),
  };
  const part = (name: TextPart): Protocol => {
    const read = translated(defaultProtocol, whole, name);
    if (!read.ok) throw new Error(`${tag}: ${JSON.stringify(read.notReady.slice(0, 3))}`);
    return read.protocol;
  };
  const [health, consent, findings] = [part('health').health, part('consent').consent, part('findings').checks];
  return { ...part('care'), health, consent, checks: findings };
}

const signed = (name: string) => ({ name, signature: written() });

/** Makers of each paper in a language; of the consent both languages, with the reading aid in English. */
export const papersIn = {
  'aftercare-sheet': (tag: string, given: DocumentBase) => makeAftercareSheet(sheet(tag, given), paperLanguage(tag)),
  'large-aftercare-sheet': (tag: string, given: DocumentBase) =>
    makeLargeAftercareSheet(sheet(tag, given), paperLanguage(tag)),
  'preparation-sheet': (tag: string, given: DocumentBase) =>
    makePreparationSheet({ ...preparation(tag, given), rescheduled: null }, paperLanguage(tag)),
  'reschedule-slip': (tag: string, given: DocumentBase) =>
    makePreparationSheet(preparation(tag, given), paperLanguage(tag)),
  'large-reschedule-slip': (tag: string, given: DocumentBase) =>
    makeLargePreparationSheet(preparation(tag, given), paperLanguage(tag)),
  /** In another language than the clinic's, behind which stands the reading aid in English. */
  'consent-record': (tag: string, given: DocumentBase) => consent(tag, given, 'record'),
  'consent-copy': (tag: string, given: DocumentBase) => consent(tag, given, 'copy'),
  correction: (tag: string, given: DocumentBase) => {
    const input = correctionInput();
    const own = { ...input, ...given, madeAt: input.madeAt };
    if (tag === 'en') return makeCorrection(own);
    const written = { ...own.written, forClient: protocolIn(tag).consent.intent };
    const both = { ...own, written };
    const { title = '' } = protocolIn(tag).consent.clauses.at(-1) ?? {};
    const { papers } = paperLanguage(tag).words.files;
    const theirs = {
      ...both,
      disclaimer: protocolIn(tag).disclaimer,
      earlier: both.earlier.map((one) => ({ ...one, point: title })),
      papers: both.papers.map((one, index) => ({
        ...one,
        title: papers[index === 0 ? 'aftercare-sheet' : 'consent-record'],
      })),
    };
    return makeCorrection(theirs, paperLanguage(tag), { input: both, language: english });
  },
};
export type PaperIn = keyof typeof papersIn;
export const paperKinds = Object.keys(papersIn).filter((kind): kind is PaperIn => kind in papersIn);

function preparation(tag: string, given: DocumentBase): PreparationSheetInput {
  const input = preparationInput();
  const { appointment, session, sessionsPlanned } = input.timeline;
  const protocol = protocolIn(tag);
  const [reason] = protocol.checks.flatMap(({ questions }) =>
    questions.flatMap(({ options }) => options.flatMap(({ finding }) => finding ?? [])),
  );
  if (!input.rescheduled || !reason) throw new Error('the sample has no new date');
  const today = civilDateOf(input.madeAt);
  return {
    ...input,
    ...given,
    disclaimer: protocol.disclaimer,
    timeline: preparationTimeline({
      ...{ appointment, today, zone: input.madeAt.zone, session, sessionsPlanned, protocol },
    }),
    rescheduled: { ...input.rescheduled, reasons: [reason], note: '' },
  };
}

function consent(tag: string, given: DocumentBase, kind: 'record' | 'copy') {
  const { consent: text, health, disclaimer } = protocolIn(tag);
  const own = { ...consentInput(), ...given };
  const input = {
    ...own,
    language: tag,
    disclaimer,
    consent: { ...own.consent, ...text },
    health: own.health.map((one) => ({
      ...one,
      text: health.find(({ id }) => id === one.question)?.text ?? one.text,
    })),
    clientSigned: own.clientSigned && { ...own.clientSigned, ...signed(given.client.name) },
    witnessSigned: own.witnessSigned && { ...own.witnessSigned, ...signed(given.people[0]?.name ?? '') },
  };
  const copy = Sha256.parse('ab'.repeat(32));
  if (tag === 'en') return makeConsentRecord(own);
  if (kind === 'copy') return makeConsentRecord(input, paperLanguage(tag), { kind, clinic: 'en' });
  const aid = { input: own, language: english };
  return makeConsentRecord(input, paperLanguage(tag), { kind, copy, aid });
}

function sheet(tag: string, given: DocumentBase) {
  const input = aftercareInput();
  const protocol = protocolIn(tag);
  const { session, sessionsPlanned, final, next } = input.timeline;
  const course = { session, sessionsPlanned, final, next, plannedFinal: null };
  return {
    ...input,
    ...given,
    disclaimer: protocol.disclaimer,
    timeline: aftercareTimeline({ finished: input.finishedAt, course, protocol }),
    clientSigned: input.clientSigned && { ...input.clientSigned, ...signed(given.client.name) },
    witnessSigned: { ...input.witnessSigned, ...signed(given.people[0]?.name ?? '') },
  };
}
