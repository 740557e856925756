import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../api/app/app.ts';
import { CallError, type Client, createClient } from '../../api/client/client.ts';
import type { AppPorts, LogEntry, Printers } from '../../api/gate/ports.ts';
import { Instant, type Moment, Zone } from '../../domain/time.ts';
import {
  countingPrinter,
  folderAsStick,
  realRandom,
  repeatableIds,
  type SimulatedClock,
  simulatedClock,
} from '../../scripts/demo/simulated.ts';

export const cheap = { pin: { n: 2 ** 4, r: 8, p: 1 }, key: { n: 2 ** 4, r: 8, p: 1 } };
export const zone = Zone.parse('Europe/London');
export const morning = Instant.parse('2026-11-24T08:30:00.000Z');
export const pin = '246810';

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
  /** Ends the app and starts it again on the same files. */
  restart(ports?: Partial<AppPorts>): Promise<void>;
  /** Ends the app; its files go with it unless they are to be kept for a restart. */
  close(files?: { keep: boolean }): Promise<void>;
}

/** A keychain that outlives the process, as the operating system's does; the tests' stand-in keeps its key in the open. */
export function lastingKeychain(name = 'tests'): AppPorts['protector'] {
  const wrapping = createHash('sha256').update(name).digest();
  return {
    kind: 'keychain',
    wrap(plain) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', wrapping, iv);
      return new Uint8Array(Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
    },
    unwrap(wrapped) {
      const decipher = createDecipheriv('aes-256-gcm', wrapping, wrapped.subarray(0, 12));
      decipher.setAuthTag(wrapped.subarray(-16));
      return new Uint8Array(Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]));
    },
  };
}

/** A whole app in this process, on real files, with a clock that the test sets. */
export async function makeTablet(options: Partial<AppPorts> = {}): Promise<Tablet> {
  const dir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'chairside-api-')));
  const clock = simulatedClock(morning, zone);
  const log: LogEntry[] = [];
  const awake: boolean[] = [];
  const clearings: Moment[] = [];
  const printers = countingPrinter();
  const ports: AppPorts = {
    dataDir: dir,
    protector: lastingKeychain(),
    clock,
    ids: repeatableIds(clock, realRandom),
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
    async restart(changed = {}) {
      await app.close();
      app = await createApp({ ...ports, ...changed });
    },
    async close({ keep } = { keep: false }) {
      await app.close();
      if (!keep) await rm(dir, { recursive: true, force: true });
    },
  };
  return tablet;
}

export const clinic = {
  name: 'Fernhill Scalp Studio',
  address: '12 Sample Street, Fernhill',
  phone: '01632 960 120',
  outOfHours: '01632 960 199',
  zone,
};

/** Setup to the lock screen. Returns the owner's id. */
export async function setUp({ client }: Pick<Tablet, 'client'>, passphrase?: string) {
  const { recoveryKey } = await client.call('setup.begin', {
    clinic,
    owner: { name: 'Robin Example', pin },
    ...(passphrase !== undefined && { passphrase }),
  });
  const status = await client.call('setup.confirm-recovery', { recoveryKey });
  const [owner] = status.staff;
  if (!owner) throw new Error('setup left nobody to sign in');
  return { ownerId: owner.id, recoveryKey };
}

/** Setup and signed in as the owner. */
export async function signedIn(tablet: Pick<Tablet, 'client'>) {
  const { ownerId, recoveryKey } = await setUp(tablet);
  await tablet.client.call('session.unlock', { staffId: ownerId, pin });
  return { ownerId, recoveryKey };
}

/** The code with which a call is refused; throws when it is not. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof CallError) return error.code;
    throw error;
  }
  throw new Error('the call was not refused');
}

export const sampleClient = {
  name: 'Sample Client',
  dateOfBirth: '1988-03-14',
  phone: '',
  email: '',
  language: 'en',
  emergencyName: '',
  emergencyPhone: '',
  guardianName: '',
  guardianRelation: '',
};
