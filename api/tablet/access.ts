import type { Store } from '../../db/file/store.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import type { HandedOver } from '../../db/projections/app-state.ts';
import { idleMinutes } from '../../db/projections/settings.ts';
import type { Actor } from '../../domain/actor.ts';
import { type Inspection, type InspectionEnd, isOver } from '../../domain/clinic/inspection.ts';
import { AppError } from '../../domain/errors.ts';
import type { VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { SixDigitPins } from '../custody/six-digit-pins.ts';
import type { AppMode, SignedIn } from '../gate/mode.ts';
import type { Clock, Host, Log } from '../gate/ports.ts';
import { saveHeadAnchor } from '../integrity/head-anchor.ts';
import { act } from '../papers/visit-acts.ts';
import type { OpenRecord } from './open-record.ts';

const twoMinutes = 120_000;
/**
 * Reading takes longer than a pause of staff: a tablet with a client or an inspector counts as left alone after ten minutes, five times the
 * idle lock.
 */
const readingTimes = 5;

const system: Actor = { kind: 'system' };

/** Where the visits on screen are, and what time it is there. */
export interface Visits {
  readonly record: OpenRecord;
  readonly clock: Clock;
}

export interface AccessParts {
  readonly record: OpenRecord;
  readonly clock: Clock;
  readonly host: Host;
  readonly log: Log;
  readonly dataDir: string;
  /** Discards a recovery key that was shown and not typed back. */
  readonly withdrawRecovery: () => void;
  /** Replaces the owner's setting, in tests only. */
  readonly idleLockMs?: number | undefined;
}

/** Who may do what on the tablet now: its mode, when it locks, and an unfinished setup. */
export class Access {
  readonly sixDigitPins = new SixDigitPins();
  readonly #parts: AccessParts;
  #mode: AppMode = { mode: 'setup' };
  #left: AppMode = { mode: 'locked' };
  #setupUnfinished = false;
  #touched: Moment;
  #otherPageAt: Moment | null = null;
  /** The visit whose client had the tablet last and was identified on this page. Not stored: a restart asks again. */
  #known: VisitId | null = null;
  #visits: Visits;

  constructor(parts: AccessParts) {
    this.#parts = parts;
    this.#visits = parts;
    this.#touched = parts.clock.now();
  }

  get mode(): AppMode {
    return this.#mode;
  }

  /** Where the visits on screen are: in the clinic's record, or in the practice that took its place. */
  get visits(): Visits {
    return this.#visits;
  }

  /** From now on the visits on screen are those of a practice; null: the clinic's own again. */
  practise(visits: Visits | null): void {
    this.#visits = visits ?? this.#parts;
    this.#known = null;
  }

  /** Where PINs are checked and tries at them counted: in the clinic's record, also during practice. */
  get pinStore(): Store {
    return this.#parts.record.store;
  }

  /** When a PIN is tried: by the tablet's clock, so that no wait ends by choosing another day for a practice. */
  pinTime(now: Moment): Moment {
    return this.#visits === this.#parts ? now : this.#parts.clock.now();
  }

  /** Who is signed in. Throws in other modes. */
  get staff(): SignedIn {
    if (this.#mode.mode !== 'staff') throw new Error('an operation for staff ran while nobody is signed in');
    return this.#mode.staff;
  }

  /** For what goes on beside the turns, before it writes: throws `not-allowed` when whoever asked is not signed in any more. */
  requireStill({ id }: SignedIn): void {
    if (this.#mode.mode !== 'staff' || this.#mode.staff.id !== id) throw new AppError('not-allowed');
  }

  get staffActor(): Extract<Actor, { kind: 'staff' }> {
    return { kind: 'staff', staffId: this.staff.id };
  }

  /** What the tablet was handed over for. Throws in other modes. */
  get handedOver(): HandedOver {
    if (this.#mode.mode !== 'handed-over') throw new Error("an operation for clients ran on staff's side");
    return this.#mode.handedOver;
  }

  /** What an inspector may read now. Throws in other modes. */
  get inspection(): Inspection {
    if (this.#mode.mode !== 'inspecting')
      throw new Error('an operation for inspectors ran while nothing is open to one');
    return this.#mode.inspection;
  }

  /**
   * Whether the client of this visit had the tablet last, identified, and since then it was neither locked nor restarted nor
   * with another page: they are not asked for their birthday again.
   */
  stillKnows(visitId: VisitId): boolean {
    return this.#known === visitId;
  }

  /** The client of this visit has the tablet and was identified; null for somebody who is not. */
  knows(visitId: VisitId | null): void {
    this.#known = visitId;
  }

  /** When another page replaced the connected one; null again after the next sign-in. */
  get otherPageAt(): Moment | null {
    return this.#otherPageAt;
  }

  /** Whether there is a record with its recovery key on paper. */
  get isSetUp(): boolean {
    return this.#parts.record.isOpen && !this.#setupUnfinished;
  }

  /** The record of an interrupted setup; null before setup begins and after it is complete. */
  get unfinishedSetup(): OpenRecord | null {
    const { record } = this.#parts;
    return record.isOpen && this.#setupUnfinished ? record : null;
  }

  /** Idle time in ms after which the staff side locks: the owner's setting, else two minutes. */
  get idleLockMs(): number {
    const { record, idleLockMs } = this.#parts;
    const minutes = record.isOpen ? record.store.read(idleMinutes) : null;
    return idleLockMs ?? (minutes === null ? twoMinutes : minutes * 60_000);
  }

  enter(mode: AppMode): void {
    // A recovery key that was shown and not typed back is discarded with its screen.
    if (mode.mode !== 'staff') this.#parts.withdrawRecovery();
    if (mode.mode !== this.#mode.mode) this.#parts.host.clearClipboard();
    if (mode.mode === 'staff') this.#otherPageAt = null;
    else if (mode.mode !== 'handed-over') this.#known = null;
    this.#mode = mode;
  }

  /** Nobody can work until `comeBack`. Whoever is signed in stays so. */
  leaveFor(mode: 'erasing'): void {
    this.#left = this.#mode;
    this.enter({ mode });
  }

  /** Back to where the tablet was left; locked when another page has replaced the one that left. */
  comeBack(now: Moment): void {
    const { otherPageAt } = this;
    this.enter(this.#left);
    if (this.#left.mode !== 'staff' || otherPageAt === null) return;
    this.lock(now, 'asked');
    this.#otherPageAt = otherPageAt;
  }

  /** Somebody who is signed in got another name or role, which counts from their next step on. */
  becomes({ name, role }: Pick<SignedIn, 'name' | 'role'>): void {
    this.enter({ mode: 'staff', staff: { ...this.staff, name, role } });
  }

  /** The store exists; its recovery key may not be on paper yet. */
  beginSetup(mode: 'setup' | 'confirm-recovery'): void {
    this.#setupUnfinished = true;
    this.enter({ mode });
  }

  /** The recovery key is on paper. */
  setupIsComplete(): void {
    this.#setupUnfinished = false;
  }

  touch(now: Moment): void {
    this.#touched = now;
  }

  /** Locks staff's side. What is open to an inspector ends. */
  lock(now: Moment, why: 'asked' | 'idle'): void {
    if (this.#mode.mode === 'inspecting') {
      this.#endInspection(now, why);
      return;
    }
    const { record } = this.#parts;
    const actor = why === 'asked' ? this.staffActor : system;
    // The mode first: even if the disk refuses the event, the screen is locked.
    this.enter({ mode: 'locked' });
    record.store.forgetVisits();
    record.store.write((w) => appendClinicEvent(w, { type: 'locked', why }, { actor, now }));
    saveHeadAnchor(this.#parts);
  }

  #endInspection(now: Moment, why: InspectionEnd): void {
    const { record } = this.#parts;
    const actor: Actor = why === 'asked' ? { kind: 'tablet' } : system;
    this.enter({ mode: 'locked' });
    record.store.forgetVisits();
    record.store.write((w) => appendClinicEvent(w, { type: 'inspection-ended', why }, { actor, now }));
    saveHeadAnchor(this.#parts);
  }

  /** Another page replaced the connected one: whoever was signed in or identified there is not any more. */
  pageReplaced(): void {
    const now = this.#parts.clock.now();
    this.#otherPageAt = now;
    this.#known = null;
    if (this.#mode.mode === 'staff') this.lock(now, 'asked');
    else if (this.#mode.mode === 'inspecting') this.#endInspection(now, 'other-page');
    else if (this.#mode.mode === 'handed-over') this.#lapse();
  }

  /** Locks an idle staff side, and ends an inspection whose time is over. A hand-over stays: only a PIN ends it. */
  lockIfIdle(): void {
    const { mode } = this.#mode;
    if (mode !== 'staff' && mode !== 'handed-over' && mode !== 'inspecting') return;
    const now = this.#parts.clock.now();
    if (mode === 'inspecting' && isOver(this.inspection, now)) {
      this.#endInspection(now, 'time');
      return;
    }
    const idleMs =
      now.bootId === this.#touched.bootId
        ? now.uptimeMs - this.#touched.uptimeMs
        : Date.parse(now.instant) - Date.parse(this.#touched.instant);
    if (mode === 'staff') {
      if (idleMs >= this.idleLockMs) this.lock(now, 'idle');
    } else if (idleMs >= readingTimes * this.idleLockMs) {
      if (mode === 'inspecting') this.#endInspection(now, 'idle');
      else this.#lapse();
    }
  }

  /** An idle tablet with a client's answers asks for the birthday again; nothing typed is lost. */
  #lapse(): void {
    const { visitId } = this.handedOver;
    const { record, clock } = this.#visits;
    const now = clock.now();
    this.#known = null;
    record.store.write((w) => act(w, visitId, { type: 'lapse-identity' }, { now, actor: system }));
  }
}
