import { pause } from '../../db/file/pause.ts';
import { type Bagged, type BagInfo, bagManifest, bagTags, tagManifest } from '../../documents/hand-out/bag.ts';
import type { Sha256 } from '../../domain/ids.ts';
import type { Job } from '../jobs/jobs.ts';
import type { Box } from './box.ts';
import type { HandedFile } from './client-files.ts';
import { FolderBox } from './folder-box.ts';
import { LockedBox } from './locked-box.ts';

export interface BagPlace {
  readonly place: string;
  readonly name: string;
  /** Null: a folder that opens by itself. */
  readonly password: string | null;
  readonly info: BagInfo;
  /** Records it, before it bears its name: what bears that name is on record. */
  readonly noted: (made: BagMade) => void;
}

export interface BagMade {
  /** The folder or file that it lies in. */
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  readonly manifest: Sha256;
}

/**
 * Writes the files into a bag (BagIt, RFC 8493), in the order in which they come. Cancelled or failed, it leaves nothing. Throws
 * `export-failed`.
 */
export async function writeBag(
  files: Iterable<HandedFile>,
  { signal, carryThrough }: Pick<Job, 'signal' | 'carryThrough'>,
  { place, name, password, info, noted }: BagPlace,
): Promise<BagMade> {
  const box = await (password === null ? FolderBox.begin(place, name) : LockedBox.begin(place, name, password));
  try {
    const payload: Bagged[] = [];
    for (const file of files) {
      signal.throwIfAborted();
      const bytes = file.make();
      payload.push({ name: file.name, sha256: await box.put(`data/${file.name}`, bytes), bytes: bytes.length });
      await pause();
    }
    carryThrough();
    const manifest = await putTags(box, payload, info);
    await box.settle();
    const bytes = payload.reduce((sum, file) => sum + file.bytes, 0);
    const made = { folder: box.name, files: payload.length, bytes, manifest };
    noted(made);
    await box.show();
    return made;
  } catch (error) {
    await box.discard();
    throw error;
  }
}

/** Writes what makes it a bag, and returns the hash of the list of its files. */
async function putTags(box: Box, payload: readonly Bagged[], info: BagInfo): Promise<Sha256> {
  const listed = 'manifest-sha256.txt';
  const manifest = await box.put(listed, Buffer.from(bagManifest(payload)));
  const tags = [{ name: listed, sha256: manifest }];
  for (const [name, text] of Object.entries(bagTags(payload, info)))
    tags.push({ name, sha256: await box.put(name, Buffer.from(text)) });
  await box.put('tagmanifest-sha256.txt', Buffer.from(tagManifest(tags)));
  return manifest;
}
