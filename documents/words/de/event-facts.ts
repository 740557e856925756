import type { OwnDetails } from '../../../domain/clinic/client.ts';
import type { KnowsLanguage } from '../../../domain/protocol/translations/translation.ts';
import type { DocumentKind, HowGiven, Lot, Task, WithdrawnWhy } from '../../../domain/visit/types.ts';
import type { EventFactOf } from '../../../domain/visit/views/event-fact.ts';
import { bornIn } from '../born.ts';
import type { EventCatalogue } from '../event-words.ts';
import { isolated } from '../isolated.ts';
import { languageName } from '../language-name.ts';
import { placeIn } from '../place-in.ts';
import { type TimingWords, timingIn } from '../timing.ts';
import { aftercare } from './aftercare.ts';
import { checkInFacts } from './check-in-facts.ts';
import { common } from './common.ts';
import { consent } from './consent.ts';
import { dates } from './dates.ts';
import { durations } from './durations.ts';
import { reactionFacts } from './reaction-facts.ts';
import { reasons as ownReasons } from './reasons.ts';
import { factNames, factSays } from './record-facts.ts';
import { scalpAreas } from './scalp-areas.ts';
import { saidWords } from './sheets.ts';

const minute = 60_000;
const ownPlace = placeIn({ documents: 'Ordner „Dokumente“ auf diesem Tablet', tablet: 'dieses Tablet' });
const own = isolated;
const { pigments } = aftercare;
const list = (items: readonly string[]): string => items.map(own).join(', ');
const number = (sequence: number): string => `Nr. ${sequence}`;

const tasks: Readonly<Record<Task, string>> = { intake: 'Aufnahme', consent: 'Einwilligung', aftercare: 'Nachsorge' };
const details: Readonly<Record<keyof OwnDetails, string>> = {
  phone: 'Telefon',
  email: 'E-Mail',
  emergencyName: 'Notfallkontakt',
  emergencyPhone: 'Telefon des Notfallkontakts',
};
const noDetails: typeof details = {
  phone: 'kein Telefon',
  email: 'keine E-Mail',
  emergencyName: 'kein Notfallkontakt',
  emergencyPhone: 'kein Telefon des Notfallkontakts',
};
const sheetParts: Readonly<Record<string, string>> = {
  'next-weeks': 'Die nächsten Wochen',
  later: 'Danach',
  'when-to-call': 'Wann anrufen',
};
const papers: Readonly<Record<DocumentKind, string>> = {
  'aftercare-sheet': 'Nachsorgeblatt',
  'aftercare-sheet-large': 'Nachsorgeblatt in großer Schrift',
  'preparation-sheet': 'Vorbereitungsblatt',
  'preparation-sheet-large': 'Vorbereitungsblatt in großer Schrift',
  'consent-record': 'Einwilligungsnachweis',
  'consent-copy': 'Kundenexemplar der Einwilligung',
  'visit-record': 'Besuchsprotokoll',
  correction: 'Berichtigung',
  'reaction-report': 'Bericht über eine Reaktion',
  'moved-sheet': 'Vorbereitungsblatt, neuer Termin',
};
const withdrawn: Readonly<Record<WithdrawnWhy, string>> = {
  cancelled: 'abgebrochen',
  failed: 'der Drucker hat versagt',
  'given-up': 'niemand wartete mehr darauf',
};
const given: Readonly<Record<HowGiven, string>> = {
  printed: 'Exemplar gedruckt',
  saved: 'Exemplar gespeichert',
  both: 'Exemplar gedruckt und gespeichert',
  declined: 'kein Exemplar gewünscht',
  later: 'Exemplar wird später ausgegeben',
};
const hashes: Readonly<Record<EventFactOf<'hash'>['of'], string>> = {
  text: 'Text',
  'own-text': 'derselbe Text in der Sprache der Klinik',
  translation: 'Texte wie gezeigt',
  protocol: 'Klinikvorgaben',
  'consent-from': 'Klinikvorgaben des Einwilligungstexts',
  head: 'Prüfwert des Protokolls',
  paper: 'SHA-256',
};
const { knows: knowsLanguage }: { knows: Readonly<Record<KnowsLanguage, string>> } = consent.reader;
const decisions = {
  continue: 'entschieden: weiter',
  reschedule: 'entschieden: neuer Termin',
} as const;
const ids: Readonly<Record<EventFactOf<'id'>['of'], string>> = { visit: 'Besuch', client: 'Person', paper: 'Papier' };
export const lots: Readonly<Record<Lot['kind'], string>> = { pigment: 'Pigment', needle: 'Nadel', other: 'Anderes' };
export const timing: TimingWords = {
  onTime: 'pünktlich',
  early: (by) => `${by} zu früh`,
  late: (by) => `${by} zu spät`,
  unknown: 'ob früh oder spät, ist nicht bekannt',
  lessThanAMinute: 'weniger als eine Minute',
};
const pointers = { pen: 'einem Stift', touch: 'dem Finger', mouse: 'der Maus' };

const person = ({ name, birth }: Pick<EventFactOf<'client'>, 'name' | 'birth'>): string =>
  `${own(name)}, ${bornIn(dates, common.birth, birth)}`;

/** A question and its answer; a question that is only a word ("Gel") gets a colon. */
const answered = (question: string, answer: string): string =>
  `${own(question)}${/\p{P}$/u.test(question) ? '' : ':'} ${own(answer)}`;

/** Each fact of an event, in words that stand beside each other on its line. */
export const eventFacts: EventCatalogue['facts'] = {
  client: person,
  'client-before': (fact) => `vorher: ${person(fact)}`,
  'known-by': ({ by }) => consent.knownBy[by],
  task: ({ task }) => tasks[task],
  language: ({ tag }) => `auf ${languageName(tag, 'de')}`,
  'translation-checked': ({ by, knows }) => `Übersetzung geprüft von ${own(by)} (${knowsLanguage[knows]})`,
  reader: ({ name, language, knows }) => `${own(name)} (${own(language)}, ${knowsLanguage[knows]})`,
  'by-name': () => 'mit dem vollständigen Namen',
  'still-known': () => 'Identität vorher bestätigt, Tablet seitdem nicht gesperrt',
  tries: ({ tries }) => `nach ${tries} ${tries === 1 ? 'Versuch' : 'Versuchen'}`,
  'own-detail': ({ field, value }) => `${details[field]} ${own(value)}`,
  'own-detail-before': ({ field, value }) => `${details[field]} vorher: ${own(value)}`,
  'not-given': ({ fields }) => fields.map((field) => noDetails[field]).join(', '),
  'consent-again': () => 'die Einwilligung wird neu verlangt',

  place: ({ session, planned, final }) => `Sitzung ${session} von ${planned}${final ? ', die letzte' : ''}`,
  'next-session': ({ at }) =>
    at ? `nächste Sitzung ${dates.appointment(at, null)}` : 'nächste Sitzung noch nicht gewählt',
  'final-session': ({ date }) =>
    date ? `letzte Sitzung geplant für ${dates.fullDate(date)}` : 'letzte Sitzung noch nicht gewählt',
  'date-confirmed': () => 'heutiges Datum bestätigt',
  'too-soon': ({ treated, first, on }) =>
    `zu früh: letzte Sitzung ${dates.shortDate(treated, on)}, frühester Tag ${dates.shortDate(first, on)}`,
  'about-too-soon': () => 'zu früh nach der letzten Sitzung',
  'new-date': ({ at }) => dates.appointment(at, null),
  reasons: ({ reasons }) =>
    `${reasons.length === 1 ? 'Grund' : 'Gründe'}: ${list(reasons.map((one) => (typeof one === 'string' ? one : ownReasons[one.code])))}`,

  about: ({ text }) => own(text),
  'asked-answered': ({ question, answer }) => answered(question, answer),
  'health-answer': ({ question, answer, details: told }) =>
    answered(question, `${answer === 'yes' ? 'Ja' : 'Nein'}${told === '' ? '' : `. ${told}`}`),
  'health-said': ({ question, said }) => answered(question, saidWords(said)),
  'doctors-note': ({ doctor, date, on }) =>
    `ärztliche Bescheinigung vom ${dates.shortDate(date, on)} von ${own(doctor)}`,
  'point-answer': ({ answer, chosen }) =>
    ({ agreed: 'zugestimmt', refused: 'abgelehnt', chosen: `gewählt: ${own(chosen)}`, read: 'gelesen' })[answer],
  initials: ({ drawn }) => (drawn ? 'mit Initialen' : 'mit getippten Initialen'),
  'same-as': ({ date }) => `bestätigt: wie am ${dates.fullDate(date)} beantwortet`,
  when: ({ when }) => dates.said(when),
  finding: ({ finding }) => `Befund: ${own(finding)}`,
  round: ({ round }) => `noch einmal geprüft (${round})`,
  done: ({ step }) => `erledigt: ${own(step)}`,
  decision: ({ decision }) => decisions[decision],
  reason: ({ text }) => `Grund: ${own(text)}`,
  'answered-again': () => 'von der Kundin/vom Kunden neu beantwortet',
  why: ({ text }) => `warum: ${own(text)}`,
  note: ({ text }) => `Notiz: ${own(text)}`,
  'note-for-staff': ({ text }) => `Notiz für das Personal: ${own(text)}`,
  'note-for-client': ({ text }) => `Notiz für die Kundin/den Kunden: ${own(text)}`,
  'for-client': ({ language, text }) => `für die Kundin/den Kunden auf ${languageName(language, 'de')}: ${own(text)}`,
  asked: ({ text }) => `„${own(text)}“`,
  answer: ({ text }) => `Antwort: ${own(text)}`,
  text: ({ text }) => own(text),
  confirmed: ({ items }) => list(items),
  'asked-again': ({ items }) => `neu gefragt: ${list(items)}`,
  changed: ({ items }) => `geändert: ${list(items)}`,
  'left-as-it-was': ({ items }) => `gelassen, wie es war: ${list(items)}`,

  'signature-typed': ({ name }) => `getippt: „${own(name)}“`,
  'signature-drawn': ({ pointer, strokes }) =>
    `gezeichnet mit ${pointers[pointer]}, ${strokes === 1 ? '1 Strich' : `${strokes} Striche`}`,
  'no-signature': () => 'nicht unterschrieben',
  signer: ({ name }) => `unterschrieben von ${own(name)}`,
  intent: () => 'Bedeutung der Unterschrift bestätigt',
  'electronic-record': () => 'elektronischer Dokumentation zugestimmt',
  'large-print': () => 'in größerer Schrift gelesen',
  'given-pin': ({ at, signedIn }) =>
    `PIN von der Leitung vergeben am ${dates.dateAndTime(at)}, ${signedIn ? 'seitdem benutzt' : 'seitdem nicht benutzt'}`,
  'recovered-pin': ({ at }) => `PIN mit dem Notschlüssel gesetzt am ${dates.dateAndTime(at)}`,

  expected: ({ minutes }) => `erwartet: ${durations.whole(minutes * minute)}`,
  planned: ({ from, to, on }) => `geplant ${dates.timeRange(from, to, on)}`,
  worked: (length) => `gearbeitet: ${durations.sure(length)}`,
  'worked-in-all': (length) => `gearbeitet: ${durations.sure(length, '', durations.exact)}`,
  'break-timing': (of) => timingIn(durations, timing, of),
  'break-length': (length) => durations.sure(length, '', durations.exact),
  after: (length) => `nach: ${durations.sure(length, '', durations.exact)}`,
  'clock-set': ({ ms, back }) => `um ${durations.exact(ms)} ${back ? 'zurückgestellt' : 'vorgestellt'}`,
  'clock-before': ({ at }) => `sie hatte ${dates.dateAndTime(at)} gezeigt`,
  'clock-right': ({ right }) => `die Zeit ${right === 'now' ? 'nach' : 'vor'} der Änderung stimmt`,
  'clock-ahead': ({ ms }) =>
    ms === 0
      ? 'die Uhr stimmt'
      : `die Uhr geht seit dem Neustart ${durations.exact(Math.abs(ms))} ${ms > 0 ? 'vor' : 'nach'}`,
  entry: ({ sequence }) => number(sequence),
  'right-time': ({ at, on }) => `richtige Zeit: ${dates.timeOn(at, on)}`,
  'crossed-out': ({ sequences }) => sequences.map(number).join(', '),

  'lot-name': ({ kind, name }) => `${lots[kind]}: ${own(name)}`,
  maker: ({ maker }) => own(maker),
  lot: ({ lot }) => pigments.lot(own(lot)),
  went: ({ lot, areas }) => `${own(lot)}: ${areas.map((area) => scalpAreas[area]).join(', ')}`,
  expiry: ({ expiry }) => (expiry === '' ? pigments.noExpiry : pigments.expires(dates.expiry(expiry))),
  'expired-why': ({ text }) => `nach Ablauf verwendet: ${own(text)}`,
  'in-place-of': ({ sequence }) => `anstelle von ${number(sequence)}`,
  'about-fact': ({ fact }) => factNames[fact],
  'recorded-fact': ({ value }) => factSays(value),
  'sheet-part': ({ part }) => `„${sheetParts[part] ?? part}“`,
  photo: ({ pose }) =>
    ({
      front: 'von vorn',
      top: 'von oben',
      right: 'rechte Seite',
      left: 'linke Seite',
      back: 'von hinten',
      vertex: 'Wirbel',
    })[pose],
  paper: ({ kind }) => papers[kind],
  pages: ({ pages }) => (pages === 1 ? '1 Seite' : `${pages} Seiten`),
  'copy-made': ({ how, copy }) => `${how === 'printed' ? 'gedruckt' : 'gespeichert'}, Exemplar ${copy}`,
  'copy-number': ({ copy }) => `Exemplar ${copy}`,
  where: ({ where }) => ownPlace(where),
  'withdrawn-why': ({ why }) => withdrawn[why],
  'copy-given': ({ how }) => given[how],

  /** By its first 16 digits, which is what the eye can compare. */
  hash: ({ of, hash }) => `${hashes[of]} ${hash.slice(0, 16)}…`,
  id: ({ of, id }) => `${ids[of]} ${id}`,
  ...reactionFacts,
  ...checkInFacts,
};
