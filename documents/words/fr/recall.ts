import type { PaperWords } from '../language.ts';
import { figures } from './figures.ts';
import { plural } from './plural.ts';

/** Everybody who got a lot, on paper and as a table. */
export const recall: PaperWords['recall'] = {
  title: (lot) => `Rappel : lot ${lot}`,
  what: 'Quoi',
  maker: 'Fabricant',
  noMaker: 'non noté',
  expiry: 'Péremption',
  noExpiry: 'aucune sur l’emballage',
  people: (people, visits) =>
    `${figures(people)} ${plural(people, { one: 'personne', other: 'personnes' })}, ${figures(visits)} ${plural(visits, { one: 'visite', other: 'visites' })}`,
  count: 'L’ont reçu',
  lead: 'Données de santé. Gardez cette liste à la clinique, et détruisez-la quand elle n’est plus utile.',
  none: 'Personne n’a reçu ce lot.',
  columns: { who: 'Qui', contact: 'Téléphone et e-mail', visits: 'Visites et zones', sheet: 'Fiche' },
  noPhone: 'Pas de téléphone',
  noAreas: 'Zone non notée',
  open: 'Visite encore ouverte',
  given: {
    printed: 'Papier',
    saved: 'Enregistrée sur une clé',
    both: 'Papier et fichier',
    declined: 'Aucune souhaitée',
    later: 'Pas encore remise',
  },
  table: [
    'Nom',
    'Naissance',
    'Téléphone',
    'E-mail',
    'Visite',
    'Zones',
    'Fiche',
    'Type',
    'Nom du lot',
    'Fabricant',
    'Lot',
    'Péremption',
  ],
  file: (date, lot) => `${date} rappel ${lot}.csv`,
};
