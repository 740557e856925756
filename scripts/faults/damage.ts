import { readFileSync, writeFileSync } from 'node:fs';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { head } from '../../db/log/log.ts';
import { inFolder, playedVisit, storeIn } from './tablet.ts';
import { errorCode, numbers, Tally, type Trial } from './trial.ts';

const pageSize = 4096;
const noticed = ['store-damaged', 'store-wrong-key', 'store-not-encrypted'];

/**
 * Damages the file of a whole visit: one bit flipped in every page, every page zeroed, the file cut in and between pages.
 * Opening must refuse each: nothing of a store that was altered may be shown.
 */
export const damage: Trial = {
  name: 'damage',
  tries: 3_000,
  async run(tries) {
    return inFolder(async (dir) => {
      const key = await playedVisit(dir);
      const file = storeFileIn(dir);
      const sound = readFileSync(file);
      const random = numbers(3);
      const tally = new Tally();
      const pages = sound.length / pageSize;
      for (let round = 0; tally.tried < tries; round++) {
        // A short run takes random pages, a full one each in turn.
        const page = tries < pages ? Math.floor(random() * pages) : round % pages;
        for (const [what, bytes] of damagedCopies(sound, page, random)) {
          if (tally.tried >= tries) break;
          writeFileSync(file, bytes);
          tally.count(opens(dir, key) ? [`${what} of page ${page + 1} was not noticed`] : []);
        }
      }
      writeFileSync(file, sound);
      if (!opens(dir, key)) tally.count(['the sound file is refused']);
      return tally.outcome(`${pages} pages, each flipped, zeroed and cut`);
    });
  },
};

function damagedCopies(sound: Buffer, page: number, random: () => number): [string, Buffer][] {
  const at = page * pageSize;
  const flipped = Buffer.from(sound);
  const byte = at + Math.floor(random() * pageSize);
  flipped[byte] = (flipped[byte] ?? 0) ^ (1 << Math.floor(random() * 8));
  const zeroed = Buffer.from(sound);
  zeroed.fill(0, at, at + pageSize);
  const cutInside = sound.subarray(0, at + 1 + Math.floor(random() * (pageSize - 1)));
  const cutBetween = sound.subarray(0, at);
  return [
    ['a flipped bit', flipped],
    ['zeroing', zeroed],
    ['a cut inside', cutInside],
    ['a cut before', cutBetween],
  ];
}

function opens(dir: string, key: Uint8Array): boolean {
  try {
    const store = storeIn(dir, key);
    store.read(head);
    store.close();
    return true;
  } catch (error) {
    if (noticed.includes(errorCode(error))) return false;
    throw error;
  }
}
