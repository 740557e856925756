import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../../../domain/errors.ts';
import { patienceMs } from '../../../domain/printing/printout.ts';
import { pollJob } from './cups-job.ts';
import type { Spooler } from './spooler.ts';

const run = promisify(execFile);

/** A spooler on another machine may be switched off: give up after this long. */
const patience = { lp: 20_000, lpstat: 5_000, cancel: 5_000 } as const;

/** Asks in English, because the output is parsed; no shell is involved. */
async function ask(command: keyof typeof patience, args: readonly string[]): Promise<string> {
  const { stdout } = await run(command, args, {
    env: { ...process.env, LANG: 'C', LC_ALL: 'C' },
    timeout: patience[command],
  });
  return stdout;
}

/** Queues whose name could be taken for an option are not offered; CUPS allows nearly any name. */
const plainName = /^[A-Za-z0-9_][A-Za-z0-9_.@+-]*$/;

/**
 * CUPS through lp, lpstat and cancel. Not through the unix-print package: it puts names into a shell line without quotes, and
 * runs without the environment, so that a clinic's CUPS_SERVER is ignored.
 */
export const cupsSpooler: Spooler = {
  async list() {
    // lpstat fails when there is no queue or no spooler: either way nothing can be printed.
    const [listed, standard] = await Promise.all([
      ask('lpstat', ['-lp']).catch(() => ''),
      ask('lpstat', ['-d']).catch(() => ''),
    ]);
    // A user's default may be a queue with options: "Desk/draft".
    const first = /destination: ([^\s/]+)/.exec(standard)?.[1];
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
    const options = [
      // Without a media size the driver may scale to its own default, and QR codes become too small to read.
      `media=${paper}`,
      'print-scaling=none',
      // If this program ends first, the spooler cancels the job by itself. Its timer starts with printing, so a job that
      // still waits is cancelled only by us.
      `job-cancel-after=${patienceMs / 1000}`,
    ];
    const args = [
      ...['-d', printerId, '-t', basename(file, '.pdf')],
      ...options.flatMap((option) => ['-o', option]),
      ...['--', file],
    ];
    const said = await ask('lp', args).catch((error: Error & { killed?: boolean }) => {
      if (error.killed !== true) throw error;
      throw new AppError('print-failed', { why: 'silent' }, 'lp ended by us', { cause: error });
    });
    return /request id is (\S+-\d+)/.exec(said)?.[1] ?? null;
  },

  async poll(job) {
    return pollJob((await ask('lpstat', ['-H'])).trim(), job);
  },

  async cancel(job) {
    if (!plainName.test(job)) throw new Error('not the name of a job');
    // Fails for a job that has already ended, which is fine; the next poll tells.
    await ask('cancel', [job]).catch(() => '');
  },
};

/** A stopped queue accepts jobs and holds them: a paper with a name on it would be printed days later. */
async function refuseStopped(printerId: string): Promise<void> {
  const stdout = await ask('lpstat', ['-p', printerId, '-a', printerId]);
  const stopped = /^printer \S+ disabled since .*?-\n\t(.*)$/m.exec(stdout)?.[1];
  if (stopped !== undefined) {
    throw new AppError('print-failed', { why: 'stopped', said: reasonIn(stopped).slice(0, 200) }, 'queue disabled');
  }
  if (/ not accepting requests since /.test(stdout)) {
    throw new AppError('print-failed', { why: 'takes-none' }, 'queue rejects jobs');
  }
}

/**
 * The reason that somebody entered. The spooler's own phrases for "no reason", and a driver's message with a path, are left
 * out.
 */
function reasonIn(said: string): string {
  return said === '' || said === 'Paused' || said === 'reason unknown' || /[/\\]/.test(said) ? '' : said;
}
