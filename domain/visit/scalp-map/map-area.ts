import { z } from 'zod';
import type { ScalpArea } from '../areas.ts';

/** The areas that can be marked on the scalp map, from the front to the back. Right and left are the client's own. */
export const mapAreas = [
  'hairline',
  'front',
  'right-temple',
  'left-temple',
  'mid-scalp',
  'crown',
  'right-side',
  'left-side',
  'back',
  'nape',
] as const;
export const MapArea = z.enum(mapAreas);
export type MapArea = z.infer<typeof MapArea>;

/** The pictures of the map, in the order in which they are offered. */
export const mapViews = ['front', 'top', 'right', 'left', 'back'] as const satisfies readonly ScalpArea[];

/** Which areas each picture shows. Most are seen from two sides: marked in one, they are marked in both. */
export const areasIn: Readonly<Record<ScalpArea, readonly MapArea[]>> = {
  front: ['hairline', 'front', 'right-temple', 'left-temple'],
  top: ['front', 'mid-scalp', 'crown', 'right-side', 'left-side', 'back'],
  right: ['mid-scalp', 'right-temple', 'right-side', 'back'],
  left: ['mid-scalp', 'left-temple', 'left-side', 'back'],
  back: ['crown', 'back', 'nape'],
};

/** Each area once, in the order of the list. */
export function inOrder(areas: Iterable<MapArea>): MapArea[] {
  const marked = new Set(areas);
  return mapAreas.filter((area) => marked.has(area));
}

/** The areas among some words, in the order of the list. */
export function areasOf(words: readonly string[]): MapArea[] {
  return mapAreas.filter((area) => words.includes(area));
}

/** The pictures on which something of these is seen: as few as show every area. */
export function viewsOf(areas: readonly MapArea[]): ScalpArea[] {
  const left = new Set(areas);
  const views: ScalpArea[] = [];
  for (const view of mapViews) {
    const seen = areasIn[view].filter((area) => left.has(area));
    if (seen.length > 0) views.push(view);
    for (const area of seen) left.delete(area);
  }
  return views;
}
