// Longer than 300 lines: one keeper decides when a backup is due, makes it, and tells of it; its parts share what is under way.
import { statSync } from 'node:fs';
import { makeBackup } from '../../db/backup/make.ts';
import type { Manifest } from '../../db/backup/manifest.ts';
import { newestWith, tidyPlace } from '../../db/backup/tidy.ts';
import { mostBytesHere } from '../../db/backup/verify-aside.ts';
import { newestTombstone } from '../../db/erasure/erasures.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import { backupsMade } from '../../db/projections/custody.ts';
import type { Vault } from '../../db/vault/vault.ts';
import { AppError } from '../../domain/errors.ts';
import { type Fault, fault } from '../../domain/faults/faults.ts';
import { civilDateOf, type Instant, type Moment, plusMilliseconds } from '../../domain/time.ts';
import type { Clock, Log } from '../gate/ports.ts';
import { isCancelled, type Job, type Jobs } from '../jobs/jobs.ts';
import type { Access } from '../tablet/access.ts';
import { BackupPlaces, type PlaceParts } from './backup-places.ts';

const hour = 3_600_000;
/** How often to look for the stick again: some systems list sticks slowly. */
const retryMs = 15_000;

interface Proven {
  readonly label: string;
  readonly path: string;
  readonly manifest: Manifest;
}

/** A failed try. `gone`: the stick was missing. */
interface Failed {
  readonly at: Moment;
  readonly fault: Fault;
  readonly gone: boolean;
}

export interface BackupParts extends PlaceParts {
  readonly access: Access;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly log: Log;
  readonly device: string;
  readonly jobs: Jobs;
}

/** Makes the backups that are due, tries again while they fail, and remembers why the last one did. */
export class BackupKeeper {
  readonly places: BackupPlaces;
  readonly #parts: BackupParts;
  #asked = false;
  #failed: Failed | null = null;
  #triedMs = 0;
  /** A large backup that is being proven, while calls go on. */
  #underWay: Promise<void> | null = null;
  /** Proven, and not on the record yet: what is recorded is recorded between two calls. */
  #proven: Proven | null = null;
  /** Places that nobody has to be erased from, each as it was then. */
  readonly #cleared = new Set<string>();

  /** What went beside the plan with the last backup. */
  #notes: Fault[] = [];

  constructor(parts: BackupParts) {
    this.#parts = parts;
    this.places = new BackupPlaces(parts);
  }

  /** After a visit was closed: makes a backup in the next pause, so that the step does not wait for it. */
  ask(): void {
    this.#asked = true;
  }

  get asked(): boolean {
    return this.#asked;
  }

  /** Whether one is being made while calls go on. */
  get isBusy(): boolean {
    return this.#underWay !== null;
  }

  /** Waits for it. Never rejects. */
  async idle(): Promise<void> {
    await this.#underWay;
  }

  /**
   * Runs `work` when no backup is being made, and lets none begin before it has ended: what reads a place must not find half of what is
   * tidied there. Rejects as `work` does.
   */
  async alone<T>({ signal }: Pick<Job, 'signal'>, work: () => Promise<T>): Promise<T> {
    const before = this.#underWay ?? Promise.resolve();
    const done = before.then(() => {
      signal.throwIfAborted();
      return work();
    });
    this.#busyWith(
      done.then(
        () => undefined,
        () => undefined,
      ),
    );
    return done;
  }

  /** What went beside the plan with the last backup, which is good all the same. */
  get notes(): readonly Fault[] {
    return this.#notes;
  }

  get problem(): Fault | null {
    return this.#failed?.fault ?? null;
  }

  /** The last try if it failed: when, why, and when the next automatic one is due. */
  lastFailed(now: Moment): { at: Moment; fault: Fault; next: Instant } | null {
    const failed = this.#failed;
    if (!failed) return null;
    const left = Math.max(0, hour - sinceMs(failed.at, now));
    return { at: failed.at, fault: failed.fault, next: plusMilliseconds(now.instant, left) };
  }

  /**
   * Call between two calls. Makes a requested backup, the day's first one while nobody works at the tablet, or repeats a
   * failed one: after an hour, and as soon as the stick is back. Never while a client has the tablet.
   */
  async makeIfDue(): Promise<void> {
    const { access, clock } = this.#parts;
    if (!access.isSetUp) return;
    const now = clock.now();
    if (this.#underWay) return;
    if (this.#proven) await this.#aside(this.#record(now));
    if (this.#underWay) return;
    const due = this.#failed ? await this.#retryDue(this.#failed, now) : this.#dailyDue(now);
    if (!this.#asked && !due) return;
    this.#asked = false;
    await this.#aside(this.#prove(now));
    if (!this.#underWay) await this.#record(now);
  }

  /** Calls, and above all the lock, do not wait for the seconds that it takes with a large record. */
  async #aside(work: Promise<void>): Promise<void> {
    const { log, record } = this.#parts;
    const ended = work.catch((error) => {
      if (isCancelled(error)) return;
      // Not one of ours: the record was closed, or another one restored, in the middle of it.
      const { code, detail } = error instanceof AppError ? error : { code: 'backup-failed', detail: nameOf(error) };
      log({ level: 'warning', operation: 'backup', code, detail });
    });
    if (statSync(record.file).size <= mostBytesHere) {
      await ended;
      return;
    }
    this.#busyWith(ended);
  }

  /** One backup at a time: two would tidy away what the other is writing. `work` never rejects. */
  #busyWith(work: Promise<void>): void {
    const busy = Promise.all([this.#underWay, work]).then(() => {
      if (this.#underWay === busy) this.#underWay = null;
    });
    this.#underWay = busy;
  }

  /** Throws `backup-failed`, `place-gone`; it stays on the backups screen until one works again. */
  make(now: Moment): Promise<void> {
    const { clock } = this.#parts;
    const before = this.#underWay ?? Promise.resolve();
    const made = before.then(async () => {
      await this.#record(clock.now());
      await this.#prove(now);
      // Other calls may have recorded something meanwhile.
      await this.#record(clock.now());
    });
    this.#busyWith(made.catch(() => undefined));
    return made;
  }

  #prove(now: Moment): Promise<void> {
    return this.#remembering(now, (job) =>
      this.#unlessClosed(async () => {
        const { record, vault, device } = this.#parts;
        const { store, key } = record;
        const { label, path } = await this.places.chosen();
        if (path === null) throw new AppError('place-gone', { label }, 'no such target');
        const notes: Fault[] = [];
        const manifest = await makeBackup(store, {
          ...{ place: path, key, recovery: vault.recoveryHalf(), device, now },
          signal: AbortSignal.any([record.closing, job.signal]),
          report: job.report,
          madeWay: () => notes.push(fault('place-mended')),
        });
        this.#proven = { label, path, manifest };
        this.#failed = null;
        this.#notes = notes;
      }),
    );
  }

  /** The record was closed in the middle of it: nothing failed, and nobody is there to be told. */
  async #unlessClosed(work: () => Promise<void>): Promise<void> {
    const { closing } = this.#parts.record;
    try {
      await work();
    } catch (error) {
      if (!closing.aborted) throw error;
    }
  }

  /** As one job, which somebody may cancel: that is no failure. */
  async #remembering(now: Moment, work: (job: Job) => Promise<void>): Promise<void> {
    try {
      await this.#parts.jobs.run('backup', work);
    } catch (error) {
      if (isCancelled(error)) throw error;
      const known = error instanceof AppError ? error : null;
      this.#failed = {
        at: now,
        fault: known?.fault ?? fault('backup-failed', { why: 'unknown' }),
        gone: known?.code === 'place-gone',
      };
      this.#triedMs = now.uptimeMs;
      throw error;
    }
  }

  /** Puts the backup that was proven on the record, and tidies older ones away. */
  async #record(now: Moment): Promise<void> {
    const proven = this.#proven;
    this.#proven = null;
    if (!proven) return;
    await this.#remembering(now, async (job) => {
      job.carryThrough();
      job.report('tidying');
      const { store } = this.#parts.record;
      // Another record may have been restored meanwhile.
      if (proven.manifest.head.log !== store.identity.log) return;
      const { label, path, manifest } = proven;
      const { name, bytes, head } = manifest;
      const { sequence, hash } = head;
      const event = { type: 'backup-made', name, label, bytes, head: { sequence, hash } } as const;
      store.write((w) => appendClinicEvent(w, event, { actor: { kind: 'system' }, now }));
      const { key } = this.#parts.record;
      const { device } = this.#parts;
      await tidyPlace(path, { store, key, own: await this.places.ownAt(path), newest: manifest, device });
      await this.#eraseElsewhere(path, now);
    });
  }

  /**
   * Whoever was erased also goes from the backups at other places that can be reached now, such as those on the tablet from before
   * a stick was chosen. Each first gets a backup that says who was erased, so that the older ones there still restore. What was
   * tidied away there once stays so; after a start of the program it is looked at again, because a kill may have ended it.
   */
  async #eraseElsewhere(here: string, now: Moment): Promise<void> {
    const { record, log } = this.#parts;
    const erased = record.store.read(newestTombstone);
    if (erased < 0) return;
    for (const { path, label } of await this.places.all()) {
      if (path === here) continue;
      try {
        await this.#eraseAt(path, erased, now);
      } catch (error) {
        // The backup that was asked for is good. The next one tries this place again.
        if (record.closing.aborted) return;
        this.#notes.push(fault('other-place', { label }));
        log({ level: 'warning', operation: 'backup', code: 'other-place', detail: nameOf(error) });
      }
    }
  }

  async #eraseAt(path: string, erased: number, now: Moment): Promise<void> {
    const { record, vault, device } = this.#parts;
    const { store, key, closing } = record;
    const { found } = await this.places.ownAt(path);
    const [last] = found;
    const clearedAs = (name: string) => JSON.stringify([store.identity.log, erased, path, name]);
    if (!last || this.#cleared.has(clearedAs(last.manifest.name))) return;
    const options = { place: path, key, recovery: vault.recoveryHalf(), device, now, signal: closing };
    const newest = (await newestWith(store, found, erased)) ?? (await makeBackup(store, options));
    await tidyPlace(path, { store, key, own: await this.places.ownAt(path), newest, device });
    this.#cleared.add(clearedAs(newest.name));
  }

  #dailyDue(now: Moment): boolean {
    return this.#parts.access.mode.mode === 'locked' && !this.#madeToday(now);
  }

  async #retryDue({ at, gone }: Failed, now: Moment): Promise<boolean> {
    if (this.#parts.access.mode.mode === 'handed-over') return false;
    if (sinceMs(at, now) >= hour) return true;
    if (!gone || now.uptimeMs - this.#triedMs < retryMs) return false;
    this.#triedMs = now.uptimeMs;
    return (await this.places.chosen()).path !== null;
  }

  #madeToday(now: Moment): boolean {
    const [newest] = this.#parts.record.store.read((r) => backupsMade(r, 1));
    return newest !== undefined && civilDateOf({ instant: newest.madeAt, zone: now.zone }) === civilDateOf(now);
  }
}

/** By the machine's uptime: this object lives as long as the process, and nobody can set that clock. */
function sinceMs(at: Moment, now: Moment): number {
  return Math.max(0, now.uptimeMs - at.uptimeMs);
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
