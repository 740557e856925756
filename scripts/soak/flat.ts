/** What a tablet holds on to at one moment, looked at while nothing runs. */
export interface Held {
  /** Memory of the process as the system counts it, MB, after a garbage collection. */
  readonly rss: number;
  /** Of that what JavaScript reaches, with its buffers, MB. */
  readonly reached: number;
  /** Open files, pipes and sockets, from /proc/self/fd. */
  readonly handles: number;
  /** Of those, files that no folder names any more. */
  readonly deleted: number;
  /** Timers, workers and whatever else keeps the process going. */
  readonly going: number;
  /** Entries in the folder for temporary files, and half-written files anywhere. */
  readonly temporary: number;
}

/**
 * How much more there may be at the end of the last three quarters than at their beginning, along the straight line through all
 * measurements, whatever number of visits lies between. A leaked handle, timer or file is one for each visit, lock or backup, so
 * two allow for one that is just being closed. What is reached may grow by caches that have a most, SQLite's and fonts',
 * which are full after the first quarter; 16 MB in a year of 250 visits is 64 KB a visit, less than the smallest paper, so one
 * paper kept by mistake shows. The system's count also holds what freed memory is torn into, and is given three times as much.
 */
export const mostMore = { rss: 48, reached: 16, handles: 2, going: 2 } as const;

const measures = ['rss', 'reached', 'handles', 'going'] as const;

/**
 * What grew, one sentence each; none when all is flat. `held`: measurements at equal distances, in order. `young`: the process has
 * lived through a few visits only. It is still taking the room that it works in, so that the system's count says nothing yet.
 */
export function whatGrew(held: readonly Held[], { young = false } = {}): string[] {
  const late = held.slice(Math.floor(held.length / 4));
  const grew = measures
    .filter((what) => !(young && what === 'rss'))
    .flatMap((what) => {
      const more = growth(late.map((one) => one[what]));
      return more > mostMore[what] ? [`${what} grew by ${more.toFixed(1)}, at most ${mostMore[what]} is flat`] : [];
    });
  const left = late.flatMap(({ deleted, temporary }) => [
    ...(deleted > 0 ? [`${deleted} deleted files are held open`] : []),
    ...(temporary > 0 ? [`${temporary} temporary files are left`] : []),
  ]);
  return [...grew, ...new Set(left)];
}

/** From the first to the last value along the line of least squares. */
export function growth(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let above = 0;
  let below = 0;
  for (const [place, value] of values.entries()) {
    above += (place - middle) * (value - mean);
    below += (place - middle) ** 2;
  }
  return below === 0 ? 0 : (above / below) * (values.length - 1);
}
