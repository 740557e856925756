import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { rewriteClosed } from './rewrite.ts';
import type { Wiped } from './wipe.ts';

/** A thread that rewrites a store that nobody else has open, and ends. Its copy of the key is overwritten with it. */
const { file, key } = z.object({ file: z.string(), key: z.instanceof(Uint8Array) }).parse(workerData);

function wiped(): Wiped {
  try {
    rewriteClosed({ file, key });
    return { says: 'wiped' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { says: 'failed', detail: error.detail };
  } finally {
    key.fill(0);
  }
}

parentPort?.postMessage(wiped());
