import { join } from 'node:path';
import { openStore } from '../../db/file/open.ts';
import type { Store } from '../../db/file/store.ts';
import { appendClinicEvent } from '../../db/log/log.ts';

import { handedOver as handedOverBefore } from '../../db/projections/app-state.ts';
import { clinicDetails, completedSetup, idleMinutes } from '../../db/projections/settings.ts';
import { staffMember } from '../../db/projections/staff.ts';
import { Vault } from '../../db/vault/vault.ts';
import type { Actor } from '../../domain/actor.ts';
import type { ClinicDetails } from '../../domain/clinic/clinic.ts';
import { AppError } from '../../domain/errors.ts';
import { StaffId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { BackupKeeper } from '../custody/backups.ts';
import { Ballast } from '../custody/ballast.ts';
import { allowTries, triesSpent } from '../custody/pins.ts';
import type { AppMode, HandedOver, SignedIn } from '../gate/mode.ts';
import type { AppPorts, Random } from '../gate/ports.ts';
import { keepHead } from '../integrity/kept-head.ts';
import { RecordProof } from '../integrity/record-proof.ts';
import { act } from '../papers/visit-record.ts';
import { Printouts } from '../printing/printouts.ts';
import { tryPublishCertificates } from '../seal/seal-certificates.ts';
import { LastVisit } from './last-visit.ts';
import { isProcedureRunning } from './running.ts';
import { asDamage, keysProblem, problemOf, type StoreProblem } from './store-damage.ts';

const twoMinutes = 120_000;
/** Reading takes longer than a pause of staff: a handed-over tablet counts as left alone after ten minutes, five times the idle lock. */
const readingTimes = 5;

const system: Actor = { kind: 'system' };

export function storeFileIn(dataDir: string): string {
  return join(dataDir, 'record.db');
}

/** The tablet as a whole: the mode it is in, and the store while it is open. Handlers move it from mode to mode. */
export class Kiosk {
  readonly ports: AppPorts;
  readonly vault: Vault;
  readonly lastVisit = new LastVisit();
  #mode: AppMode = { mode: 'setup' };
  #store: Store | null = null;
  /** The store key, kept only until the recovery key was typed back. */
  #unconfirmed: Uint8Array | null = null;
  #statuses = 0;
  #touched: Moment;
  #otherPageAt: Moment | null = null;
  /** The store key while the store is open: a backup is opened with it before it counts. */
  #key: Uint8Array | null = null;
  #problem: StoreProblem | null = null;
  readonly backups = new BackupKeeper(this);
  readonly proof = new RecordProof(this);
  readonly ballast: Ballast;
  readonly printouts: Printouts;

  constructor(ports: AppPorts) {
    this.ports = ports;
    this.ballast = new Ballast(ports.dataDir);
    this.printouts = new Printouts(this);
    this.vault = new Vault({
      dir: ports.dataDir,
      storeFile: this.storeFile,
      protector: ports.protector,
      random: this.keyRandom,
      ...(ports.cost && { cost: ports.cost.key }),
    });
    this.#touched = ports.clock.now();
  }

  /** Time without touch or typing after which the staff side locks: the owner's setting, else two minutes. */
  get idleLockMs(): number {
    const minutes = this.#store?.read(idleMinutes) ?? null;
    return this.ports.idleLockMs ?? (minutes === null ? twoMinutes : minutes * 60_000);
  }

  /** The number of the next status that this host gives. */
  countStatus(): number {
    this.#statuses += 1;
    return this.#statuses;
  }

  get mode(): AppMode {
    return this.#mode;
  }

  get keyRandom(): Random {
    return this.ports.keyRandom ?? this.ports.random;
  }

  get storeFile(): string {
    return storeFileIn(this.ports.dataDir);
  }

  /** Why there is nothing but recovery, when it is not a matter of keys. */
  get problem(): StoreProblem | null {
    return this.#mode.mode === 'recovery' ? this.#problem : null;
  }

  /** The key of the open store. */
  get key(): Uint8Array {
    if (!this.#key) throw new Error('the key was asked for while the store is closed');
    return this.#key;
  }

  get isSetUp(): boolean {
    return this.#store !== null && this.#unconfirmed === null;
  }

  get isOpen(): boolean {
    return this.#store !== null;
  }

  /** The open store. Throws when there is none: then the mode allows no operation that needs it. */
  get store(): Store {
    if (!this.#store) throw new Error('an operation that needs the store ran while it is closed');
    return this.#store;
  }

  /** One clock reading, in the clinic's zone: its calendar decides on dates, not the tablet's setting. */
  now(): Moment {
    const reading = this.ports.clock.now();
    const clinic = this.#store?.read(clinicDetails);
    return clinic ? { ...reading, zone: clinic.zone } : reading;
  }

  /** Who is signed in. Throws in every other mode. */
  get staff(): SignedIn {
    if (this.#mode.mode !== 'staff') throw new Error('an operation for staff ran while nobody is signed in');
    return this.#mode.staff;
  }

  get staffActor(): Actor {
    return { kind: 'staff', staffId: this.staff.id };
  }

  /** What the tablet was handed over for. Throws in every other mode. */
  get handedOver(): HandedOver {
    if (this.#mode.mode !== 'handed-over') throw new Error("an operation for clients ran on staff's side");
    return this.#mode.handedOver;
  }

  get clinic(): ClinicDetails {
    const clinic = this.store.read(clinicDetails);
    if (!clinic) throw new Error('the store has no clinic');
    return clinic;
  }

  staffName(staffId: string): string {
    const id = StaffId.safeParse(staffId);
    return (id.success && this.store.read((r) => staffMember(r, id.data))?.name) || '';
  }

  enter(mode: AppMode): void {
    // A recovery key that was shown and not typed back is gone with the screen it stood on.
    if (mode.mode !== 'staff') this.vault.withdrawRecovery();
    if (mode.mode !== this.#mode.mode) this.ports.host.clearClipboard();
    if (mode.mode === 'staff') this.#otherPageAt = null;
    this.#mode = mode;
  }

  /** Which mode the tablet wakes up in; opens the store where the keychain can. */
  async start(): Promise<void> {
    switch (this.vault.state()) {
      case 'empty':
        return this.enter({ mode: 'setup' });
      case 'damaged':
        this.#problem = keysProblem;
        return this.enter({ mode: 'recovery' });
      case 'present':
        break;
    }
    // By what the keys themselves say, not by this host: keys under a passphrase open on every host, keys of a keychain
    // that is not here lead to the recovery key.
    if (this.vault.needsPassphrase()) return this.enter({ mode: 'closed' });
    let key: Uint8Array;
    try {
      key = await this.vault.open({});
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.ports.log({ level: 'warning', operation: 'start', code: error.code, detail: error.detail });
      return this.enter({ mode: 'recovery' });
    }
    this.openOrRecover(key);
  }

  /**
   * As `open`, but a store that is damaged leads to recovery with a word on what happened: never to an empty one.
   * Throws `store-busy` and `store-from-newer-version`, which a backup would not help with.
   */
  openOrRecover(key: Uint8Array, options: { forgiveTries?: boolean } = {}): void {
    try {
      this.open(key, options);
    } catch (error) {
      const fault = asDamage(error);
      if (!fault) throw error;
      this.ports.log({ level: 'error', operation: 'start', code: fault.code, detail: fault.detail });
      // Damage may show only after the file was opened; from here on nobody works with it.
      this.#store?.close();
      this.#store = null;
      this.#key = null;
      this.#problem = problemOf(fault);
      this.enter({ mode: 'recovery' });
    }
  }

  /** Opens the store with the key and enters the mode it was left in. A hand-over is resumed, a staff session never is. */
  open(key: Uint8Array, { forgiveTries = false } = {}): void {
    this.#store ??= openStore({ file: this.storeFile, key, random: this.ports.random });
    this.#key = key;
    this.#problem = null;
    const now = this.now();
    // A setup that was cut short goes on where it was; until it is complete the key is needed for a new recovery key.
    if (!this.store.read(completedSetup)) {
      const begun = this.store.read(clinicDetails) !== null;
      this.beginSetup(this.store, key, begun ? 'confirm-recovery' : 'setup');
      return;
    }
    tryPublishCertificates(this.ports.dataDir, this.store, this.ports.log);
    this.proof.begin();
    if (forgiveTries) this.store.write(allowTries);
    if (this.store.read((r) => triesSpent(r, now))) this.enter({ mode: 'recovery' });
    else this.#wake(now);
  }

  /** From a store that is open into `handed-over` or `locked`. */
  #wake(now: Moment): void {
    const left = this.store.read(handedOverBefore);
    if (left) this.enter({ mode: 'handed-over', handedOver: left });
    else {
      this.store.write((w) => appendClinicEvent(w, { type: 'locked', why: 'started' }, { actor: system, now }));
      this.enter({ mode: 'locked' });
    }
    this.ports.host.keepAwake(this.store.read(isProcedureRunning));
  }

  /** The store is there, its recovery key is not on paper for sure yet. */
  beginSetup(store: Store, key: Uint8Array, mode: 'setup' | 'confirm-recovery'): void {
    this.#store = store;
    this.#key = key;
    this.#unconfirmed = key;
    this.enter({ mode });
  }

  /** The store of a setup that was cut short, with its key; null when setup starts from nothing or is complete. */
  get unconfirmed(): { readonly store: Store; readonly key: Uint8Array } | null {
    return this.#store && this.#unconfirmed ? { store: this.#store, key: this.#unconfirmed } : null;
  }

  completeSetup(): void {
    this.#unconfirmed = null;
    this.enter({ mode: 'locked' });
  }

  touch(now: Moment): void {
    this.#touched = now;
  }

  lock(now: Moment, why: 'asked' | 'idle'): void {
    const actor = why === 'asked' ? this.staffActor : system;
    // First the mode: even if the disk refuses the event, the screen is locked.
    this.enter({ mode: 'locked' });
    this.store.forgetVisits();
    this.store.write((w) => appendClinicEvent(w, { type: 'locked', why }, { actor, now }));
    keepHead(this.store, this.ports);
  }

  /** When another page took over from the one that was connected; null again once somebody has signed in. */
  get otherPageAt(): Moment | null {
    return this.#otherPageAt;
  }

  pageReplaced(): void {
    const now = this.now();
    this.#otherPageAt = now;
    if (this.#mode.mode === 'staff') this.lock(now, 'asked');
  }

  /** Locks the staff side when nobody touched it for too long. A hand-over stays: only a PIN ends it. */
  lockIfIdle(): void {
    const { mode } = this.#mode;
    if (mode !== 'staff' && mode !== 'handed-over') return;
    const now = this.now();
    const idleMs =
      now.bootId === this.#touched.bootId
        ? now.uptimeMs - this.#touched.uptimeMs
        : Date.parse(now.instant) - Date.parse(this.#touched.instant);
    if (mode === 'staff') {
      if (idleMs >= this.idleLockMs) this.lock(now, 'idle');
    } else if (idleMs >= readingTimes * this.idleLockMs) this.#lapse(now);
  }

  /** A tablet that lies about with a client's answers on it asks for the birthday again; nothing typed is lost. */
  #lapse(now: Moment): void {
    const { visitId } = this.handedOver;
    this.store.write((w) => act(w, visitId, { type: 'lapse-identity' }, { now, actor: system }));
  }

  close(): void {
    if (!this.#store) return;
    this.proof.end();
    keepHead(this.store, this.ports);
    this.#store.close();
    this.#store = null;
    this.#key = null;
  }
}
