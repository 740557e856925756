import { pause } from '../../db/file/pause.ts';
import type { BagInfo } from '../../documents/hand-out/bag.ts';
import type { Job } from '../jobs/jobs.ts';
import { BagFolder, type BagMade } from './bag-folder.ts';
import type { HandedFile } from './client-files.ts';

export interface BagPlace {
  readonly place: string;
  readonly name: string;
  readonly info: BagInfo;
  /** Records it, before it bears its name. */
  readonly noted: (made: BagMade) => void;
}

/**
 * Writes the files into a bag, in the order in which they come. Cancelled or failed, it leaves nothing. Throws `export-failed`.
 */
export async function writeBag(
  files: Iterable<HandedFile>,
  { signal, carryThrough }: Pick<Job, 'signal' | 'carryThrough'>,
  { place, name, info, noted }: BagPlace,
): Promise<BagMade> {
  const bag = await BagFolder.begin(place, name);
  try {
    for (const file of files) {
      signal.throwIfAborted();
      await bag.put(file.name, file.make());
      await pause();
    }
    carryThrough();
    return await bag.finish(info, noted);
  } catch (error) {
    await bag.discard();
    throw error;
  }
}
