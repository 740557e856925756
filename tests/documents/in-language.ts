/** The papers of one visit in each language of the app, with the sample protocol that comes in it. */
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import type { DocumentBase } from '../../documents/papers/inputs.ts';
import { makeLargeAftercareSheet } from '../../documents/papers/large-aftercare.ts';
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
import { aftercareInput, consentInput, preparationInput } from './fixtures.ts';
import { written } from './signatures.ts';

/** The sample protocol in a language, every part of it. */
export function protocolIn(tag: string): Protocol {
  const texts = samplesFor(defaultProtocol, appLanguageOf(tag) ?? '');
  const part = (name: TextPart): Protocol => {
    const read = translated(defaultProtocol, { ...wholeLanguage(defaultProtocol, tag), texts }, name);
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
  'reschedule-slip': (tag: string, given: DocumentBase) => {
    const input = preparationInput();
    const { appointment, session, sessionsPlanned } = input.timeline;
    const protocol = protocolIn(tag);
    const [reason] = protocol.checks.flatMap(({ questions }) =>
      questions.flatMap(({ options }) => options.flatMap(({ finding }) => finding ?? [])),
    );
    if (!input.rescheduled || !reason) throw new Error('the sample has no new date');
    const today = civilDateOf(input.madeAt);
    return makePreparationSheet(
      {
        ...input,
        ...given,
        disclaimer: protocol.disclaimer,
        timeline: preparationTimeline({
          ...{ appointment, today, zone: input.madeAt.zone, session, sessionsPlanned, protocol },
        }),
        rescheduled: { ...input.rescheduled, reasons: [reason], note: '' },
      },
      paperLanguage(tag),
    );
  },
  'consent-record': (tag: string, given: DocumentBase) => {
    const { consent, health, disclaimer } = protocolIn(tag);
    const own = { ...consentInput(), ...given };
    const input = {
      ...own,
      language: tag,
      disclaimer,
      consent: { ...own.consent, ...consent },
      health: own.health.map((one) => ({
        ...one,
        text: health.find(({ id }) => id === one.question)?.text ?? one.text,
      })),
      clientSigned: own.clientSigned && { ...own.clientSigned, ...signed(given.client.name) },
      witnessSigned: own.witnessSigned && { ...own.witnessSigned, ...signed(given.people[0]?.name ?? '') },
    };
    const copy = Sha256.parse('ab'.repeat(32));
    return makeConsentRecord(input, paperLanguage(tag), {
      kind: 'record',
      copy,
      aid: { input: own, language: english },
    });
  },
};
export type PaperIn = keyof typeof papersIn;

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
