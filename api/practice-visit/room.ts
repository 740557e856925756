import { createThrowawayStore } from '../../db/file/throwaway.ts';
import type { Random } from '../../db/log/types.ts';
import { makeSealIdentity } from '../../documents/seal/identity.ts';
import { english } from '../../documents/words/languages.ts';
import { type PracticeTime, practiceReading } from '../../domain/clinic/practice-time.ts';
import { firstSealSince } from '../../domain/clinic/seal.ts';
import type { ProtocolDraftId, StaffId, VisitId } from '../../domain/ids.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import type { Moment } from '../../domain/time.ts';
import type { CoursePlace } from '../../domain/visit/types.ts';
import type { Clock, Host, Ids, Log, Printers } from '../gate/ports.ts';
import { Printouts } from '../printing/printouts.ts';
import type { Access } from '../tablet/access.ts';
import { LastVisit } from '../tablet/last-visit.ts';
import { OpenRecord } from '../tablet/open-record.ts';
import { isProcedureRunning } from '../tablet/running.ts';
import { clinicOf, seed } from './seed.ts';

/** What is tried: a version of the clinic's, or an owner's draft as the version that it would become. */
export interface Tried {
  readonly protocol: Protocol;
  readonly approvedBy: StaffId | null;
  readonly draftId: ProtocolDraftId | null;
}

/** What is tried, which session of a course it is, and when. */
export interface Beginning {
  readonly tried: Tried;
  readonly course: CoursePlace;
  readonly time: PracticeTime;
}

/** One practice visit while it runs: parts of its own, with the same types as those of the tablet. */
export interface OpenPractice {
  readonly record: OpenRecord;
  readonly clock: Clock;
  readonly host: Host;
  readonly lastVisit: LastVisit;
  readonly printouts: Printouts;
  readonly tried: Tried;
  readonly course: CoursePlace;
  /** The visit that it began with. */
  visitId: VisitId | null;
  time: PracticeTime;
}

export interface PracticeParts {
  readonly record: OpenRecord;
  readonly access: Access;
  /** The tablet's clock in the clinic's zone. */
  readonly clock: Clock;
  readonly random: Random;
  readonly device: string;
  readonly printers: Printers;
  readonly host: Host;
  readonly ids: Ids;
  readonly log: Log;
}

/**
 * At most one practice visit, in memory only. While it runs, the same handlers answer the same operations with its parts in place
 * of the tablet's (`routes.ts`). Whatever ends it (a person, the app, a power cut) leaves nothing.
 */
export class PracticeRoom {
  readonly #parts: PracticeParts;
  #open: OpenPractice | null = null;
  #ending: Promise<void> = Promise.resolve();

  constructor(parts: PracticeParts) {
    this.#parts = parts;
  }

  /** The running practice. It belongs to the working tablet: where the record closed, it ended. */
  get open(): OpenPractice | null {
    const { mode } = this.#parts.access.mode;
    if (this.#open && mode !== 'staff' && mode !== 'handed-over' && mode !== 'locked') this.end();
    return this.#open;
  }

  /** Whether the tablet shows this visit now, in whoever's hands. */
  get isShown(): boolean {
    return this.open !== null && this.#parts.access.mode.mode !== 'locked';
  }

  /** Makes one, without a client yet and not on screen: `show` puts it there, and until then an earlier one goes on. */
  async make({ tried, course, time }: Beginning, tablet: Moment): Promise<OpenPractice> {
    const { record: own, random, device, host } = this.#parts;
    const now = practiceReading(tablet, time);
    const clinic = own.store.read(clinicOf);
    const clinicName = english.words.common.practice;
    const seal = await makeSealIdentity({ clinicName, device, now, since: firstSealSince(now.instant) });
    const store = createThrowawayStore({ random, device, now });
    const { protocol, approvedBy } = tried;
    store.write((w) => seed(w, { clinic, protocol, approvedBy, seal, device, now }));
    const record = OpenRecord.ofPractice(store, random);
    const clock: Clock = { now: () => practiceReading(this.#parts.clock.now(), practice.time) };
    const practice: OpenPractice = {
      record,
      clock,
      // The screen stays on for whichever procedure runs.
      host: { ...host, keepAwake: (on) => host.keepAwake(on || own.store.read(isProcedureRunning)) },
      lastVisit: new LastVisit(),
      printouts: new Printouts({ ...this.#parts, record, clock, dataDir: null }),
      ...{ tried, course },
      visitId: null,
      time,
    };
    return practice;
  }

  /** From now on this is the practice that runs, in place of an earlier one. */
  show(practice: OpenPractice): void {
    this.end();
    this.#open = practice;
    this.#parts.access.practise(practice);
  }

  /** Resolves once no printer has anything of an ended practice left to print. */
  ended(): Promise<void> {
    return this.#ending;
  }

  /** Ends it; nothing is left. Does nothing where none runs. */
  end(): void {
    const practice = this.#open;
    if (!practice) return;
    const { record, access, host } = this.#parts;
    this.#open = null;
    access.practise(null);
    this.#ending = Promise.all([this.#ending, practice.printouts.end()]).then(() => undefined);
    practice.record.close();
    if (record.isOpen) host.keepAwake(record.store.read(isProcedureRunning));
  }
}
