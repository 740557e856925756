import { type Erasure, eraseClient } from '../../db/erasure/erase.ts';
import { isWipedAside, isWipingDue, markForWiping, wipeAside, wipedPercent, wipeHere } from '../../db/erasure/wipe.ts';
import { pause } from '../../db/file/pause.ts';
import { AppError } from '../../domain/errors.ts';
import type { Clock, Log } from '../gate/ports.ts';
import type { Turns } from '../gate/turns.ts';
import type { RunningVerification } from '../integrity/running-verification.ts';
import type { Access } from '../tablet/access.ts';
import type { OpenRecord } from '../tablet/open-record.ts';
import { isProcedureRunning } from '../tablet/running.ts';
import { asDamage, problemOf } from '../tablet/store-damage.ts';
import type { BackupKeeper } from './backups.ts';

const hour = 3_600_000;

export interface ErasingParts {
  readonly record: OpenRecord;
  readonly access: Access;
  readonly clock: Clock;
  readonly verification: RunningVerification;
  readonly backups: BackupKeeper;
  readonly turns: Turns;
  readonly log: Log;
  /** Bytes up to which a file is wiped between two calls; for tests. */
  readonly wipedHere?: number | undefined;
}

/**
 * Erases clients, and wipes their traces out of the file. A large file is wiped by a thread: then the tablet is in mode `erasing`, in
 * which nobody can work and every call is answered at once.
 */
export class Erasing {
  readonly #parts: ErasingParts;
  #underWay: Promise<void> | null = null;
  /** When it last failed, by the machine's uptime: it is tried again an hour later, and by the next erasure. */
  #failedMs: number | null = null;

  constructor(parts: ErasingParts) {
    this.#parts = parts;
  }

  /** How much of the file is rewritten, in percent; null when none is. */
  get percent(): number | null {
    return this.#underWay && wipedPercent(this.#parts.record.file);
  }

  /** Waits for the wiping that is under way. Never rejects. */
  async ended(): Promise<void> {
    await this.#underWay?.catch(() => undefined);
  }

  /**
   * Erases a client, and resolves when no trace is left in the file. Call it outside the turns. Throws as `eraseClient`,
   * `erasing-waits` while a procedure runs, `not-saved` when nothing was erased, `not-wiped` when the client is erased and their
   * traces could not be wiped yet.
   */
  async erase(erasure: Omit<Erasure, 'actor' | 'now'>): Promise<number> {
    const { record, access, clock, turns, backups } = this.#parts;
    const { staff, staffActor: actor } = access;
    const removed = await turns.take(() => {
      // Whoever asked may have left before it was their turn.
      access.requireStill(staff);
      if (record.store.read(isProcedureRunning)) throw new AppError('erasing-waits');
      markForWiping(record.file);
      return eraseClient(record.store, { ...erasure, actor, now: clock.now() });
    });
    // Existing backups still hold this client; the next one carries the tombstone that keeps them erased.
    await this.#wipe().finally(() => backups.ask());
    return removed;
  }

  /**
   * Erases many in turn, and then wipes. `some` erases a few and returns how many; 0 ends it. Call it outside the turns. Throws as
   * `erase`; what is not erased yet is for the caller to go on with.
   */
  async eraseInPieces(some: () => number): Promise<void> {
    const { record, turns, backups } = this.#parts;
    const piece = () => {
      if (!record.isOpen) return 0;
      if (record.store.read(isProcedureRunning)) throw new AppError('erasing-waits');
      markForWiping(record.file);
      return some();
    };
    while ((await turns.take(piece)) > 0) await pause();
    await this.#wipe().finally(() => backups.ask());
  }

  /** Call it between two calls: wipes what a power cut, a full disk or a running procedure left, once nobody works at the tablet. */
  async wipeIfDue(): Promise<void> {
    const { record, access, backups, clock, log } = this.#parts;
    if (this.#underWay || backups.isBusy || !access.isSetUp) return;
    if (this.#failedMs !== null && clock.now().uptimeMs - this.#failedMs < hour) return;
    if (access.mode.mode !== 'locked' || !isWipingDue(record.file)) return;
    const wiped = this.#begin()?.catch((error) => {
      const { code, detail } = error instanceof AppError ? error : { code: 'internal', detail: '' };
      log({ level: 'warning', operation: 'erasing', code, detail });
    });
    // A small file is done at once; a large one is not waited for, or every call would be.
    if (!this.#underWay) await wiped;
  }

  /** Waits for a backup that reads the record, then wipes. */
  async #wipe(): Promise<void> {
    const { turns, backups } = this.#parts;
    for (;;) {
      await backups.idle();
      const begun = await turns.take(() => (backups.isBusy ? null : { wiped: this.#begin() }));
      if (!begun) continue;
      await begun.wiped;
      return;
    }
  }

  /** Null where it has to wait until nobody works. */
  #begin(): Promise<void> | null {
    const { record, access, clock, wipedHere } = this.#parts;
    const { mode } = access.mode;
    if (!record.isOpen || (mode !== 'staff' && mode !== 'locked') || record.store.read(isProcedureRunning)) return null;
    const work = isWipedAside(record.file, wipedHere) ? this.#aside() : this.#here();
    return work.catch((error) => {
      this.#failedMs = clock.now().uptimeMs;
      if (error instanceof AppError && error.code === 'not-saved') throw new AppError('not-wiped', {}, error.detail);
      throw error;
    });
  }

  async #here(): Promise<void> {
    const { record } = this.#parts;
    wipeHere(record.store, record.file);
  }

  #aside(): Promise<void> {
    const { record, access, verification } = this.#parts;
    const wasVerifying = verification.isUnderWay;
    verification.end();
    access.leaveFor('erasing');
    const { store, file, key } = record;
    const wiped = wipeAside(store, { file, key }).catch((error) => this.#refused(error));
    this.#underWay = wiped
      .finally(() => record.isOpen && this.#back(wasVerifying))
      .finally(() => {
        this.#underWay = null;
      });
    return this.#underWay;
  }

  /** A full disk leaves the file as it was. Whatever else went wrong, nobody may work with it before it was looked at. */
  #refused(error: unknown): never {
    const { record, access, log } = this.#parts;
    if (error instanceof AppError && error.code === 'not-saved') throw error;
    const damage = asDamage(error);
    log({ level: 'error', operation: 'erasing', code: damage?.code ?? 'internal', detail: damage?.detail ?? '' });
    if (damage) record.giveUp(problemOf(damage));
    else record.close();
    access.enter({ mode: 'recovery' });
    throw error;
  }

  async #back(wasVerifying: boolean): Promise<void> {
    const { access, clock, verification } = this.#parts;
    access.comeBack(clock.now());
    // Calls first: it reads the newest rows in one go.
    await pause();
    if (wasVerifying) verification.begin();
  }
}
