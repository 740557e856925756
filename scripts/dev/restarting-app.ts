import { type ChildProcess, fork } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The app's sources; the development server watches the page's. */
const sources = ['api', 'db', 'documents', 'domain'];

export interface RestartingApp {
  /** One call; waits while the app restarts. */
  call(name: unknown, input: unknown): Promise<unknown>;
  close(): void;
}

/** Runs the app on `dataFolder`, and restarts it when one of its files changes. Calls `restarted` afterwards. */
export function restartingApp(dataFolder: string, restarted: () => void): RestartingApp {
  const waiting = new Map<number, (reply: unknown) => void>();
  let asked = 0;
  let running = start();
  let soon: NodeJS.Timeout | null = null;

  function start(): { readonly child: ChildProcess; readonly ready: Promise<void> } {
    const child = fork(join(root, 'scripts/dev/app-process.ts'), [dataFolder], { stdio: 'inherit' });
    const ready = new Promise<void>((done) => {
      child.on('message', (message) => {
        if (message === 'ready') done();
        else answer(message);
      });
    });
    return { child, ready };
  }

  function answer(message: unknown): void {
    if (typeof message !== 'object' || message === null || !('id' in message) || !('reply' in message)) return;
    const { id, reply } = message;
    if (typeof id !== 'number') return;
    waiting.get(id)?.(reply);
    waiting.delete(id);
  }

  function again(): void {
    const { child } = running;
    child.once('exit', () => {
      running = start();
      void running.ready.then(restarted);
    });
    child.kill();
  }

  const watchers = sources.map((folder) =>
    watch(join(root, folder), { recursive: true }, () => {
      // An editor writes a file in several steps.
      if (soon) clearTimeout(soon);
      soon = setTimeout(again, 200);
    }),
  );

  return {
    async call(name, input) {
      const { child, ready } = running;
      await ready;
      const id = asked++;
      return new Promise((done) => {
        waiting.set(id, done);
        child.send({ id, name, input });
      });
    },
    close() {
      for (const watcher of watchers) watcher.close();
      running.child.removeAllListeners('exit');
      running.child.kill();
    },
  };
}
