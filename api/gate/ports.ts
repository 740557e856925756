import type { Random } from '../../db/log/types.ts';
import type { Protector } from '../../db/vault/protector.ts';
import type { Cost } from '../../db/vault/scrypt.ts';
import type { PaperName } from '../../domain/clinic/clinic.ts';
import type { PrintProgress } from '../../domain/printing/printout.ts';
import type { Instant, Moment } from '../../domain/time.ts';
import type { SaveTarget, Written } from '../contract/documents.ts';

/** What the app needs from its machine: real parts in the hosts, simulated ones in the demo and tests. */
export interface Clock {
  /** One reading: wall clock, zone, and time since the machine started. */
  now(): Moment;
}

export interface Ids {
  /** A new UUIDv7. */
  next(): string;
}

/** A file at a target, as the page may know it. `id` is valid while the file stays there. */
export interface FoundFile {
  readonly id: string;
  /** Its name there; files in the folder of copies have that folder's name in front. */
  readonly name: string;
  readonly bytes: number;
  readonly changedAt: Instant;
}

export interface Folders {
  targets(): Promise<SaveTarget[]>;
  /** A target's path, for backups; null when the target is gone. Never sent to the page. */
  pathOf(targetId: string): Promise<string | null>;
  /** Files whose names end in one of these (".pdf"), newest first. Empty when the target is gone. */
  files(targetId: string, endings: readonly string[]): Promise<FoundFile[]>;
  /** Reads a whole file that `files` listed. Throws AppError `file-gone`, `file-too-large`, `file-unreadable`. */
  read(targetId: string, fileId: string, most: number): Promise<{ name: string; bytes: Uint8Array }>;
  /**
   * Writes all files under a partial name, syncs and renames them. `noted` runs once the first is whole, before it gets its name:
   * what is recorded there has always happened on disk before anybody can carry it away. Throws AppError `folder-failed`, and what
   * `noted` throws, and leaves no half-written file.
   */
  write(targetId: string, files: readonly { name: string; bytes: Uint8Array }[], noted?: () => void): Promise<Written>;
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
   * Sends the file to the system's spooler, for this paper at its true size. Returns the spooler's job name, or null if it
   * reports nothing more. Throws AppError `print-failed` with words for the person.
   */
  print(printerId: string, title: string, pdf: Uint8Array, paper: PaperName): Promise<string | null>;
  /** Asks for a job's progress. Throws when the spooler cannot be asked now. */
  poll(job: string): Promise<PrintProgress>;
  /** Cancels a job, so that nothing more of it is printed. */
  cancel(job: string): Promise<void>;
}

export interface Host {
  readonly kind: 'electron' | 'browser';
  readonly version: string;
  /** Called when a procedure starts or ends: the host keeps the screen on meanwhile. */
  keepAwake(on: boolean): void;
  /**
   * Called when the tablet changes sides (locked, handed over, taken back): what one side copied must not be pasted by the
   * other.
   */
  clearClipboard(): void;
}

/** One line of the host's log: never personal data, never a path. */
export interface LogEntry {
  readonly level: 'note' | 'warning' | 'error';
  readonly operation: string;
  readonly code: string;
  readonly detail: string;
}
export type Log = (entry: LogEntry) => void;

/** Everything the app is built from. Code in api/ uses the machine only through these. */
export interface AppPorts {
  /** Existing folder of the store, its keys and the public seal certificates. */
  readonly dataDir: string;
  /** Wraps the database key besides the recovery key: the operating system's keychain, or a passphrase. */
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
  /** This tablet's short code, printed on paper: "CH-7F3K". */
  readonly device: string;
  readonly log: Log;
  /** Idle time after which the staff side locks; 2 minutes by default. */
  readonly idleLockMs?: number;
  /** How often, between calls, the app checks for idle time and due tasks; 5 seconds by default. */
  readonly tickMs?: number;
  /** Bytes up to which a file is wiped without a thread after an erasure; in tests only. */
  readonly wipedHere?: number;
  /** Bytes up to which a record of an earlier version is made ready without a thread; in tests only. */
  readonly updatedHere?: number;
  /** Cheaper scrypt costs, in tests only. */
  readonly cost?: { readonly pin: Cost; readonly key: Cost };
}
