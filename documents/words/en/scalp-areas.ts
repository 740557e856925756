import type { MapArea } from '../../../domain/visit/scalp-map/map-area.ts';

/** The areas of the scalp. Right and left are the client's own. */
export const scalpAreas: Readonly<Record<MapArea, string>> = {
  hairline: 'Hairline',
  front: 'Front',
  'right-temple': 'Right temple',
  'left-temple': 'Left temple',
  'mid-scalp': 'Mid-scalp',
  crown: 'Crown',
  'right-side': 'Right side',
  'left-side': 'Left side',
  back: 'Back',
  nape: 'Nape',
};
