import { setTimeout as wait } from 'node:timers/promises';
import type { Actor } from '../../domain/actor.ts';
import { AppError, systemCode } from '../../domain/errors.ts';
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

/** Longest wait for a slow spooler, in a call or at the end of the app. */
const takingBackMs = 5_000;

export interface PrintoutParts {
  readonly record: OpenRecord;
  readonly printers: Printers;
  /** The machine's clock; its uptime measures how long something waits. */
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Where open jobs are kept for after a restart; null where they end with the app. */
  readonly dataDir: string | null;
}

/**
 * Follows print jobs until their outcome is known, also while the tablet is locked and after a restart. `next` in the domain
 * decides what to do; this class does it.
 */
export class Printouts {
  readonly #parts: PrintoutParts;
  #printouts: readonly Printout[];
  #polling = false;

  constructor(parts: PrintoutParts) {
    this.#parts = parts;
    const saved = parts.dataDir === null ? [] : savedPrintouts(parts.dataDir);
    this.#printouts = saved.map((kept) => ({ ...fresh, ...kept }));
  }

  /** Adds a job that the spooler accepted. */
  add(taken: Pick<Printout, 'printer' | 'at' | 'paper' | 'job'>): PrintJob {
    if (taken.job !== null) return this.#remember({ ...fresh, ...taken });
    const progress = { state: 'handed-over', trouble: null } as const;
    return this.#remember({ ...fresh, ...taken, progress, ended: taken.at, recorded: true });
  }

  /** Adds a copy that the spooler refused after accepting an earlier one of the same call. */
  addRefused(refused: Pick<Printout, 'printer' | 'at' | 'paper'>): PrintJob {
    const progress = { state: 'failed', trouble: 'other' } as const;
    return this.#remember({ ...fresh, ...refused, job: null, progress, ended: refused.at, recorded: true });
  }

  /** The highest copy number of this document that a spooler accepted; 0 when none is remembered. */
  lastCopy(document: DocumentId): number {
    const copies = this.#printouts.map(({ paper, job, progress }) =>
      paper?.id === document && (job !== null || progress.state === 'handed-over') ? paper.copy : 0,
    );
    return Math.max(0, ...copies);
  }

  /** Jobs of a visit, or test pages, in print order. */
  of(visitId: VisitId | null): PrintJob[] {
    return this.#printouts
      .filter(({ paper }) => (paper?.visitId ?? null) === visitId)
      .map((printout) => this.#viewOf(printout));
  }

  /** Polls the spooler for every open job. Returns whether an outcome has to be recorded. */
  async poll(): Promise<boolean> {
    // A spooler on another machine may take longer than the interval between two polls.
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

  /** Cancels jobs that have not been printed. Throws `unknown-item` for a job that is not ours. */
  async cancel(ids: readonly PrintJobId[]): Promise<PrintJob[]> {
    const wanted = this.#named(ids);
    if (wanted.length !== new Set(ids).size) throw new AppError('unknown-item', { why: 'print' });
    await this.#takeBack(wanted.filter(({ progress }) => isOpen(progress.state)));
    return this.#named(ids).map((printout) => this.#viewOf(printout));
  }

  /** Cancels a job that is not recorded, so that nothing needs to be withdrawn from the record. */
  async takeBackUnrecorded(id: PrintJobId): Promise<PrintJob[]> {
    await this.#observe(id, { type: 'recorded' });
    return this.cancel([id]);
  }

  /** Records which copies were not printed. Call it between two calls, or inside one. */
  recordOutcomes(now: Moment, actor: Actor = { kind: 'system' }): void {
    for (const printout of this.#printouts.filter(isUnrecorded))
      if (this.#recordOutcome(printout, now, actor)) this.#apply(printout.id, { type: 'recorded' });
    this.#keep();
  }

  /** Call it before the app ends: jobs not printed by now would be printed when nobody is there. */
  async end(): Promise<void> {
    const stuck = ({ progress }: Printout) => progress.state !== 'printing' || progress.trouble !== null;
    const ends = this.#printouts.filter(isHeld).map(async ({ id }) => {
      await this.#observe(id, { type: 'poll' });
      await this.#takeBack(this.#named([id]).filter((printout) => isHeld(printout) && stuck(printout)));
    });
    await atMost(takingBackMs, Promise.all(ends));
  }

  /** Returns false when the disk is full; the next poll tries again. */
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
      // The client was erased meanwhile, or the copy was never recorded: there is nothing to withdraw.
      this.#parts.log({ level: 'warning', operation: 'printing', code: error.code, detail: error.detail });
    }
    return true;
  }

  /** Jobs that are not cancelled in time are retried at later polls. */
  async #takeBack(printouts: readonly Printout[]): Promise<void> {
    await atMost(takingBackMs, Promise.all(printouts.map(({ id }) => this.#observe(id, { type: 'unwanted' }))));
  }

  /** Applies one observation and does everything that follows from it. */
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
    const { dataDir } = this.#parts;
    if (dataDir === null) return;
    const held = this.#printouts
      .filter(isHeld)
      .flatMap(({ id, job, printer, at, paper }) => (job === null ? [] : [{ id, job, printer, at, paper }]));
    try {
      savePrintouts(dataDir, held);
    } catch (error) {
      // A full disk must not prevent printing. The job is still followed until the app ends.
      const code = systemCode(error);
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

/** The spooler's answer counts: it may have printed the job a moment before, or not cancelled it. */
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
