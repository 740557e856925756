/** A number is written as it is; a text never becomes a formula. */
export type CsvCell = string | number;

/** What spreadsheets take for the begin of a formula, also behind spaces and as full-width forms. */
export const formula = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/** Tells spreadsheets that the bytes are UTF-8: without it Excel takes "Zoë" for the letters of an older code page. */
const byteOrderMark = '\ufeff';

/**
 * A table in RFC 4180: commas, lines end in CR LF, quotes only where they are needed. The first line names the columns; every row must have
 * as many cells. A text that a spreadsheet would calculate gets an apostrophe in front, which other programs can drop (OWASP, "CSV Injection").
 * Written here: Papa Parse knows formulas too, but brings a reader, workers and a page's parts along, which `domain/` does not have.
 * Reading is `read-csv.ts`.
 */
export function csvText(columns: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [line(columns, columns.length)];
  for (const cells of rows) lines.push(line(cells, columns.length));
  return lines.join('');
}

/** The same as a spreadsheet's file holds it, in UTF-8. */
export function csvFile(columns: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  return byteOrderMark + csvText(columns, rows);
}

function line(cells: readonly CsvCell[], width: number): string {
  if (cells.length !== width) throw new Error(`a row of ${cells.length} cells under ${width} columns`);
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: CsvCell): string {
  const text = typeof cell === 'number' ? String(cell) : formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
