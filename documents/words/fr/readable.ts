import type { PaperWords } from '../language.ts';
import { figures } from './figures.ts';
import { plural } from './plural.ts';
import { recordSteps } from './record-steps.ts';

const counted = (count: number, one: string, other: string): string =>
  `${figures(count)} ${plural(count, { one, other })}`;
const rows = (count: number): string => counted(count, 'ligne', 'lignes');
const papers = (count: number): string => counted(count, 'document', 'documents');
const more = (cut: boolean): string => (cut ? ' et d’autres' : '');

/** The readable copy: pages for any browser, made from what a damaged record still holds. */
export const readable: PaperWords['readable'] = {
  warning:
    'Quiconque a ce dossier peut le lire : noms, réponses de santé et signatures. Gardez-le sous clé et supprimez-le quand il ne sert plus.',
  lost: {
    clinic: 'Nom de la clinique perdu',
    name: 'Nom perdu',
    staff: 'Équipe, nom perdu',
    birth: 'date de naissance perdue',
    payload: 'illisible',
  },
  first: {
    title: 'Ce qui a pu être lu du registre',
    under: (clinic, when) => `${clinic} · lu le ${when}`,
    account: 'Ce qui a été lu et ce qui est perdu',
    clients: (count) => counted(count, 'client', 'clients'),
    withoutClient: 'Visites dont les lignes du client sont perdues',
    strayPapers: 'Documents de visites qui sont perdues',
    inFolder: 'Ce que contient ce dossier',
    pages: ['clients et visits', 'Une page chacun. Elles s’ouvrent dans tout navigateur et peuvent être imprimées.'],
    papers: ['papers', 'Tels qu’ils ont été scellés. « npm run verify -- FICHIER… --data CE-DOSSIER » les prouve.'],
    other: ['Autres étapes', 'Clinique, équipe et sauvegardes, et étapes dont la place est perdue.'],
    rows: 'Chaque ligne telle qu’elle a été écrite, avec ses empreintes, pour qui vérifie la chaîne.',
  },
  client: { details: 'Coordonnées', visits: 'Visites' },
  details: {
    name: 'Nom',
    dateOfBirth: 'Date de naissance',
    phone: 'Téléphone',
    email: 'E-mail',
    language: 'Langue',
    emergencyName: 'Personne à prévenir en cas d’urgence',
    emergencyPhone: 'Téléphone de la personne à prévenir',
    guardianName: 'Représentant légal',
    guardianRelation: 'Lien du représentant avec le client',
  },
  visit: {
    of: (date) => `Visite du ${date}`,
    papers: 'Documents scellés',
    lostPapers: (count) =>
      `${papers(count)} de cette visite ${plural(count, { one: 'n’a pas pu être lu en entier', other: 'n’ont pas pu être lus en entier' })}.`,
    numbers: 'Un numéro qui manque ici est une étape d’une autre visite, ou une étape perdue.',
    counted: (count) => (count === 0 ? 'aucun document' : papers(count)),
  },
  others: {
    title: 'Autres étapes',
    under: 'La clinique, son équipe et le registre lui-même',
    loose: 'Étapes dont la place dans le registre est perdue',
    looseWords: 'Elles ont été écrites sur cette tablette. Qui elles concernent, qui les a faites et quand est perdu.',
    row: (sequence) => `Ligne ${sequence}`,
  },
  steps: {
    names: recordSteps,
    title: 'Étapes',
    heads: ['N°', 'Quand', 'Qui', 'Quoi'],
    clock: (reading) => `L’horloge indiquait ${reading}.`,
    lost: 'Ce qui était noté ici est perdu.',
    typed: (name) => `tapée, « ${name} »`,
    drawn: 'Signature telle qu’elle a été tracée',
  },
  none: 'Rien n’a pu être lu.',
  account: {
    read: (read, all) => `Lignes du registre lues : ${figures(read)} sur ${rows(all)}.`,
    lost: (ranges) => `Perdu : ${ranges}.`,
    wordless: (ranges) => `On sait seulement qui a fait quel genre d’étape et quand, rien de plus : ${ranges}.`,
    erased: (count) => `Effacé sur demande, et cela reste ainsi : ${rows(count)}.`,
    papers: (read, lost) => {
      const whole = `Lu octet par octet, tel que scellé : ${papers(read)}`;
      return lost === 0 ? `${whole}.` : `${whole} ; de ${figures(lost)} de plus il ne reste qu’une trace.`;
    },
    pages: (damaged, all) => `Pages endommagées : ${figures(damaged)} sur ${counted(all, 'page', 'pages')} du fichier.`,
    whole: 'Chaque ligne connue ici a été lue. On ne peut pas savoir si d’autres ont suivi.',
    notWhole: 'Ce n’est pas tout le registre. Des parties sont perdues.',
    conflicting: (ranges) =>
      `Plus d’une version trouvée : ${ranges}. Cette copie contient celle du registre ou, si elle est perdue, celle qui s’accorde avec les lignes voisines. L’autre n’a peut-être jamais été enregistrée.`,
    broken: (numbers, cut) =>
      `Chaque ligne lue porte une empreinte qui lui correspond, mais celles-ci ne suivent pas la ligne précédente : ${numbers}${more(cut)}. Le registre a été modifié à cet endroit.`,
    chainHolds:
      'Chaque ligne lue est ce qui a été écrit et, là où deux lignes se suivent, la seconde découle de la première.',
    noHead: 'Aucune tête gardée hors du registre ne désigne une ligne qui a pu être lue.',
    headAgrees: 'La tête gardée hors du registre concorde avec lui.',
    headsAgree: (count) => `Les ${figures(count)} têtes gardées hors du registre concordent avec lui.`,
    headsDisagree: (count, of) =>
      `Ne concordent pas avec le registre : ${figures(count)} sur ${counted(of, 'tête gardée', 'têtes gardées')} hors de lui.`,
    range: (from, to) => (from === to ? `${from}` : `${from} à ${to}`),
    ranges: (total, named, cut) => `${rows(total)} (${named.join(', ')}${more(cut)})`,
  },
};
