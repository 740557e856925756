import type { MapArea } from '../../../domain/visit/scalp-map/map-area.ts';

/** The areas of the scalp. Right and left are the client's own. */
export const scalpAreas: Readonly<Record<MapArea, string>> = {
  hairline: 'Ligne frontale',
  front: 'Avant',
  'right-temple': 'Tempe droite',
  'left-temple': 'Tempe gauche',
  'mid-scalp': 'Milieu du crâne',
  crown: 'Sommet du crâne',
  'right-side': 'Côté droit',
  'left-side': 'Côté gauche',
  back: 'Arrière',
  nape: 'Nuque',
};
