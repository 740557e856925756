import type { OwnDetails } from '../../../domain/clinic/client.ts';
import type { KnowsLanguage } from '../../../domain/protocol/translations/translation.ts';
import type { DocumentKind, HowGiven, Task, WithdrawnWhy } from '../../../domain/visit/types.ts';
import type { EventFactOf } from '../../../domain/visit/views/event-fact.ts';
import { bornIn } from '../born.ts';
import type { EventCatalogue } from '../event-words.ts';
import { isolated } from '../isolated.ts';
import { languageName } from '../language-name.ts';
import { placeIn } from '../place-in.ts';
import { timingIn } from '../timing.ts';
import { aftercare } from './aftercare.ts';
import { checkInFacts } from './check-in-facts.ts';
import { common } from './common.ts';
import { consent } from './consent.ts';
import { dates } from './dates.ts';
import { durations } from './durations.ts';
import { procedure } from './procedure.ts';
import { reactionFacts } from './reaction-facts.ts';
import { reasons as ownReasons } from './reasons.ts';
import { recordFacts } from './record-facts.ts';
import { saidWords } from './said.ts';
import { scalpAreas } from './scalp-areas.ts';

const minute = 60_000;
const ownPlace = placeIn({ documents: 'Documents on this tablet', tablet: 'this tablet' });
const own = isolated;
const { pigments } = aftercare;
const list = (items: readonly string[]): string => items.map(own).join(', ');
const number = (sequence: number): string => `No. ${sequence}`;

const tasks: Readonly<Record<Task, string>> = { intake: 'intake', consent: 'consent', aftercare: 'aftercare' };
const details: Readonly<Record<keyof OwnDetails, string>> = {
  phone: 'phone',
  email: 'e-mail',
  emergencyName: 'emergency contact',
  emergencyPhone: 'emergency phone',
};
const sheetParts: Readonly<Record<string, string>> = {
  'next-weeks': 'The next weeks',
  later: 'After that',
  'when-to-call': 'When to call',
};
const papers: Readonly<Record<DocumentKind, string>> = {
  'aftercare-sheet': 'aftercare sheet',
  'aftercare-sheet-large': 'aftercare sheet in large print',
  'preparation-sheet': 'preparation sheet',
  'preparation-sheet-large': 'preparation sheet in large print',
  'consent-record': 'consent record',
  'consent-copy': 'client’s copy of the consent',
  'visit-record': 'visit record',
  correction: 'correction',
  'reaction-report': 'reaction report',
  'moved-sheet': 'preparation sheet, new date',
};
const withdrawn: Readonly<Record<WithdrawnWhy, string>> = {
  cancelled: 'cancelled',
  failed: 'the printer failed',
  'given-up': 'nobody waited for it any more',
};
const given: Readonly<Record<HowGiven, string>> = {
  printed: 'copy printed',
  saved: 'copy saved',
  both: 'copy printed and saved',
  declined: 'no copy wanted',
  later: 'copy to be given later',
};
const hashes: Readonly<Record<EventFactOf<'hash'>['of'], string>> = {
  text: 'text',
  'own-text': 'the same text in the clinic’s language',
  translation: 'texts as shown',
  protocol: 'protocol',
  'consent-from': 'protocol of the consent text',
  head: 'head of the record',
  paper: 'SHA-256',
};
/** How somebody knows a language that they read texts in. */
const knowsLanguage: Readonly<Record<KnowsLanguage, string>> = {
  'first-language': 'first language',
  translator: 'translator',
  studied: 'studied it',
  'lived-there': 'lived where it is spoken',
};
const decisions = { continue: 'decided to go on', reschedule: 'decided on a new date' } as const;
const ids: Readonly<Record<EventFactOf<'id'>['of'], string>> = { visit: 'visit', client: 'client', paper: 'paper' };

const person = ({ name, birth }: Pick<EventFactOf<'client'>, 'name' | 'birth'>): string =>
  `${own(name)}, ${bornIn(dates, common.birth, birth)}`;

/** A question and its answer; a question that is only a word ("Gel") gets a colon. */
const answered = (question: string, answer: string): string =>
  `${own(question)}${/\p{P}$/u.test(question) ? '' : ':'} ${own(answer)}`;

/** Each fact of an event, in words that stand beside each other on its line. */
export const eventFacts: EventCatalogue['facts'] = {
  client: person,
  'client-before': (fact) => `before: ${person(fact)}`,
  'known-by': ({ by }) => consent.knownBy[by],
  task: ({ task }) => tasks[task],
  language: ({ tag }) => `in ${languageName(tag)}`,
  'translation-checked': ({ by, knows }) => `translation checked by ${isolated(by)} (${knowsLanguage[knows]})`,
  reader: ({ name, language, knows }) => `${own(name)} (${own(language)}, ${knowsLanguage[knows]})`,
  'by-name': () => 'by the whole name',
  'still-known': () => 'identity confirmed before, tablet not locked since',
  tries: ({ tries }) => `after ${tries} tries`,
  'own-detail': ({ field, value }) => `${details[field]} ${own(value)}`,
  'own-detail-before': ({ field, value }) => `${details[field]} before: ${own(value)}`,
  'not-given': ({ fields }) => fields.map((field) => `no ${details[field]}`).join(', '),
  'consent-again': () => 'consent is asked again',

  place: ({ session, planned, final }) => `session ${session} of ${planned}${final ? ', the final one' : ''}`,
  'next-session': ({ at }) => (at ? `next session ${dates.appointment(at, null)}` : 'next session not chosen yet'),
  'final-session': ({ date }) =>
    date ? `final session planned for ${dates.fullDate(date)}` : 'final session not chosen yet',
  'date-confirmed': () => 'today’s date confirmed',
  'too-soon': ({ treated, first, on }) =>
    `too soon: last session ${dates.shortDate(treated, on)}, first possible date ${dates.shortDate(first, on)}`,
  'about-too-soon': () => 'too soon after the last session',
  'new-date': ({ at }) => dates.appointment(at, null),
  reasons: ({ reasons }) =>
    `${reasons.length === 1 ? 'reason' : 'reasons'}: ${list(reasons.map((one) => (typeof one === 'string' ? one : ownReasons[one.code])))}`,

  about: ({ text }) => own(text),
  'asked-answered': ({ question, answer }) => answered(question, answer),
  'health-answer': ({ question, answer, details: told }) =>
    answered(question, `${answer === 'yes' ? 'Yes' : 'No'}${told === '' ? '' : `. ${told}`}`),
  'health-said': ({ question, said }) => answered(question, saidWords(said)),
  'doctors-note': ({ doctor, date, on }) => `doctor’s note of ${dates.shortDate(date, on)} by ${own(doctor)}`,
  'point-answer': ({ answer, chosen }) =>
    ({ agreed: 'agreed', refused: 'declined', chosen: `chosen: ${own(chosen)}`, read: 'read' })[answer],
  initials: ({ drawn }) => (drawn ? 'with initials' : 'with typed initials'),
  'same-as': ({ date }) => `confirmed: as answered on ${dates.fullDate(date)}`,
  when: ({ when }) => dates.said(when),
  finding: ({ finding }) => `finding: ${own(finding)}`,
  round: ({ round }) => `checked again (${round})`,
  done: ({ step }) => `done: ${own(step)}`,
  decision: ({ decision }) => decisions[decision],
  reason: ({ text }) => `reason: ${own(text)}`,
  'answered-again': () => 'answered again by the client',
  why: ({ text }) => `why: ${own(text)}`,
  note: ({ text }) => `note: ${own(text)}`,
  'note-for-staff': ({ text }) => `note for staff: ${own(text)}`,
  'for-client': ({ language, text }) => `for the client in ${languageName(language)}: ${own(text)}`,
  'note-for-client': ({ text }) => `note for the client: ${own(text)}`,
  asked: ({ text }) => `“${own(text)}”`,
  answer: ({ text }) => `answer: ${own(text)}`,
  text: ({ text }) => own(text),
  confirmed: ({ items }) => list(items),
  'asked-again': ({ items }) => `asked again: ${list(items)}`,
  changed: ({ items }) => `changed: ${list(items)}`,
  'left-as-it-was': ({ items }) => `left as it was: ${list(items)}`,

  'signature-typed': ({ name }) => `typed “${own(name)}”`,
  'signature-drawn': ({ pointer, strokes }) =>
    `drawn with ${{ pen: 'a pen', touch: 'a finger', mouse: 'a mouse' }[pointer]}, ${strokes === 1 ? '1 stroke' : `${strokes} strokes`}`,
  'no-signature': () => 'not signed',
  signer: ({ name }) => `signed by ${own(name)}`,
  intent: () => 'meaning of the signature confirmed',
  'electronic-record': () => 'electronic record agreed',
  'large-print': () => 'read in larger text',
  'given-pin': ({ at, signedIn }) =>
    `PIN given by an owner on ${dates.dateAndTime(at)}, ${signedIn ? 'used since' : 'not used since'}`,
  'recovered-pin': ({ at }) => `PIN set with the recovery key on ${dates.dateAndTime(at)}`,

  expected: ({ minutes }) => `expected: ${durations.whole(minutes * minute)}`,
  planned: ({ from, to, on }) => `planned ${dates.timeRange(from, to, on)}`,
  worked: (length) => `worked ${durations.sure(length)}`,
  'worked-in-all': (length) => `worked ${durations.sure(length, '', durations.exact)}`,
  'break-timing': (timing) => timingIn(durations, procedure.timing, timing),
  'break-length': (length) => durations.sure(length, '', durations.exact),
  after: (length) => `after ${durations.sure(length, '', durations.exact)}`,
  'clock-set': ({ ms, back }) => `set ${back ? 'back' : 'forward'} by ${durations.exact(ms)}`,
  'clock-before': ({ at }) => `it had shown ${dates.dateAndTime(at)}`,
  'clock-right': ({ right }) => `the time ${right === 'now' ? 'after' : 'before'} the change is right`,
  'clock-ahead': ({ ms }) =>
    ms === 0
      ? 'the clock is right'
      : `the clock is ${durations.exact(Math.abs(ms))} ${ms > 0 ? 'ahead' : 'behind'} since the restart`,
  entry: ({ sequence }) => number(sequence),
  'right-time': ({ at, on }) => `right time ${dates.timeOn(at, on)}`,
  'crossed-out': ({ sequences }) => sequences.map(number).join(', '),

  'lot-name': ({ kind, name }) => procedure.lots.name(procedure.lots.kinds[kind], own(name)),
  maker: ({ maker }) => own(maker),
  lot: ({ lot }) => pigments.lot(own(lot)),
  went: ({ lot, areas }) => `${own(lot)}: ${areas.map((area) => scalpAreas[area]).join(', ')}`,
  expiry: ({ expiry }) => (expiry === '' ? pigments.noExpiry : pigments.expires(dates.expiry(expiry))),
  'expired-why': ({ text }) => `used past its date: ${own(text)}`,
  'in-place-of': ({ sequence }) => `in place of ${number(sequence)}`,
  'about-fact': ({ fact }) => recordFacts.names[fact],
  'recorded-fact': ({ value }) => recordFacts.says(value),
  'sheet-part': ({ part }) => `“${sheetParts[part] ?? part}”`,
  photo: ({ pose }) =>
    ({ front: 'front', top: 'top', right: 'right side', left: 'left side', back: 'back', vertex: 'crown' })[pose],
  paper: ({ kind }) => papers[kind],
  pages: ({ pages }) => (pages === 1 ? '1 page' : `${pages} pages`),
  'copy-made': ({ how, copy }) => `${how === 'printed' ? 'printed' : 'saved'}, copy ${copy}`,
  'copy-number': ({ copy }) => `copy ${copy}`,
  where: ({ where }) => ownPlace(where),
  'withdrawn-why': ({ why }) => withdrawn[why],
  'copy-given': ({ how }) => given[how],

  /** By its first 16 digits, which is what the eye can compare. */
  hash: ({ of, hash }) => `${hashes[of]} ${hash.slice(0, 16)}…`,
  id: ({ of, id }) => `${ids[of]} ${id}`,
  ...reactionFacts,
  ...checkInFacts,
};
