import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Long even for a machine on which everything runs at once: a host that says nothing by then hangs. */
const startMs = 180_000;

export interface RunningHost {
  readonly address: string;
  /** Everything the command printed so far. */
  printed(): string;
  /** Power cut: nobody gets to say goodbye. */
  kill(): Promise<void>;
  /** As Ctrl-C does. Returns the exit code. */
  stop(): Promise<number | null>;
}

/** `npm start -- --browser --no-open` on a data folder, up to the address it prints. */
export async function startHost(dataFolder: string, documents = join(dataFolder, 'saved')): Promise<RunningHost> {
  const child = spawn(
    process.execPath,
    [join(root, 'scripts/start.mjs'), '--browser', '--no-open', '--data', dataFolder],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, XDG_DOCUMENTS_DIR: documents },
      // A group of its own, so that a kill reaches the command and whatever it started.
      detached: true,
    },
  );
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error(`the host gave no address: ${printed}`));
      void end(child, 'SIGKILL');
    }, startMs);
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /Chairside is running at (http:\/\/127\.0\.0\.1:\d+\/#\S+)/.exec(printed);
      if (!found?.[1]) return;
      clearTimeout(late);
      resolve(found[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`the host ended with ${code}: ${printed}`));
    });
  });
  return {
    address,
    printed: () => printed,
    kill: () => end(child, 'SIGKILL').then(() => undefined),
    stop: () => end(child, 'SIGINT'),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.pid === undefined) return child.exitCode;
  // Not only the command: what it started writes where it does, and the record is locked until the last of them is gone.
  const ended = once(child, 'close');
  process.kill(-child.pid, signal);
  await ended;
  return child.exitCode;
}
