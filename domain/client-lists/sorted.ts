import { nameKeys } from '../clinic/same-name.ts';
import type { ClientId } from '../ids.ts';
import type { CivilDate } from '../time.ts';
import { type Alikeness, alikeness, birthsMeant, isSamePhone, type SameOrTwo } from './alike.ts';
import type { Entered, RowFault, RowReading } from './rows.ts';

/** A client of the record, as far as a row is compared with them. */
export interface KnownClient {
  readonly id: ClientId;
  readonly name: string;
  readonly dateOfBirth: CivilDate;
  readonly phone: string;
  readonly visits: number;
}

/** Whom a row may be: a client of the record, or an earlier row of the same file. */
export interface Double {
  readonly why: Alikeness;
  readonly name: string;
  readonly dateOfBirth: CivilDate;
  /** Null where one of the two has no number. */
  readonly samePhone: boolean | null;
  readonly of: { readonly kind: 'client'; readonly visits: number } | { readonly kind: 'row'; readonly row: number };
}

/** Where a row of the list stands. Exactly one holds for each. */
export type Standing =
  | { readonly kind: 'empty' }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'wrong'; readonly faults: readonly RowFault[] }
  | { readonly kind: 'double'; readonly details: Entered; readonly double: Double; readonly decided: SameOrTwo | null }
  | { readonly kind: 'new'; readonly details: Entered };

/** What an owner decided about rows, by their number in the file. */
export interface Decided {
  readonly sameOrTwo: Readonly<Record<string, SameOrTwo>>;
  readonly leftOut: readonly number[];
}

export interface ReadRow {
  readonly row: number;
  readonly reading: RowReading;
}

export interface StandingRow {
  readonly row: number;
  readonly standing: Standing;
}

/** How many are compared with a row under one key: a list of one surname and one made-up date would take for ever. */
const mostCompared = 20;

interface Candidate {
  readonly name: string;
  readonly dateOfBirth: CivilDate;
  readonly phone: string;
  readonly of: Double['of'];
}

/** People by date of birth and each part of their names. */
class Candidates {
  readonly #byKey = new Map<string, Candidate[]>();

  add(one: Candidate): void {
    for (const key of nameKeys(one.name)) {
      const there = this.#byKey.get(`${one.dateOfBirth} ${key}`);
      if (!there) this.#byKey.set(`${one.dateOfBirth} ${key}`, [one]);
      else if (there.length < mostCompared) there.push(one);
    }
  }

  /** Whom this person may be. */
  near({ name, dateOfBirth }: Entered): Set<Candidate> {
    const keys = nameKeys(name);
    const births = birthsMeant(dateOfBirth);
    return new Set(births.flatMap((birth) => keys.flatMap((key) => this.#byKey.get(`${birth} ${key}`) ?? [])));
  }
}

/**
 * Says where each row stands. `known`: clients with one of the dates of birth that the rows name. A row that is left out, or is an
 * earlier row's person again, is nobody's double.
 */
export function sortRows(
  rows: readonly ReadRow[],
  { sameOrTwo, leftOut }: Decided,
  known: readonly KnownClient[],
): StandingRow[] {
  const out = new Set(leftOut);
  const candidates = new Candidates();
  for (const { visits, ...client } of known) candidates.add({ ...client, of: { kind: 'client', visits } });
  return rows.map(({ row, reading }): StandingRow => {
    const standing = standingOf(row, reading);
    if (standing.kind === 'new' || (standing.kind === 'double' && standing.decided !== 'same'))
      candidates.add({ ...standing.details, of: { kind: 'row', row } });
    return { row, standing };
  });

  function standingOf(row: number, reading: RowReading): Standing {
    if (reading.kind === 'empty') return reading;
    if (out.has(row)) return { kind: 'left-out' };
    if (reading.kind === 'wrong') return reading;
    const { details } = reading;
    const double = doubleOf(details, candidates.near(details));
    return double ? { kind: 'double', details, double, decided: sameOrTwo[row] ?? null } : { kind: 'new', details };
  }
}

/** The likeliest; null where nobody is alike. */
function doubleOf(details: Entered, near: ReadonlySet<Candidate>): Double | null {
  const found = [...near].flatMap((one): Double[] => {
    const why = alikeness(details, one);
    const { name, dateOfBirth, of } = one;
    return why ? [{ why, name, dateOfBirth, of, samePhone: isSamePhone(details.phone, one.phone) }] : [];
  });
  return found.toSorted((one, other) => order[one.why] - order[other.why])[0] ?? null;
}

const order: Readonly<Record<Alikeness, number>> = { same: 0, swapped: 1, similar: 2 };

export interface Counts {
  readonly fresh: number;
  readonly doubles: number;
  /** Doubles that nobody decided yet. */
  readonly undecided: number;
  readonly wrong: number;
  /** Empty rows, and rows left out by hand. */
  readonly empty: number;
  /** Rows that come in. */
  readonly taken: number;
}

export function countRows(rows: readonly StandingRow[]): Counts {
  const count = (is: (standing: Standing) => boolean) => rows.filter(({ standing }) => is(standing)).length;
  return {
    fresh: count(({ kind }) => kind === 'new'),
    doubles: count(({ kind }) => kind === 'double'),
    undecided: count((one) => one.kind === 'double' && one.decided === null),
    wrong: count(({ kind }) => kind === 'wrong'),
    empty: count(({ kind }) => kind === 'empty' || kind === 'left-out'),
    taken: takenFrom(rows).length,
  };
}

/** Who is added: new people, and doubles that are two people. */
export function takenFrom(rows: readonly StandingRow[]): Entered[] {
  return rows.flatMap(({ standing }) =>
    standing.kind === 'new' || (standing.kind === 'double' && standing.decided === 'two') ? [standing.details] : [],
  );
}
