import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { Tombstone } from '../erasure/erasures.ts';
import { backupDamaged, type Described, verifyHere } from './verify.ts';

/** Below this a copy is verified where it is asked for: its longest piece then takes some milliseconds. */
export const mostBytesHere = 4 * 1024 * 1024;

/** What the thread answers. */
export const Verified = z.discriminatedUnion('says', [
  z.object({ says: z.literal('sound'), erased: z.array(Tombstone) }),
  z.object({ says: z.literal('damaged'), detail: z.string() }),
  z.object({ says: z.literal('newer'), detail: z.string() }),
]);
export type Verified = z.infer<typeof Verified>;

/**
 * Verifies a backup's copy as `verifyHere` does, and holds nothing up meanwhile: a large copy has a thread of its own. Throws
 * `backup-damaged` or `store-from-newer-version`.
 */
export async function verifyBackupCopy(
  file: string,
  key: Uint8Array,
  described: Described,
  { here = mostBytesHere, signal }: { readonly here?: number; readonly signal?: AbortSignal | undefined } = {},
): Promise<{ readonly erased: readonly Tombstone[] }> {
  const { head, counts, schema } = described;
  const copy = { file, key, described: { head, counts, schema } };
  if ((await stat(file)).size <= here) return verifyHere(file, key, described);
  const answer = await inThread(copy, signal);
  signal?.throwIfAborted();
  // Without a thread the promise still holds, at the cost of a wait.
  if (!answer) return verifyHere(file, key, described);
  switch (answer.says) {
    case 'sound':
      return { erased: answer.erased };
    case 'damaged':
      throw backupDamaged(answer.detail);
    case 'newer':
      throw new AppError('store-from-newer-version', { why: 'backup' }, answer.detail);
  }
}

/** Beside this file: among the sources, or among the bundles, where it has the bundle's ending. */
const script = join(import.meta.dirname, `verify-thread${extname(import.meta.filename)}`);

/** Null when no thread could answer. */
function inThread(
  copy: { file: string; key: Uint8Array; described: Described },
  signal: AbortSignal | undefined,
): Promise<Verified | null> {
  return new Promise((resolve) => {
    let thread: Worker;
    try {
      thread = new Worker(script, { workerData: copy });
    } catch {
      resolve(null);
      return;
    }
    signal?.addEventListener('abort', () => void thread.terminate(), { once: true });
    thread.once('message', (message) => resolve(Verified.safeParse(message).data ?? null));
    thread.once('error', () => resolve(null));
    thread.once('exit', () => resolve(null));
  });
}
