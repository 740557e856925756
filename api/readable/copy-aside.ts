import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { paperLanguage } from '../../documents/words/languages.ts';
import { AppError } from '../../domain/errors.ts';
import type { Job } from '../jobs/jobs.ts';
import { type CopySteps, makeReadableCopy, type ReadableCopyOptions } from './copy.ts';
import { accountWords, verdictWords } from './words.ts';

const count = z.number().int().nonnegative();

/** What the thread tells. */
export const Told = z.discriminatedUnion('says', [
  z.object({ says: z.literal('files'), done: count, total: count }),
  z.object({
    says: z.literal('made'),
    made: z.object({ folder: z.string(), ...{ read: count, rows: count }, nothingMissing: z.boolean() }).extend({
      verdict: z.string(),
      words: z.array(z.string()),
    }),
  }),
  z.object({ says: z.literal('refused'), code: z.enum(['export-place', 'nothing-readable']), detail: z.string() }),
  z.object({ says: z.literal('failed'), why: z.enum(['full', 'too-large', 'unwritable']), detail: z.string() }),
]);
export type Told = z.infer<typeof Told>;

export type MadeCopy = Extract<Told, { says: 'made' }>['made'];

/**
 * Both sides may end it: while the thread reads, by ending the thread; from when it writes, by asking it to, so that it takes its folder
 * away.
 */
export const stages = { reading: 0, writing: 1, cancelled: 2 } as const;

/** Beside this file: among the sources, or among the bundles, where it has the bundle's ending. */
const script = join(import.meta.dirname, `copy-thread${extname(import.meta.filename)}`);

/** As `makeReadableCopy`, in a thread: calls go on meanwhile. Cancelled, it leaves nothing. */
export async function makeCopyAside(options: ReadableCopyOptions, { signal, report }: Job): Promise<MadeCopy> {
  const stage = new Int32Array(new SharedArrayBuffer(4));
  const last = await toldBy({ options, stage }, { signal, report });
  signal.throwIfAborted();
  switch (last?.says) {
    case 'made':
      return last.made;
    case 'refused':
      throw new AppError(last.code, {}, last.detail);
    case 'failed':
      throw new AppError('export-failed', { why: last.why }, last.detail);
    case 'files':
    case undefined:
      // Without a thread it is made all the same, at the cost of a wait.
      return described(options, { began: () => undefined, wrote: report.bind(null, 'files') });
  }
}

/** The last that the thread said; undefined when there is none. */
function toldBy(
  given: { readonly options: ReadableCopyOptions; readonly stage: Int32Array },
  { signal, report }: Pick<Job, 'signal' | 'report'>,
): Promise<Told | undefined> {
  const { stage } = given;
  return new Promise((resolve) => {
    let last: Told | undefined;
    let thread: Worker;
    try {
      thread = new Worker(script, { workerData: given });
    } catch {
      resolve(undefined);
      return;
    }
    const cancel = () => {
      const { reading, cancelled } = stages;
      if (Atomics.compareExchange(stage, 0, reading, cancelled) === reading) void thread.terminate();
      else Atomics.store(stage, 0, cancelled);
    };
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
    thread.on('message', (message) => {
      last = Told.safeParse(message).data ?? last;
      if (last?.says === 'files') report('files', last.done, last.total);
    });
    thread.once('error', () => undefined);
    thread.once('exit', () => resolve(last));
  });
}

/** Makes it here, and says of it what the screen shows. */
export function described(options: ReadableCopyOptions, steps: CopySteps): MadeCopy {
  const { folder, account } = makeReadableCopy(options, steps);
  const { read, rows, nothingMissing } = account;
  const language = paperLanguage(options.language);
  return {
    ...{ folder, read, rows, nothingMissing },
    ...{ verdict: verdictWords(language, account), words: accountWords(language, account) },
  };
}
