import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type App, createApp } from '../../api/app/app.ts';
import type { AppPorts } from '../../api/gate/ports.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { openStore } from '../../db/file/open.ts';
import type { Store } from '../../db/file/store.ts';
import { clientEvents, visitEvents } from '../../db/log/log.ts';
import type { Vault } from '../../db/vault/vault.ts';
import { FaultView } from '../../domain/faults/faults.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { Instant } from '../../domain/time.ts';
import { fillIn, Scenario, type Step, type Variables, valueAt } from '../demo/scenario.ts';
import {
  countingPrinter,
  folderAsStick,
  realRandom,
  repeatableIds,
  type SimulatedClock,
  simulatedClock,
} from '../demo/simulated.ts';
import { cheap, keychainVault, openKeychain } from './vaults.ts';

const visitScenario = new URL('../../docs/scenarios/full-visit.json', import.meta.url);

/** Earlier steps set the tablet up; the visit begins here. */
export const firstVisitStep = 3;

/** The demo's visit with a unique instant for each step, so that rows can be told apart. */
export async function fullVisit(): Promise<Scenario> {
  const steps = Scenario.parse(JSON.parse(await readFile(visitScenario, 'utf8')));
  let last = 0;
  return steps.map((step) => {
    last = Math.max(last + 1, Date.parse(step.at));
    return { ...step, at: Instant.parse(new Date(last).toISOString()) };
  });
}

export function portsIn(dataDir: string, clock: SimulatedClock): AppPorts {
  return {
    dataDir,
    protector: openKeychain(),
    clock,
    ids: repeatableIds(clock, realRandom),
    random: realRandom,
    folders: folderAsStick(join(dataDir, 'stick')),
    printers: countingPrinter(),
    host: { kind: 'browser', version: 'faults', keepAwake: () => undefined, clearClipboard: () => undefined },
    device: 'CH-FAULT',
    log: () => undefined,
    idleLockMs: Number.MAX_SAFE_INTEGER,
    cost: { pin: cheap, key: cheap },
  };
}

export function vaultIn(dataDir: string): Vault {
  return keychainVault(dataDir, storeFileIn(dataDir));
}

export async function keyIn(dataDir: string): Promise<Uint8Array> {
  return vaultIn(dataDir).open({});
}

/** The store of a tablet that is not running. */
export function storeIn(dataDir: string, key: Uint8Array): Store {
  return openStore({ file: storeFileIn(dataDir), key, random: realRandom });
}

export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'chairside-faults-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const Reply = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: FaultView }),
]);
export type Reply = z.infer<typeof Reply>;
export const parseReply = (text: string): Reply => Reply.parse(JSON.parse(text));

/** Stores what the scenario keeps, and returns how the step went wrong, or null. */
export function stepFault(step: Step, reply: Reply, variables: Variables): string | null {
  const code = reply.ok ? undefined : reply.error.code;
  if (code !== step.expect) return `${step.operation}: ${code ?? 'not refused'}`;
  if (reply.ok)
    for (const [name, path] of Object.entries(step.keep ?? {})) variables.set(name, valueAt(reply.value, path));
  return null;
}

/** Plays steps on an app in this process; throws at the first unexpected result. */
export async function playSteps(
  app: App,
  clock: SimulatedClock,
  steps: readonly Step[],
  variables: Variables,
  after: (index: number) => void = () => undefined,
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    clock.set(step.at, step.zone);
    const fault = stepFault(step, await app.call(step.operation, fillIn(step.input, variables)), variables);
    if (fault !== null) throw new Error(`step ${index + 1}: ${fault}`);
    after(index);
  }
}

/** Plays one whole visit. Heads are kept beside the keys at setup and at its end. Returns the store's key. */
export async function playedVisit(folder: string): Promise<Uint8Array> {
  const steps = await fullVisit();
  const [first] = steps;
  if (!first) throw new Error('the scenario is empty');
  const clock = simulatedClock(first.at, first.zone);
  const app = await createApp(portsIn(folder, clock));
  try {
    await playSteps(app, clock, steps, new Map());
  } finally {
    await app.close();
  }
  return keyIn(folder);
}

/** How many rows the record has about this visit and this client. */
export function subjectRows(store: Store, variables: Variables): number {
  const client = ClientId.safeParse(variables.get('clientId'));
  const visit = VisitId.safeParse(variables.get('visitId'));
  return store.read(
    (r) =>
      (client.success ? clientEvents(r, client.data).length : 0) +
      (visit.success ? visitEvents(r, visit.data).length : 0),
  );
}
