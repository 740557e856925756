import type { PaperWords } from '../language.ts';
import { correction, papers } from './correction.ts';
import { lotKinds } from './event-facts.ts';
import { areas, doctor, signs } from './reaction-facts.ts';

export const reaction: PaperWords['reaction'] = {
  title: papers['reaction-report'],
  foot: 'rapport sur une réaction',
  treated: 'Traitement',
  began: 'Début',
  heard: 'Signalée à la clinique',
  reportBy: (date) => `À déclarer au plus tard ${date}`,
  counted: (days, from) =>
    `${days === 1 ? '1 jour ouvré' : `${days} jours ouvrés`} à partir de ${from}, selon les jours d’ouverture de la clinique.`,
  late: 'Ce jour était passé quand cette fiche a été faite.',
  what: 'Ce qui s’est passé',
  sign: 'De quoi il s’agit : ',
  where: 'Où : ',
  whereNone: 'non précisé',
  words: 'En mots : ',
  doctor: 'Médecin : ',
  advice: 'Ce que la clinique a conseillé : ',
  toldBy: 'Signalée par : ',
  theClient: 'la personne traitée',
  lots: 'Lots de ce traitement qui peuvent être en cause',
  noLots: 'Aucun n’a été indiqué.',
  lot: (kind, name, maker, lot, expiry) =>
    [`${kind} : ${name}`, maker, lot, expiry].filter((part) => part !== '').join(', '),
  lotNumber: (lot) => `lot ${lot}`,
  expires: (expiry) => `péremption ${expiry}`,
  kinds: lotKinds,
  belongsTo: correction.belongsTo,
  stay: 'Ces documents restent tels qu’ils ont été scellés. Ce que l’on apprend ensuite est gardé dans le registre de la visite.',
  origin: correction.origin,
  signs,
  areas,
  doctors: doctor,
};
