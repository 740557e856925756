import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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
        if (error instanceof AppError) throw error;
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

/** The spooler's own words are read, so it is asked in English; no shell comes between. */
async function ask(command: 'lp' | 'lpstat', args: readonly string[]): Promise<string> {
  const { stdout } = await run(command, args, { env: { ...process.env, LANG: 'C', LC_ALL: 'C' } });
  return stdout;
}

/** Queues whose name could be taken for an option are not offered; CUPS itself allows nearly anything. */
const plainName = /^[A-Za-z0-9_][A-Za-z0-9_.@+-]*$/;

/**
 * CUPS through lp and lpstat. Not through the unix-print package: it puts names into a shell line without quotes, and
 * runs without the environment, so that a clinic's CUPS_SERVER is not heard.
 */
const unixSpooler: Spooler = {
  async list() {
    // lpstat fails when no queue exists or no spooler runs: both mean that there is nothing to print on.
    const [listed, standard] = await Promise.all([
      ask('lpstat', ['-lp']).catch(() => ''),
      ask('lpstat', ['-d']).catch(() => ''),
    ]);
    const first = /destination: (\S+)/.exec(standard)?.[1];
    return listed
      .split(/^printer /m)
      .slice(1)
      .flatMap((entry) => {
        const id = /^\S+/.exec(entry)?.[0] ?? '';
        const label = /^\tDescription: *(.*)$/m.exec(entry)?.[1]?.trim();
        return plainName.test(id) ? [{ id, label: label ? label : id, default: id === first }] : [];
      });
  },

  async print(file, printerId, paper) {
    if (!plainName.test(printerId)) throw new Error('not a plain printer name');
    await refuseStopped(printerId);
    // Without a media size the driver may scale to its own default, and the QR codes get too small to read.
    const title = basename(file, '.pdf');
    const options = ['-d', printerId, '-t', title, '-o', `media=${paper}`, '-o', 'print-scaling=none'];
    await ask('lp', [...options, '--', file]);
  },
};

/** A stopped queue takes jobs and keeps them: a paper with a name on it would come out of it days later. */
async function refuseStopped(printerId: string): Promise<void> {
  const stdout = await ask('lpstat', ['-p', printerId, '-a', printerId]);
  const stopped = /^printer \S+ disabled since .*?-\n\t(.*)$/m.exec(stdout)?.[1];
  if (stopped !== undefined) {
    // "Paused" is what the spooler writes when whoever stopped it gave no reason.
    const why = stopped === '' || stopped === 'Paused' ? '' : `: ${stopped}`;
    throw new AppError(
      'print-failed',
      `The printer is stopped${why}. Put that right and start it again, or choose another printer.`,
      'queue disabled',
    );
  }
  if (/ not accepting requests since /.test(stdout)) {
    throw new AppError(
      'print-failed',
      'The printer takes no documents now. Choose another printer, or save the file.',
      'queue rejects jobs',
    );
  }
}

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
