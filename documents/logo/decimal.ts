import { refusedLogo } from './refused.ts';

/** Of any measure in a drawing; a document cannot hold much larger ones. */
const most = 1e6;

/** A number as PDF writes it, with so many places at most and never an exponent. Throws `logo-refused`. */
export function decimal(value: number, places: number): string {
  return withinRange(value)
    .toFixed(places)
    .replace(/\.?0+$/, '');
}

/** Throws `logo-refused` for what is no number, or one that nothing is measured in. */
export function withinRange(value: number): number {
  if (!Number.isFinite(value) || Math.abs(value) > most) throw refusedLogo('huge-measures');
  return value;
}
