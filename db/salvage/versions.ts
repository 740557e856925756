import type { HeaderRow } from '../log/header.ts';

/** A row as found in one copy of its page. Its hash verifies; the record may have dropped it since. */
export interface Version {
  readonly header: HeaderRow;
  /** Whether the copy is part of the present store. */
  readonly current: boolean;
}

export interface ResolvedRows {
  readonly headers: ReadonlyMap<number, HeaderRow>;
  /** Numbers that were also found on another row. */
  readonly conflicting: readonly number[];
}

/**
 * Chooses one row for each number. A log that was set aside may hold steps that the record has replaced since. The present
 * store's version wins; if it is lost, the version that the next row follows, or that follows the previous row. A version
 * that contradicts the store's own payload is left out.
 */
export function resolveRows(
  found: ReadonlyMap<number, readonly Version[]>,
  contradicted: (header: HeaderRow) => boolean,
): ResolvedRows {
  const headers = new Map<number, HeaderRow>();
  const conflicting: number[] = [];
  // Newest first: where the record forked, both branches follow the same row, but only one continues.
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
