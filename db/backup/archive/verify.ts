import { Sha256 } from '../../../domain/ids.ts';
import { pause } from '../../file/pause.ts';
import { backupDamaged } from '../verify.ts';
import { type Spine, spineRows } from './archive.ts';
import { type Promised, promisedBy, provenPart, provenSpine } from './prove.ts';
import { type Read, type Reading, readBackup } from './read.ts';

/**
 * Reads all of one backup in an archive, and proves it: every row against its hash and the row before, every payload against its
 * row, every paper against its own hash, nothing missing but what erased clients had. Throws `backup-damaged`.
 */
export async function verifyArchived(reading: Reading): Promise<Read> {
  const missing = new Set<string>();
  let present = new Set<number>();
  // Of one spine at a time: all of them would not fit into a small tablet's memory.
  let promised: { readonly spine: Spine; readonly by: Promised } | null = null;
  const promisedOf = async (spine: Spine): Promise<Promised> => {
    if (promised?.spine !== spine) {
      const rows = (await spineRows(reading.archive, spine)) ?? [];
      promised = { spine, by: promisedBy(rows.filter(([sequence]) => sequence <= reading.head.sequence)) };
    }
    return promised.by;
  };
  const read = await readBackup(reading, {
    rows: (spine, rows) => {
      const last = Sha256.parse(rows.at(-1)?.[11] ?? spine.before);
      return provenSpine({ ...spine, to: Math.min(spine.to, reading.head.sequence), last }, rows);
    },
    part: async (spine, content) => {
      for (const sequence of await provenPart(content, await promisedOf(spine))) present.add(sequence);
    },
    protocol: () => undefined,
    ended: async (spine) => {
      for (const [sequence, { subjects }] of await promisedOf(spine)) {
        if (present.has(sequence)) continue;
        if (subjects.length === 0) throw backupDamaged(`row ${sequence}: payload-missing`);
        for (const subject of subjects) missing.add(subject);
      }
      present = new Set();
      await pause();
    },
  });
  const erased = new Set(read.erased.flatMap(({ clientId, visits }): string[] => [clientId, ...visits]));
  if ([...missing].some((subject) => !erased.has(subject))) throw backupDamaged('payload-missing');
  return read;
}
