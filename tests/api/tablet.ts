import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../api/app/app.ts';
import { CallError, type Client, createClient } from '../../api/client/client.ts';
import type { Input } from '../../api/contract/contract.ts';
import type { AppPorts, LogEntry, Printers } from '../../api/gate/ports.ts';
import type { StaffRole } from '../../domain/actor.ts';
import type { Moment } from '../../domain/time.ts';
import {
  countingPrinter,
  folderAsStick,
  realRandom,
  repeatableIds,
  type SimulatedClock,
  simulatedClock,
} from '../../scripts/demo/simulated.ts';
import { openKeychain } from '../../scripts/faults/vaults.ts';
import { sampleOwner, samplePractitioner, sampleZone } from '../../scripts/sample/people.ts';
import { setUp } from '../../scripts/sample/steps.ts';
import { cheap, sampleMorning } from '../../scripts/sample/tablet.ts';

export { sampleClient, sampleClinic as clinic, sampleZone as zone } from '../../scripts/sample/people.ts';
export { setUp } from '../../scripts/sample/steps.ts';
export { cheap, sampleMorning as morning } from '../../scripts/sample/tablet.ts';
export const { pin } = sampleOwner;
export const lastingKeychain = (name = 'tests'): AppPorts['protector'] => openKeychain(name);

export interface Tablet {
  readonly dir: string;
  readonly clock: SimulatedClock;
  readonly client: Client;
  readonly log: LogEntry[];
  readonly awake: boolean[];
  /** When the clipboard was cleared. */
  readonly clearings: Moment[];
  readonly printers: Printers & { readonly printed: string[] };
  call: App['call'];
  pageReplaced: App['pageReplaced'];
  cameraIsOpen(): boolean;
  /** Ends the app and starts it again on the same files. */
  restart(ports?: Partial<AppPorts>): Promise<void>;
  /** Ends the app; its files go with it unless they are to be kept for a restart. */
  close(files?: { keep: boolean }): Promise<void>;
}

/** A whole app in this process, on real files, with a clock that the test sets. `now`: what it says, where `dataDir` was played to. */
export async function makeTablet(options: Partial<AppPorts> = {}, now?: Moment): Promise<Tablet> {
  const dir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'chairside-api-')));
  const clock = simulatedClock(sampleMorning, sampleZone);
  if (now) clock.set(now.instant, now.zone, now);
  const log: LogEntry[] = [];
  const awake: boolean[] = [];
  const clearings: Moment[] = [];
  const printers = countingPrinter();
  const ports: AppPorts = {
    dataDir: dir,
    protector: lastingKeychain(),
    clock,
    // In order, too, behind what was made at the same moment.
    ids: repeatableIds(clock, realRandom, now ? 2048 : 0),
    random: realRandom,
    folders: folderAsStick(join(dir, 'stick')),
    printers,
    host: {
      kind: 'browser',
      version: '0.0.0-test',
      keepAwake: (on) => awake.push(on),
      clearClipboard: () => clearings.push(clock.now()),
    },
    device: 'CH-TEST',
    log: (entry) => log.push(entry),
    cost: cheap,
    ...options,
  };
  let app = await createApp(ports);
  const tablet: Tablet = {
    dir,
    clock,
    log,
    awake,
    clearings,
    printers,
    client: createClient((name, input) => app.call(name, input)),
    call: (name, input) => app.call(name, input),
    pageReplaced: () => app.pageReplaced(),
    cameraIsOpen: () => app.cameraIsOpen,
    async restart(changed = {}) {
      await app.close();
      app = await createApp({ ...ports, ...changed });
    },
    async close({ keep } = { keep: false }) {
      await app.close();
      // A backup that was under way may write one more file before it sees that the record was closed.
      if (!keep) await rm(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return tablet;
}

/** Sets up and signs in as the owner. */
export async function signedIn(tablet: Pick<Tablet, 'client'>) {
  const { ownerId, recoveryKey } = await setUp(tablet);
  await tablet.client.call('session.unlock', { staffId: ownerId, pin });
  return { ownerId, recoveryKey };
}

/** Adds somebody to the staff and signs them in, in the owner's place. */
export async function colleague({ client: { call } }: Pick<Tablet, 'client'>, role: StaffRole) {
  const { staff } = await call('settings.add-staff', { name: samplePractitioner.name, role, pin: '135790' });
  const staffId = staff.at(-1)?.id ?? '';
  await call('session.lock', {});
  await call('session.unlock', { staffId, pin: '135790' });
  return { staffId, pin: '135790' };
}

/** Adds a client and gives their page: `clients.add` answers with what the front desk may see too. */
export async function addClient({ call }: Client, details: Input<'clients.add'>['details']) {
  const { id: clientId } = await call('clients.add', { details });
  return call('clients.get', { clientId });
}

/** The code of a refused call; throws when it is not refused. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof CallError) return error.code;
    throw error;
  }
  throw new Error('the call was not refused');
}
