/**
 * Which items of `after` changed their place among those that both lists hold: as few as possible. Items are told apart by
 * their keys, which are unique in each list.
 */
export function movedKeys(before: readonly string[], after: readonly string[]): string[] {
  const places = new Map(before.map((key, index) => [key, index]));
  const kept = after.filter((key) => places.has(key));
  const staying = new Set(longestRise(kept.map((key) => places.get(key) ?? 0)).map((index) => kept[index]));
  return kept.filter((key) => !staying.has(key));
}

/** The numbers (from 0) of a longest run of rising values, not necessarily neighbours: patience sorting. */
function longestRise(values: readonly number[]): number[] {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.unshift(at);
  return run;
}
