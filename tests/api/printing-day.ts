import { vi } from 'vitest';
import type { PrintJob } from '../../api/contract/printing.ts';
import type { Printers } from '../../api/gate/ports.ts';
import { AppError } from '../../domain/errors.ts';
import type { PrintProgress } from '../../domain/printing/printout.ts';
import { afterTheSeal } from './prepared.ts';
import type { Tablet } from './tablet.ts';

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

/** A sealed visit whose papers can be printed, on a desk of the test's own. */
export class PrintingDay {
  readonly desk: Desk;
  readonly tablet: Tablet;
  readonly owner: string;
  readonly visitId: string;
  readonly documentId: string;

  private constructor(made: Pick<PrintingDay, 'desk' | 'tablet' | 'owner' | 'visitId' | 'documentId'>) {
    this.desk = made.desk;
    this.tablet = made.tablet;
    this.owner = made.owner;
    this.visitId = made.visitId;
    this.documentId = made.documentId;
  }

  /** At the moment when the visit was sealed, its owner signed in. */
  static async open(): Promise<PrintingDay> {
    const desk = new Desk();
    const { tablet, hands, made } = await afterTheSeal({ printers: desk });
    const documentId = made.documents[0]?.id ?? '';
    return new PrintingDay({ desk, tablet, owner: hands.staffId, visitId: made.id, documentId });
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
      { timeout: 60_000 },
    );
  }
}
