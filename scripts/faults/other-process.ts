import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Step } from '../demo/scenario.ts';
import { parseReply, type Reply } from './tablet.ts';

const program = fileURLToPath(new URL('tablet-process.ts', import.meta.url));

/** A tablet in another process. `reply` is null once the process is gone. */
export class OtherTablet {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  readonly #gone: Promise<void>;

  constructor() {
    // The processes share compiled code, which takes most of their start.
    const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'chairside-faults-compiled') };
    const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'pipe'], env });
    // The pipe breaks when the process is killed during a call; the missing answer already shows that.
    child.stdin.on('error', () => undefined);
    child.stderr.on('data', (text) => process.stderr.write(text));
    this.#gone = new Promise((resolve) => child.once('exit', () => resolve()));
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    this.#child = child;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  start(dir: string, { at, zone }: Step, bootId: string): Promise<Reply | null> {
    return this.#ask({ dir, at, zone, bootId });
  }

  call({ at, zone }: Step, name: string, input: unknown): Promise<Reply | null> {
    return this.#ask({ at, zone, name, input });
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#gone;
  }

  async #ask(line: unknown): Promise<Reply | null> {
    this.#child.stdin.write(`${JSON.stringify(line)}\n`);
    const { value, done } = await this.#lines.next();
    return done ? null : parseReply(value);
  }
}
