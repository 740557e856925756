import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import type { Printers } from '../gate/ports.ts';
import { cupsSpooler } from './printing/cups.ts';
import { windowsSpooler } from './printing/windows.ts';

/** A printer's name is put on record with every copy, so it has to be a line that the record takes. */
function oneLine(label: string): string {
  return label.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 200);
}

/**
 * Printers of this machine. The page names one by id; it has to be in the list of this moment. What a print that was killed
 * midway left in the data folder is removed here, at the start.
 */
export function systemPrinters(dataFolder: string): Printers {
  const papers = join(dataFolder, 'printing');
  rmSync(papers, { recursive: true, force: true });
  const spooler = process.platform === 'win32' ? windowsSpooler : cupsSpooler;
  return {
    list: async () => (await spooler.list()).map((printer) => ({ ...printer, label: oneLine(printer.label) })),
    poll: (job) => spooler.poll(job),
    cancel: (job) => spooler.cancel(job),

    async print(printerId, title, pdf, paper) {
      const printers = await spooler.list();
      if (!printers.some((printer) => printer.id === printerId)) throw new AppError('print-failed', { why: 'gone' });
      // The spooler needs a file; it is gone again as soon as the spooler has its copy.
      mkdirSync(papers, { recursive: true, mode: 0o700 });
      const folder = mkdtempSync(join(papers, 'job-'));
      try {
        // The job's title is the file's name: both spoolers take it from there.
        const plain = title.replace(/\.pdf$/, '').replace(/[^\p{L}\p{N} -]/gu, '');
        const file = join(folder, `${plain.slice(0, 60) || 'Document'}.pdf`);
        writeFileSync(file, pdf, { mode: 0o600 });
        return await spooler.print(file, printerId, paper);
      } catch (error) {
        if (error instanceof AppError) throw error;
        throw new AppError('print-failed', { why: 'refused' }, 'spooler refused', { cause: error });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
