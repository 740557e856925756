import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { damaged } from '../file/damaged.ts';
import { syncFolder, writeSynced } from '../file/durable-file.ts';
import { connect } from '../file/pragmas.ts';
import type { Store } from '../file/store.ts';
import { head } from '../log/log.ts';
import { rewriteClosed, rewritingOf, type StoreFile } from './rewrite.ts';

/** Below this a file is rewritten where it is asked for: that takes some 15 ms a megabyte. */
const mostBytesHere = 2 * 1024 * 1024;

/** What the thread answers. */
export const Wiped = z.discriminatedUnion('says', [
  z.object({ says: z.literal('wiped') }),
  z.object({ says: z.literal('failed'), detail: z.string() }),
]);
export type Wiped = z.infer<typeof Wiped>;

const markOf = (file: string): string => `${file}.wipe`;

/**
 * Notes durably, before anybody is erased, that the file is to be rewritten: a power cut may come between the two. A file of its own
 * and no row, because what was just rewritten is not written into again. Throws `not-saved`.
 */
export function markForWiping(file: string): void {
  try {
    writeSynced(markOf(file), []);
    syncFolder(dirname(file));
  } catch (cause) {
    throw new AppError('not-saved', {}, 'mark', { cause });
  }
}

/** Whether somebody was erased, or was about to be, since the file was last rewritten. */
export function isWipingDue(file: string): boolean {
  return existsSync(markOf(file));
}

/** Whether the file is so large that a thread rewrites it. */
export function isWipedAside(file: string, here = mostBytesHere): boolean {
  return statSync(file).size > here;
}

/** How much of the file is rewritten, in whole percent. */
export function wipedPercent(file: string): number {
  const bytes = (of: string) => statSync(of, { throwIfNoEntry: false })?.size ?? 0;
  const all = bytes(file);
  return all === 0 ? 0 : Math.min(99, Math.floor((bytes(rewritingOf(file)) / all) * 100));
}

/** Rewrites the file at once, and takes the mark away. Throws `not-saved` when the disk refuses; the mark then stays. */
export function wipeHere(store: Store, file: string): void {
  store.wipeFreePages();
  unmark(file);
}

/**
 * Rewrites the file in a thread, so that no free page and no log keeps a trace. The store is away meanwhile. A power cut leaves the
 * old file or the new one, and the mark. Throws `not-saved` when the disk refuses: the store is back and the mark stays. Throws
 * `store-damaged`, and as `connect`, when the file is not what it was: nobody must work with it.
 */
export async function wipeAside(store: Store, { file, key }: StoreFile): Promise<void> {
  const before = store.read(head);
  store.forgetVisits();
  store.letGo();
  const answer = await rewritten({ file, key });
  store.comeBack(connect(file, key, true));
  const after = store.read(head);
  if (after.sequence !== before.sequence || after.hash !== before.hash) throw damaged('rewritten to another head');
  if (answer.says === 'failed') throw new AppError('not-saved', {}, answer.detail);
  unmark(file);
}

function unmark(file: string): void {
  rmSync(markOf(file), { force: true });
}

/** Beside this file: among the sources, or among the bundles, where it has the bundle's ending. */
const script = join(import.meta.dirname, `wipe-thread${extname(import.meta.filename)}`);

/** Rewrites a closed store without free pages: a large one in a thread. Throws `not-saved` when the disk refuses; it is then as it was. */
export async function rewriteAside(of: StoreFile): Promise<void> {
  if (!isWipedAside(of.file)) return rewriteClosed(of);
  const answer = await rewritten(of);
  if (answer.says === 'failed') throw new AppError('not-saved', {}, answer.detail);
}

/** In a thread; here, at the cost of a wait, where there is none. Never rejects. */
async function rewritten(of: StoreFile): Promise<Wiped> {
  const answer = await inThread(of);
  if (answer) return answer;
  try {
    rewriteClosed(of);
    return { says: 'wiped' };
  } catch (error) {
    return { says: 'failed', detail: error instanceof AppError ? error.detail : 'unknown' };
  }
}

/** Null when no thread could answer. */
function inThread(of: StoreFile): Promise<Wiped | null> {
  return new Promise((resolve) => {
    let answer: Wiped | null = null;
    let thread: Worker;
    try {
      thread = new Worker(script, { workerData: of });
    } catch {
      resolve(null);
      return;
    }
    thread.once('message', (message) => {
      answer = Wiped.safeParse(message).data ?? null;
    });
    thread.once('error', () => resolve(null));
    // Only then has it let go of the file.
    thread.once('exit', () => resolve(answer));
  });
}
