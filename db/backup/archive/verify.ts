import { Sha256 } from '../../../domain/ids.ts';
import { backupDamaged } from '../verify.ts';
import type { Spine } from './archive.ts';
import { pause } from './collect.ts';
import { type Promised, promisedBy, provenPart, provenSpine } from './prove.ts';
import { type Read, type Reading, readBackup } from './read.ts';

/**
 * Reads all of one backup in an archive, and proves it: every row against its hash and the row before, every payload against its
 * row, every paper against its own hash, nothing missing but what erased clients had. Throws `backup-damaged`.
 */
export async function verifyArchived(reading: Reading): Promise<Read> {
  const promised = new Map<Spine, Promised>();
  const missing = new Set<string>();
  let present = new Set<number>();
  const read = await readBackup(reading, {
    rows: async (spine, rows) => {
      const last = rows.at(-1)?.[11] ?? spine.before;
      await provenSpine({ ...spine, to: Math.min(spine.to, reading.head.sequence), last: Sha256.parse(last) }, rows);
      promised.set(spine, promisedBy(rows));
    },
    part: async (spine, content) => {
      for (const sequence of await provenPart(content, promised.get(spine) ?? new Map())) present.add(sequence);
    },
    protocol: () => undefined,
    ended: async (spine) => {
      for (const [sequence, { subjects }] of promised.get(spine) ?? []) {
        if (present.has(sequence)) continue;
        if (subjects.length === 0) throw backupDamaged(`row ${sequence}: payload-missing`);
        for (const subject of subjects) missing.add(subject);
      }
      promised.delete(spine);
      present = new Set();
      await pause();
    },
  });
  const erased = new Set(read.erased.flatMap(({ clientId, visits }): string[] => [clientId, ...visits]));
  if ([...missing].some((subject) => !erased.has(subject))) throw backupDamaged('payload-missing');
  return read;
}
