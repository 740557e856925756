import { mostBytesUpdatedHere, UpdateDue, updateAside } from '../../db/file/update.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import type { Random } from '../../db/log/types.ts';
import { handedOver as handedOverBefore } from '../../db/projections/app-state.ts';
import { isInspectionOpen } from '../../db/projections/inspections.ts';
import { clinicDetails, completedSetup } from '../../db/projections/settings.ts';
import type { Vault } from '../../db/vault/vault.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import { bindEarlierPins } from '../custody/bound-pins.ts';
import { allowTries, triesSpent } from '../custody/pins.ts';
import type { Clock, Host, Log } from '../gate/ports.ts';
import type { Turns } from '../gate/turns.ts';
import { endCutOff } from '../hand-out/on-record.ts';
import { saveHeadAnchor, vouchFromHere } from '../integrity/head-anchor.ts';
import type { RunningVerification } from '../integrity/running-verification.ts';
import { tryPublishCertificates } from '../seal/seal-certificates.ts';
import type { Access } from './access.ts';
import type { OpenRecord } from './open-record.ts';
import { isProcedureRunning } from './running.ts';
import { asDamage, keysProblem, problemOf } from './store-damage.ts';

export interface OpeningParts {
  readonly record: OpenRecord;
  readonly access: Access;
  readonly vault: Vault;
  readonly verification: RunningVerification;
  readonly clock: Clock;
  readonly host: Host;
  readonly log: Log;
  readonly dataDir: string;
  /** Randomness for keys and PINs. */
  readonly keyRandom: Random;
  readonly turns: Turns;
  /** Bytes up to which a record of an earlier version is made ready where it is opened; for tests. */
  readonly updatedHere?: number | undefined;
}

/** Opens the record and enters the mode that follows; closes it at the end. */
export class Opening {
  readonly #parts: OpeningParts;
  #updating: { done: number; total: number } | null = null;
  #ending = new AbortController();
  #underWay: Promise<void> = Promise.resolve();

  constructor(parts: OpeningParts) {
    this.#parts = parts;
  }

  /** How far the record of an earlier version is made ready, in rows; null when it is not. */
  get updating(): { readonly done: number; readonly total: number } | null {
    return this.#updating;
  }

  /** Enters the first mode; opens the store where the keychain can. Throws as `openOrRecover`. */
  async start(): Promise<void> {
    const { vault, access, record, log } = this.#parts;
    const state = vault.state();
    switch (state) {
      case 'empty':
        return access.enter({ mode: 'setup' });
      case 'damaged':
        record.giveUp(keysProblem);
        return access.enter({ mode: 'recovery' });
      case 'present':
        break;
      default:
        assertNever(state);
    }
    // The keys decide, not the host: keys under a passphrase open on every host, keys of another keychain need the recovery
    // key.
    if (vault.needsPassphrase()) return access.enter({ mode: 'closed' });
    let key: Uint8Array;
    try {
      key = await vault.open({});
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      log({ level: 'warning', operation: 'start', code: error.code, detail: error.detail });
      return access.enter({ mode: 'recovery' });
    }
    this.openOrRecover(key);
  }

  /**
   * Opens the store with the key and enters its last mode: a hand-over is resumed, a staff session never is. A damaged store
   * leads to recovery with an explanation, never to an empty one. A large one of an earlier version is made ready in a thread first.
   * `forgiveTries`: everybody may try their PIN again. Throws `store-busy` and `store-from-newer-version`, where a backup would not help.
   */
  openOrRecover(key: Uint8Array, { forgiveTries = false, updatedHere = this.#updatedHere } = {}): void {
    const { access, record, log } = this.#parts;
    try {
      record.open(key, updatedHere);
      this.#enterAsLeft(forgiveTries);
    } catch (error) {
      if (error instanceof UpdateDue) {
        this.#makeReady(key, forgiveTries);
        return;
      }
      const fault = asDamage(error);
      if (!fault) throw error;
      log({ level: 'error', operation: 'start', code: fault.code, detail: fault.detail });
      record.giveUp(problemOf(fault));
      access.enter({ mode: 'recovery' });
    }
  }

  get #updatedHere(): number {
    return this.#parts.updatedHere ?? mostBytesUpdatedHere;
  }

  /** Nobody can work meanwhile, and every call is answered. Whether it worked, the opening afterwards tells. */
  #makeReady(key: Uint8Array, forgiveTries: boolean): void {
    const { access, record, turns, log } = this.#parts;
    access.enter({ mode: 'updating' });
    this.#updating = { done: 0, total: 0 };
    const { signal } = this.#ending;
    const report = (_part: string, done = 0, total = 0) => {
      this.#updating = { done, total };
    };
    const ready = updateAside({ file: record.file, key }, { signal, report, here: 0 });
    this.#underWay = ready.catch(() => undefined);
    void ready
      .then(() =>
        turns.take(() => {
          if (signal.aborted) return;
          this.#updating = null;
          this.openOrRecover(key, { forgiveTries, updatedHere: Number.POSITIVE_INFINITY });
        }),
      )
      .catch((error) => {
        if (signal.aborted) return;
        const { code, detail } = error instanceof AppError ? error : { code: 'internal', detail: '' };
        log({ level: 'error', operation: 'start', code, detail });
        access.enter({ mode: 'recovery' });
      });
  }

  /** Ends what makes the record ready, for the end of the program: the next start begins it again. */
  async endUpdating(): Promise<void> {
    this.#ending.abort();
    await this.#underWay;
  }

  #enterAsLeft(forgiveTries: boolean): void {
    const { access, record, clock, verification, dataDir, log } = this.#parts;
    const { store } = record;
    const now = clock.now();
    // An interrupted setup continues; until it is complete the key is needed for a new recovery key.
    if (!store.read(completedSetup)) {
      const begun = store.read(clinicDetails) !== null;
      access.beginSetup(begun ? 'confirm-recovery' : 'setup');
      return;
    }
    access.setupIsComplete();
    bindEarlierPins(store, this.#parts.keyRandom, now);
    tryPublishCertificates(dataDir, store, log);
    verification.begin();
    vouchFromHere(this.#parts);
    endCutOff(record, now);
    if (forgiveTries) store.write(allowTries);
    if (store.read((r) => triesSpent(r, now))) access.enter({ mode: 'recovery' });
    else this.#wake(now);
  }

  /** From an open store into `handed-over` or `locked`. */
  #wake(now: Moment): void {
    const { access, record, host } = this.#parts;
    const { store } = record;
    // Whoever had it open may be gone: what was open to an inspector is not opened again.
    const ended = { type: 'inspection-ended', why: 'restart' } as const;
    if (store.read(isInspectionOpen))
      store.write((w) => appendClinicEvent(w, ended, { actor: { kind: 'system' }, now }));
    const left = store.read(handedOverBefore);
    if (left) access.enter({ mode: 'handed-over', handedOver: left });
    else {
      const event = { type: 'locked', why: 'started' } as const;
      store.write((w) => appendClinicEvent(w, event, { actor: { kind: 'system' }, now }));
      access.enter({ mode: 'locked' });
    }
    host.keepAwake(store.read(isProcedureRunning));
  }

  /**
   * Verifies the next part of the open record, between two calls. A damaged page leads to recovery as at a start, as soon as
   * nobody works at the tablet: what is under way is not taken out of anybody's hands.
   */
  verifyOn(): void {
    const { access, record, verification, log } = this.#parts;
    verification.goOn();
    const { damage } = verification;
    if (!damage || !record.isOpen || access.mode.mode !== 'locked') return;
    log({ level: 'error', operation: 'verify', code: damage.code, detail: damage.detail });
    verification.end();
    record.giveUp(problemOf(damage));
    access.enter({ mode: 'recovery' });
  }

  /** Closes the record and saves its head as an anchor. Does nothing when it is closed. */
  close(): void {
    const { record, verification } = this.#parts;
    if (!record.isOpen) return;
    verification.end();
    saveHeadAnchor(this.#parts);
    record.close();
  }
}
