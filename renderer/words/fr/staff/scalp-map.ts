import type { FrenchAreas } from './french-areas.ts';

export const scalpMap: FrenchAreas['scalpMap'] = {
  title: 'Plan du cuir chevelu',
  chooseLot: '1 Choisissez un lot',
  tapAreas: '2 Touchez où il est allé',
  ownSides: 'Droite et gauche sont celles du client.',
  clientsRight: 'Droite du client',
  clientsLeft: 'Gauche du client',
  toFront: 'Avant',
  toBack: 'Arrière',
  views: 'Vues',
  view: { front: 'Avant', top: 'Dessus', right: 'Droite', left: 'Gauche', back: 'Arrière' },
  viewCount: '{{view}} · {{marked}}',
  clear: 'Effacer {{view}}',
  save: 'Enregistrer le plan',
  waitsMark: 'Touchez d’abord une zone',
};
