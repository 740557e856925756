import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { fillIn, Scenario, type Step, type Variables, valueAt } from '../../scripts/demo/scenario.ts';

const program = fileURLToPath(new URL('killed-tablet.ts', import.meta.url));
const scenarioFile = new URL('../../docs/scenarios/full-visit.json', import.meta.url);
const pin = '246810';

const Reply = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string(), message: z.string() }) }),
]);
const Status = z.object({ mode: z.string(), handedOver: z.unknown() });

/** A tablet in another process, killed without warning. */
class OtherProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;

  constructor(dir: string) {
    // Compiled code is kept between the hundred processes of this test: it is the greater part of their time.
    const env = { ...process.env, NODE_COMPILE_CACHE: join(dir, 'compiled') };
    this.#child = spawn(process.execPath, [program, dir], { stdio: ['pipe', 'pipe', 'pipe'], env });
    this.#child.stderr.on('data', (text) => process.stderr.write(text));
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  async call(at: string, name: string, input: unknown) {
    this.#child.stdin.write(`${JSON.stringify({ at, name, input })}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`the tablet ended before it answered ${name}`);
    return Reply.parse(JSON.parse(value));
  }

  async kill(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    expect((await gone)[1]).toBe('SIGKILL');
  }
}

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'chairside-killed-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** What the tablet shows of the visit right now, whichever side it is on. */
async function shown(tablet: OtherProcess, at: string, visitId: unknown) {
  const reply = await tablet.call(at, 'app.status', {});
  if (!reply.ok) throw new Error(reply.error.code);
  const { mode, handedOver } = Status.parse(reply.value);
  if (mode === 'handed-over') return { handedOver, side: await tablet.call(at, 'task.get', {}) };
  if (mode === 'staff' && visitId !== undefined)
    return { handedOver, side: await tablet.call(at, 'visits.get', { visitId }) };
  return { handedOver, side: mode };
}

it('stands exactly where it was after kill -9 between any two steps of a visit', async () => {
  const steps: Scenario = Scenario.parse(JSON.parse(await readFile(scenarioFile, 'utf8')));
  const variables: Variables = new Map();
  let tablet = new OtherProcess(dir);

  const take = async ({ operation, input, keep, expect: refused, at }: Step, number: number) => {
    const reply = await tablet.call(at, operation, fillIn(input, variables));
    const code = reply.ok ? undefined : reply.error.code;
    expect([number, operation, code]).toEqual([number, operation, refused]);
    if (reply.ok)
      for (const [name, path] of Object.entries(keep ?? {})) variables.set(name, valueAt(reply.value, path));
  };
  const mode = async (at: string) => {
    const reply = await tablet.call(at, 'app.status', {});
    return reply.ok ? valueAt(reply.value, 'mode') : reply.error.code;
  };

  for (const [index, step] of steps.entries()) {
    await take(step, index + 1);
    const before = await mode(step.at);
    const seen = await shown(tablet, step.at, variables.get('visitId'));

    await tablet.kill();
    tablet = new OtherProcess(dir);

    // A staff session ends with the process; everything else is as it was.
    expect([index + 1, await mode(step.at)]).toEqual([index + 1, before === 'staff' ? 'locked' : before]);
    if (before === 'staff') {
      const unlocked = await tablet.call(step.at, 'session.unlock', { staffId: variables.get('ownerId'), pin });
      expect(unlocked.ok).toBe(true);
    }
    expect([index + 1, await shown(tablet, step.at, variables.get('visitId'))]).toEqual([index + 1, seen]);
  }
  await tablet.kill();
}, 300_000);
