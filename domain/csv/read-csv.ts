/** More rows or cells than any file that this app reads: another kind of file. */
const mostRows = 20_000;
const mostCells = 60;

/** What stands between two cells. */
export type Separator = ',' | ';' | '\t';

/**
 * The rows of a file in RFC 4180, or null where it is not one: an open quote, letters behind a closed one, too many rows or
 * cells (`most` of a row). Spreadsheets write a semicolon or a tab where a comma is the decimal point, so the first line says which it is.
 * Written here, as the libraries for it read Node's buffers and streams, which `domain/` does not have.
 */
export function readCsv(file: string, most = mostCells): string[][] | null {
  const bare = file.replace(/^\ufeff/, '');
  const [told = '', named] = hint.exec(bare) ?? [];
  const text = bare.slice(told.length);
  const between = named === ',' || named === ';' || named === '\t' ? named : separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : plain(text, at, between);
    if (!cell) return null;
    row.push(cell.text);
    at = cell.end;
    if (row.length > most) return null;
    if (text[at] === between) {
      at++;
      // A separator at the very end stands before an empty cell.
      if (at === text.length) row.push('');
      continue;
    }
    if (at < text.length && text[at] !== '\r' && text[at] !== '\n') return null;
    rows.push(row);
    if (rows.length > mostRows) return null;
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return row.length > 0 ? [...rows, row] : rows;
}

/** A first line by which Excel is told what stands between two cells; it shows no such row. */
const hint = /^sep=([,;\t])(?:\r\n|\r|\n)/i;

/** The one that stands most often in the first line, outside what is quoted. */
export function separatorOf(file: string): Separator {
  const [first = ''] = file.split(/[\r\n]/, 1);
  const line = first.replaceAll(/"[^"]*"/g, '');
  const count = (one: Separator): number => line.split(one).length - 1;
  const [most] = ([',', ';', '\t'] as const).toSorted((one, other) => count(other) - count(one));
  return most ?? ',';
}

interface Cell {
  readonly text: string;
  /** Where the text goes on behind it. */
  readonly end: number;
}

function plain(text: string, from: number, between: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== between && text[end] !== '\r' && text[end] !== '\n') end++;
  return { text: text.slice(from, end), end };
}

function quoted(text: string, from: number): Cell | null {
  let cell = '';
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { text: cell, end: quote + 1 };
    cell += '"';
    at = quote + 2;
  }
}
