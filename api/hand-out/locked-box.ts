import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-writer.js';
import { hashOutside } from '../../db/file/outside-aside.ts';
import { pause } from '../../db/file/pause.ts';
import { Sha256 } from '../../domain/ids.ts';
import { type Box, newFile, otherBytes } from './box.ts';
import { PromisedName, trying } from './promised-name.ts';

/** AES with a key of 256 bits (WinZip's AE-2), which 7-Zip, WinZip and the systems' own archivers open. */
const aes256 = 3;
/** Encrypted between two turns of the main loop: some milliseconds on a slow tablet. */
const pieceBytes = 32 * 1024;

/**
 * One ZIP that opens with a password: written under a partial name, synced, read back and renamed. Names, sizes and dates of the files in it
 * can be read without the password, as in any ZIP; no name of ours says whose they are.
 */
export class LockedBox implements Box {
  readonly #at: PromisedName;
  readonly #file: FileHandle;
  readonly #zip: ZipWriter<unknown>;
  readonly #hash = createHash('sha256');
  #bytes = 0;

  private constructor(at: PromisedName, file: FileHandle, password: string) {
    this.#at = at;
    this.#file = file;
    const written = new WritableStream<Uint8Array>({
      write: async (bytes) => {
        this.#hash.update(bytes);
        this.#bytes += bytes.length;
        await file.writeFile(bytes);
      },
    });
    this.#zip = new ZipWriter(written, { password, encryptionStrength: aes256, useWebWorkers: false, keepOrder: true });
  }

  /** Throws `export-failed` when the place is not writable. */
  static async begin(place: string, name: string, password: string): Promise<LockedBox> {
    const at = await PromisedName.take(place, name, '.zip');
    try {
      return new LockedBox(at, await trying(() => open(at.partial, newFile, 0o600)), password);
    } catch (error) {
      at.giveUp();
      throw error;
    }
  }

  get name(): string {
    return this.#at.name;
  }

  async put(name: string, bytes: Uint8Array): Promise<Sha256> {
    // Papers and pictures are as small as they get.
    const level = /\.(pdf|jpg)$/.test(name) ? 0 : 6;
    await trying(() => this.#zip.add(name, { readable: inPieces(bytes), size: bytes.length }, { level }));
    return Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
  }

  settle(): Promise<void> {
    return trying(async () => {
      await this.#zip.close();
      await this.#file.sync();
      await this.#file.close();
      if ((await hashOutside(this.#at.partial, this.#bytes)) !== this.#hash.digest('hex')) throw otherBytes();
    });
  }

  show(): Promise<void> {
    return this.#at.bear();
  }

  async discard(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    await this.#at.discard();
  }
}

function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      await pause();
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at + pieceBytes));
      at += pieceBytes;
      if (at >= bytes.length) controller.close();
    },
  });
}
