import type { BirthDateFault } from '../clinic/birth-date.ts';
import { ClientEntry } from '../clinic/client.ts';
import type { CivilDate, Zone } from '../time.ts';
import type { ListColumn } from './columns.ts';
import { type DayMonth, readListedDate } from './listed-date.ts';

/** What is taken from a row; the column that it came from. */
export type ListField = Exclude<ListColumn, 'none'>;

export type RowFault =
  | { readonly field: ListField; readonly fault: BirthDateFault }
  /** A letter that no paper can print. */
  | { readonly field: 'name'; readonly fault: { readonly kind: 'letter'; readonly letter: string } };

/** A row with its number in the file, as a spreadsheet counts: the head is 1. */
export interface ListRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export type RowReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly faults: readonly RowFault[] }
  | { readonly kind: 'read'; readonly details: Entered };

/** What a client is added with; a list gives no statement of age. */
export type Entered = Omit<ClientEntry, 'dateOfBirth'> & { readonly dateOfBirth: CivilDate };

export interface Reading {
  readonly columns: readonly ListColumn[];
  readonly order: DayMonth;
  /** The clinic's date, and its zone. */
  readonly today: CivilDate;
  readonly zone: Zone;
  /** The clinic's own, for rows that say none. */
  readonly language: string;
  /** Tags of the languages that a list may name; others are the clinic's own. */
  readonly languages: readonly string[];
}

/** What a person typed in place of what the file says, by field. */
export type Fix = Readonly<Partial<Record<ListField, string>>>;

const fieldOf = {
  name: 'name',
  phone: 'phone',
  email: 'email',
  emergencyName: 'emergency-name',
  emergencyPhone: 'emergency-phone',
  guardianName: 'guardian-name',
  guardianRelation: 'guardian-relation',
} as const satisfies Partial<Record<keyof ClientEntry, ListField>>;

type Checked = keyof typeof fieldOf;
const checked = Object.keys(fieldOf) as Checked[];

/** The texts of a row by field: what was put right, else what the file says. */
export function textsOf({ cells }: ListRow, columns: readonly ListColumn[], fix: Fix = {}): Fix {
  const texts: Partial<Record<ListField, string>> = {};
  for (const [at, column] of columns.entries())
    if (column !== 'none') texts[column] = (cells[at] ?? '').replaceAll(/\s+/gu, ' ').trim();
  return { ...texts, ...fix };
}

/** The whole name as people are called: given name, then family name. */
export function nameIn(texts: Fix): string {
  if (texts.name !== undefined) return texts.name;
  return [texts['given-name'], texts['family-name']].filter(Boolean).join(' ');
}

/** Reads one row, by the rules of a form that is filled in by hand. */
export function readRow(row: ListRow, reading: Reading, fix: Fix = {}): RowReading {
  const texts = textsOf(row, reading.columns, fix);
  if (Object.values(texts).every((text) => text === '')) return { kind: 'empty' };
  const birth = readListedDate(texts.birth ?? '', reading.order, reading);
  const entry = {
    name: nameIn(texts),
    phone: texts.phone ?? '',
    email: texts.email ?? '',
    emergencyName: texts['emergency-name'] ?? '',
    emergencyPhone: texts['emergency-phone'] ?? '',
    guardianName: texts['guardian-name'] ?? '',
    guardianRelation: texts['guardian-relation'] ?? '',
  };
  const parsed = ListedEntry.safeParse(entry);
  const faults: RowFault[] = [
    ...(birth.ok ? [] : [{ field: 'birth' as const, fault: birth.fault }]),
    ...(parsed.success ? [] : firstOfEach(parsed.error.issues)),
  ];
  if (!birth.ok || !parsed.success) return { kind: 'wrong', faults };
  return { kind: 'read', details: { ...parsed.data, dateOfBirth: birth.date, language: languageIn(texts, reading) } };
}

const picked = {
  name: true,
  phone: true,
  email: true,
  emergencyName: true,
  emergencyPhone: true,
  guardianName: true,
  guardianRelation: true,
} as const satisfies Record<Checked, true>;

/** Made once: zod writes and compiles a parser for each schema at its first use, which took longer than a row. */
const ListedEntry = ClientEntry.pick(picked);

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function firstOfEach(issues: readonly Issue[]): RowFault[] {
  return checked.flatMap((key): RowFault[] => {
    const issue = issues.find(({ path }) => path[0] === key);
    return issue ? [{ field: fieldOf[key], fault: { kind: 'field', message: issue.message, years: [] } }] : [];
  });
}

/** "de", "de-AT" and "DE" are German where the clinic has it; what nobody knows is the clinic's own. */
function languageIn(texts: Fix, { language, languages }: Reading): string {
  const said = (texts.language ?? '').toLowerCase();
  return languages.find((tag) => tag === said || said.startsWith(`${tag}-`)) ?? language;
}
