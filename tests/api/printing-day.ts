import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { PrintJob } from '../../api/contract/printing.ts';
import type { Printers } from '../../api/gate/ports.ts';
import { AppError } from '../../domain/errors.ts';
import type { PrintProgress } from '../../domain/printing/printout.ts';
import type { Moment } from '../../domain/time.ts';
import { realRandom, repeatableIds, simulatedClock } from '../../scripts/demo/simulated.ts';
import { makeTablet, pin, signedIn, type Tablet } from './tablet.ts';
import { wholeVisit } from './visit-steps.ts';

/** A spooler whose jobs are what the test says they are. */
export class Desk implements Printers {
  readonly files: { title: string; pdf: Uint8Array; paper: string }[] = [];
  readonly cancelled: string[] = [];
  progress: PrintProgress = { state: 'printing', trouble: null };
  takes = Number.POSITIVE_INFINITY;
  offered = [
    { id: 'desk', label: 'Desk', default: true },
    { id: 'shelf', label: 'Shelf', default: false },
  ];

  list = async () => this.offered;
  print = async (_printer: string, title: string, pdf: Uint8Array, paper: string) => {
    if (this.files.length >= this.takes) throw new AppError('print-failed', { why: 'takes-none' });
    this.files.push({ title, pdf, paper });
    return `desk-${this.files.length}`;
  };
  poll = async (job: string): Promise<PrintProgress> =>
    this.cancelled.includes(job) ? { state: 'cancelled', trouble: null } : this.progress;
  cancel = async (job: string) => {
    this.cancelled.push(job);
  };
}

/** The files of a sealed visit whose papers can be printed, to go on from as often as wanted. */
export class SealedDay {
  readonly #files: string;
  readonly #now: Moment;
  readonly #ids: Pick<PrintingDay, 'owner' | 'visitId' | 'documentId'>;

  private constructor(files: string, now: Moment, ids: Pick<PrintingDay, 'owner' | 'visitId' | 'documentId'>) {
    this.#files = files;
    this.#now = now;
    this.#ids = ids;
  }

  /** Plays the visit once, on a tablet that is ended. */
  static async play(): Promise<SealedDay> {
    const tablet = await makeTablet({ printers: new Desk() });
    const { ownerId: owner } = await signedIn(tablet);
    const { id: visitId, documents } = await wholeVisit({ client: tablet.client, staffId: owner, pin });
    await tablet.close({ keep: true });
    // An app that ends leaves its list of jobs, an empty one here: what a test finds there is its own.
    rmSync(join(tablet.dir, 'printouts.json'));
    return new SealedDay(tablet.dir, tablet.clock.now(), { owner, visitId, documentId: documents[0]?.id ?? '' });
  }

  /** A tablet on files and a desk of its own, at the moment when the visit was sealed, its owner signed in. */
  async open(): Promise<PrintingDay> {
    const dataDir = mkdtempSync(join(tmpdir(), 'chairside-printing-'));
    cpSync(this.#files, dataDir, { recursive: true });
    const { instant, zone, uptimeMs, bootId } = this.#now;
    const clock = simulatedClock(instant, zone);
    clock.set(instant, zone, { uptimeMs, bootId });
    const desk = new Desk();
    const ids = repeatableIds(clock, realRandom);
    const tablet = { ...(await makeTablet({ printers: desk, dataDir, clock, ids })), clock };
    await tablet.client.call('session.unlock', { staffId: this.#ids.owner, pin });
    return new PrintingDay({ ...this.#ids, desk, tablet });
  }

  remove(): void {
    rmSync(this.#files, { recursive: true, force: true });
  }
}

/** A sealed visit whose papers can be printed, on a desk of the test's own. */
export class PrintingDay {
  readonly desk: Desk;
  readonly tablet: Tablet;
  readonly owner: string;
  readonly visitId: string;
  readonly documentId: string;

  constructor(made: Pick<PrintingDay, 'desk' | 'tablet' | 'owner' | 'visitId' | 'documentId'>) {
    this.desk = made.desk;
    this.tablet = made.tablet;
    this.owner = made.owner;
    this.visitId = made.visitId;
    this.documentId = made.documentId;
  }

  print(copies = 1) {
    return this.tablet.client.call('documents.print', { documentId: this.documentId, printerId: 'desk', copies });
  }

  async jobs(): Promise<PrintJob[]> {
    return (await this.tablet.client.call('documents.print-jobs', { visitId: this.visitId })).jobs;
  }

  async copies() {
    const { documents } = await this.tablet.client.call('visits.get', { visitId: this.visitId });
    return documents.flatMap((document) => document.copies).map(({ copy, withdrawn }) => ({ copy, withdrawn }));
  }

  /** What the app has seen of its jobs by itself, once it is this. */
  async seen(wanted: Partial<PrintJob>): Promise<PrintJob[]> {
    return vi.waitUntil(
      async () => {
        const found = await this.jobs();
        const all = found.every((job) =>
          Object.entries(wanted).every(([key, value]) =>
            Object.entries(job).some(([k, v]) => k === key && v === value),
          ),
        );
        return all && found;
      },
      { timeout: 10_000 },
    );
  }
}
