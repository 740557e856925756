import type { MapArea } from '../../../domain/visit/scalp-map/map-area.ts';

/** The areas of the scalp. Right and left are the client's own. */
export const scalpAreas: Readonly<Record<MapArea, string>> = {
  hairline: 'خط الشعر',
  front: 'مقدمة الرأس',
  'right-temple': 'الصدغ الأيمن',
  'left-temple': 'الصدغ الأيسر',
  'mid-scalp': 'وسط الرأس',
  crown: 'قمة الرأس',
  'right-side': 'الجانب الأيمن',
  'left-side': 'الجانب الأيسر',
  back: 'مؤخرة الرأس',
  nape: 'القفا',
};
