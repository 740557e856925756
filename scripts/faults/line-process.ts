import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface LineProcess {
  readonly pid: number;
  /** Its output so far, by line. */
  readonly lines: readonly string[];
  /** Resolves at its first line, or its end. */
  readonly ready: Promise<void>;
  kill(): Promise<void>;
}

/** Starts one of the trials' programs, in a process to be killed. */
export function startProcess(program: string, words: readonly string[]): LineProcess {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'chairside-faults-compiled') };
  const child = spawn(process.execPath, [file, ...words], { stdio: ['ignore', 'pipe', 'pipe'], env });
  child.stderr.on('data', (text) => process.stderr.write(text));
  const lines: string[] = [];
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const first = new Promise<void>((resolve) =>
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      resolve();
    }),
  );
  return {
    pid: child.pid ?? 0,
    lines,
    ready: Promise.race([first, gone]),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
