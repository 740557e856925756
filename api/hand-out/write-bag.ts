import { pause } from '../../db/file/pause.ts';
import type { BagInfo } from '../../documents/hand-out/bag.ts';
import type { Job } from '../jobs/jobs.ts';
import { BagFolder, type BagMade } from './bag-folder.ts';
import type { HandedFile } from './client-files.ts';

export interface BagPlace {
  readonly place: string;
  readonly name: string;
  readonly info: BagInfo;
}

/** Writes the files into a bag, one after the other. Cancelled or failed, it leaves nothing. Throws `export-failed`. */
export async function writeBag(
  files: readonly HandedFile[],
  { signal, report, carryThrough }: Job,
  { place, name, info }: BagPlace,
): Promise<BagMade> {
  const bag = await BagFolder.begin(place, name);
  try {
    for (const [done, file] of files.entries()) {
      signal.throwIfAborted();
      report('files', done, files.length);
      await bag.put(file.name, file.make());
      await pause();
    }
    // What lies there is handed out, and must go on record.
    carryThrough();
    return await bag.finish(info);
  } catch (error) {
    await bag.discard();
    throw error;
  }
}
