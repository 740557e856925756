import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const queue = 'Chairside_test';
const trial = 'Chairside_trial';
const installed = '/usr/lib/cups';
const driver = '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd';

/**
 * A CUPS of our own on a private socket, with one cups-pdf printer: the same scheduler, filters and driver as a real
 * printer has, apart from the paper; and one that gets into trouble when it is told to. Nothing of the machine's own printers
 * is touched.
 */
export class OwnSpooler {
  readonly queue = queue;
  /** The printer that can get into trouble. */
  readonly trial = trial;
  readonly #folder = mkdtempSync(join(tmpdir(), 'chairside-cups-'));
  readonly #server: ChildProcess;

  private constructor() {
    // The scheduler gives up root and writes as another user.
    chmodSync(this.#folder, 0o755);
    for (const name of ['root', 'spool', 'cache', 'state', 'tmp']) {
      const path = join(this.#folder, name);
      mkdirSync(path);
      chmodSync(path, 0o777);
    }
    this.#programs();
    this.tell('ok');
    writeFileSync(this.#at('cups-files.conf'), this.#files());
    writeFileSync(this.#at('cupsd.conf'), this.#rules());
    this.#server = spawn('cupsd', ['-f', '-c', this.#at('cupsd.conf'), '-s', this.#at('cups-files.conf')], {
      stdio: 'ignore',
    });
  }

  static async start(): Promise<OwnSpooler> {
    const spooler = new OwnSpooler();
    Object.assign(process.env, { CUPS_SERVER: spooler.#at('socket') });
    for (let tries = 0; tries < 600; tries++) {
      if (spooler.#run('lpstat', '-r').includes('is running')) break;
      await wait(100);
    }
    spooler.addQueue();
    spooler.#run('lpadmin', '-p', trial, '-E', '-v', `trial:${spooler.#at('orders')}`, '-P', driver);
    return spooler;
  }

  /** What came out of the printer under this title: cups-pdf puts it into the user's own folder. */
  async printed(title: string): Promise<string> {
    const out = join(homedir(), 'PDF');
    for (let tries = 0; tries < 600; tries++) {
      const name = this.#listed(out).find((file) => file.includes(title.replaceAll(' ', '_')));
      if (name !== undefined && this.#run('lpstat', '-o') === '') return join(out, name);
      await wait(200);
    }
    throw new Error(`nothing was printed: ${this.said()}`);
  }

  /** The last that the scheduler wrote down, for when a paper does not come out. */
  said(): string {
    return readFileSync(this.#at('error'), 'utf8').slice(-4000);
  }

  /** Takes everything away that came out under this title. */
  discard(title: string): void {
    const out = join(homedir(), 'PDF');
    for (const file of this.#listed(out))
      if (file.includes(title.replaceAll(' ', '_'))) rmSync(join(out, file), { force: true });
  }

  /** What the trial printer does with jobs from now on, the one under way included; the words are in backend.sh. */
  tell(order: string): void {
    writeFileSync(this.#at('orders'), order);
  }

  addQueue(): void {
    this.#run('lpadmin', '-p', queue, '-E', '-v', 'cups-pdf:/', '-P', driver);
  }

  /** The queue is the system's own choice from now on. */
  isOrdinary(): void {
    this.#run('lpadmin', '-d', queue);
  }

  describe(words: string): void {
    this.#run('lpadmin', '-p', queue, '-D', words);
  }

  removeQueue(): void {
    this.#run('lpadmin', '-x', queue);
  }

  /** What becomes of a job that the printer gives up. */
  onFailure(policy: 'abort-job' | 'retry-job'): void {
    this.#run('lpadmin', '-p', trial, '-o', `printer-error-policy=${policy}`);
  }

  resume(): void {
    this.#run('cupsenable', trial);
  }

  /** Where it listens. */
  get address(): string {
    return this.#at('socket');
  }

  waiting(): string {
    return this.#run('lpstat', '-o');
  }

  stopQueue(reason: string): void {
    this.#run('cupsdisable', '-r', reason, queue);
  }

  startQueue(): void {
    this.#run('cupsenable', queue);
    this.#run('cupsaccept', queue);
  }

  rejectJobs(): void {
    this.#run('cupsreject', queue);
  }

  async end(): Promise<void> {
    Reflect.deleteProperty(process.env, 'CUPS_SERVER');
    const ended = new Promise((resolve) => this.#server.once('exit', resolve));
    this.#server.kill();
    await ended;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #listed(folder: string): string[] {
    try {
      return readdirSync(folder);
    } catch {
      // Not there until something was printed.
      return [];
    }
  }

  #at(name: string): string {
    return join(this.#folder, name);
  }

  #run(command: string, ...args: string[]): string {
    try {
      return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      // lpstat fails while the scheduler is not up yet.
      if (command === 'lpstat') return '';
      throw error;
    }
  }

  /** The installed filters and drivers, with a backend of our own beside the installed ones. */
  #programs(): void {
    const backends = join(this.#at('programs'), 'backend');
    mkdirSync(backends, { recursive: true });
    // The scheduler's other user goes through both, whatever the mask of this process is: a store may have been opened in it.
    for (const path of [this.#at('programs'), backends]) chmodSync(path, 0o755);
    for (const name of readdirSync(installed))
      if (name !== 'backend') symlinkSync(join(installed, name), join(this.#at('programs'), name));
    symlinkSync(join(installed, 'backend/cups-pdf'), join(backends, 'cups-pdf'));
    copyFileSync(join(import.meta.dirname, 'backend.sh'), join(backends, 'trial'));
    // The scheduler runs no backend that others may write to.
    chmodSync(join(backends, 'trial'), 0o755);
  }

  #files(): string {
    return [
      `ServerBin ${this.#at('programs')}`,
      `ServerRoot ${this.#at('root')}`,
      `RequestRoot ${this.#at('spool')}`,
      `CacheDir ${this.#at('cache')}`,
      `StateDir ${this.#at('state')}`,
      `TempDir ${this.#at('tmp')}`,
      `AccessLog ${this.#at('access')}`,
      `ErrorLog ${this.#at('error')}`,
      `PageLog ${this.#at('page')}`,
      'User lp',
      'Group lp',
      'SystemGroup root lpadmin',
      '',
    ].join('\n');
  }

  #rules(): string {
    return [
      'LogLevel info',
      `Listen ${this.#at('socket')}`,
      'Browsing Off',
      'WebInterface No',
      'DefaultAuthType None',
      ...['/', '/admin'].map((path) => `<Location ${path}>\nOrder allow,deny\nAllow all\n</Location>`),
      '<Policy default>\n<Limit All>\nOrder allow,deny\nAllow all\n</Limit>\n</Policy>',
      '',
    ].join('\n');
  }
}
