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
import { reactionFacts } from './reaction-facts.ts';
import { reasons as ownReasons } from './reasons.ts';
import { factNames, factSays } from './record-facts.ts';
import { scalpAreas } from './scalp-areas.ts';
import { saidWords } from './sheets.ts';

const minute = 60_000;
const ownPlace = placeIn({ documents: 'dossier Documents de cette tablette', tablet: 'cette tablette' });
const own = isolated;
const { pigments } = aftercare;
const list = (items: readonly string[]): string => items.map(own).join(', ');
const number = (sequence: number): string => `n° ${sequence}`;

const tasks: Readonly<Record<Task, string>> = { intake: 'questionnaire', consent: 'consentement', aftercare: 'soins' };
const details: Readonly<Record<keyof OwnDetails, string>> = {
  phone: 'téléphone',
  email: 'e-mail',
  emergencyName: 'contact en cas d’urgence',
  emergencyPhone: 'téléphone d’urgence',
};
const sheetParts: Readonly<Record<string, string>> = {
  'next-weeks': 'Les prochaines semaines',
  later: 'Ensuite',
  'when-to-call': 'Quand appeler',
};
const papers: Readonly<Record<DocumentKind, string>> = {
  'aftercare-sheet': 'fiche de soins',
  'aftercare-sheet-large': 'fiche de soins en gros caractères',
  'preparation-sheet': 'fiche de préparation',
  'preparation-sheet-large': 'fiche de préparation en gros caractères',
  'consent-record': 'recueil du consentement',
  'consent-copy': 'exemplaire client du consentement',
  'visit-record': 'dossier de visite',
  correction: 'correction',
  'reaction-report': 'rapport sur une réaction',
  'moved-sheet': 'fiche de préparation, nouvelle date',
};
const withdrawn: Readonly<Record<WithdrawnWhy, string>> = {
  cancelled: 'annulé',
  failed: 'échec de l’imprimante',
  'given-up': 'plus personne ne l’attendait',
};
const given: Readonly<Record<HowGiven, string>> = {
  printed: 'exemplaire imprimé',
  saved: 'exemplaire enregistré',
  both: 'exemplaire imprimé et enregistré',
  declined: 'aucun exemplaire souhaité',
  later: 'exemplaire à remettre plus tard',
};
const hashes: Readonly<Record<EventFactOf<'hash'>['of'], string>> = {
  text: 'texte',
  'own-text': 'le même texte dans la langue de la clinique',
  translation: 'textes affichés',
  protocol: 'protocole',
  'consent-from': 'protocole du texte de consentement',
  head: 'tête du registre',
  paper: 'SHA-256',
};
/** How somebody knows a language that they read texts in. */
const knowsLanguage: Readonly<Record<KnowsLanguage, string>> = consent.reader.knows;
const decisions = { continue: 'décidé de continuer', reschedule: 'décidé de reporter' } as const;
const ids: Readonly<Record<EventFactOf<'id'>['of'], string>> = { visit: 'visite', client: 'client', paper: 'document' };
export const lotKinds: Readonly<Record<EventFactOf<'lot-name'>['kind'], string>> = {
  pigment: 'Pigment',
  needle: 'Aiguille',
  other: 'Autre',
};
export const timing = {
  onTime: 'à l’heure',
  early: (by: string) => `en avance de ${by}`,
  late: (by: string) => `en retard de ${by}`,
  unknown: 'avance ou retard inconnu',
  lessThanAMinute: 'moins d’une minute',
};

const person = ({ name, birth }: Pick<EventFactOf<'client'>, 'name' | 'birth'>): string =>
  `${own(name)}, ${bornIn(dates, common.birth, birth)}`;

/** A question and its answer; a question that is only a word ("Gel") gets a colon. */
const answered = (question: string, answer: string): string =>
  `${own(question)}${/\p{P}$/u.test(question) ? '' : ' :'} ${own(answer)}`;

/** Each fact of an event, in words that stand beside each other on its line. */
export const eventFacts: EventCatalogue['facts'] = {
  client: person,
  'client-before': (fact) => `avant : ${person(fact)}`,
  'known-by': ({ by }) => consent.knownBy[by],
  task: ({ task }) => tasks[task],
  language: ({ tag }) => `en ${languageName(tag, 'fr')}`,
  'translation-checked': ({ by, knows }) => `traduction relue par ${isolated(by)} (${knowsLanguage[knows]})`,
  reader: ({ name, language, knows }) => `${own(name)} (${own(language)}, ${knowsLanguage[knows]})`,
  'by-name': () => 'par le nom complet',
  'still-known': () => 'identité confirmée avant, tablette non verrouillée depuis',
  tries: ({ tries }) => `après ${tries} essais`,
  'own-detail': ({ field, value }) => `${details[field]} ${own(value)}`,
  'own-detail-before': ({ field, value }) => `${details[field]} avant : ${own(value)}`,
  'not-given': ({ fields }) =>
    fields.map((field) => (field === 'email' ? 'pas d’e-mail' : `pas de ${details[field]}`)).join(', '),
  'consent-again': () => 'le consentement est redemandé',

  place: ({ session, planned, final }) => `séance ${session} sur ${planned}${final ? ', la dernière' : ''}`,
  'next-session': ({ at }) =>
    at ? `prochaine séance ${dates.appointment(at, null)}` : 'prochaine séance pas encore choisie',
  'final-session': ({ date }) =>
    date ? `dernière séance prévue le ${dates.fullDate(date)}` : 'dernière séance pas encore choisie',
  'date-confirmed': () => 'date d’aujourd’hui confirmée',
  'too-soon': ({ treated, first, on }) =>
    `trop tôt : dernière séance le ${dates.shortDate(treated, on)}, première date possible le ${dates.shortDate(first, on)}`,
  'about-too-soon': () => 'trop tôt après la dernière séance',
  'new-date': ({ at }) => dates.appointment(at, null),
  reasons: ({ reasons }) =>
    `${reasons.length === 1 ? 'raison' : 'raisons'} : ${list(reasons.map((one) => (typeof one === 'string' ? one : ownReasons[one.code])))}`,

  about: ({ text }) => own(text),
  'asked-answered': ({ question, answer }) => answered(question, answer),
  'health-answer': ({ question, answer, details: told }) =>
    answered(question, `${answer === 'yes' ? 'Oui' : 'Non'}${told === '' ? '' : `. ${told}`}`),
  'health-said': ({ question, said }) => answered(question, saidWords(said)),
  'doctors-note': ({ doctor, date, on }) => `certificat médical du ${dates.shortDate(date, on)} par ${own(doctor)}`,
  'point-answer': ({ answer, chosen }) =>
    ({ agreed: 'accepté', refused: 'refusé', chosen: `choisi : ${own(chosen)}`, read: 'lu' })[answer],
  initials: ({ drawn }) => (drawn ? 'avec initiales' : 'avec initiales tapées'),
  'same-as': ({ date }) => `confirmé : comme répondu le ${dates.fullDate(date)}`,
  when: ({ when }) => dates.said(when),
  finding: ({ finding }) => `constat : ${own(finding)}`,
  round: ({ round }) => `contrôlé de nouveau (${round})`,
  done: ({ step }) => `fait : ${own(step)}`,
  decision: ({ decision }) => decisions[decision],
  reason: ({ text }) => `raison : ${own(text)}`,
  'answered-again': () => 'nouvelle réponse du client',
  why: ({ text }) => `pourquoi : ${own(text)}`,
  note: ({ text }) => `note : ${own(text)}`,
  'note-for-staff': ({ text }) => `note pour l’équipe : ${own(text)}`,
  'for-client': ({ language, text }) => `pour le client en ${languageName(language, 'fr')} : ${own(text)}`,
  'note-for-client': ({ text }) => `note pour le client : ${own(text)}`,
  asked: ({ text }) => `« ${own(text)} »`,
  answer: ({ text }) => `réponse : ${own(text)}`,
  text: ({ text }) => own(text),
  confirmed: ({ items }) => list(items),
  'asked-again': ({ items }) => `redemandé : ${list(items)}`,
  changed: ({ items }) => `modifié : ${list(items)}`,
  'left-as-it-was': ({ items }) => `laissé tel quel : ${list(items)}`,

  'signature-typed': ({ name }) => `tapé « ${own(name)} »`,
  'signature-drawn': ({ pointer, strokes }) =>
    `dessiné avec ${{ pen: 'un stylet', touch: 'le doigt', mouse: 'une souris' }[pointer]}, ${strokes === 1 ? '1 trait' : `${strokes} traits`}`,
  'no-signature': () => 'non signé',
  signer: ({ name }) => `signé par ${own(name)}`,
  intent: () => 'sens de la signature confirmé',
  'electronic-record': () => 'dossier électronique accepté',
  'large-print': () => 'lu en plus gros caractères',
  'given-pin': ({ at, signedIn }) =>
    `code PIN donné par un propriétaire le ${dates.dateAndTime(at)}, ${signedIn ? 'utilisé depuis' : 'pas utilisé depuis'}`,
  'recovered-pin': ({ at }) => `code PIN défini avec la clé de récupération le ${dates.dateAndTime(at)}`,

  expected: ({ minutes }) => `durée prévue : ${durations.whole(minutes * minute)}`,
  planned: ({ from, to, on }) => `prévu ${dates.timeRange(from, to, on)}`,
  worked: (length) => `${durations.sure(length)} de travail`,
  'worked-in-all': (length) => `${durations.sure(length, '', durations.exact)} de travail`,
  'break-timing': (of) => timingIn(durations, timing, of),
  'break-length': (length) => durations.sure(length, '', durations.exact),
  after: (length) => `après ${durations.sure(length, '', durations.exact)}`,
  'clock-set': ({ ms, back }) => `${back ? 'reculée' : 'avancée'} de ${durations.exact(ms)}`,
  'clock-before': ({ at }) => `elle affichait ${dates.dateAndTime(at)}`,
  'clock-right': ({ right }) => `l’heure ${right === 'now' ? 'd’après' : 'd’avant'} le changement est juste`,
  'clock-ahead': ({ ms }) =>
    ms === 0
      ? 'l’horloge est juste'
      : `l’horloge ${ms > 0 ? 'avance' : 'retarde'} de ${durations.exact(Math.abs(ms))} depuis le redémarrage`,
  entry: ({ sequence }) => number(sequence),
  'right-time': ({ at, on }) => `heure juste ${dates.timeOn(at, on)}`,
  'crossed-out': ({ sequences }) => sequences.map(number).join(', '),

  'lot-name': ({ kind, name }) => `${lotKinds[kind]} : ${own(name)}`,
  maker: ({ maker }) => own(maker),
  lot: ({ lot }) => pigments.lot(own(lot)),
  went: ({ lot, areas }) => `${own(lot)}: ${areas.map((area) => scalpAreas[area]).join(', ')}`,
  expiry: ({ expiry }) => (expiry === '' ? pigments.noExpiry : pigments.expires(dates.expiry(expiry))),
  'expired-why': ({ text }) => `utilisé après sa date : ${own(text)}`,
  'in-place-of': ({ sequence }) => `à la place de ${number(sequence)}`,
  'about-fact': ({ fact }) => factNames[fact],
  'recorded-fact': ({ value }) => factSays(value),
  'sheet-part': ({ part }) => `« ${sheetParts[part] ?? part} »`,
  photo: ({ pose }) =>
    ({
      front: 'de face',
      top: 'du dessus',
      right: 'côté droit',
      left: 'côté gauche',
      back: 'de dos',
      vertex: 'vertex',
    })[pose],
  paper: ({ kind }) => papers[kind],
  pages: ({ pages }) => (pages === 1 ? '1 page' : `${pages} pages`),
  'copy-made': ({ how, copy }) => `${how === 'printed' ? 'imprimé' : 'enregistré'}, exemplaire ${copy}`,
  'copy-number': ({ copy }) => `exemplaire ${copy}`,
  where: ({ where }) => ownPlace(where),
  'withdrawn-why': ({ why }) => withdrawn[why],
  'copy-given': ({ how }) => given[how],

  /** By its first 16 digits, which is what the eye can compare. */
  hash: ({ of, hash }) => `${hashes[of]} ${hash.slice(0, 16)}…`,
  id: ({ of, id }) => `${ids[of]} ${id}`,
  ...reactionFacts,
  ...checkInFacts,
};
