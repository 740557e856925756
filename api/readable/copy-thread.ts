import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { HeadAnchor } from '../../db/vault/anchor.ts';
import { StaffLanguageChoice } from '../../domain/clinic/clinic.ts';
import { AppError } from '../../domain/errors.ts';
import { Moment } from '../../domain/time.ts';
import { described, stages, type Told } from './copy-aside.ts';

/** A thread that writes one readable copy, and ends. Its copy of the key is overwritten with it. */
const text = z.string();
const Given = z.object({
  options: z.object({
    ...{ file: text, place: text, dataDir: text, device: text },
    ...{ key: z.instanceof(Uint8Array), anchors: z.array(HeadAnchor), now: Moment, language: StaffLanguageChoice },
  }),
  stage: z.instanceof(Int32Array),
});
const { options, stage } = Given.parse(workerData);

const tell = (what: Told) => parentPort?.postMessage(what);

class Cancelled extends Error {}

try {
  const made = described(options, {
    began: () => {
      const { reading, writing } = stages;
      if (Atomics.compareExchange(stage, 0, reading, writing) !== reading) throw new Cancelled();
    },
    wrote: (done, total) => {
      if (Atomics.load(stage, 0) === stages.cancelled) throw new Cancelled();
      tell({ says: 'files', done, total });
    },
  });
  tell({ says: 'made', made });
} catch (error) {
  if (!(error instanceof Cancelled)) tell(refusal(error));
} finally {
  options.key.fill(0);
}

function refusal(error: unknown): Told {
  if (!(error instanceof AppError)) throw error;
  const { fault, detail } = error;
  switch (fault.code) {
    case 'export-failed':
      return { says: 'failed', why: fault.params.why, detail };
    case 'export-place':
    case 'nothing-readable':
      return { says: 'refused', code: fault.code, detail };
    default:
      throw error;
  }
}
