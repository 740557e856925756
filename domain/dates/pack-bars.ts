/** A stretch of columns, both ends included. */
export interface Columns {
  readonly first: number;
  readonly last: number;
}

/** Each bar in the first row where its columns are free, in the order given: an earlier bar stands higher. */
export function packBars<B extends Columns>(bars: readonly B[]): B[][] {
  const rows: B[][] = [];
  for (const bar of bars) {
    const free = rows.find((row) => row.every((other) => bar.first > other.last || bar.last < other.first));
    if (free) free.push(bar);
    else rows.push([bar]);
  }
  return rows;
}
