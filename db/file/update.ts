import { statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Report } from '../../domain/progress.ts';

/** Below this a store is brought up to date where it is opened. */
export const mostBytesUpdatedHere = 4 * 1024 * 1024;

/** A large store of an earlier version: bring it up to date with `updateAside`, then open it. */
export class UpdateDue extends Error {
  override readonly name = 'UpdateDue';
}

/** What the thread tells. */
export const Updating = z.discriminatedUnion('says', [
  z.object({ says: z.literal('rows'), done: z.number(), total: z.number() }),
  z.object({ says: z.literal('ended') }),
]);
export type Updating = z.infer<typeof Updating>;

/** Beside this file: among the sources, or among the bundles, where it has the bundle's ending. */
const script = join(import.meta.dirname, `update-thread${extname(import.meta.filename)}`);

/**
 * Brings a closed store to this version's schema and projections, a large one in a thread. Never rejects but with what `signal` says:
 * whether it worked, and if not why, the opening tells. A kill leaves the step before or the step after.
 */
export async function updateAside(
  store: { readonly file: string; readonly key: Uint8Array },
  { signal, report, here = mostBytesUpdatedHere }: Watching = {},
): Promise<void> {
  if (statSync(store.file).size <= here) return;
  await new Promise<void>((resolve) => {
    let thread: Worker;
    try {
      thread = new Worker(script, { workerData: store });
    } catch {
      // The opening does it then, at the cost of a wait.
      resolve();
      return;
    }
    signal?.addEventListener('abort', () => void thread.terminate(), { once: true });
    thread.on('message', (message) => {
      const told = Updating.safeParse(message).data;
      if (told?.says === 'rows') report?.('rows', told.done, told.total);
    });
    thread.once('error', () => undefined);
    // Only then has it let go of the file.
    thread.once('exit', () => resolve());
  });
  signal?.throwIfAborted();
}

interface Watching {
  readonly signal?: AbortSignal | undefined;
  readonly report?: Report | undefined;
  /** Bytes up to which the opening does it; for tests. */
  readonly here?: number | undefined;
}
