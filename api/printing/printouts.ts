import { setTimeout as wait } from 'node:timers/promises';
import type { Actor } from '../../domain/actor.ts';
import { AppError } from '../../domain/errors.ts';
import { type DocumentId, PrintJobId, type VisitId } from '../../domain/ids.ts';
import {
  isOpen,
  isSurelyLost,
  type PrintProgress,
  patienceMs,
  pauseBeforeTry,
  progressAfter,
  progressTold,
} from '../../domain/printing/printout.ts';
import type { Moment } from '../../domain/time.ts';
import type { DocumentKind, WithdrawnWhy } from '../../domain/visit/types.ts';
import type { PrintJob } from '../contract/printing.ts';
import type { Clock, Ids, Log, Printers } from '../gate/ports.ts';
import { act } from '../papers/visit-record.ts';
import type { OpenRecord } from '../tablet/open-record.ts';
import { keepPrintouts, keptPrintouts } from './kept-printouts.ts';

interface Paper {
  readonly visitId: VisitId;
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  readonly copy: number;
}

interface Printout {
  readonly id: PrintJobId;
  readonly printer: string;
  readonly at: Moment;
  /** Null for a test page. */
  readonly paper: Paper | null;
  /** The spooler's name for it; null where it tells nothing more, or never took it. */
  readonly job: string | null;
  progress: PrintProgress;
  /** When it was first seen to have ended. */
  ended: Moment | null;
  /** Uptime since which its printer has not answered; null while it does. */
  silentSince: number | null;
  /** What became of it is on the record, where it has to be. */
  settled: boolean;
  /** Set as soon as it has to be taken back; tried again at this uptime while its spooler does not let go of it. */
  back: { readonly why: 'too-long' | null; readonly tries: number; readonly nextAt: number } | null;
}

const mostRemembered = 200;

/** A spooler that is slow to answer holds up neither the next call nor the end of the app for longer than this. */
const takingBackMs = 5_000;

export interface PrintoutParts {
  readonly record: OpenRecord;
  readonly printers: Printers;
  /** The machine's clock, whose uptime says how long something waits. */
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly dataDir: string;
}

/**
 * The papers on their way through a printer, followed until it is known what became of them. One that nobody waits for any
 * more is taken back, also while the tablet is locked and after a restart: it has a name on it.
 */
export class Printouts {
  readonly #parts: PrintoutParts;
  #printouts: Printout[] = [];
  #looking = false;

  constructor(parts: PrintoutParts) {
    this.#parts = parts;
    for (const { id, job, printer, at, paper } of keptPrintouts(parts.dataDir))
      this.#printouts.push({ ...fresh, id, job, printer, at, paper, settled: false, progress: waiting });
  }

  /** A paper that the spooler took. */
  add(taken: Pick<Printout, 'printer' | 'at' | 'paper' | 'job'>): PrintJob {
    if (taken.job !== null) return this.#remember({ ...taken, progress: waiting, ended: null, settled: false });
    return this.#remember({ ...taken, progress: handedOver, ended: taken.at, settled: true });
  }

  /** A paper that the spooler did not take, while it took an earlier one of the same call. */
  addRefused(refused: Pick<Printout, 'printer' | 'at' | 'paper'>): PrintJob {
    const progress = { state: 'failed', trouble: 'other' } as const;
    return this.#remember({ ...refused, job: null, progress, ended: refused.at, settled: true });
  }

  /** The highest number that a paper of this document carries which a spooler took; 0 when none is remembered. */
  lastCopy(document: DocumentId): number {
    const copies = this.#printouts.map(({ paper, job, progress }) =>
      paper?.id === document && (job !== null || progress.state === 'handed-over') ? paper.copy : 0,
    );
    return Math.max(0, ...copies);
  }

  /** Those of a visit, or the test pages, in the order they were printed. */
  of(visitId: VisitId | null): PrintJob[] {
    return this.#printouts
      .filter(({ paper }) => (paper?.visitId ?? null) === visitId)
      .map((printout) => this.#viewOf(printout));
  }

  /** Asks the spooler about everything that may still come out. True when something ended that has to be put on record. */
  async look(): Promise<boolean> {
    // A spooler on another machine may take longer than the time between two looks.
    if (!this.#looking) {
      this.#looking = true;
      try {
        for (const printout of this.#held()) await this.#lookAt(printout);
      } finally {
        this.#looking = false;
      }
    }
    return this.#printouts.some(isUnsettled);
  }

  /** Takes back what has not come out yet. Throws `unknown-item` for a paper that was never printed here. */
  async cancel(ids: readonly PrintJobId[]): Promise<PrintJob[]> {
    const wanted = this.#printouts.filter(({ id }) => ids.includes(id));
    if (wanted.length !== new Set(ids).size)
      throw new AppError('unknown-item', 'That print is not known any more. Look at the printer itself.');
    await this.#takeAllBack(wanted.filter(({ progress }) => isOpen(progress.state)));
    return wanted.map((printout) => this.#viewOf(printout));
  }

  /** A paper that is not on record, and so has nothing there to be withdrawn. */
  async takeBackUnrecorded(id: PrintJobId): Promise<PrintJob[]> {
    for (const printout of this.#printouts) if (printout.id === id) printout.settled = true;
    return this.cancel([id]);
  }

  /** Puts on record which copies did not come out. Call it between two calls, or inside one. */
  settle(now: Moment, actor: Actor = { kind: 'system' }): void {
    const { record, log } = this.#parts;
    for (const printout of this.#printouts.filter(isUnsettled)) {
      const { paper, progress } = printout;
      printout.settled = true;
      if (!paper || !isSurelyLost(progress)) continue;
      const { visitId, id: document, copy } = paper;
      try {
        record.store.write((w) =>
          act(w, visitId, { type: 'withdraw-copy', document, copy, why: whyOf(progress) }, { now, actor }),
        );
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (error.code === 'not-saved') {
          // With the next look, once there is room.
          printout.settled = false;
          continue;
        }
        // The client was erased meanwhile, or it never got onto the record: there is nothing that it could stand on.
        log({ level: 'warning', operation: 'printing', code: error.code, detail: error.detail });
      }
    }
    this.#keep();
  }

  /** Before the app ends: whatever does not come out right now would come out when nobody is there. */
  async end(): Promise<void> {
    const stuck = ({ progress }: Printout) => progress.state !== 'printing' || progress.trouble !== null;
    const ends = this.#held().map(async (printout) => {
      await this.#lookAt(printout);
      if (isHeld(printout) && stuck(printout)) await this.#takeAllBack([printout]);
    });
    await atMost(takingBackMs, Promise.all(ends));
  }

  /** What a spooler may still hold, also of what it tells nothing more. */
  #held(): Printout[] {
    return this.#printouts.filter(isHeld);
  }

  async #lookAt(printout: Printout): Promise<void> {
    const { job } = printout;
    if (job === null) return;
    if (this.#ageOf(printout) > patienceMs) printout.back ??= { why: 'too-long', tries: 0, nextAt: 0 };
    if (printout.back && this.#uptime() >= printout.back.nextAt) return this.#takeBack(printout);
    if (!isOpen(printout.progress.state)) return;
    try {
      this.#saw(printout, await this.#parts.printers.look(job));
    } catch {
      this.#heardNothing(printout);
    }
  }

  #saw(printout: Printout, seen: PrintProgress): void {
    // It may have ended while the spooler was asked.
    if (!isOpen(printout.progress.state)) return;
    printout.progress = progressAfter(printout.progress, seen, printout.back?.why ?? null);
    printout.silentSince = seen.trouble === 'not-connected' ? (printout.silentSince ?? this.#uptime()) : null;
    if (!isOpen(seen.state)) printout.ended = this.#parts.clock.now();
  }

  /** A spooler that is not there now may be there with the next look. */
  #heardNothing(printout: Printout): void {
    if (isOpen(printout.progress.state)) printout.progress = { ...printout.progress, trouble: 'not-connected' };
  }

  /** Those that are not let go of in time are tried again by the looks that follow. */
  async #takeAllBack(printouts: readonly Printout[]): Promise<void> {
    const tries = printouts.map((printout) => {
      printout.back ??= { why: null, tries: 0, nextAt: 0 };
      return this.#takeBack(printout);
    });
    await atMost(takingBackMs, Promise.all(tries));
  }

  async #takeBack(printout: Printout): Promise<void> {
    const { job, back } = printout;
    if (job === null || !back) return;
    printout.back = { ...back, tries: back.tries + 1, nextAt: this.#uptime() + pauseBeforeTry(back.tries) };
    const { printers, log } = this.#parts;
    try {
      const before = await printers.look(job).catch(() => null);
      if (before) this.#saw(printout, before);
      if (!isHeld(printout)) return;
      await printers.cancel(job);
      // Of one that the spooler tells nothing more of, more cannot be done.
      if (isOpen(printout.progress.state)) this.#saw(printout, await this.#afterCancel(job, before));
      else printout.back = { ...printout.back, nextAt: Number.POSITIVE_INFINITY };
    } catch {
      this.#heardNothing(printout);
    }
    if (isOpen(printout.progress.state) && back.tries === 0)
      log({ level: 'warning', operation: 'printing', code: 'not-cancelled', detail: '' });
    this.#keep();
  }

  /** What the spooler says counts: it may have printed it a moment before, or not let go of it. */
  async #afterCancel(job: string, before: PrintProgress | null): Promise<PrintProgress> {
    const { printers } = this.#parts;
    let seen = await printers.look(job);
    for (let tries = 0; tries < 10 && isOpen(seen.state); tries++) {
      await wait(100);
      seen = await printers.look(job);
    }
    // A spooler that keeps no history forgets a job with our cancelling it.
    const forgotten = seen.state === 'handed-over' && before !== null && isOpen(before.state);
    return forgotten ? { state: 'cancelled', trouble: null } : seen;
  }

  #uptime(): number {
    return this.#parts.clock.now().uptimeMs;
  }

  #viewOf({ id, printer, at, paper, progress, ended, silentSince }: Printout): PrintJob {
    const document = paper && { id: paper.id, kind: paper.kind, copy: paper.copy };
    const told = progressTold(progress, silentSince === null ? Number.POSITIVE_INFINITY : this.#uptime() - silentSince);
    return { id, document, printer, at, ended, state: told.state, trouble: told.trouble };
  }

  #ageOf({ at }: Printout): number {
    const now = this.#parts.clock.now();
    return now.bootId === at.bootId ? now.uptimeMs - at.uptimeMs : Date.parse(now.instant) - Date.parse(at.instant);
  }

  #remember(made: Omit<Printout, 'id' | keyof typeof fresh> & Pick<Printout, 'ended'>): PrintJob {
    const printout: Printout = { ...fresh, ...made, id: PrintJobId.parse(this.#parts.ids.next()) };
    const recent = this.#printouts.slice(-mostRemembered);
    this.#printouts = [...this.#held().filter((one) => !recent.includes(one)), ...recent, printout];
    this.#keep();
    return this.#viewOf(printout);
  }

  #keep(): void {
    const held = this.#held().flatMap(({ id, job, printer, at, paper }) =>
      job === null ? [] : [{ id, job, printer, at, paper }],
    );
    try {
      keepPrintouts(this.#parts.dataDir, held);
    } catch (error) {
      // A full disk must not keep anybody from printing. It is followed all the same, until the app ends.
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      this.#parts.log({ level: 'warning', operation: 'printing', code: 'not-saved', detail: code });
    }
  }
}

const waiting: PrintProgress = { state: 'waiting', trouble: null };
const handedOver: PrintProgress = { state: 'handed-over', trouble: null };
const fresh: Pick<Printout, 'ended' | 'silentSince' | 'back'> = { ended: null, silentSince: null, back: null };

const isHeld = ({ job, progress, back }: Printout): boolean =>
  isOpen(progress.state) ||
  (progress.state === 'handed-over' && job !== null && back?.nextAt !== Number.POSITIVE_INFINITY);

const isUnsettled = ({ progress, settled }: Printout): boolean => !settled && !isOpen(progress.state);

function whyOf({ state, trouble }: PrintProgress): WithdrawnWhy {
  if (state === 'failed') return 'failed';
  return trouble === 'too-long' ? 'given-up' : 'cancelled';
}

async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  await Promise.race([work, wait(milliseconds, undefined, { signal: over.signal }).catch(() => undefined)]);
  over.abort();
}
