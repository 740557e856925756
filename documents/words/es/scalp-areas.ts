import type { MapArea } from '../../../domain/visit/scalp-map/map-area.ts';

/** The areas of the scalp. Right and left are the client's own. */
export const scalpAreas: Readonly<Record<MapArea, string>> = {
  hairline: 'Línea del cabello',
  front: 'Zona frontal',
  'right-temple': 'Sien derecha',
  'left-temple': 'Sien izquierda',
  'mid-scalp': 'Zona media',
  crown: 'Coronilla',
  'right-side': 'Lado derecho',
  'left-side': 'Lado izquierdo',
  back: 'Parte de atrás',
  nape: 'Nuca',
};
