import { expect, it } from 'vitest';
import { csvFile, csvText } from '../../domain/csv/csv-text.ts';
import { readCsv } from '../../domain/csv/read-csv.ts';

it('writes RFC 4180, with quotes only where they are needed', () => {
  const rows = [
    ['Zoë Ünal', 2],
    ['Okafor, Daniel "Dan"', 1],
    ['Two\nlines', 0],
  ];
  expect(csvText(['Name', 'Visits'], rows)).toBe(
    'Name,Visits\r\nZoë Ünal,2\r\n"Okafor, Daniel ""Dan""",1\r\n"Two\nlines",0\r\n',
  );
});

it('a file says in front that it is UTF-8', () => {
  expect([...Buffer.from(csvFile(['é'], []))]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0x0d, 0x0a]);
});

it('is read back as it was written', () => {
  const rows = [
    ['a', ''],
    ['x,y', 'q"q'],
    ['', 'مريم'],
  ];
  expect(readCsv(csvText(['one', 'two'], rows))).toEqual([['one', 'two'], ...rows]);
});

it.each(['=HYPERLINK("http://x")', '+44 7700', '-1+1', '@SUM(A1)', '\t=1', ' =1', '＝1'])('keeps %j a text', (cell) => {
  expect(readCsv(csvText(['name'], [[cell]]))?.[1]).toEqual([`'${cell}`]);
});

it.each([
  ['a comma in a quoted head', '"Name, first";Born\nAnn;1.1.1990\n', ['Name, first', 'Born']],
  [
    'a line that tells Excel what stands between',
    'sep=;\r\nName;"Born; where"\r\nAnn;1.1.1990\r\n',
    ['Name', 'Born; where'],
  ],
  ['the same behind the mark of UTF-8', '\ufeffsep=\t\nName\tBorn\nAnn\t1.1.1990\n', ['Name', 'Born']],
])('reads a table with %s', (_, file, head) => {
  expect(readCsv(file)).toEqual([head, ['Ann', '1.1.1990']]);
});

it('leaves numbers numbers, below zero too', () => {
  expect(csvText(['n'], [[-3]])).toBe('n\r\n-3\r\n');
});

it('refuses a row that does not fit under its columns', () => {
  expect(() => csvText(['one'], [['a', 'b']])).toThrow('2 cells');
});
