import type { FrenchAreas } from './french-areas.ts';

export const logo: FrenchAreas['logo'] = {
  title: 'Logo',
  under: 'Il figure en tête de chaque document.',
  none: 'Pas encore de logo',
  noneWords: 'Les documents portent le nom de la clinique. Un logo peut l’accompagner.',
  choose: 'Choisir une image',
  chooseWords: 'PNG, JPEG ou SVG, 512 Ko au plus. Sur le papier, au plus 42 mm de large et 16 mm de haut.',
  now: 'Sur les documents actuels',
  chosen: 'Comme il sera imprimé',
  colour: 'En couleur',
  grey: 'Sur une imprimante sans couleur',
  adds: 'Chaque document gagne {{count}} Ko.',
  use: 'Utiliser ce logo',
  remove: 'Retirer le logo',
  removeTitle: 'Retirer le logo ?',
  removeWords: 'Les nouveaux documents portent seulement le nom de la clinique. Ce qui est scellé reste tel quel.',
  keep: 'Le garder',
  another: 'En choisir un autre',
  alt: 'Le logo de la clinique',
};
