import { setTimeout as wait } from 'node:timers/promises';
import type { Actor } from '../../domain/actor.ts';
import { AppError } from '../../domain/errors.ts';
import { type DocumentId, PrintJobId, type VisitId } from '../../domain/ids.ts';
import {
  type Effect,
  isHeld,
  isUnrecorded,
  lostCopy,
  next,
  type Observation,
  type Printout,
  shownOf,
} from '../../domain/printing/follow.ts';
import { isOpen, type PrintProgress } from '../../domain/printing/printout.ts';
import type { Moment } from '../../domain/time.ts';
import type { PrintJob } from '../contract/printing.ts';
import type { Clock, Ids, Log, Printers } from '../gate/ports.ts';
import { act } from '../papers/visit-acts.ts';
import type { OpenRecord } from '../tablet/open-record.ts';
import { savedPrintouts, savePrintouts } from './saved-printouts.ts';

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
 * The papers on their way through a printer, followed until it is known what became of them, also while the tablet is locked
 * and after a restart. What follows from what is `next` in the domain; here it is done.
 */
export class Printouts {
  readonly #parts: PrintoutParts;
  #printouts: readonly Printout[];
  #polling = false;

  constructor(parts: PrintoutParts) {
    this.#parts = parts;
    this.#printouts = savedPrintouts(parts.dataDir).map((kept) => ({ ...fresh, ...kept }));
  }

  /** A paper that the spooler took. */
  add(taken: Pick<Printout, 'printer' | 'at' | 'paper' | 'job'>): PrintJob {
    if (taken.job !== null) return this.#remember({ ...fresh, ...taken });
    const progress = { state: 'handed-over', trouble: null } as const;
    return this.#remember({ ...fresh, ...taken, progress, ended: taken.at, recorded: true });
  }

  /** A paper that the spooler did not take, while it took an earlier one of the same call. */
  addRefused(refused: Pick<Printout, 'printer' | 'at' | 'paper'>): PrintJob {
    const progress = { state: 'failed', trouble: 'other' } as const;
    return this.#remember({ ...fresh, ...refused, job: null, progress, ended: refused.at, recorded: true });
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
  async poll(): Promise<boolean> {
    // A spooler on another machine may take longer than the time between two polls.
    if (!this.#polling) {
      this.#polling = true;
      try {
        for (const { id } of this.#printouts.filter(isHeld)) await this.#observe(id, { type: 'poll' });
      } finally {
        this.#polling = false;
      }
    }
    return this.#printouts.some(isUnrecorded);
  }

  /** Takes back what has not come out yet. Throws `unknown-item` for a paper that was never printed here. */
  async cancel(ids: readonly PrintJobId[]): Promise<PrintJob[]> {
    const wanted = this.#named(ids);
    if (wanted.length !== new Set(ids).size) throw new AppError('unknown-item', { why: 'print' });
    await this.#takeBack(wanted.filter(({ progress }) => isOpen(progress.state)));
    return this.#named(ids).map((printout) => this.#viewOf(printout));
  }

  /** A paper that is not on record, and so has nothing there to be withdrawn. */
  async takeBackUnrecorded(id: PrintJobId): Promise<PrintJob[]> {
    await this.#observe(id, { type: 'recorded' });
    return this.cancel([id]);
  }

  /** Puts on record which copies did not come out. Call it between two calls, or inside one. */
  recordOutcomes(now: Moment, actor: Actor = { kind: 'system' }): void {
    for (const printout of this.#printouts.filter(isUnrecorded))
      if (this.#recordOutcome(printout, now, actor)) this.#apply(printout.id, { type: 'recorded' });
    this.#keep();
  }

  /** Before the app ends: whatever does not come out right now would come out when nobody is there. */
  async end(): Promise<void> {
    const stuck = ({ progress }: Printout) => progress.state !== 'printing' || progress.trouble !== null;
    const ends = this.#printouts.filter(isHeld).map(async ({ id }) => {
      await this.#observe(id, { type: 'poll' });
      await this.#takeBack(this.#named([id]).filter((printout) => isHeld(printout) && stuck(printout)));
    });
    await atMost(takingBackMs, Promise.all(ends));
  }

  /** False when there is no room to say it: the next poll tries again. */
  #recordOutcome(printout: Printout, now: Moment, actor: Actor): boolean {
    const lost = lostCopy(printout);
    if (!lost) return true;
    const { visitId, id: document, copy } = lost.paper;
    const command = { type: 'withdraw-copy', document, copy, why: lost.why } as const;
    try {
      this.#parts.record.store.write((w) => act(w, visitId, command, { now, actor }));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'not-saved') return false;
      // The client was erased meanwhile, or it never got onto the record: there is nothing that it could stand on.
      this.#parts.log({ level: 'warning', operation: 'printing', code: error.code, detail: error.detail });
    }
    return true;
  }

  /** Those that are not let go of in time are tried again by the polls that follow. */
  async #takeBack(printouts: readonly Printout[]): Promise<void> {
    await atMost(takingBackMs, Promise.all(printouts.map(({ id }) => this.#observe(id, { type: 'unwanted' }))));
  }

  /** One observation, and everything that follows from it. */
  async #observe(id: PrintJobId, observed: Observation): Promise<void> {
    for (const effect of this.#apply(id, observed)) await this.#do(id, effect);
  }

  #apply(id: PrintJobId, observed: Observation): readonly Effect[] {
    const before = this.#printouts.find((one) => one.id === id);
    if (!before) return [];
    const { printout, effects } = next(before, observed, this.#parts.clock.now());
    this.#printouts = this.#printouts.map((one) => (one.id === id ? printout : one));
    return effects;
  }

  async #do(id: PrintJobId, effect: Effect): Promise<void> {
    const job = this.#printouts.find((one) => one.id === id)?.job ?? null;
    if (job === null) return;
    const { printers, log } = this.#parts;
    switch (effect) {
      case 'ask':
        return this.#observe(
          id,
          await answerOr({ type: 'not-answered' }, async () => ({
            type: 'answered',
            progress: await printers.poll(job),
          })),
        );
      case 'ask-before-cancel': {
        const progress = await printers.poll(job).catch(() => null);
        return this.#observe(id, { type: 'answered-before-cancel', progress });
      }
      case 'cancel':
        return this.#observe(
          id,
          await answerOr({ type: 'cancel-failed' }, async () => {
            await printers.cancel(job);
            return { type: 'cancel-accepted' };
          }),
        );
      case 'ask-after-cancel':
        return this.#observe(
          id,
          await answerOr({ type: 'cancel-failed' }, async () => ({
            type: 'answered-after-cancel',
            progress: await endOf(() => printers.poll(job)),
          })),
        );
      case 'report-not-cancelled':
        return log({ level: 'warning', operation: 'printing', code: 'not-cancelled', detail: '' });
      case 'remember':
        return this.#keep();
    }
  }

  #named(ids: readonly PrintJobId[]): Printout[] {
    return this.#printouts.filter(({ id }) => ids.includes(id));
  }

  #viewOf(printout: Printout): PrintJob {
    const { id, printer, at, paper, ended } = printout;
    const document = paper && { id: paper.id, kind: paper.kind, copy: paper.copy };
    return { id, document, printer, at, ended, ...shownOf(printout, this.#parts.clock.now()) };
  }

  #remember(made: Omit<Printout, 'id'>): PrintJob {
    const printout: Printout = { ...made, id: PrintJobId.parse(this.#parts.ids.next()) };
    const recent = this.#printouts.slice(-mostRemembered);
    const older = this.#printouts.slice(0, -mostRemembered);
    this.#printouts = [...older.filter(isHeld), ...recent, printout];
    this.#keep();
    return this.#viewOf(printout);
  }

  #keep(): void {
    const held = this.#printouts
      .filter(isHeld)
      .flatMap(({ id, job, printer, at, paper }) => (job === null ? [] : [{ id, job, printer, at, paper }]));
    try {
      savePrintouts(this.#parts.dataDir, held);
    } catch (error) {
      // A full disk must not keep anybody from printing. It is followed all the same, until the app ends.
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      this.#parts.log({ level: 'warning', operation: 'printing', code: 'not-saved', detail: code });
    }
  }
}

const fresh: Pick<Printout, 'progress' | 'ended' | 'silentSince' | 'recorded' | 'back'> = {
  progress: { state: 'waiting', trouble: null },
  ended: null,
  silentSince: null,
  recorded: false,
  back: null,
};

async function answerOr(otherwise: Observation, asking: () => Promise<Observation>): Promise<Observation> {
  try {
    return await asking();
  } catch {
    return otherwise;
  }
}

/** What the spooler says counts: it may have printed it a moment before, or not let go of it. */
async function endOf(ask: () => Promise<PrintProgress>): Promise<PrintProgress> {
  let seen = await ask();
  for (let tries = 0; tries < 10 && isOpen(seen.state); tries++) {
    await wait(100);
    seen = await ask();
  }
  return seen;
}

async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  await Promise.race([work, wait(milliseconds, undefined, { signal: over.signal }).catch(() => undefined)]);
  over.abort();
}
