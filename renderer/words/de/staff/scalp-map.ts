import type { GermanAreas } from './german-areas.ts';

export const scalpMap: GermanAreas['scalpMap'] = {
  title: 'Kopfhautkarte',
  chooseLot: '1 Charge wählen',
  tapAreas: '2 Tippen, wohin sie kam',
  ownSides: 'Rechts und links sind die eigenen Seiten der Person.',
  clientsRight: 'Rechts der Person',
  clientsLeft: 'Links der Person',
  toFront: 'Vorn',
  toBack: 'Hinten',
  views: 'Ansichten',
  view: { front: 'Vorn', top: 'Oben', right: 'Rechts', left: 'Links', back: 'Hinten' },
  viewCount: '{{view}} · {{marked}}',
  clear: '{{view}} leeren',
  save: 'Karte speichern',
  waitsMark: 'Zuerst einen Bereich antippen',
};
