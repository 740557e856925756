import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

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

/** Bytes of all files in a folder and those below it; 0 when it is not there. */
export function bytesIn(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name)).size;
  return bytes;
}
