import { refusedLogo } from './refused.ts';

/** Limit for measures in a drawing; larger ones are not valid in a document. */
const most = 1e6;

/** A number in PDF syntax, with a maximum of decimal places and no exponent. Throws `logo-refused`. */
export function decimal(value: number, places: number): string {
  const digits = withinRange(value).toFixed(places);
  let end = digits.length;
  while (digits.charAt(end - 1) === '0') end--;
  return digits.slice(0, digits.charAt(end - 1) === '.' ? end - 1 : end);
}

/** Throws `logo-refused` for a value that is not a number or out of range. */
export function withinRange(value: number): number {
  if (!Number.isFinite(value) || Math.abs(value) > most) throw refusedLogo('huge-measures');
  return value;
}
