import { crc32 } from 'node:zlib';
import type { PictureOf } from '../draw.ts';

/** One combination of orientation, theme and text size. */
export interface Combination {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  /** Of the text, in percent. */
  readonly text: 100 | 125 | 150 | 200;
}

/** The tablets that clinics own, held both ways. */
const sizes = [
  [600, 960],
  [800, 1280],
  [1024, 768],
  [1133, 744],
  [1180, 820],
  [1280, 800],
  [960, 600],
  [2732, 2048],
] as const;
const texts = [100, 125, 150, 200] as const;
const themes = ['light', 'dark'] as const;

export const combinations: readonly Combination[] = sizes.flatMap(([width, height]) =>
  texts.flatMap((text) => themes.map((theme): Combination => ({ width, height, theme, text }))),
);

export const nameOfCombination = ({ width, height, theme, text }: Combination): string =>
  `${width}x${height}-${theme}-${text}`;

/**
 * The one combination in which a state is looked at when each is looked at once: by a checksum of its name, so that a state that
 * comes or goes changes no other one's, and a few hundred states together cover all of them.
 * @param among Those of one size, say.
 */
export function combinationOf({ screen, state }: PictureOf, among = combinations): Combination {
  const one = among[crc32(`${screen}/${state}`) % among.length];
  if (!one) throw new RangeError('there are no combinations');
  return one;
}
