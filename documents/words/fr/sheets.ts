import type { PaperWords } from '../language.ts';
import { saidIn } from '../said.ts';
import { dates } from './dates.ts';
import { plural } from './plural.ts';

export const copy: PaperWords['copy'] = {
  copy: (number) => `Exemplaire ${number}`,
  printed: (when, corrected) => `, imprimé ${when}.${corrected} La clinique garde le fichier scellé.`,
  corrected: (date, first, last) =>
    ` Corrigé le ${date}, voir ${first === last ? `la correction ${last}` : `les corrections ${first} à ${last}`}.`,
  joined: (then, now) => ` A signé sous le nom de ${then}, aujourd’hui ${now}.`,
};

export const preparation: PaperWords['preparation'] = {
  title: 'Avant votre séance',
  subject: 'Fiche de préparation',
  large: { title: 'Avant votre séance, gros caractères', subject: 'Fiche de préparation, gros caractères' },
  foot: 'fiche de préparation',
  given: 'Remise',
  givenBy: 'Remise par',
  moved: (when) => `Votre séance a été reportée le ${when}`,
  reason: 'Raison : ',
  protects: 'Attendre protège votre peau et votre résultat.',
  appointment: 'Votre rendez-vous',
  at: (clinic) => `Chez ${clinic}, heure locale`,
  insteadOf: (when) => `À la place de : ${when}`,
  why: 'Pourquoi : ',
  trouble: 'Rougeur, boutons, coup de soleil ou infection avant ce jour ? ',
  newDate: (number) =>
    `${number === '' ? 'Prévenez-nous d’abord' : `Appelez-nous d’abord, ${number}`} : nous trouverons une autre date et vous éviterez le trajet.`,
  until: 'Jusque-là',
  by: (when) => `au plus tard le ${when}`,
};

export const people: PaperWords['people'] = {
  title: 'Qui a fait quoi',
  did: {
    opened: 'a ouvert la visite',
    checked: 'a vérifié le cuir chevelu',
    rescheduled: 'a fixé la nouvelle date',
    cancelled: 'a annulé',
    'witnessed-consent': 'a été témoin du consentement',
    treated: 'a fait le traitement',
    stopped: 'a noté le retrait',
    'witnessed-aftercare': 'a été témoin pour la fiche de soins',
    sealed: 'a scellé',
  },
  treated: (range, byClock) => ` (${range}${byClock ? ' selon l’horloge de la tablette' : ''})`,
  from: (name, time) => `${name} (à partir de ${time})`,
};

const units = {
  hour: { one: 'heure', other: 'heures' },
  day: { one: 'jour', other: 'jours' },
  week: { one: 'semaine', other: 'semaines' },
  month: { one: 'mois', other: 'mois' },
  year: { one: 'an', other: 'ans' },
} as const;

export const points: PaperWords['points'] = {
  size: (least, most, unit) => `${least === most ? least : `${least} à ${most}`} ${plural(most, units[unit])}`,
  healed: 'la cicatrisation',
  final: 'votre dernière séance',
  appointment: 'votre prochain rendez-vous',
  after: (size, what) => `${size} après ${what}`,
  before: (size, what) => `${size} avant ${what}`,
  until: (point) => `Jusqu’à ${point}`,
  once: (point) => `Après ${point}`,
  from: (point) => `À partir de ${point}`,
  fromTo: (from, to) => `${from} au ${to}`,
  fromUntil: (from, point) => `${from} jusqu’à ${point}`,
  fromOn: (date) => `À partir du ${date}`,
  at: (date, time) => `${date}, ${time}`,
  parts: {
    morning: 'le matin',
    noon: 'à midi',
    afternoon: 'l’après-midi',
    evening: 'le soir',
    night: 'la nuit',
  },
  sinceTime: (date, time) => `${date}, à partir de ${time}`,
  about: 'Environ : ',
  except: (list) => `sauf : ${list}`,
  only: (condition) => `Seulement si : ${condition}`,
  missed: (what) => `Si cela n’a pas été fait : ${what}`,
  forYou: 'Demandez-nous ce qui vous concerne',
};

export const saidWords = saidIn({ yes: 'Oui', no: 'Non', none: 'Rien de tout cela', between: ', ' }, dates);
