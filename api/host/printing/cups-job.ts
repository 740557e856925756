import { userInfo } from 'node:os';
import type { PrintProgress, PrintState, PrintTrouble } from '../../../domain/printing/printout.ts';
import {
  askIpp,
  type IppAttributes,
  IppFault,
  notFound,
  operations,
  type SchedulerAddress,
  SchedulerRefuses,
} from './ipp.ts';
import { troubleOf } from './reasons.ts';

/** RFC 8011, job-state. */
const states: ReadonlyMap<unknown, PrintState> = new Map<unknown, PrintState>([
  [3, 'waiting'],
  [4, 'held'],
  [5, 'printing'],
  [6, 'stopped'],
  [7, 'cancelled'],
  [8, 'failed'],
  [9, 'printed'],
]);
const printerStopped = 5;

/**
 * Returns the progress of our job, by its name "QUEUE-17". A job that the scheduler no longer knows or does not report is
 * `handed-over`: it may have been printed, so nothing is claimed. Throws errors of the connection.
 */
export async function pollJob(at: SchedulerAddress, job: string): Promise<PrintProgress> {
  const [, queue, id] = /^(.+)-(\d+)$/.exec(job) ?? [];
  if (queue === undefined || id === undefined) throw new Error('not the name of a job');
  const { username: user } = userInfo();
  let found: IppAttributes;
  try {
    found = await askIpp(at, operations.getJobAttributes, {
      uri: { name: 'job-uri', value: `ipp://localhost/jobs/${id}` },
      user,
      attributes: ['job-state', 'job-state-reasons', 'job-printer-uri'],
    });
  } catch (error) {
    const silent = error instanceof SchedulerRefuses || (error instanceof IppFault && error.status === notFound);
    if (silent) return { state: 'handed-over', trouble: null };
    throw error;
  }
  const printer = String(found.get('job-printer-uri')?.[0] ?? '');
  // A newly installed scheduler counts from one again: this is then somebody else's job.
  if (!printer.endsWith(`/${queue}`)) return { state: 'handed-over', trouble: null };
  const state = states.get(found.get('job-state')?.[0]) ?? 'handed-over';
  const own = troubleOf(textsOf(found, 'job-state-reasons'));
  switch (state) {
    case 'printed':
    case 'handed-over':
    case 'cancelled':
      return { state, trouble: null };
    case 'failed':
      return { state, trouble: own ?? 'other' };
    case 'waiting':
    case 'printing':
    case 'held':
    case 'stopped':
      return ofPrinter(state, own, await pollPrinter(at, printer, user));
  }
}

async function pollPrinter(at: SchedulerAddress, uri: string, user: string) {
  const found = await askIpp(at, operations.getPrinterAttributes, {
    uri: { name: 'printer-uri', value: uri },
    user,
    attributes: ['printer-state', 'printer-state-reasons'],
  });
  return {
    stopped: found.get('printer-state')?.[0] === printerStopped,
    trouble: troubleOf(textsOf(found, 'printer-state-reasons')),
  };
}

/** A job at a stopped printer waits for the printer, whatever its own state says. */
function ofPrinter(
  state: PrintState,
  own: PrintTrouble | null,
  printer: { readonly stopped: boolean; readonly trouble: PrintTrouble | null },
): PrintProgress {
  const trouble = printer.trouble ?? own;
  if (printer.stopped && state !== 'held') return { state: 'stopped', trouble: trouble ?? 'paused' };
  return { state, trouble };
}

function textsOf(attributes: IppAttributes, name: string): string[] {
  return (attributes.get(name) ?? []).map(String);
}
