import type { PaperName } from '../../../domain/clinic/clinic.ts';
import type { PrintProgress } from '../../../domain/printing/printout.ts';
import type { Printer } from '../../gate/ports.ts';

/** One operating system's spooler. */
export interface Spooler {
  list(): Promise<Printer[]>;
  /**
   * Gets a file and resolves once the spooler has taken a copy, with the spooler's own name for the job; null where it tells
   * nothing more about one.
   */
  print(file: string, printerId: string, paper: PaperName): Promise<string | null>;
  poll(job: string): Promise<PrintProgress>;
  /** Takes the job back; one that has ended already is left as it is. */
  cancel(job: string): Promise<void>;
}
