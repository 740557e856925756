import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ownBackups } from '../../db/backup/authentic.ts';
import { type FoundBackups, findBackups } from '../../db/backup/find.ts';
import { makeBackup } from '../../db/backup/make.ts';
import type { Manifest } from '../../db/backup/manifest.ts';
import { newestWith, tidyPlace } from '../../db/backup/tidy.ts';
import { mostBytesHere } from '../../db/backup/verify-aside.ts';
import { newestTombstone } from '../../db/erasure/erasures.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import { type BackupPlace, backupPlace, backupsMade, headsOfBackups } from '../../db/projections/custody.ts';
import type { Vault } from '../../db/vault/vault.ts';
import { english } from '../../documents/words/languages.ts';
import { AppError } from '../../domain/errors.ts';
import { type Fault, fault } from '../../domain/faults/faults.ts';
import { civilDateOf, type Instant, type Moment, plusMilliseconds } from '../../domain/time.ts';
import type { Clock, Folders, Log } from '../gate/ports.ts';
import type { Access } from '../tablet/access.ts';
import type { OpenRecord } from '../tablet/open-record.ts';

const ownLabel = english.words.files.places.tablet;
const folderName = 'Chairside backups';

export interface Place {
  readonly id: string | null;
  readonly label: string;
  /** Null while the stick is not plugged in. */
  readonly path: string | null;
}

const hour = 3_600_000;
/** Backups of more than a year, one a day: older ones are tidied away. */
const mostKnown = 400;
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

export interface BackupParts {
  readonly record: OpenRecord;
  readonly access: Access;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly folders: Folders;
  readonly log: Log;
  readonly dataDir: string;
  readonly device: string;
}

/** Makes the backups that are due, tries again while they fail, and remembers why the last one did. */
export class BackupKeeper {
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

  constructor(parts: BackupParts) {
    this.#parts = parts;
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
    return this.#remembering(now, async () => {
      const { record, vault, device } = this.#parts;
      const { store, key, closing } = record;
      const { label, path } = await this.place();
      if (path === null) throw new AppError('place-gone', { label }, 'no such target');
      const recovery = vault.recoveryHalf();
      const options = { place: path, key, recovery, device, now, signal: closing };
      const manifest = await makeBackup(store, options).catch((error) => {
        // The record was closed in the middle of it: nothing failed, and nobody is there to be told.
        if (closing.aborted) return null;
        throw error;
      });
      if (!manifest) return;
      this.#proven = { label, path, manifest };
      this.#failed = null;
    });
  }

  async #remembering(now: Moment, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
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
  #record(now: Moment): Promise<void> {
    return this.#remembering(now, async () => {
      const proven = this.#proven;
      this.#proven = null;
      const { store } = this.#parts.record;
      // Another record may have been restored meanwhile.
      if (proven?.manifest.head.log !== store.identity.log) return;
      const { label, path, manifest } = proven;
      const { name, bytes, head } = manifest;
      const { sequence, hash } = head;
      const event = { type: 'backup-made', name, label, bytes, head: { sequence, hash } } as const;
      store.write((w) => appendClinicEvent(w, event, { actor: { kind: 'system' }, now }));
      const { key } = this.#parts.record;
      const { device } = this.#parts;
      await tidyPlace(path, { store, key, own: await this.ownAt(path), newest: manifest, device });
      await this.#eraseElsewhere(path, now);
    });
  }

  /**
   * Whoever was erased also goes from the backups at other places that can be reached now, such as those on the tablet from before
   * a stick was chosen. Each first gets a backup that says who was erased, so that the older ones there still restore. What was
   * tidied away there once stays so; after a start of the program it is looked at again, because a kill may have ended it.
   */
  async #eraseElsewhere(here: string, now: Moment): Promise<void> {
    const { record, vault, device } = this.#parts;
    const { store, key, closing } = record;
    const erased = store.read(newestTombstone);
    if (erased < 0) return;
    for (const { path } of await this.everyPlace()) {
      if (path === here) continue;
      const { found } = await this.ownAt(path);
      const [last] = found;
      const clearedAs = (name: string) => JSON.stringify([store.identity.log, erased, path, name]);
      if (!last || this.#cleared.has(clearedAs(last.manifest.name))) continue;
      const options = { place: path, key, recovery: vault.recoveryHalf(), device, now, signal: closing };
      const newest = (await newestWith(store, found, erased)) ?? (await makeBackup(store, options));
      await tidyPlace(path, { store, key, own: await this.ownAt(path), newest, device });
      this.#cleared.add(clearedAs(newest.name));
    }
  }

  /** This record's backups at a place, newest first: identified by the store's key, not by their own claim. */
  async ownAt(path: string): Promise<FoundBackups> {
    const known = this.#parts.record.store.read((r) => backupsMade(r, mostKnown)).map(({ name }) => name);
    const { found, complete } = await findBackups(path, { known });
    const { key, store } = this.#parts.record;
    // Reads a row of the record for every backup ever made: only for those of earlier versions.
    const made = found.some(({ manifest }) => manifest.mac === undefined) ? store.read(headsOfBackups) : new Map();
    return { found: ownBackups(found, { key, made }), complete };
  }

  async place(): Promise<Place> {
    const { record, folders, dataDir } = this.#parts;
    const chosen = record.store.read(backupPlace) ?? ({ place: null, label: ownLabel } satisfies BackupPlace);
    if (chosen.place === null) return { id: null, label: ownLabel, path: folderOnTablet(dataDir) };
    const path = await folders.pathOf(chosen.place);
    return { id: chosen.place, label: chosen.label, path: path === null ? null : join(path, folderName) };
  }

  /** Every place that may hold backups, for a tablet without a record. */
  async everyPlace(): Promise<{ id: string; label: string; path: string }[]> {
    const { folders, dataDir } = this.#parts;
    const targets = await folders.targets();
    const found = await Promise.all(
      targets.map(async ({ id, label }) => {
        const path = await folders.pathOf(id);
        return path === null ? [] : [{ id, label, path: join(path, folderName) }];
      }),
    );
    return [...found.flat(), { id: 'own', label: ownLabel, path: folderOnTablet(dataDir) }];
  }

  #dailyDue(now: Moment): boolean {
    return this.#parts.access.mode.mode === 'locked' && !this.#madeToday(now);
  }

  async #retryDue({ at, gone }: Failed, now: Moment): Promise<boolean> {
    if (this.#parts.access.mode.mode === 'handed-over') return false;
    if (sinceMs(at, now) >= hour) return true;
    if (!gone || now.uptimeMs - this.#triedMs < retryMs) return false;
    this.#triedMs = now.uptimeMs;
    return (await this.place()).path !== null;
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

function folderOnTablet(dataDir: string): string {
  return join(dataDir, 'backups');
}
