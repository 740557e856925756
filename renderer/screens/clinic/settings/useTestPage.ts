import { useState } from 'react';
import type { PrintJob } from '../../../../api/contract/printing.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import type { Printers } from '../printing/usePrinters.ts';
import { usePrintJobs } from '../printing/usePrintJobs.ts';

export interface TestPrint {
  /** The newest one. */
  readonly job: PrintJob | null;
  readonly handing: boolean;
  readonly stopping: boolean;
  print(): void;
  stop(): void;
}

/** Prints a test page on the printer in use. An unfinished one is cancelled first. */
export function useTestPage({ chosen }: Printers): TestPrint {
  const { call } = useClient();
  const { run, busy } = useStep();
  const { jobs, look, cancel } = usePrintJobs(null);
  const [doing, setDoing] = useState<'handing' | 'stopping' | null>(null);
  const step = async (what: 'handing' | 'stopping', work: () => Promise<void>) => {
    setDoing(what);
    await run(work);
    setDoing(null);
  };
  return {
    job: jobs.at(-1) ?? null,
    handing: busy && doing === 'handing',
    stopping: busy && doing === 'stopping',
    print() {
      if (!chosen) return;
      void step('handing', async () => {
        await cancel(jobs);
        await call('documents.print-test-page', { printerId: chosen.id });
        // Already printed: repeating this step would print it twice. The next poll comes by itself.
        await look().catch(() => undefined);
      });
    },
    stop: () =>
      void step('stopping', async () => {
        await cancel(jobs);
      }),
  };
}
