import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import { isFields, isItems, placeById } from '../versions/place.ts';
import { isSentenceAt } from '../versions/sentence.ts';

/**
 * Every sentence of a protocol for a translator, in RFC 4180: its place, the text in the protocol's language, and an empty column
 * for the other one.
 */
export function translatorsCsv(protocol: TreatmentProtocol, language: string): string {
  const lines = [['place', protocol.language, language], ...sentences(protocol).map((row) => [...row, ''])];
  return lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function sentences(protocol: TreatmentProtocol): [place: string, text: string][] {
  const found: [string, string][] = [];
  const walk = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value === 'string') {
      const place = placeById(protocol, path);
      if (value !== '' && isSentenceAt(place)) found.push([place, value]);
      return;
    }
    const entries = isItems(value) ? [...value.entries()] : isFields(value) ? Object.entries(value) : [];
    for (const [key, inner] of entries) walk(inner, [...path, key]);
  };
  walk(protocol, []);
  return found;
}

/** A spreadsheet would take a text with one of these in front for a formula. */
const formula = /^[=+\-@\t\r]/;

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
