import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PaperName } from '../../domain/clinic/clinic.ts';
import { AppError } from '../../domain/errors.ts';
import type { Printers } from '../ports.ts';

const run = promisify(execFile);

/** In memory and for this user only where systemd offers that. */
function privateFolder(): string {
  const { XDG_RUNTIME_DIR: inMemory } = process.env;
  return inMemory ?? tmpdir();
}

interface Printer {
  readonly id: string;
  readonly label: string;
  readonly default: boolean;
}

/** One operating system's spooler. `print` gets a file and resolves once the spooler has taken a copy. */
interface Spooler {
  list(): Promise<Printer[]>;
  print(file: string, printerId: string, paper: PaperName): Promise<void>;
}

/** Printers of this machine. The page names one by id; it has to be in the list of this moment. */
export function systemPrinters(): Printers {
  const spooler = process.platform === 'win32' ? windowsSpooler : unixSpooler;
  return {
    list: () => spooler.list(),

    async print(printerId, title, pdf, paper) {
      const printers = await spooler.list();
      if (!printers.some((printer) => printer.id === printerId))
        throw new AppError('print-failed', 'That printer is not there any more. Choose another printer.');
      // The spooler needs a file; it is gone again as soon as the spooler has its copy.
      const folder = mkdtempSync(join(privateFolder(), 'chairside-print-'));
      try {
        // The job's title is the file's name: both spoolers take it from there.
        const file = join(folder, `${title.replace(/[^\p{L}\p{N} -]/gu, '').slice(0, 60) || 'Document'}.pdf`);
        writeFileSync(file, pdf, { mode: 0o600 });
        await spooler.print(file, printerId, paper);
      } catch (error) {
        throw new AppError(
          'print-failed',
          'The printer did not take the document. Check that it is on and connected, then print again.',
          'spooler refused',
          { cause: error },
        );
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/**
 * unix-print puts its arguments into a shell line without quoting, so only names and paths of plain characters reach it.
 * CUPS itself allows more in a queue's name; such a queue is not offered.
 */
const plainName = /^[A-Za-z0-9_][A-Za-z0-9_.@+-]*$/;

const unixSpooler: Spooler = {
  async list() {
    const { getPrinters } = await import('unix-print');
    // lpstat fails when no queue exists or no spooler runs: both mean that there is nothing to print on.
    const printers = await getPrinters().catch(() => []);
    if (printers.length === 0) return [];
    const standard = await run('lpstat', ['-d'], { env: { ...process.env, LANG: 'C', LC_ALL: 'C' } })
      .then(({ stdout }) => /destination: (\S+)/.exec(stdout)?.[1] ?? '')
      .catch(() => '');
    return printers
      .filter(({ printer }) => plainName.test(printer))
      .map(({ printer, description }) => ({
        id: printer,
        label: description ? description : printer,
        default: printer === standard,
      }));
  },

  async print(file, printerId, paper) {
    const { print } = await import('unix-print');
    if (!plainName.test(printerId) || file.includes("'")) throw new Error('not a plain printer or file name');
    // Without a media size the driver may scale to its own default, and the QR codes get too small to read.
    await print(file, printerId, [`-o media=${paper}`, '-o print-scaling=none']);
  },
};

const windowsSpooler: Spooler = {
  async list() {
    const { getDefaultPrinter, getPrinters } = await import('pdf-to-printer');
    const standard = await getDefaultPrinter().catch(() => null);
    return (await getPrinters()).map(({ deviceId, name }) => ({
      id: deviceId,
      label: name,
      default: deviceId === standard?.deviceId,
    }));
  },

  async print(file, printerId, paper) {
    const { print } = await import('pdf-to-printer');
    await print(file, {
      printer: printerId,
      paperSize: paper === 'A4' ? 'A4' : 'letter',
      scale: 'noscale',
      silent: true,
    });
  },
};
