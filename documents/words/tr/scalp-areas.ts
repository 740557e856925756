import type { MapArea } from '../../../domain/visit/scalp-map/map-area.ts';

/** The areas of the scalp. Right and left are the client's own. */
export const scalpAreas: Readonly<Record<MapArea, string>> = {
  hairline: 'Saç çizgisi',
  front: 'Ön bölge',
  'right-temple': 'Sağ şakak',
  'left-temple': 'Sol şakak',
  'mid-scalp': 'Orta bölge',
  crown: 'Tepe',
  'right-side': 'Sağ yan',
  'left-side': 'Sol yan',
  back: 'Arka bölge',
  nape: 'Ense',
};
