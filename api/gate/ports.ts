import type { Random } from '../../db/log/types.ts';
import type { Protector } from '../../db/vault/protector.ts';
import type { Cost } from '../../db/vault/scrypt.ts';
import type { PaperName } from '../../domain/clinic/clinic.ts';
import type { PrintProgress } from '../../domain/printing/printout.ts';
import type { Instant, Moment } from '../../domain/time.ts';
import type { SaveTarget } from '../contract/documents.ts';

/** What the app needs from the machine it runs on. Hosts give the real ones, the demo and tests simulated ones. */
export interface Clock {
  /** One reading: wall clock, zone, and time since the machine started. */
  now(): Moment;
}

export interface Ids {
  /** A new UUIDv7. */
  next(): string;
}

/** A file lying at a target, as the page may know it. `id` holds while the file stays where it is. */
export interface FoundFile {
  readonly id: string;
  /** As it is called there; what is in the folder that copies are saved to carries that folder's name. */
  readonly name: string;
  readonly bytes: number;
  readonly changedAt: Instant;
}

export interface Folders {
  targets(): Promise<SaveTarget[]>;
  /** Where a target is on this machine, for backups; null when it is not there any more. Never crosses the boundary. */
  pathOf(targetId: string): Promise<string | null>;
  /** Files there whose names end in one of these (".pdf"), the newest first. Empty when the target is gone. */
  files(targetId: string, endings: readonly string[]): Promise<FoundFile[]>;
  /** The whole of one file that `files` names. Throws AppError `file-gone`, `file-too-large`, `file-unreadable`. */
  read(targetId: string, fileId: string, most: number): Promise<{ name: string; bytes: Uint8Array }>;
  /** Writes all files under a partial name, syncs, renames. Throws AppError `folder-failed` and leaves nothing half written. */
  write(
    targetId: string,
    files: readonly { name: string; bytes: Uint8Array }[],
  ): Promise<{ folder: string; files: string[] }>;
}

/** One of the machine's printers; `default` is the system's own choice. */
export interface Printer {
  readonly id: string;
  readonly label: string;
  readonly default: boolean;
}

export interface Printers {
  list(): Promise<Printer[]>;
  /**
   * Hands the file to the system's spooler, for this paper at its true size. Gives the spooler's name for the job, or null where
   * it tells nothing more about one. Throws AppError `print-failed` with words for the person.
   */
  print(printerId: string, title: string, pdf: Uint8Array, paper: PaperName): Promise<string | null>;
  /** What became of a job. Throws when the spooler cannot be asked just now. */
  poll(job: string): Promise<PrintProgress>;
  /** Takes a job back, so that nothing more comes out of it. */
  cancel(job: string): Promise<void>;
}

export interface Host {
  readonly kind: 'electron' | 'browser';
  readonly version: string;
  /** Called when a procedure starts or ends, so that the host keeps the screen awake meanwhile. */
  keepAwake(on: boolean): void;
  /** Called when the tablet changes sides (locked, handed over, taken back): what one side copied, the other must not paste. */
  clearClipboard(): void;
}

/** One line for the host's log: never personal data, never a path. */
export interface LogEntry {
  readonly level: 'note' | 'warning' | 'error';
  readonly operation: string;
  readonly code: string;
  readonly detail: string;
}
export type Log = (entry: LogEntry) => void;

/** Everything the app is built from. Nothing in api/ reaches for the machine by itself. */
export interface AppPorts {
  /** Folder of the store, its keys and the public seal certificates. It exists. */
  readonly dataDir: string;
  /** How the database key is wrapped besides the recovery key: the operating system's keychain, or a passphrase. */
  readonly protector: Protector;
  readonly clock: Clock;
  readonly ids: Ids;
  /** For salts. */
  readonly random: Random;
  /** For keys and PIN secrets, when it must differ from `random`. */
  readonly keyRandom?: Random;
  readonly folders: Folders;
  readonly printers: Printers;
  readonly host: Host;
  /** Short code of this tablet, as printed on paper: "CH-7F3K". */
  readonly device: string;
  readonly log: Log;
  /** Time without touch or typing after which the staff side locks; 2 minutes unless said otherwise. */
  readonly idleLockMs?: number;
  /** How often the app looks by itself, between calls, whether it is idle and what is due; 5 seconds unless said otherwise. */
  readonly tickMs?: number;
  /** scrypt costs lower than the real ones; in tests only. */
  readonly cost?: { readonly pin: Cost; readonly key: Cost };
}
