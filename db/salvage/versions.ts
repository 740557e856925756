import type { HeaderRow } from '../log/header.ts';

/** A row as one copy of its page has it. Its own hash holds; whether the record still has it is another question. */
export interface Version {
  readonly header: HeaderRow;
  /** Whether that copy is part of the store as it is now. */
  readonly current: boolean;
}

export interface ResolvedRows {
  readonly headers: ReadonlyMap<number, HeaderRow>;
  /** Numbers under which something else was found as well. */
  readonly conflicting: readonly number[];
}

/**
 * One row under each number. A log that was put aside may hold steps in whose place the record has others since. The
 * store's own version counts; where that is lost, the one that the next row follows, or that follows the row before. One
 * that the store's own words under this number do not fit is no version of it.
 */
export function resolveRows(
  found: ReadonlyMap<number, readonly Version[]>,
  contradicted: (header: HeaderRow) => boolean,
): ResolvedRows {
  const headers = new Map<number, HeaderRow>();
  const conflicting: number[] = [];
  // From the newest down: where the record has gone two ways, both begin behind the same row, and only one goes on.
  for (const sequence of [...found.keys()].sort((a, b) => b - a)) {
    const versions = found.get(sequence) ?? [];
    const possible = versions.filter(({ header, current }) => current || !contradicted(header));
    const next = headers.get(sequence + 1);
    const before = found.get(sequence - 1) ?? [];
    const chosen =
      possible.find(({ current }) => current) ??
      possible.find(({ header }) => next?.previous_hash === header.hash) ??
      possible.find(({ header }) => before.some((version) => header.previous_hash === version.header.hash)) ??
      possible[0];
    if (versions.length > 1 || !chosen) conflicting.push(sequence);
    if (chosen) headers.set(sequence, chosen.header);
  }
  return { headers, conflicting: conflicting.reverse() };
}
