import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Client, createClient } from '../../api/client/client.ts';
import { partialEnding } from '../../db/backup/manifest.ts';
import { Instant, type Moment } from '../../domain/time.ts';
import { parseReply, type Reply } from '../faults/tablet.ts';
import { sampleZone } from '../sample/people.ts';
import type { Held } from './flat.ts';

const program = fileURLToPath(new URL('tablet-process.ts', import.meta.url));
const begin = Date.parse('2027-01-04T08:00:00.000Z');
const minute = 60_000;
const HeldThere = z.object({
  rss: z.number(),
  reached: z.number(),
  handles: z.number(),
  deleted: z.number(),
  going: z.number(),
});

/** The process was killed in the middle of a call: whether the step was saved is not known. */
export class Killed extends Error {}

/**
 * The tablet, its stick, and whoever handles both: they switch it on and off, kill it, pull the stick, set its clock. Time is
 * simulated: each call takes some seconds of it.
 */
export class SoakedTablet {
  readonly dir: string;
  readonly client: Client;
  readonly #random: () => number;
  #child: ChildProcessWithoutNullStreams | null = null;
  #lines: AsyncIterator<string> | null = null;
  #realMs = begin;
  #bootedMs = begin - minute;
  #boots = 1;
  /** How far the wall clock is off. */
  #offMs = 0;
  #killIn: number | null = null;

  constructor(dir: string, random: () => number) {
    this.dir = dir;
    this.#random = random;
    for (const folder of ['data', 'stick', 'tmp']) mkdirSync(join(dir, folder), { recursive: true });
    this.client = createClient(async (name, input) => {
      this.pass(2_000 + Math.floor(this.#random() * 4_000));
      return this.#ask(name, input);
    });
  }

  get dataDir(): string {
    return join(this.dir, 'data');
  }

  get stickDir(): string {
    return join(this.dir, 'stick');
  }

  get isIn(): boolean {
    return existsSync(this.stickDir);
  }

  now(): Moment {
    const instant = Instant.parse(new Date(this.#realMs + this.#offMs).toISOString());
    return { instant, zone: sampleZone, uptimeMs: this.#realMs - this.#bootedMs, bootId: `boot-${this.#boots}` };
  }

  pass(ms: number): void {
    this.#realMs += ms;
  }

  /** To nine o'clock of the next day, by the true time. */
  nextMorning(): void {
    const day = 24 * 60 * minute;
    this.#realMs = (Math.floor(this.#realMs / day) + 1) * day + 9 * 60 * minute;
  }

  /** The wall clock alone. */
  moveClock(byMs: number): void {
    this.#offMs += byMs;
  }

  clockRight(): void {
    this.#offMs = 0;
  }

  plug(isIn: boolean): void {
    if (isIn === this.isIn) return;
    const away = `${this.stickDir}-away`;
    renameSync(isIn ? away : this.stickDir, isIn ? this.stickDir : away);
  }

  /** Switches the machine on. */
  async start(): Promise<void> {
    this.#killIn = null;
    this.#bootAnew();
    const env = {
      ...process.env,
      TMPDIR: join(this.dir, 'tmp'),
      NODE_COMPILE_CACHE: join(tmpdir(), 'chairside-faults-compiled'),
    };
    const child = spawn(process.execPath, ['--expose-gc', program, this.dataDir, this.stickDir], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env,
    });
    child.stdin.on('error', () => undefined);
    child.stderr.on('data', (text) => process.stderr.write(text));
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    this.#child = child;
    await this.open();
  }

  /** The app alone. */
  async open(): Promise<void> {
    const reply = await this.#ask('open', {});
    if (!reply.ok) throw new Error(`the app did not open: ${reply.error.code}`);
  }

  async close(): Promise<void> {
    await this.#ask('close', {});
  }

  /** The app is closed and opened by a machine that was off for ten minutes; the process stays, with what it may leak. */
  async restart(): Promise<void> {
    await this.close();
    this.pass(10 * minute);
    this.#bootAnew();
    await this.open();
  }

  /** From now on the process is killed in the middle of a call, after so many others. */
  killAfter(calls: number): void {
    this.#killIn = calls;
  }

  get isKilled(): boolean {
    return this.#child === null || this.#child.signalCode !== null;
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || this.isKilled) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  /** Another tablet, as it comes from the shop, with the same stick. The app must be closed. */
  async replace(): Promise<void> {
    rmSync(this.dataDir, { recursive: true });
    mkdirSync(this.dataDir);
    await this.open();
  }

  async held(): Promise<Held> {
    const reply = await this.#ask('held', {});
    if (!reply.ok) throw new Error(reply.error.code);
    // A backup that begins just now is half written for a moment; what is left behind stays.
    for (let look = 0; this.temporary() > 0 && look < 50; look++) await pause(100);
    return { ...HeldThere.parse(reply.value), temporary: this.temporary() };
  }

  /** What is in the temporary folder, or half written beside the record or on the stick. */
  temporary(): number {
    const half = [this.dataDir, this.stickDir].flatMap((folder) =>
      existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [],
    );
    const entries = readdirSync(join(this.dir, 'tmp'));
    return entries.length + half.filter((name) => name.endsWith(partialEnding) || name.includes('.restoring')).length;
  }

  #bootAnew(): void {
    this.#boots += 1;
    this.#bootedMs = this.#realMs - minute;
  }

  async #ask(name: string, input: unknown): Promise<Reply> {
    this.#child?.stdin.write(`${JSON.stringify({ moment: this.now(), name, input })}\n`);
    if (this.#killIn !== null && this.#killIn-- <= 0) {
      this.#killIn = null;
      await pause(this.#random() * 25);
      await this.kill();
    }
    const next = await this.#lines?.next();
    if (!next || next.done) throw new Killed();
    return parseReply(next.value);
  }
}
