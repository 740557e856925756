import type { MapArea } from '../../../domain/visit/scalp-map/map-area.ts';

/** The areas of the scalp. Right and left are the client's own. */
export const scalpAreas: Readonly<Record<MapArea, string>> = {
  hairline: 'Linha frontal',
  front: 'Parte da frente',
  'right-temple': 'Têmpora direita',
  'left-temple': 'Têmpora esquerda',
  'mid-scalp': 'Zona média',
  crown: 'Coroa',
  'right-side': 'Lado direito',
  'left-side': 'Lado esquerdo',
  back: 'Parte de trás',
  nape: 'Nuca',
};
