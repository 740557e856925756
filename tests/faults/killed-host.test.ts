import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../../api/host/clock.ts';
import { fillIn, Scenario, type Step, type Variables, valueAt } from '../../scripts/demo/scenario.ts';
import { makeTablet } from '../api/tablet.ts';
import { after, today, zone } from '../e2e/calendar.ts';
import { type RunningHost, startHost } from '../e2e/host.ts';
import { postJson, takeSession } from '../hosts/browser-host.ts';

const passphrase = 'barber pole at noon';
const pin = '246810';
const Reply = z.object({
  ok: z.boolean(),
  value: z.unknown().optional(),
  error: z.object({ code: z.string() }).optional(),
});

let dir: string;
let record: string;
let tablet: Tablet;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'chairside-killed-host-'));
  record = join(dir, 'record');
  await mkdir(record);
  tablet = new Tablet(record);
});
afterAll(async () => {
  await tablet.end();
  await rm(dir, { recursive: true, force: true });
});

/** `npm start` on one data folder, again and again; calls go the way the page's go. */
class Tablet {
  readonly #folder: string;
  #host: RunningHost | null = null;
  #token = '';

  constructor(folder: string) {
    this.#folder = folder;
  }

  async start(): Promise<void> {
    this.#host = await startHost(this.#folder);
    this.#token = await takeSession(this.#host.address);
  }

  async call(name: string, input: unknown): Promise<z.infer<typeof Reply>> {
    const text = await postJson(this.#host?.address ?? '', '/call', { name, input }, this.#token);
    return Reply.parse(JSON.parse(text));
  }

  async powerCut(): Promise<void> {
    await this.#host?.kill();
    await this.start();
    expect((await this.call('store.open', { passphrase })).ok).toBe(true);
  }

  async end(): Promise<void> {
    await this.#host?.stop();
  }
}

/** These follow the running clock (tests/api/left-behind.test.ts holds them still); everything else has to be as it was. */
const running = new Set([
  'asOf',
  'elapsedMs',
  'workedMs',
  'longestMs',
  'opens',
  'asks',
  'overdue',
  'expectedEnd',
  'deadline',
]);

async function shown(visitId: unknown) {
  const status = (await tablet.call('app.status', {})).value;
  const mode = valueAt(status, 'mode');
  const side =
    mode === 'handed-over'
      ? await tablet.call('task.get', {})
      : mode === 'staff' && visitId !== undefined
        ? await tablet.call('visits.get', { visitId })
        : null;
  const still = JSON.stringify({ handedOver: valueAt(status, 'handedOver'), side }, (key, value: unknown) =>
    running.has(key) ? undefined : value,
  );
  return { mode, still };
}

/** The scenario on the real clock: its next appointment lies four weeks ahead, and there is no printer. */
async function steps(): Promise<Step[]> {
  const file = await readFile(new URL('../../docs/scenarios/full-visit.json', import.meta.url), 'utf8');
  const now = file.replaceAll('"2026-12-22"', `"${after(today(), 28)}"`).replaceAll('"Europe/London"', `"${zone}"`);
  const scenario = Scenario.parse(JSON.parse(now));
  return scenario.filter(({ operation }) => operation !== 'documents.print');
}

function inputOf({ operation, input }: Step, variables: Variables): unknown {
  const filled = z.record(z.string(), z.unknown()).parse(fillIn(input, variables));
  if (operation === 'setup.begin') return { ...filled, passphrase };
  return operation === 'documents.save' ? { ...filled, targetId: 'tablet' } : filled;
}

/** Plays a step and keeps what later ones need of its answer. */
async function play(call: Tablet['call'], at: number, step: Step, variables: Variables): Promise<void> {
  const reply = await call(step.operation, inputOf(step, variables));
  expect([at, step.operation, reply.error?.code]).toEqual([at, step.operation, step.expect]);
  if (reply.ok)
    for (const [name, path] of Object.entries(step.keep ?? {})) variables.set(name, valueAt(reply.value, path));
}

const isSetup = ({ operation }: Step) => operation.startsWith('setup.');

/** Sets the clinic up at a low cost of scrypt, which is nothing that is shown here: many hosts open its record. */
async function setUp(setup: readonly Step[], variables: Variables): Promise<void> {
  const app = await makeTablet({ dataDir: record, protector: { kind: 'passphrase' }, clock: systemClock() });
  const call: Tablet['call'] = async (name, input) => Reply.parse(await app.call(name, input));
  for (const [index, step] of setup.entries()) await play(call, index + 1, step, variables);
  await app.close({ keep: true });
}

it('npm start stands where it was after kill -9 in the middle of setting up, and goes on', async () => {
  const variables: Variables = new Map();
  const fresh = new Tablet(join(dir, 'fresh'));
  vi.stubEnv('NODE_COMPILE_CACHE', join(dir, 'compiled'));
  await fresh.start();
  for (const [index, step] of (await steps()).filter(isSetup).entries()) {
    await play((name, input) => fresh.call(name, input), index + 1, step, variables);
    const { value } = await fresh.call('app.status', {});
    await fresh.powerCut();
    expect(valueAt((await fresh.call('app.status', {})).value, 'mode')).toBe(valueAt(value, 'mode'));
  }
  // What they compiled outlives them, for the next one starts in half the time with it; else there is an empty folder.
  expect((await readdir(join(dir, 'compiled'), { recursive: true })).length).toBeGreaterThan(20);
  await fresh.end();
});

/**
 * Between any two steps is in tests/api/left-behind.test.ts, on the files that a kill leaves, and scripts/faults/kill.ts kills
 * anywhere within one; here a host really dies, once behind each operation that a visit calls.
 */
it('npm start stands at the same step after kill -9 of the host behind each operation of a visit', async () => {
  const variables: Variables = new Map();
  const all = await steps();
  await setUp(all.filter(isSetup), variables);
  await tablet.start();
  expect((await tablet.call('store.open', { passphrase })).ok).toBe(true);
  const killed = new Set<string>();
  for (const [index, step] of all.entries()) {
    if (isSetup(step)) continue;
    await play((name, input) => tablet.call(name, input), index + 1, step, variables);
    if (killed.has(step.operation)) continue;
    killed.add(step.operation);
    const before = await shown(variables.get('visitId'));
    await tablet.powerCut();
    // A staff session ends with the host; everything else is as it was.
    if (before.mode === 'staff')
      expect((await tablet.call('session.unlock', { staffId: variables.get('ownerId'), pin })).ok).toBe(true);
    expect([index + 1, await shown(variables.get('visitId'))]).toEqual([index + 1, before]);
  }
  // A minute alone, and many times that beside all others: a host that hangs is noticed when it starts.
}, 1_800_000);
