import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsv } from '../../../domain/csv/read-csv.ts';
import { defaultProtocol } from '../../../domain/protocol/default-en.ts';
import { readTranslatorsCsv } from '../../../domain/protocol/exchange/read-translators-csv.ts';
import { translatorsCsv } from '../../../domain/protocol/exchange/translators-csv.ts';
import { samplesFor } from '../../../domain/protocol/samples/samples.ts';
import type { Translations } from '../../../domain/protocol/translations/translation.ts';
import { wholeLanguage } from './sample.ts';

const at = wholeLanguage(defaultProtocol, 'es').approval.at;
const samples = samplesFor(defaultProtocol, 'es');
const given: Translations = Object.fromEntries(
  Object.entries(samples).map(([place, sample]) => [place, { ...sample, state: 'machine', by: '', at }]),
);
const written = translatorsCsv(defaultProtocol, 'es', given);
const read = (file: string) => readTranslatorsCsv(file, defaultProtocol, 'es');
const texts = Object.fromEntries(Object.entries(samples).map(([place, { text }]) => [place, text]));
const line = (...cells: string[]) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
const head = 'place,context,en,es,state\r\n';
const title = defaultProtocol.consent.title;

it('takes a translator’s file back in as it was written', () => {
  expect(read(written)).toEqual({ texts, odd: [] });
});

it('takes it from a spreadsheet that writes semicolons or tabs, and a mark at the beginning', () => {
  for (const between of [';', '\t']) {
    const rows = (readCsv(written) ?? []).map((row) =>
      row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(between),
    );
    const plain = ['place', 'context', 'en', 'es', 'state'].join(between);
    expect(read(`\ufeff${[plain, ...rows.slice(1)].join('\n')}`)).toEqual({ texts, odd: [] });
  }
});

it('names each row that it cannot take, by its number, and takes the others', () => {
  const file =
    head +
    line('consent/title', '', title, 'Consentimiento', 'draft') +
    line('consent/title', '', title, 'Otra vez', 'draft') +
    line('consent/nothing', '', 'x', 'y', 'draft') +
    line('disclaimer', '', 'Another source', 'y', 'draft') +
    line('consent/clauses/risks/title', '', 'Risks', 'Ries\u202egos', 'draft') +
    line('health/heart/text', '', defaultProtocol.health[0]?.text ?? '', 'a\nb', 'draft') +
    line('health/heart/text', '', defaultProtocol.health[0]?.text ?? '', 'a', 'draft') +
    line('consent/clauses/photos/title', '', 'Photos (optional)', 'Fotos 7', 'draft') +
    line('consent/clauses/what-is-done/title', '', 'What is done', '', 'missing');
  expect(read(file)).toEqual({
    texts: { 'consent/title': 'Consentimiento', 'consent/clauses/photos/title': 'Fotos 7' },
    odd: [
      { row: 3, place: 'consent/title', why: 'twice' },
      { row: 4, place: 'consent/nothing', why: 'unknown-place' },
      { row: 5, place: 'disclaimer', why: 'other-source' },
      { row: 6, place: 'consent/clauses/risks/title', why: 'hidden' },
      { row: 7, place: 'health/heart/text', why: 'does-not-fit' },
      { row: 8, place: 'health/heart/text', why: 'twice' },
      { row: 9, place: 'consent/clauses/photos/title', why: 'numbers' },
    ],
  });
});

it('knows a number in the digits of another script', () => {
  const { text } = defaultProtocol.preparation.find(({ id }) => id === 'moisturise-often') ?? { text: '' };
  const row = (words: string) => head + line('preparation/moisturise-often/text', '', text, words, '');
  expect(read(row('٣ إلى ٤ مرات'))?.odd).toEqual([]);
  expect(read(row('٣ إلى ٥ مرات'))?.odd).toMatchObject([{ why: 'numbers' }]);
});

it('takes no file of another language, of another kind, or of an odd form', () => {
  for (const file of ['', 'a,b\n', '{"place":1}', written.replace('en,es', 'en,fr'), `${head}"open`, `${head}"a"b,c`])
    expect(read(file)).toBeNull();
  expect(read(`${head}${'x,'.repeat(40)}`)).toBeNull();
  expect(read(`${head}${'"'.repeat(5 * 1024 * 1024)}`)).toBeNull();
});

it('throws at nothing that a file may hold, and takes no place that the protocol does not have', () => {
  const places = fc.constantFrom('__proto__', 'constructor', 'consent/title', 'toString', '');
  fc.assert(
    fc.property(places, fc.string({ unit: 'binary' }), fc.string(), (place, source, text) => {
      const result = read(head + line(place, '', source, text, ''));
      expect(Object.keys(result?.texts ?? {}).every((key) => key === 'consent/title')).toBe(true);
    }),
  );
});
