import { formula } from '../../csv/csv-text.ts';
import { readCsv } from '../../csv/read-csv.ts';
import { hiddenText } from '../../hidden-text.ts';
import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import { clientTexts } from '../translations/texts.ts';
import { schemaMisfit } from '../translations/write.ts';
import { longestFile } from './bounds.ts';
import { translatorsColumns } from './translators-csv.ts';

/**
 * What is wrong with a row: a place that the protocol does not have, a source that is another by now, a place that stands twice, a
 * text that does not fit there, letters that nobody sees. `numbers`: it is taken, and says other numbers than its source.
 */
export type RowFault = 'unknown-place' | 'other-source' | 'twice' | 'does-not-fit' | 'hidden' | 'numbers';

export interface OddRow {
  /** Its number in the file, as a spreadsheet counts: the first line is 1. */
  readonly row: number;
  readonly place: string;
  readonly why: RowFault;
}

export interface ReadTranslations {
  /** The texts that can be taken, by their places. */
  readonly texts: Readonly<Record<string, string>>;
  readonly odd: readonly OddRow[];
}

/** A program for tables may add a few empty columns. */
const mostCells = 12;

/**
 * Reads a translator's file back in: `translatorsCsv` wrote it. Rows without a translation say nothing. Returns null where it
 * is no such file for this language, or larger than any.
 */
export function readTranslatorsCsv(
  file: string,
  protocol: TreatmentProtocol,
  language: string,
): ReadTranslations | null {
  if (file.length > longestFile) return null;
  const [head, ...rows] = readCsv(file, mostCells) ?? [];
  const [first, , source, target] = head ?? [];
  const ours = head?.length === translatorsColumns && first === 'place';
  if (!ours || source !== protocol.language || target !== language) return null;
  const sources = new Map(clientTexts(protocol).map(({ place, text }) => [place, text]));
  const texts: Record<string, string> = {};
  const odd: OddRow[] = [];
  const read = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const [place = '', , of = '', written = ''] = row.map(withoutGuard);
    const text = written.normalize('NFC').trim();
    if (text === '') continue;
    const own = sources.get(place);
    const why = whyNot({ place, of, text, own, twice: read.has(place) }, protocol);
    // A text that does not fit is tried once: trying takes time, and a file may hold thousands of the same.
    if (why === null || why === 'numbers' || why === 'hidden' || why === 'does-not-fit') read.add(place);
    if (why !== null) odd.push({ row: index + 2, place: place.slice(0, 300), why });
    if (why === null || why === 'numbers') texts[place] = text;
  }
  return { texts, odd };
}

/** `translatorsCsv` put a mark before what a spreadsheet would take for a formula. */
const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;

interface Row {
  readonly place: string;
  readonly of: string;
  readonly text: string;
  readonly own: string | undefined;
  readonly twice: boolean;
}

function whyNot({ place, of, text, own, twice }: Row, protocol: TreatmentProtocol): RowFault | null {
  if (own === undefined) return 'unknown-place';
  // A spreadsheet may write a line break of its own.
  if (of.replaceAll('\r\n', '\n') !== own) return 'other-source';
  if (twice) return 'twice';
  if (hiddenText(text) !== null) return 'hidden';
  if (schemaMisfit(protocol, place, text) !== null) return 'does-not-fit';
  return saysOtherNumbers(text, own) ? 'numbers' : null;
}

/** Whether a translation says other numbers than its source: "4 days" and "5 días". */
export function saysOtherNumbers(translation: string, source: string): boolean {
  return numbersIn(translation) !== numbersIn(source);
}

/** Numbers by their values, in any digits: "3 a 4", "٣ إلى ٤". */
function numbersIn(text: string): string {
  const numbers = text.match(/\p{Nd}+/gu) ?? [];
  return numbers
    .map((number) => [...number].map(digitValue).join(''))
    .sort()
    .join(' ');
}

/** Unicode keeps the ten digits of a script side by side, from a zero on. */
function digitValue(digit: string): number {
  let value = 0;
  let code = digit.codePointAt(0) ?? 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    value++;
    code--;
  }
  return value;
}
