import type { Store } from '../../db/file/store.ts';
import type { Random } from '../../db/log/types.ts';
import { clinicDetails } from '../../db/projections/settings.ts';
import { staffMember } from '../../db/projections/staff.ts';
import { Vault } from '../../db/vault/vault.ts';
import type { Actor } from '../../domain/actor.ts';
import type { ClinicDetails } from '../../domain/clinic/clinic.ts';
import { StaffId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { BackupKeeper } from '../custody/backups.ts';
import { Ballast } from '../custody/ballast.ts';
import type { AppMode, HandedOver, SignedIn } from '../gate/mode.ts';
import type { AppPorts, Clock, Folders, Ids, Log, Printers } from '../gate/ports.ts';
import { RecordProof } from '../integrity/record-proof.ts';
import { Printouts } from '../printing/printouts.ts';
import { Access } from './access.ts';
import { clinicClock } from './clinic-clock.ts';
import { LastVisit } from './last-visit.ts';
import { OpenRecord } from './open-record.ts';
import { Opening } from './opening.ts';
import type { StoreProblem } from './store-damage.ts';

/** The tablet as a whole: the mode it is in, and the store while it is open. Handlers move it from mode to mode. */
export class Kiosk {
  readonly ports: AppPorts;
  readonly record: OpenRecord;
  readonly clock: Clock;
  readonly access: Access;
  readonly opening: Opening;
  readonly vault: Vault;
  readonly backups: BackupKeeper;
  readonly proof: RecordProof;
  readonly ballast: Ballast;
  readonly printouts: Printouts;
  readonly lastVisit = new LastVisit();
  readonly dataDir: string;
  readonly device: string;
  readonly ids: Ids;
  readonly folders: Folders;
  readonly printers: Printers;
  readonly log: Log;
  readonly keyRandom: Random;
  readonly cost: AppPorts['cost'];
  #statuses = 0;

  constructor(ports: AppPorts) {
    this.ports = ports;
    const { dataDir, device, ids, folders, printers, log, host } = ports;
    this.dataDir = dataDir;
    this.device = device;
    this.ids = ids;
    this.folders = folders;
    this.printers = printers;
    this.log = log;
    this.keyRandom = ports.keyRandom ?? ports.random;
    this.cost = ports.cost;
    this.record = new OpenRecord(ports);
    this.clock = clinicClock(ports.clock, this.record);
    this.vault = new Vault({
      dir: dataDir,
      storeFile: this.record.file,
      protector: ports.protector,
      random: this.keyRandom,
      ...(ports.cost && { cost: ports.cost.key }),
    });
    const { record, clock, vault } = this;
    this.access = new Access({
      ...{ record, clock, host, log, dataDir },
      withdrawRecovery: () => this.vault.withdrawRecovery(),
      idleLockMs: ports.idleLockMs,
    });
    const { access } = this;
    this.proof = new RecordProof(this);
    const { proof } = this;
    this.opening = new Opening({ record, access, vault, proof, clock, host, log, dataDir });
    this.backups = new BackupKeeper(this);
    this.ballast = new Ballast(dataDir);
    this.printouts = new Printouts(this);
  }

  get idleLockMs(): number {
    return this.access.idleLockMs;
  }

  /** The number of the next status that this host gives. */
  countStatus(): number {
    this.#statuses += 1;
    return this.#statuses;
  }

  get mode(): AppMode {
    return this.access.mode;
  }

  get storeFile(): string {
    return this.record.file;
  }

  get problem(): StoreProblem | null {
    return this.record.problem;
  }

  get key(): Uint8Array {
    return this.record.key;
  }

  get isSetUp(): boolean {
    return this.access.isSetUp;
  }

  get isOpen(): boolean {
    return this.record.isOpen;
  }

  get store(): Store {
    return this.record.store;
  }

  now(): Moment {
    return this.clock.now();
  }

  get staff(): SignedIn {
    return this.access.staff;
  }

  get staffActor(): Actor {
    return this.access.staffActor;
  }

  get handedOver(): HandedOver {
    return this.access.handedOver;
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
}
