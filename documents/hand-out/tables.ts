import { type CsvCell, csvFile } from '../../domain/csv/csv-text.ts';
import type { MapArea } from '../../domain/visit/scalp-map/map-area.ts';
import type { Language } from '../words/language.ts';
import { english } from '../words/languages.ts';
import { comma } from '../words/listed.ts';
import { type HandedRecord, type HandedVisit, languageOf } from './record.ts';
import { signWords } from './signs.ts';

const { handOutNames: names } = english.words;
type Rows = (readonly CsvCell[])[];
type Table = Exclude<keyof typeof names.tables, 'clients'>;

/** Rows of each table of a visit, their words in this language. */
function rowsIn(language: Language): { readonly [T in Table]: (visit: HandedVisit) => Rows } {
  const { handOut: words, scalpAreas, procedure, files } = language.words;
  const where = (areas: readonly MapArea[]) => areas.map((area) => scalpAreas[area]).join(comma(language));
  return {
    visits: (visit) => [
      [
        ...[visit.treatment, visit.session, visit.sessionsPlanned, visit.finalSession ? 1 : 0],
        ...[words.outcomes[visit.outcome], treatedBy(visit), visit.next?.date ?? '', visit.next?.time ?? ''],
      ],
    ],
    health: ({ health }) => health.map(({ asked, answer, details }) => [asked, answer, details]),
    checks: ({ checks }) =>
      checks.flatMap(({ name, answers }) =>
        answers.map(({ round, question, answer, at }) => [name, round, question, answer, at]),
      ),
    consent: ({ consent }) =>
      consent.points.map(({ title, status, chosen, withdrawn }) => [
        ...[consent.version, title, words.points[status], chosen, withdrawn ?? ''],
      ]),
    lots: ({ lots }) =>
      lots.map(({ kind, name, maker, lot, expiry, areas }) => [
        ...[procedure.lots.kinds[kind], name, maker, lot, expiry, where(areas)],
      ]),
    breaks: ({ work }) =>
      (work?.breaks ?? []).map(({ kind, from, to, timing, reason }) => [
        ...[words.breaks[kind], from, to ?? '', words.timing[timing], reason],
      ]),
    complications: ({ complication }) => {
      if (!complication) return [];
      const { at, words: what, areas, done, doctorCalled, work } = complication;
      const called = doctorCalled === null ? '' : words.called[doctorCalled ? 'yes' : 'no'];
      return [[at, what, where(areas), done, called, work === null ? '' : words.workAfter[work]]];
    },
    reactions: ({ reactions }) =>
      reactions.map(({ began, heard, signs, words: told, reportBy, closed }) => [
        ...[began, heard, signWords(language, signs), told, reportBy, closed ?? ''],
      ]),
    papers: ({ papers }) => papers.map(({ kind, file, pages, sha256 }) => [files.papers[kind], file, pages, sha256]),
  };
}

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The same record for spreadsheets: a table for each kind of thing, whose first two columns name the visit. Files and columns are called alike
 * in every language, so that other programs find them; what stands in a cell is in the record's.
 */
export function handedTables(record: HandedRecord): NamedFile[] {
  const { client, visits } = record;
  const rowsOf = rowsIn(languageOf(record));
  const tables = Object.keys(rowsOf).filter((name): name is Table => Object.hasOwn(rowsOf, name));
  const [file, columns] = names.tables.clients;
  return [
    { name: file, bytes: encoded(columns, [clientCells(client)]) },
    ...tables.flatMap((table) => {
      const rows = visits.flatMap((visit) =>
        rowsOf[table](visit).map((cells) => [visit.id, visit.opened.slice(0, 16).replace('T', ' '), ...cells]),
      );
      const [name, heads] = names.tables[table];
      return rows.length === 0 ? [] : [{ name, bytes: encoded(heads, rows) }];
    }),
  ];
}

export const clientCells = (client: HandedRecord['client']): CsvCell[] => [
  ...[client.id, client.name, client.dateOfBirth ?? client.statedAge, client.phone, client.email, client.language],
  ...[client.emergencyName, client.emergencyPhone, client.guardianName],
];

/** Who treated, else who opened it. */
export const treatedBy = ({ people }: HandedVisit): string =>
  (people.find(({ did }) => did === 'treated') ?? people.find(({ did }) => did === 'opened'))?.name ?? '';

const encoded = (columns: readonly string[], rows: Rows): Uint8Array =>
  new TextEncoder().encode(csvFile(columns, rows));
