import type { PaperName } from '../../../domain/clinic/clinic.ts';
import type { PrintProgress } from '../../../domain/printing/printout.ts';
import type { Printer } from '../../gate/ports.ts';

/** The spooler of one operating system. */
export interface Spooler {
  list(): Promise<Printer[]>;
  /**
   * Sends a file and resolves once the spooler has copied it, with the spooler's job name; null where it reports nothing
   * more.
   */
  print(file: string, printerId: string, paper: PaperName): Promise<string | null>;
  poll(job: string): Promise<PrintProgress>;
  /** Cancels the job; one that has ended stays as it is. */
  cancel(job: string): Promise<void>;
}
