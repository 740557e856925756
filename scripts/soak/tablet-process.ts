import { readdirSync, readlinkSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type App, createApp } from '../../api/app/app.ts';
import { AppError } from '../../domain/errors.ts';
import { fault } from '../../domain/faults/faults.ts';
import { Moment } from '../../domain/time.ts';
import { simulatedClock } from '../demo/simulated.ts';
import { portsIn } from '../faults/tablet.ts';
import { stickIn } from './stick.ts';

// Whoever is killed writes nothing at its end: what was compiled is kept now, for the next one.
flushCompileCache();

/**
 * The tablet that is soaked: the whole app on a store on the disk, in a process of its own. One line in is one call, with the
 * reading of the simulated clocks at which it comes; one line out is its answer. Besides the contract's calls: `open`, `close`
 * and `held`.
 */
const [, , dataDir = '', stickDir = ''] = process.argv;
const readings = 5;
const readingMs = 30;
let app: App | null = null;
let clock: ReturnType<typeof simulatedClock> | null = null;

for await (const line of createInterface({ input: process.stdin })) {
  const { moment, name, input } = JSON.parse(line);
  const { instant, zone, uptimeMs, bootId } = Moment.parse(moment);
  clock ??= simulatedClock(instant, zone);
  clock.set(instant, zone, { uptimeMs, bootId });
  process.stdout.write(`${JSON.stringify(await answered(clock, name, input))}\n`);
}

async function answered(now: ReturnType<typeof simulatedClock>, name: string, input: unknown): Promise<unknown> {
  if (name === 'open') return opened(now);
  if (name === 'held') return { ok: true, value: await held() };
  if (name !== 'close') return app?.call(name, input);
  await app?.close();
  app = null;
  return { ok: true, value: null };
}

async function opened(now: ReturnType<typeof simulatedClock>): Promise<unknown> {
  try {
    const { idleLockMs: _, ...ports } = portsIn(dataDir, now);
    app = await createApp({ ...ports, folders: stickIn(stickDir), device: 'CH-SAAK', tickMs: 100 });
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, error: error instanceof AppError ? error.fault : fault('internal') };
  }
}

/** The lowest of several readings: what is just being closed is not held. */
async function held() {
  const read: ReturnType<typeof readNow>[] = [];
  for (let reading = 0; reading < readings; reading++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, readingMs));
    read.push(readNow());
  }
  const lowest = (what: keyof ReturnType<typeof readNow>) => Math.min(...read.map((one) => one[what]));
  return {
    rss: lowest('rss'),
    reached: lowest('reached'),
    handles: lowest('handles'),
    deleted: lowest('deleted'),
    going: lowest('going'),
  };
}

function readNow() {
  const { rss, heapUsed, external } = process.memoryUsage();
  const handles = readdirSync('/proc/self/fd').flatMap((number) => {
    try {
      return [readlinkSync(join('/proc/self/fd', number))];
    } catch {
      // The handle of this very listing is gone by now.
      return [];
    }
  });
  return {
    rss: rss / 1e6,
    reached: (heapUsed + external) / 1e6,
    handles: handles.length,
    deleted: handles.filter((target) => target.endsWith(' (deleted)')).length,
    going: process.getActiveResourcesInfo().length,
  };
}
