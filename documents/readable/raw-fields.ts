import { canonicalJson } from '../../domain/canonical.ts';
import { Moment } from '../../domain/time.ts';
import type { Language } from '../words/language.ts';

/** "clinic-changed" as "Clinic changed": what the record calls an event that has no words of its own. */
export function rawName(type: string): string {
  const words = type.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "electronicRecord" as "electronic record". */
export const rawField = (name: string): string => name.replaceAll(/(\p{Lu})/gu, ' $1').toLowerCase();

/** A field of an event as the record keeps it; a hash by its first 16 digits, which is what the eye can compare. */
export function rawValue(language: Language, value: unknown): string {
  const { none, yes, no } = language.words.common.events;
  const written = (inner: unknown) => rawValue(language, inner);
  if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? `${value.slice(0, 16)}…` : value || none;
  if (typeof value === 'boolean') return value ? yes : no;
  if (value === null || value === undefined) return none;
  if (typeof value !== 'object') return String(value);
  const moment = Moment.safeParse(value);
  if (moment.success) return language.dates.dateAndTime(moment.data);
  if (Array.isArray(value)) return value.length === 0 ? none : value.map(written).join(', ');
  const entries = Object.entries(value);
  if (entries.length === 0) return canonicalJson(value);
  return entries.map(([name, inner]) => `${rawField(name)} ${written(inner)}`).join(', ');
}
