import type { Moment } from '../domain/time.ts';
import type { SaveTarget } from './contract/visits.ts';

/** What the app needs from the machine it runs on. Hosts give the real ones, the demo and tests simulated ones. */
export interface Clock {
  /** One reading: wall clock, zone, and time since the machine started. */
  now(): Moment;
}

export interface Ids {
  /** A new UUIDv7. */
  next(): string;
}

/** Random bytes for salts. The demo gives repeatable ones so that two runs can be compared. */
export type Random = (length: number) => Uint8Array;

export interface Folders {
  targets(): Promise<SaveTarget[]>;
  /** Writes all files under a partial name, syncs, renames. Throws AppError `folder-failed` and leaves nothing half written. */
  write(
    targetId: string,
    files: readonly { name: string; bytes: Uint8Array }[],
  ): Promise<{ folder: string; files: string[] }>;
}

export interface Printers {
  list(): Promise<{ id: string; label: string; default: boolean }[]>;
  /** Hands the file to the system's spooler. Throws AppError `print-failed` with words for the person. */
  print(printerId: string, title: string, pdf: Uint8Array): Promise<void>;
}

export interface Host {
  readonly kind: 'electron' | 'browser';
  readonly version: string;
  /** Called when a procedure starts or ends, so that the host keeps the screen awake meanwhile. */
  keepAwake(on: boolean): void;
}
