import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { openStore } from './open.ts';
import type { Updating } from './update.ts';

/** A thread that brings one store up to date, and ends. Its copy of the key is overwritten with it. */
const { file, key } = z.object({ file: z.string(), key: z.instanceof(Uint8Array) }).parse(workerData);

const tell = (what: Updating) => parentPort?.postMessage(what);

try {
  const watched = (done: number, total: number) => tell({ says: 'rows', done, total });
  openStore({ file, key, random: (size) => randomBytes(size), pagesFirst: 1, watched }).close();
} catch (error) {
  // Whoever opens it next meets the same, and says so.
  if (!(error instanceof AppError)) throw error;
} finally {
  key.fill(0);
  tell({ says: 'ended' });
}
