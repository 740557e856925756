import { followKept, isWiping, wipingIsMarked } from '../../db/chairs/follow-tombstone.ts';
import { founding, hubSeat } from '../../db/chairs/members.ts';
import { hubState } from '../../db/chairs/state.ts';
import { markForWiping } from '../../db/erasure/wipe.ts';
import type { Store } from '../../db/file/store.ts';
import { head } from '../../db/log/log.ts';
import { Instant } from '../../domain/time.ts';
import type { Wire } from '../../hub/wire.ts';
import type { ChairTrouble as Trouble } from '../contract/chairs.ts';
import type { BackupKeeper } from '../custody/backups.ts';
import type { AppPorts, Clock } from '../gate/ports.ts';
import type { OpenRecord } from '../tablet/open-record.ts';
import { correctOpenVisits } from './correct-visits.ts';
import { troubleOf } from './trouble.ts';

const lookMs = 20_000;
const firstWaitMs = 5_000;
const longestWaitMs = 300_000;
const forgeries: ReadonlySet<string> = new Set(['altered', 'forged-head']);
/** How long closing waits for what is under way. */
const closeMs = 2_000;

export type SyncState = 'none' | 'waiting' | 'syncing' | 'in-step' | 'offline' | 'stopped';

export interface SyncStatus {
  readonly state: SyncState;
  /** When it was in step last. */
  readonly inStepAt: Instant | null;
  /** Since when it is as it is now. */
  readonly since: Instant | null;
  /** Own rows that the hub does not have. */
  readonly toSend: number;
  readonly trouble: Trouble | null;
  /** Logs that are not read any further, each with why. */
  readonly faults: ReadonlyMap<string, string>;
  /** When the hub last heard of each chair. */
  readonly seen: ReadonlyMap<string, Instant>;
}

export interface WorkerParts extends Pick<AppPorts, 'device' | 'log'> {
  readonly record: OpenRecord;
  readonly clock: Clock;
  readonly backups: Pick<BackupKeeper, 'ask'>;
}

/**
 * Keeps a tablet that is connected to a hub in step with the others: on a timer of its own, one sync at a time, and never in a
 * call's way. Without a hub it asks the store once and loads nothing.
 */
export class HubWorker {
  readonly #parts: WorkerParts;
  /** For which store it is known whether there is a hub. */
  #asked: { readonly store: Store; readonly isConnected: boolean } | null = null;
  #underWay: Promise<void> | null = null;
  #wire: Wire | null = null;
  #nextMs = 0;
  #waitMs = firstWaitMs;
  #ended = false;
  #inStepAt: Instant | null = null;
  #since: Instant | null = null;
  #sentUpTo: number | null = null;
  #trouble: Trouble | null = null;
  #faults: ReadonlyMap<string, string> = new Map();
  #seen: ReadonlyMap<string, Instant> = new Map();

  constructor(parts: WorkerParts) {
    this.#parts = parts;
  }

  get isConnected(): boolean {
    const { record } = this.#parts;
    if (!record.isOpen) return false;
    const { store } = record;
    if (this.#asked?.store !== store)
      // Not before the hub has confirmed a founding that was cut off.
      this.#asked = { store, isConnected: store.read((r) => hubSeat(r) !== null && founding(r) === null) };
    return this.#asked.isConnected;
  }

  /** Call it when the tablet became a chair, or stopped being one. */
  askAgain(): void {
    this.#asked = null;
    this.#nextMs = 0;
  }

  get status(): SyncStatus {
    const { record } = this.#parts;
    const [inStepAt, since, trouble] = [this.#inStepAt, this.#since, this.#trouble];
    const rest = { inStepAt, since, trouble, faults: this.#faults, seen: this.#seen };
    if (!this.isConnected) return { state: 'none', toSend: 0, ...rest };
    const toSend = record.store.read((r) => head(r).sequence - (this.#sentUpTo ?? hubState(r, 'tried') ?? -1));
    return { state: this.#state(), toSend: Math.max(0, toSend), ...rest };
  }

  #state(): SyncState {
    if (this.#underWay && this.#inStepAt === null) return 'syncing';
    if (this.#trouble === 'offline') return 'offline';
    if (this.#trouble !== null) return 'stopped';
    // A log that is not what its chair wrote is no catching up: somebody has to look.
    for (const fault of this.#faults.values()) if (forgeries.has(fault)) return 'stopped';
    return this.#inStepAt === null ? 'waiting' : 'in-step';
  }

  /** Call it often: it syncs when that is due. Never rejects, and nobody waits for it. */
  tick(): void {
    if (this.#ended || this.#underWay || !this.isConnected) return;
    const { uptimeMs } = this.#parts.clock.now();
    const hasNew = this.#trouble === null && this.status.toSend > 0;
    if (uptimeMs < this.#nextMs && !hasNew) return;
    void this.syncNow();
  }

  /** Syncs now, or waits for the sync that is under way. Never rejects: `status` says how it went. */
  syncNow(): Promise<void> {
    if (this.#ended) return Promise.resolve();
    this.#underWay ??= this.#sync().finally(() => {
      this.#underWay = null;
    });
    return this.#underWay;
  }

  async end(): Promise<void> {
    this.#ended = true;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, closeMs);
    await Promise.race([this.#underWay ?? Promise.resolve(), promise]);
    clearTimeout(timer);
    this.#wire?.drop();
    await this.#underWay;
  }

  async #sync(): Promise<void> {
    const { record, clock, device, log } = this.#parts;
    try {
      const { store } = record;
      const seat = store.read(hubSeat);
      if (!seat) return;
      // What a hold kept goes once it is lifted, also where no hub answers any more.
      followKept(store, () => clock.now());
      // Only here, so that a tablet without a hub never loads it.
      const [{ connect }, { syncChair }] = await Promise.all([
        import('../../hub/wire.ts'),
        import('../../hub/sync.ts'),
      ]);
      const { wire } = await connect(seat.addresses, seat);
      this.#wire = wire;
      const done = await syncChair(wire, store, { device, now: () => clock.now() });
      await wire.close();
      this.#correct(store);
      this.#faults = done?.faults ?? new Map();
      this.#seen = new Map([...(done?.seen ?? [])].map(([chair, at]) => [chair, Instant.parse(at.toISOString())]));
      this.#sentUpTo = store.read((r) => hubState(r, 'tried'));
      this.#settle(null);
      this.#inStepAt = clock.now().instant;
      this.#waitMs = firstWaitMs;
      this.#nextMs = clock.now().uptimeMs + lookMs;
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble !== 'offline') log({ level: 'warning', operation: 'hub', code: trouble, detail: '' });
      this.#settle(trouble);
      this.#nextMs = clock.now().uptimeMs + this.#waitMs;
      this.#waitMs = Math.min(longestWaitMs, this.#waitMs * 2);
    } finally {
      this.#wire?.drop();
      this.#wire = null;
      this.#wipe();
    }
  }

  #settle(trouble: Trouble | null): void {
    if (this.#trouble !== trouble || this.#since === null) this.#since = this.#parts.clock.now().instant;
    this.#trouble = trouble;
  }

  /** A visit that cannot be corrected is no trouble with the hub: it is tried with the next sync. */
  #correct(store: Store): void {
    const { clock, log } = this.#parts;
    try {
      correctOpenVisits(store, clock.now());
    } catch (error) {
      log({ level: 'warning', operation: 'hub', code: troubleOf(error), detail: 'visits' });
    }
  }

  /**
   * What another chair erased is wiped out of the file like what was erased here, and backups carry the tombstone. However the sync
   * ended: it may have been cut off behind the tombstone, and no hub may ever answer again.
   */
  #wipe(): void {
    const { record, backups, log } = this.#parts;
    try {
      if (!record.isOpen || !record.store.read(isWiping)) return;
      markForWiping(record.file);
      record.store.write(wipingIsMarked);
      backups.ask();
    } catch (error) {
      // Said in the record, and tried with the next sync.
      log({ level: 'warning', operation: 'hub', code: troubleOf(error), detail: 'wipe' });
    }
  }
}
