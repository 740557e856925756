import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../api/app/app.ts';
import { contract } from '../../api/contract/contract.ts';
import type { AppPorts, LogEntry } from '../../api/gate/ports.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { english } from '../../renderer/words/faults/english.ts';
import { faultSentence } from '../../renderer/words/faults/fault-words.ts';
import { fillIn, type Scenario, type Step, type Variables, valueAt } from './scenario.ts';
import {
  countingPrinter,
  folderAsStick,
  memoryKeychain,
  realRandom,
  repeatableIds,
  repeatableRandom,
  simulatedClock,
} from './simulated.ts';
import { clockIsRight, withReason } from './supplied.ts';
import { type Taken, takeVisits } from './take.ts';
import { unknownKey } from './unknown-key.ts';

/** A step with another result than the scenario says. `step` counts from 1. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed';
  readonly step: number;
  readonly operation: string;
  readonly code: string;

  constructor(step: number, operation: string, code: string, message: string) {
    super(message);
    this.step = step;
    this.operation = operation;
    this.code = code;
  }
}

export interface Played {
  readonly visits: readonly Taken[];
  /** The public half of the seal, as the app publishes it; null when setup was not completed. */
  readonly certificates: Uint8Array | null;
  readonly refused: number;
}

/** Plays a scenario on a temporary store. Throws StepFailed. `stick`: where saved copies go. */
export async function play(scenario: Scenario, stick: string, log: (entry: LogEntry) => void): Promise<Played> {
  const [first] = scenario;
  if (!first) throw new RangeError('a scenario has at least one step');
  const dataDir = await mkdtemp(join(tmpdir(), 'chairside-demo-'));
  const clock = simulatedClock(first.at, first.zone);
  const ports: AppPorts = {
    dataDir,
    protector: memoryKeychain(),
    clock,
    ids: repeatableIds(clock, repeatableRandom('ids')),
    random: repeatableRandom('salts'),
    keyRandom: realRandom,
    folders: folderAsStick(stick),
    printers: countingPrinter(),
    host: { kind: 'browser', version: 'demo', keepAwake: () => undefined, clearClipboard: () => undefined },
    device: 'CH-DEMO',
    log,
    // A scenario locks the tablet with `session.lock`, never by waiting.
    idleLockMs: Number.MAX_SAFE_INTEGER,
    // Real time has no effect: a slow run would otherwise make a backup that a fast one does not.
    tickMs: 2 ** 31 - 1,
  };
  const variables: Variables = new Map();
  let app: App | null = null;
  let refused = 0;
  try {
    app = await createApp(ports);
    for (const [index, step] of scenario.entries()) {
      clock.set(step.at, step.zone, { uptimeMs: step.uptimeMs, bootId: step.bootId });
      if (step.restart) {
        await app.close();
        app = await createApp(ports);
      }
      if ((await take(app, step, index + 1, variables)) === 'refused') refused += 1;
    }
    await app.close();
    app = null;
    const certificates = await readFile(join(dataDir, 'seal-certificates.json')).catch(() => null);
    return { visits: await takeVisits(ports, storeFileIn(dataDir)), certificates, refused };
  } finally {
    await app?.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function take(app: App, step: Step, number: number, variables: Variables): Promise<'done' | 'refused'> {
  const { operation, expect } = step;
  const fail = (code: string, message: string) => new StepFailed(number, operation, code, message);
  let input: unknown;
  try {
    input = fillIn(step.input, variables);
  } catch (error) {
    throw fail('no-such-variable', error instanceof Error ? error.message : String(error));
  }
  const parsed = contract[operation].input.safeParse(input);
  // A step that must be refused may send invalid input on purpose.
  const unknown = parsed.success && expect === undefined ? unknownKey(input, parsed.data) : null;
  if (unknown !== null) throw fail('unknown-key', `the contract knows no "${unknown}" in this input`);
  const first = await app.call(operation, input);
  const again = first.ok || expect !== undefined ? null : withReason(first.error.code, input);
  const reply = again === null ? first : await app.call(operation, again);
  if (!reply.ok) {
    if (expect === reply.error.code) return 'refused';
    const wanted = expect === undefined ? '' : ` (expected ${expect})`;
    throw fail(reply.error.code, faultSentence(english, reply.error) + wanted);
  }
  if (expect !== undefined) throw fail('not-refused', `expected to be refused with ${expect}, but it was done`);
  // A clock that was set back while the tablet was off is two questions.
  for (let asked = clockIsRight(operation, reply.value); asked !== null; ) {
    const answered = await app.call('visits.act', asked);
    if (!answered.ok) throw fail(answered.error.code, faultSentence(english, answered.error));
    asked = clockIsRight(operation, answered.value);
  }
  for (const [name, path] of Object.entries(step.keep ?? {})) {
    const value = valueAt(reply.value, path);
    if (value === undefined) throw fail('nothing-to-keep', `the reply has nothing at "${path}" to keep as "${name}"`);
    variables.set(name, value);
  }
  return 'done';
}
