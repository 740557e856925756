import { setTimeout as wait } from 'node:timers/promises';
import type { Actor } from '../domain/actor.ts';
import { AppError } from '../domain/errors.ts';
import { type DocumentId, PrintJobId, type VisitId } from '../domain/ids.ts';
import { didNotComeOut, isOpen, type PrintProgress, patienceMs, progressTold } from '../domain/printing/printout.ts';
import type { Moment } from '../domain/time.ts';
import type { DocumentKind, WithdrawnWhy } from '../domain/visit/parts.ts';
import type { PrintJob } from './contract/printing.ts';
import { keepPrintouts, keptPrintouts } from './kept-printouts.ts';
import type { Kiosk } from './kiosk.ts';
import { act } from './visit-record.ts';

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
  /** Uptime since which its printer has not answered; null while it does. */
  silentSince: number | null;
  /** What became of it is on the record, where it has to be. */
  settled: boolean;
}

const mostRemembered = 200;

/**
 * The papers on their way through a printer, followed until it is known what became of them. One that nobody waits for any
 * more is taken back, also while the tablet is locked and after a restart: it has a name on it.
 */
export class Printouts {
  readonly #kiosk: Kiosk;
  #printouts: Printout[] = [];
  #looking = false;

  constructor(kiosk: Kiosk) {
    this.#kiosk = kiosk;
    for (const { id, job, printer, at, paper } of keptPrintouts(kiosk.ports.dataDir))
      this.#printouts.push({ id, job, printer, at, paper, settled: false, progress: waiting, silentSince: null });
  }

  /** A paper that the spooler took. */
  add(taken: Pick<Printout, 'printer' | 'at' | 'paper' | 'job'>): PrintJob {
    const progress: PrintProgress = taken.job === null ? { state: 'handed-over', trouble: null } : waiting;
    return this.#remember({ ...taken, progress, settled: taken.job === null });
  }

  /** A paper that the spooler did not take, while it took an earlier one of the same call. */
  addRefused(refused: Pick<Printout, 'printer' | 'at' | 'paper'>): PrintJob {
    return this.#remember({ ...refused, job: null, progress: { state: 'failed', trouble: 'other' }, settled: true });
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
        for (const printout of this.#open()) await this.#lookAt(printout);
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
    for (const printout of wanted) if (isOpen(printout.progress.state)) await this.#takeBack(printout, null);
    return wanted.map((printout) => this.#viewOf(printout));
  }

  /** Puts on record which copies did not come out. Call it between two calls, or inside one. */
  settle(now: Moment, actor: Actor = { kind: 'system' }): void {
    const { store, ports } = this.#kiosk;
    for (const printout of this.#printouts.filter(isUnsettled)) {
      const { paper, progress } = printout;
      printout.settled = true;
      if (!paper || !didNotComeOut(progress.state)) continue;
      const { visitId, id: document, copy } = paper;
      try {
        store.write((w) =>
          act(w, visitId, { type: 'withdraw-copy', document, copy, why: whyOf(progress) }, { now, actor }),
        );
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (error.code === 'not-saved') {
          // With the next look, once there is room.
          printout.settled = false;
          continue;
        }
        // The client was erased meanwhile: there is no record left that it could stand on.
        ports.log({ level: 'warning', operation: 'printing', code: error.code, detail: error.detail });
      }
    }
    this.#keep();
  }

  /** Before the app ends: whatever does not come out right now would come out when nobody is there. */
  async end(): Promise<void> {
    for (const printout of this.#open()) await this.#lookAt(printout);
    for (const printout of this.#open())
      if (printout.progress.state !== 'printing' || printout.progress.trouble !== null)
        await this.#takeBack(printout, null);
  }

  #open(): Printout[] {
    return this.#printouts.filter(({ progress }) => isOpen(progress.state));
  }

  async #lookAt(printout: Printout): Promise<void> {
    const { job } = printout;
    if (job === null) return;
    if (this.#ageOf(printout) > patienceMs) return this.#takeBack(printout, 'too-long');
    try {
      const seen = await this.#kiosk.ports.printers.look(job);
      // It may have been taken back while the spooler was asked.
      if (!isOpen(printout.progress.state)) return;
      printout.progress = seen;
      printout.silentSince = seen.trouble === 'not-connected' ? (printout.silentSince ?? this.#uptime()) : null;
    } catch {
      // A spooler that is not there now may be there with the next look.
      printout.progress = { ...printout.progress, trouble: 'not-connected' };
    }
  }

  async #takeBack(printout: Printout, trouble: 'too-long' | null): Promise<void> {
    const { job } = printout;
    if (job === null) return;
    const { printers, log } = this.#kiosk.ports;
    try {
      await printers.cancel(job);
      // What the spooler says counts: it may have printed it a moment before, or not let go of it.
      let seen = await printers.look(job);
      for (let tries = 0; tries < 10 && isOpen(seen.state); tries++) {
        await wait(100);
        seen = await printers.look(job);
      }
      printout.progress = seen.state === 'cancelled' ? { state: 'cancelled', trouble } : seen;
    } catch {
      log({ level: 'warning', operation: 'printing', code: 'not-cancelled', detail: '' });
      printout.progress = { ...printout.progress, trouble: 'not-connected' };
    }
  }

  #uptime(): number {
    return this.#kiosk.ports.clock.now().uptimeMs;
  }

  #viewOf({ id, printer, at, paper, progress, silentSince }: Printout): PrintJob {
    const document = paper && { id: paper.id, kind: paper.kind, copy: paper.copy };
    const told = progressTold(progress, silentSince === null ? Number.POSITIVE_INFINITY : this.#uptime() - silentSince);
    return { id, document, printer, at, state: told.state, trouble: told.trouble };
  }

  #ageOf({ at }: Printout): number {
    const now = this.#kiosk.ports.clock.now();
    return now.bootId === at.bootId ? now.uptimeMs - at.uptimeMs : Date.parse(now.instant) - Date.parse(at.instant);
  }

  #remember(made: Omit<Printout, 'id' | 'silentSince'>): PrintJob {
    const printout: Printout = { ...made, silentSince: null, id: PrintJobId.parse(this.#kiosk.ports.ids.next()) };
    const recent = this.#printouts.slice(-mostRemembered);
    this.#printouts = [...this.#open().filter((one) => !recent.includes(one)), ...recent, printout];
    this.#keep();
    return this.#viewOf(printout);
  }

  #keep(): void {
    const open = this.#open().flatMap(({ id, job, printer, at, paper }) =>
      job === null ? [] : [{ id, job, printer, at, paper }],
    );
    try {
      keepPrintouts(this.#kiosk.ports.dataDir, open);
    } catch (error) {
      // A full disk must not keep anybody from printing; the spooler's own limit ends what this would have ended.
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      this.#kiosk.ports.log({ level: 'warning', operation: 'printing', code: 'not-saved', detail: code });
    }
  }
}

const waiting: PrintProgress = { state: 'waiting', trouble: null };

const isUnsettled = ({ progress, settled }: Printout): boolean => !settled && !isOpen(progress.state);

function whyOf({ state, trouble }: PrintProgress): WithdrawnWhy {
  if (state === 'failed') return 'failed';
  return trouble === 'too-long' ? 'given-up' : 'cancelled';
}
