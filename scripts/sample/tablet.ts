import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../api/app/app.ts';
import { type Client, createClient } from '../../api/client/client.ts';
import type { AppPorts } from '../../api/gate/ports.ts';
import { Instant } from '../../domain/time.ts';
import {
  countingPrinter,
  folderAsStick,
  memoryKeychain,
  realRandom,
  repeatableIds,
  repeatableRandom,
  type SimulatedClock,
  simulatedClock,
} from '../demo/simulated.ts';
import { sampleZone } from './people.ts';

/** scrypt at minimal cost: nobody guesses at a sample. */
export const cheap = { pin: { n: 2 ** 4, r: 8, p: 1 }, key: { n: 2 ** 4, r: 8, p: 1 } };

/** The morning on which every sample day begins: a Tuesday, in winter time. */
export const sampleMorning = Instant.parse('2026-11-24T08:30:00.000Z');

/** A whole app in this process, on a store of its own, with a clock that its user sets. */
export interface SampleTablet {
  readonly dir: string;
  readonly clock: SimulatedClock;
  readonly client: Client;
  readonly app: App;
  /** What the app was made with. */
  readonly ports: AppPorts;
  /** Ends the app and starts it again on the same files. */
  restart(): Promise<void>;
  /** Ends the app. `keep` leaves its files. */
  close(files?: { readonly keep: boolean }): Promise<void>;
}

/** Makes one. Without `dataDir` it uses a temporary folder, which is deleted with it. */
export async function sampleTablet(changes: Partial<AppPorts> = {}): Promise<SampleTablet> {
  const dir = changes.dataDir ?? (await mkdtemp(join(tmpdir(), 'chairside-sample-')));
  const clock = simulatedClock(sampleMorning, sampleZone);
  const seed = createHash('sha256').update('sample').digest('hex');
  const ports: AppPorts = {
    dataDir: dir,
    protector: memoryKeychain(),
    clock,
    ids: repeatableIds(clock, repeatableRandom(seed)),
    random: repeatableRandom(`${seed}-salts`),
    keyRandom: realRandom,
    folders: folderAsStick(join(dir, 'stick')),
    printers: countingPrinter(),
    host: { kind: 'electron', version: '0.1.0', keepAwake: () => undefined, clearClipboard: () => undefined },
    device: 'CH-7F3K',
    log: () => undefined,
    // A sample locks the tablet with `session.lock`, never by waiting.
    idleLockMs: Number.MAX_SAFE_INTEGER,
    cost: cheap,
    ...changes,
  };
  let app = await createApp(ports);
  return {
    dir,
    clock,
    ports,
    get app() {
      return app;
    },
    client: createClient((name, input) => app.call(name, input)),
    async restart() {
      await app.close();
      app = await createApp(ports);
    },
    async close({ keep } = { keep: false }) {
      await app.close();
      if (!keep && changes.dataDir === undefined) await rm(dir, { recursive: true, force: true });
    },
  };
}
