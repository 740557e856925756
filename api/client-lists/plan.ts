import { pause } from '../../db/file/pause.ts';
import { clientsBornOn } from '../../db/projections/client-lists.ts';
import { unprintable } from '../../documents/typeset/unprintable.ts';
import { birthsMeant } from '../../domain/client-lists/alike.ts';
import { guessColumns, type ListColumn } from '../../domain/client-lists/columns.ts';
import { type DayMonth, guessOrder } from '../../domain/client-lists/listed-date.ts';
import { type Fix, type Reading, type RowReading, readRow, textsOf } from '../../domain/client-lists/rows.ts';
import {
  type Decided,
  type KnownClient,
  type ReadRow,
  type StandingRow,
  sortRows,
} from '../../domain/client-lists/sorted.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import { offeredLanguages } from '../protocols/languages.ts';
import type { OpenRecord } from '../tablet/open-record.ts';
import type { ListFile } from './list-file.ts';

/** What an owner chose about a list before it comes in; what is left out is guessed. */
export interface ListChoices extends Decided {
  readonly columns: readonly ListColumn[] | undefined;
  readonly order: DayMonth | undefined;
  /** What was typed in place of a cell, by row and field. */
  readonly fixes: Readonly<Record<string, Fix>>;
}

export interface Plan {
  readonly columns: readonly ListColumn[];
  readonly order: DayMonth;
  readonly rows: readonly StandingRow[];
}

/** Rows that are read, and dates that are looked up, between two pauses. */
const piece = 200;

/** What a list would bring, in pieces between which other calls go first. Changes nothing. */
export async function planOf(record: OpenRecord, file: ListFile, choices: ListChoices, now: Moment): Promise<Plan> {
  const chosen = choices.columns?.length === file.head.length ? choices.columns : undefined;
  const columns = chosen ?? guessColumns(file.head);
  const births = columns.indexOf('birth');
  const order = choices.order ?? guessOrder(births < 0 ? [] : file.rows.map(({ cells }) => cells[births] ?? ''));
  const reading = readingOf(record, { columns, order }, now);
  const letters = await unprintable(file.rows.map(({ cells }) => cells.join('\n')).join('\n'));
  const rows = await inPieces(file.rows, (row) => {
    const fix = choices.fixes[row.row] ?? {};
    return { row: row.row, reading: printable(readRow(row, reading, fix), letters, textsOf(row, columns, fix)) };
  });
  const known = await knownClients(record, rows);
  await pause();
  return { columns, order, rows: sortRows(rows, choices, known) };
}

function readingOf(record: OpenRecord, of: Pick<Reading, 'columns' | 'order'>, now: Moment): Reading {
  return record.store.read((r) => {
    const languages = offeredLanguages(r);
    return { ...of, today: civilDateOf(now), zone: now.zone, language: languages[0] ?? 'en', languages };
  });
}

/** A letter that no paper can print is found while somebody can still put it right. */
function printable(reading: RowReading, letters: readonly string[], texts: Fix): RowReading {
  if (reading.kind !== 'read' || letters.length === 0) return reading;
  const said = Object.values(texts).join('\n');
  const letter = letters.find((one) => said.includes(one));
  return letter === undefined
    ? reading
    : { kind: 'wrong', faults: [{ field: 'name', fault: { kind: 'letter', letter } }] };
}

/** Clients of the record who may be one of these rows, by date of birth. */
async function knownClients({ store }: OpenRecord, rows: readonly ReadRow[]): Promise<readonly KnownClient[]> {
  const dates = new Set(
    rows.flatMap(({ reading }) => (reading.kind === 'read' ? birthsMeant(reading.details.dateOfBirth) : [])),
  );
  const known: KnownClient[] = [];
  const all = [...dates];
  for (let from = 0; from < all.length; from += piece) {
    await pause();
    const found = store.read((r) => clientsBornOn(r, all.slice(from, from + piece)));
    known.push(...found.map(({ born, ...client }) => ({ ...client, dateOfBirth: born })));
  }
  return known;
}

async function inPieces<T, R>(all: readonly T[], work: (one: T) => R): Promise<R[]> {
  const done: R[] = [];
  for (const [index, one] of all.entries()) {
    if (index % piece === piece - 1) await pause();
    done.push(work(one));
  }
  return done;
}
