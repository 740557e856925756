import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { Manifest } from './manifest.ts';
import { verifyHere } from './verify.ts';
import type { Verified } from './verify-aside.ts';

/** A thread that verifies one large copy and ends. Its copy of the key is overwritten with it. */
const Copy = z.object({
  file: z.string(),
  key: z.instanceof(Uint8Array),
  described: Manifest.pick({ head: true, counts: true, schema: true }),
});
const { file, key, described } = Copy.parse(workerData);

async function verified(): Promise<Verified> {
  try {
    const { erased } = await verifyHere(file, key, described);
    return { says: 'sound', erased: [...erased] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { says: error.code === 'store-from-newer-version' ? 'newer' : 'damaged', detail: error.detail };
  } finally {
    key.fill(0);
  }
}

// What is thrown ends the thread, and whoever waits for it verifies the copy without one.
void verified().then((answer) => parentPort?.postMessage(answer));
