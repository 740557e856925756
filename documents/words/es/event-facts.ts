import type { EventFactOf } from '../../../domain/visit/views/event-fact.ts';
import { bornIn } from '../born.ts';
import type { EventCatalogue } from '../event-words.ts';
import { isolated as own } from '../isolated.ts';
import { languageName } from '../language-name.ts';
import { placeIn } from '../place-in.ts';
import { timingIn } from '../timing.ts';
import { checkInFacts } from './check-in-facts.ts';
import { common } from './common.ts';
import { consent } from './consent.ts';
import { dates } from './dates.ts';
import { durations } from './durations.ts';
import * as say from './event-parts.ts';
import { reactionFacts } from './reaction-facts.ts';
import { reasons as ownReasons } from './reasons.ts';
import { scalpAreas } from './scalp-areas.ts';
import { saidWords } from './sheets.ts';

const minute = 60_000;
const ownPlace = placeIn({ documents: 'Documentos de esta tableta', tablet: 'esta tableta' });
const list = (items: readonly string[]): string => items.map(own).join(', ');
const number = (sequence: number): string => `n.º ${sequence}`;

const person = ({ name, birth }: Pick<EventFactOf<'client'>, 'name' | 'birth'>): string =>
  `${own(name)}, ${bornIn(dates, common.birth, birth)}`;

/** A question and its answer; a question that is only a word ("Gel") gets a colon. */
const answered = (question: string, answer: string): string =>
  `${own(question)}${/\p{P}$/u.test(question) ? '' : ':'} ${own(answer)}`;

/** Each fact of an event, in words that stand beside each other on its line. */
export const eventFacts: EventCatalogue['facts'] = {
  client: person,
  'client-before': (fact) => `antes: ${person(fact)}`,
  'known-by': ({ by }) => consent.knownBy[by],
  task: ({ task }) => say.tasks[task],
  language: ({ tag }) => `en ${languageName(tag, 'es')}`,
  'translation-checked': ({ by, knows }) => `traducción revisada por ${own(by)} (${say.knowsLanguage[knows]})`,
  reader: ({ name, language, knows }) => `${own(name)} (${own(language)}, ${say.knowsLanguage[knows]})`,
  'by-name': () => 'por el nombre completo',
  'still-known': () => 'identidad confirmada antes, tableta sin bloquear desde entonces',
  tries: ({ tries }) => `después de ${tries} intentos`,
  'own-detail': ({ field, value }) => `${say.details[field]}: ${own(value)}`,
  'own-detail-before': ({ field, value }) => `${say.details[field]}, antes: ${own(value)}`,
  'not-given': ({ fields }) => fields.map((field) => `sin ${say.details[field]}`).join(', '),
  'consent-again': () => 'se pide de nuevo el consentimiento',

  place: ({ session, planned, final }) => `sesión ${session} de ${planned}${final ? ', la última' : ''}`,
  'next-session': ({ at }) =>
    at ? `próxima sesión: ${dates.appointment(at, null)}` : 'próxima sesión sin elegir todavía',
  'final-session': ({ date }) =>
    date ? `última sesión prevista: ${dates.fullDate(date)}` : 'última sesión sin elegir todavía',
  'date-confirmed': () => 'fecha de hoy confirmada',
  'too-soon': ({ treated, first, on }) =>
    `demasiado pronto: última sesión ${dates.shortDate(treated, on)}, primera fecha posible ${dates.shortDate(first, on)}`,
  'about-too-soon': () => 'demasiado pronto después de la última sesión',
  'new-date': ({ at }) => dates.appointment(at, null),
  reasons: ({ reasons }) =>
    `${reasons.length === 1 ? 'motivo' : 'motivos'}: ${list(reasons.map((one) => (typeof one === 'string' ? one : ownReasons[one.code])))}`,

  about: ({ text }) => own(text),
  'asked-answered': ({ question, answer }) => answered(question, answer),
  'health-answer': ({ question, answer, details: told }) =>
    answered(question, `${answer === 'yes' ? 'Sí' : 'No'}${told === '' ? '' : `. ${told}`}`),
  'health-said': ({ question, said }) => answered(question, saidWords(said)),
  'doctors-note': ({ doctor, date, on }) => `informe médico del ${dates.shortDate(date, on)}, de ${own(doctor)}`,
  'point-answer': ({ answer, chosen }) =>
    ({ agreed: 'aceptado', refused: 'rechazado', chosen: `elegido: ${own(chosen)}`, read: 'leído' })[answer],
  initials: ({ drawn }) => (drawn ? 'con iniciales' : 'con iniciales escritas'),
  'same-as': ({ date }) => `confirmado: como se respondió el ${dates.fullDate(date)}`,
  when: ({ when }) => dates.said(when),
  finding: ({ finding }) => `hallazgo: ${own(finding)}`,
  round: ({ round }) => `comprobado de nuevo (${round})`,
  done: ({ step }) => `hecho: ${own(step)}`,
  decision: ({ decision }) => say.decisions[decision],
  reason: ({ text }) => `motivo: ${own(text)}`,
  'answered-again': () => 'el cliente respondió de nuevo',
  why: ({ text }) => `por qué: ${own(text)}`,
  note: ({ text }) => `nota: ${own(text)}`,
  'note-for-staff': ({ text }) => `nota para el personal: ${own(text)}`,
  'for-client': ({ language, text }) => `para el cliente en ${languageName(language, 'es')}: ${own(text)}`,
  'note-for-client': ({ text }) => `nota para el cliente: ${own(text)}`,
  asked: ({ text }) => `«${own(text)}»`,
  answer: ({ text }) => `respuesta: ${own(text)}`,
  text: ({ text }) => own(text),
  confirmed: ({ items }) => list(items),
  'asked-again': ({ items }) => `se pregunta de nuevo: ${list(items)}`,
  changed: ({ items }) => `cambiado: ${list(items)}`,
  'left-as-it-was': ({ items }) => `dejado como estaba: ${list(items)}`,

  'signature-typed': ({ name }) => `escribió «${own(name)}»`,
  'signature-drawn': ({ pointer, strokes }) =>
    `dibujada con ${say.pointers[pointer]}, ${strokes === 1 ? '1 trazo' : `${strokes} trazos`}`,
  'no-signature': () => 'sin firma',
  signer: ({ name }) => `firmado por ${own(name)}`,
  intent: () => 'significado de la firma confirmado',
  'electronic-record': () => 'registro electrónico aceptado',
  'large-print': () => 'leído en letra más grande',
  'given-pin': ({ at, signedIn }) =>
    `PIN dado por un titular el ${dates.dateAndTime(at)}, ${signedIn ? 'usado desde entonces' : 'sin usar desde entonces'}`,
  'recovered-pin': ({ at }) => `PIN puesto con la clave de recuperación el ${dates.dateAndTime(at)}`,

  expected: ({ minutes }) => `previsto: ${durations.whole(minutes * minute)}`,
  planned: ({ from, to, on }) => `prevista ${dates.timeRange(from, to, on)}`,
  worked: (length) => `trabajo: ${durations.sure(length)}`,
  'worked-in-all': (length) => `trabajo: ${durations.sure(length, '', durations.exact)}`,
  'break-timing': (timing) => timingIn(durations, say.timing, timing),
  'break-length': (length) => durations.sure(length, '', durations.exact),
  after: (length) => `después de ${durations.sure(length, '', durations.exact)}`,
  'clock-set': ({ ms, back }) => `${back ? 'atrasado' : 'adelantado'} ${durations.exact(ms)}`,
  'clock-before': ({ at }) => `antes mostraba ${dates.dateAndTime(at)}`,
  'clock-right': ({ right }) => `es correcta la hora de ${right === 'now' ? 'después' : 'antes'} del cambio`,
  'clock-ahead': ({ ms }) =>
    ms === 0
      ? 'el reloj está bien'
      : `el reloj va ${durations.exact(Math.abs(ms))} ${ms > 0 ? 'adelantado' : 'atrasado'} desde el reinicio`,
  entry: ({ sequence }) => number(sequence),
  'right-time': ({ at, on }) => `hora correcta: ${dates.timeOn(at, on)}`,
  'crossed-out': ({ sequences }) => sequences.map(number).join(', '),

  'lot-name': ({ kind, name }) => `${say.lotKinds[kind]}: ${own(name)}`,
  maker: ({ maker }) => own(maker),
  lot: ({ lot }) => `lote ${own(lot)}`,
  went: ({ lot, areas }) => `${own(lot)}: ${areas.map((area) => scalpAreas[area]).join(', ')}`,
  expiry: ({ expiry }) => (expiry === '' ? 'sin fecha de caducidad en el envase' : `caduca: ${dates.expiry(expiry)}`),
  'expired-why': ({ text }) => `usado después de su fecha: ${own(text)}`,
  'in-place-of': ({ sequence }) => `en lugar de ${number(sequence)}`,
  'about-fact': ({ fact }) => say.factNames[fact],
  'recorded-fact': ({ value }) => say.recorded(value),
  'sheet-part': ({ part }) => `«${say.sheetParts[part] ?? part}»`,
  photo: ({ pose }) =>
    ({
      front: 'de frente',
      top: 'desde arriba',
      right: 'lado derecho',
      left: 'lado izquierdo',
      back: 'por detrás',
      vertex: 'coronilla',
    })[pose],
  paper: ({ kind }) => say.papers[kind],
  pages: ({ pages }) => (pages === 1 ? '1 página' : `${pages} páginas`),
  'copy-made': ({ how, copy }) => `${how === 'printed' ? 'impresa' : 'guardada'}, copia ${copy}`,
  'copy-number': ({ copy }) => `copia ${copy}`,
  where: ({ where }) => ownPlace(where),
  'withdrawn-why': ({ why }) => say.withdrawn[why],
  'copy-given': ({ how }) => say.given[how],

  /** By its first 16 digits, which is what the eye can compare. */
  hash: ({ of, hash }) => `${say.hashes[of]} ${hash.slice(0, 16)}…`,
  id: ({ of, id }) => `${say.ids[of]} ${id}`,
  ...reactionFacts,
  ...checkInFacts,
};
