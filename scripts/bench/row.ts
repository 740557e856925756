/** One measured case; `ratio` is ours to the peer's, both in `unit`, from the same run. */
export interface BenchRow {
  readonly area: string;
  readonly case: string;
  readonly unit: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  readonly ratio: number;
}

export function benchRow(row: Omit<BenchRow, 'ratio'>): BenchRow {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return { ...row, ours: round(row.ours), peer: round(row.peer), ratio: round(row.ours / row.peer) };
}

/** The value below which this share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
