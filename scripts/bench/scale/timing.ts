import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { percentile } from '../row.ts';

let ofTheMainThread = false;

/** From now on what the main thread computed counts, and not the time: for a machine that others use meanwhile. Disks are then free. */
export function countWork(): void {
  ofTheMainThread = true;
}

/** Milliseconds, of which only differences mean something. */
export function clockMs(): number {
  if (!ofTheMainThread) return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = clockMs();
  await work();
  return clockMs() - since;
}

/** How long `work` takes, and the longest time for which it holds the main loop, in milliseconds. */
export async function held(work: () => Promise<unknown>): Promise<{ readonly ms: number; readonly longest: number }> {
  let longest = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const looking = setInterval(look, 1);
  const ms = await timed(work);
  look();
  clearInterval(looking);
  return { ms, longest };
}

export interface Tapped {
  readonly ms: number;
  /** Milliseconds of the longest hold of the main loop. */
  readonly longest: number;
  /** Milliseconds that a tap waited at most, of 99 in 100. */
  readonly p99: number;
  readonly taps: number;
}

const betweenTapsMs = 5;

/** Runs `work` while somebody taps all the time. A hold is what the main thread did between two turns of its loop. */
export async function tapped(work: () => Promise<unknown>, tap: () => Promise<unknown>): Promise<Tapped> {
  const waits: number[] = [];
  let over = false;
  let longest = 0;
  let last = clockMs();
  const look = () => {
    const now = clockMs();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const looking = setInterval(look, 1);
  const since = performance.now();
  const tapping = (async () => {
    while (!over) {
      waits.push(await timed(tap));
      await new Promise((next) => setTimeout(next, betweenTapsMs));
    }
  })();
  try {
    await work();
  } finally {
    over = true;
    await tapping;
    look();
    clearInterval(looking);
  }
  return { ms: performance.now() - since, longest, p99: percentile(waits, 0.99), taps: waits.length };
}

/** Bytes of all files in a folder and those below it; 0 when it is not there. */
export function bytesIn(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name)).size;
  return bytes;
}
