import type { MapArea } from '../../../domain/visit/scalp-map/map-area.ts';

/** The areas of the scalp. Right and left are the client's own. */
export const scalpAreas: Readonly<Record<MapArea, string>> = {
  hairline: 'Attaccatura',
  front: 'Parte anteriore',
  'right-temple': 'Tempia destra',
  'left-temple': 'Tempia sinistra',
  'mid-scalp': 'Zona centrale',
  crown: 'Vertice',
  'right-side': 'Lato destro',
  'left-side': 'Lato sinistro',
  back: 'Parte posteriore',
  nape: 'Nuca',
};
