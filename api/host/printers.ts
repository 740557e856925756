import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import type { Printers } from '../gate/ports.ts';
import { cupsSpooler } from './printing/cups.ts';
import { windowsSpooler } from './printing/windows.ts';

/** A printer's name is recorded with every copy, so it must be one valid line. */
function oneLine(label: string): string {
  return label.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 200);
}

/**
 * Printers of this machine. The page names one by id, which must be in the present list. Files left in the data folder by an
 * interrupted print are removed at the start.
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
      // The spooler needs a file; it is deleted once the spooler has copied it.
      mkdirSync(papers, { recursive: true, mode: 0o700 });
      const folder = mkdtempSync(join(papers, 'job-'));
      try {
        // Both spoolers take the job's title from the file name.
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
