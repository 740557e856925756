import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, Folders, Ids, Printers } from '../../api/gate/ports.ts';
import { copiesFolder, fileGone, filesIn, readFoundFile } from '../../api/host/found-files.ts';
import type { Random } from '../../db/log/types.ts';
import { type Instant, type Moment, plusMilliseconds, type Zone } from '../../domain/time.ts';

/** A simulated tablet: what hosts take from the machine, made repeatable so that two runs can be compared. */

export interface SimulatedClock extends Clock {
  /**
   * Sets wall clock and zone. Uptime follows a wall clock that goes forward and ignores one that goes back; `uptimeMs` gives
   * the time that really passed, `bootId` a restarted machine.
   */
  set(instant: Instant, zone: Zone, real?: { uptimeMs?: number | undefined; bootId?: string | undefined }): void;
  advance(milliseconds: number): void;
}

const upSince = 3_600_000;

export function simulatedClock(instant: Instant, zone: Zone): SimulatedClock {
  let moment: Moment = { instant, zone, uptimeMs: upSince, bootId: 'boot-1' };
  return {
    now: () => moment,
    set(next, nextZone, real) {
      const passed = Math.max(0, Date.parse(next) - Date.parse(moment.instant));
      const bootId = real?.bootId ?? moment.bootId;
      const uptimeMs = real?.uptimeMs ?? (bootId === moment.bootId ? moment.uptimeMs + passed : 0);
      moment = { instant: next, zone: nextZone, uptimeMs, bootId };
    },
    advance(milliseconds) {
      const next = plusMilliseconds(moment.instant, milliseconds);
      moment = { ...moment, instant: next, uptimeMs: moment.uptimeMs + milliseconds };
    },
  };
}

/** The same bytes in every run, for ids and salts. Never for keys. */
export function repeatableRandom(seed: string): Random {
  let block = 0;
  return (length) => {
    const parts: Buffer[] = [];
    for (let have = 0; have < length; have += 32)
      parts.push(createHash('sha256').update(`${seed}:${block++}`).digest());
    return new Uint8Array(Buffer.concat(parts).subarray(0, length));
  };
}

export const realRandom: Random = (length) => new Uint8Array(randomBytes(length));

/** UUIDv7 by the simulated clock: in order of time, then of asking. `begin`: how many were asked for before, at most. */
export function repeatableIds(clock: Clock, random: Random, begin = 0): Ids {
  let asked = begin;
  return { next: () => uuidAt(Date.parse(clock.now().instant), asked++, random) };
}

/** The UUIDv7 of a moment, in milliseconds since 1970: in order of time, then of `asked`. */
export function uuidAt(at: number, asked: number, random: Random): string {
  const time = at.toString(16).padStart(12, '0');
  const count = (asked % 4096).toString(16).padStart(3, '0');
  const tail = Buffer.from(random(8));
  tail[0] = 0x80 | ((tail[0] ?? 0) & 0x3f);
  const hex = tail.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${hex.slice(0, 4)}-${hex.slice(4)}`;
}

/** Replaces the operating system's keychain: wraps with a key that exists as long as this process. */
export function memoryKeychain() {
  const wrapping = randomBytes(32);
  return {
    kind: 'keychain' as const,
    wrap(plain: Uint8Array): Uint8Array {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', wrapping, iv);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), body]));
    },
    unwrap(wrapped: Uint8Array): Uint8Array {
      const decipher = createDecipheriv('aes-256-gcm', wrapping, wrapped.subarray(0, 12));
      decipher.setAuthTag(wrapped.subarray(12, 28));
      return new Uint8Array(Buffer.concat([decipher.update(wrapped.subarray(28)), decipher.final()]));
    },
  };
}

/** One USB stick, which is a folder. */
export function folderAsStick(folder: string): Folders {
  return {
    targets: async () => [{ id: 'usb', label: 'USB stick', removable: true }],
    pathOf: async (target) => (target === 'usb' ? folder : null),
    files: async (target, endings) => (target === 'usb' ? filesIn(folder, endings) : []),
    async read(target, fileId, most) {
      if (target !== 'usb') throw fileGone();
      return readFoundFile(folder, fileId, most);
    },
    async write(_target, files, noted) {
      await mkdir(folder, { recursive: true });
      noted?.();
      for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
      return { place: 'USB stick', folder: copiesFolder, files: files.map(({ name }) => name) };
    },
  };
}

/** A printer that accepts everything and counts it. */
export function countingPrinter(): Printers & { readonly printed: string[] } {
  const printed: string[] = [];
  return {
    printed,
    list: async () => [{ id: 'printer', label: 'Printer', default: true }],
    print: async (_printer, title) => {
      printed.push(title);
      return null;
    },
    poll: async () => ({ state: 'handed-over', trouble: null }),
    cancel: async () => undefined,
  };
}
