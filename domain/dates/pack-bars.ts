/** A stretch of columns, both ends included. */
export interface Columns {
  readonly first: number;
  readonly last: number;
}

/** Puts each bar into the first row with free columns, in the given order. */
export function packBars<B extends Columns>(bars: readonly B[]): B[][] {
  const rows: B[][] = [];
  for (const bar of bars) {
    const free = rows.find((row) => row.every((other) => bar.first > other.last || bar.last < other.first));
    if (free) free.push(bar);
    else rows.push([bar]);
  }
  return rows;
}
