import type { ScalpArea } from '../../../../domain/visit/areas.ts';
import { areasIn, areasOf, type MapArea } from '../../../../domain/visit/scalp-map/map-area.ts';
import type { VisitView } from '../../../../domain/visit/views/view.ts';

type Lot = VisitView['lots'][number];

/** Where each lot went, by its entry. */
export type Marks = Readonly<Record<number, readonly MapArea[]>>;

/** The lots that the map is about: pigments, and everything only where there is no pigment. */
export function mappedLots(lots: readonly Lot[]): readonly Lot[] {
  const pigments = lots.filter(({ kind }) => kind === 'pigment');
  return pigments.length > 0 ? pigments : lots;
}

export const marksOf = (lots: readonly Lot[]): Marks =>
  Object.fromEntries(lots.map(({ sequence, areas }) => [sequence, areas]));

/** A draft is one text: "41:front,crown;42:back". What is no area of ours is left out. */
export const written = (marks: Marks): string =>
  Object.entries(marks)
    .map(([lot, areas]) => `${lot}:${areas.join(',')}`)
    .join(';');

export function readMarks(text: string, saved: Marks): Marks {
  if (text === '') return saved;
  const parts = text.split(';').map((part) => part.split(':'));
  const typed = new Map(parts.map(([lot = '', areas = '']) => [Number(lot), areasOf(areas.split(','))]));
  return Object.fromEntries(Object.entries(saved).map(([lot, areas]) => [lot, typed.get(Number(lot)) ?? areas]));
}

export function toggled(marks: Marks, lot: number, area: MapArea): Marks {
  const before = marks[lot] ?? [];
  const after = before.includes(area) ? before.filter((one) => one !== area) : areasOf([...before, area]);
  return { ...marks, [lot]: after };
}

/** Without what one lot has on one picture. */
export function cleared(marks: Marks, lot: number, view: ScalpArea): Marks {
  return { ...marks, [lot]: (marks[lot] ?? []).filter((area) => !areasIn[view].includes(area)) };
}

/** How many areas of a picture are marked, by whichever lot. */
export function countIn(marks: Marks, view: ScalpArea): number {
  return areasIn[view].filter((area) => Object.values(marks).some((areas) => areas.includes(area))).length;
}

/** "A" for the first lot, "B" for the second; after the alphabet it goes on with numbers. */
export const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode('A'.charCodeAt(0) + index) : String(index + 1);
