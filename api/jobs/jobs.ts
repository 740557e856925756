import { AppError } from '../../domain/errors.ts';
import type { StaffId } from '../../domain/ids.ts';
import type { JobKind, Progress, Report } from '../../domain/progress.ts';

/** What the work of a job is given. */
export interface Job {
  /** Aborted when somebody cancels it: whoever works in pieces asks it between two of them. */
  readonly signal: AbortSignal;
  readonly report: Report;
  /** From here on it is carried through: what was done can no longer be left undone. Throws `cancelled` where that came first. */
  carryThrough(): void;
}

export interface RunningJob extends Progress {
  readonly id: number;
  readonly kind: JobKind;
  /** Who began it, where that is no owner's matter alone. */
  readonly by: StaffId | null;
  readonly cancellable: boolean;
}

interface Running {
  readonly kind: JobKind;
  readonly by: StaffId | null;
  readonly controller: AbortController;
  progress: Progress;
  carriedThrough: boolean;
}

/**
 * Everything long that is under way: how far it is, and the way to cancel it. Each leaves nothing half done when it is cancelled; how, is
 * its own matter. A job belongs to no mode: a backup goes on when the tablet is locked.
 */
export class Jobs {
  readonly #running = new Map<number, Running>();
  #given = 0;

  get running(): RunningJob[] {
    return [...this.#running].map(([id, { kind, by, progress, carriedThrough, controller }]) => ({
      ...{ id, kind, by, ...progress },
      cancellable: !carriedThrough && !controller.signal.aborted,
    }));
  }

  /** Runs `work` as a job. Rejects as `work` does, and with `cancelled` when somebody cancelled it. */
  async run<T>(kind: JobKind, work: (job: Job) => Promise<T>, by: StaffId | null = null): Promise<T> {
    this.#given += 1;
    const id = this.#given;
    const controller = new AbortController();
    const running: Running = {
      ...{ kind, by, controller, carriedThrough: false },
      progress: { part: 'looking', done: 0, total: 0 },
    };
    this.#running.set(id, running);
    const { signal } = controller;
    try {
      return await work({
        signal,
        report: (part, done = 0, total = 0) => {
          running.progress = { part, done, total };
        },
        carryThrough: () => {
          signal.throwIfAborted();
          running.carriedThrough = true;
        },
      });
    } catch (error) {
      // Whatever it was in the middle of may have failed in its own way.
      if (signal.aborted) throw cancelled(kind);
      throw error;
    } finally {
      this.#running.delete(id);
    }
  }

  /** Does nothing to a job that has ended, or is carried through. */
  cancel(id: number): void {
    const running = this.#running.get(id);
    if (running && !running.carriedThrough) running.controller.abort(cancelled(running.kind));
  }

  /** For the end of the program, and of the record: nothing goes on behind it. */
  cancelAll(): void {
    for (const id of this.#running.keys()) this.cancel(id);
  }
}

const cancelled = (kind: JobKind): AppError => new AppError('cancelled', { why: kind });

export const isCancelled = (error: unknown): error is AppError =>
  error instanceof AppError && error.code === 'cancelled';
