import { CivilDate } from '../time.ts';

/** What a package's code says of a lot; each empty where the code does not say it. */
export interface ScannedLot {
  /** The article's number (GTIN, AI 01). */
  readonly gtin: string;
  /** AI 10. */
  readonly lot: string;
  /** AI 17, a date. */
  readonly expiry: string;
}

/** FNC1 between two fields, as a scanner in keyboard mode types it. */
const separator = '\u001d';

/** What some scanners type before the code: the kind of symbol (ISO/IEC 15424). */
const symbology = /^\](?:C1|e0|d2|Q3|J1)/;

/** Lengths of the fields that have no separator behind them, by the first two digits (GS1 General Specifications, 7.8.5-2). */
const fixed: Readonly<Record<string, number>> = {
  ...{ '00': 18, '01': 14, '02': 14, '03': 14, '04': 16 },
  ...{ '11': 6, '12': 6, '13': 6, '14': 6, '15': 6, '16': 6, '17': 6, '18': 6, '19': 6, '20': 2 },
  ...{ '31': 6, '32': 6, '33': 6, '34': 6, '35': 6, '36': 6, '41': 13 },
};

/**
 * Reads a GS1 element string: "(01)…(17)271031(10)B0417" as printed under the bars, or raw as a scanner types it, with FNC1 behind a field
 * of any length. Returns null for any other code, and for one in which a field does not fit its rule. Written here: the two
 * parsers on the registry (gs1-barcode-parser and a fork of it) are a few hundred lines without types, for codes with brackets only.
 */
export function readGs1(typed: string): ScannedLot | null {
  const text = typed.trim().replace(symbology, '');
  const fields = text.startsWith('(') ? bracketed(text) : raw(text.startsWith(separator) ? text.slice(1) : text);
  if (!fields || fields.size === 0) return null;
  const gtin = fields.get('01') ?? '';
  const lot = fields.get('10') ?? '';
  const until = fields.get('17');
  const expiry = until === undefined ? '' : dateOf(until);
  if (expiry === null || (gtin !== '' && !isGtin(gtin)) || lot.length > 20) return null;
  return gtin === '' && lot === '' && expiry === '' ? null : { gtin, lot, expiry };
}

function bracketed(text: string): Map<string, string> | null {
  const found = new Map<string, string>();
  let rest = text;
  while (rest !== '') {
    // A value may hold brackets of its own: the next field begins at brackets around two to four digits.
    const field = /^\((\d{2,4})\)(.+?)(?=\(\d{2,4}\)|$)/.exec(rest);
    const [whole, ai, value] = field ?? [];
    if (whole === undefined || ai === undefined || value === undefined) return null;
    if (!add(found, ai, value)) return null;
    rest = rest.slice(whole.length);
  }
  return found;
}

function raw(text: string): Map<string, string> | null {
  const found = new Map<string, string>();
  let rest = text;
  while (rest !== '') {
    const name = /^\d{2}/.exec(rest)?.[0];
    if (name === undefined) return null;
    const length = fixed[name];
    const ai = aiAt(rest, name);
    if (ai === null) return null;
    const body = rest.slice(ai.length);
    const end = length === undefined ? until(body, separator) : length;
    const value = body.slice(0, end);
    if (value === '' || (length !== undefined && value.length < length)) return null;
    if (!add(found, ai, value)) return null;
    rest = body.slice(end);
    if (rest.startsWith(separator)) rest = rest.slice(1);
  }
  return found;
}

/** The field's whole name: what is not listed has two digits; 31 to 36 have a fourth for the decimal point. */
function aiAt(text: string, name: string): string | null {
  const hasFour = /^(?:3[1-69]|43|70|72|8[0-2])/.test(name);
  const digits = hasFour ? 4 : /^(?:2[3-5]|4[0-2]|71)/.test(name) ? 3 : 2;
  return text.length > digits ? text.slice(0, digits) : null;
}

const until = (text: string, mark: string): number => {
  const at = text.indexOf(mark);
  return at < 0 ? text.length : at;
};

/** False where a field comes twice with two values: the code is of a box with several. */
function add(found: Map<string, string>, ai: string, value: string): boolean {
  const before = found.get(ai);
  found.set(ai, value);
  return before === undefined || before === value;
}

/** YYMMDD; day 00 is the month's last. All years are 20xx: no package on a shelf ended before 2000, which is how GS1 counts too until 2050. */
function dateOf(yymmdd: string): string | null {
  if (!/^\d{6}$/.test(yymmdd)) return null;
  const year = 2000 + Number(yymmdd.slice(0, 2));
  const month = Number(yymmdd.slice(2, 4));
  const day = Number(yymmdd.slice(4));
  if (month < 1 || month > 12) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const text = `${year}-${yymmdd.slice(2, 4)}-${String(day === 0 ? last : day).padStart(2, '0')}`;
  return CivilDate.safeParse(text).data ?? null;
}

/** 14 digits with their check digit. */
function isGtin(text: string): boolean {
  if (!/^\d{14}$/.test(text)) return false;
  const sum = [...text].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return sum % 10 === 0;
}
