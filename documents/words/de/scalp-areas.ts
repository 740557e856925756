import type { MapArea } from '../../../domain/visit/scalp-map/map-area.ts';

/** The areas of the scalp. Right and left are the client's own. */
export const scalpAreas: Readonly<Record<MapArea, string>> = {
  hairline: 'Haarlinie',
  front: 'Vorderkopf',
  'right-temple': 'Rechte Schläfe',
  'left-temple': 'Linke Schläfe',
  'mid-scalp': 'Oberkopf',
  crown: 'Wirbel',
  'right-side': 'Rechte Seite',
  'left-side': 'Linke Seite',
  back: 'Hinterkopf',
  nape: 'Nacken',
};
