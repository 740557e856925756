import type { FoundBackup } from '../../db/backup/manifest.ts';
import { pause } from '../../db/file/pause.ts';
import { head } from '../../db/log/log.ts';
import { type OutsideHeads, RecordVerifier } from '../../db/log/verify/in-pieces.ts';
import type { RecordVerdict } from '../../db/log/verify/record.ts';
import type { Job } from '../jobs/jobs.ts';
import { rowsAtATime } from './running-verification.ts';
import { outsideHeads, type VerifyParts, verifyAndReport } from './verify-record.ts';

/**
 * Verifies the record as `verifyAndReport` does, in pieces: calls go on between them. Only where something is wrong the whole
 * record is verified at once, to name it.
 */
export async function verifyInPieces(
  parts: VerifyParts,
  backups: readonly FoundBackup[],
  { signal, report }: Pick<Job, 'signal' | 'report'>,
): Promise<RecordVerdict> {
  const { record, dataDir } = parts;
  const { store, key } = record;
  const walk = new RecordVerifier({ shown: true });
  const total = store.read(head).sequence + 1;
  let heads: OutsideHeads = { anchors: [], missing: false };
  const outside = () => {
    heads = outsideHeads(store, key, dataDir, backups);
    return heads;
  };
  try {
    for (;;) {
      const found = store.read((r) => walk.goOn(r, rowsAtATime, outside));
      if (found === 'fault') return verifyAndReport(parts, backups);
      if (found === 'sound') return { ok: true, rows: walk.checked, anchors: heads.anchors.length };
      if (walk.part === 'files') report('megabytes', Math.floor(walk.fileBytes / 1e6));
      else if (walk.checked < total) report('rows', walk.checked, total);
      else report('proving');
      signal.throwIfAborted();
      await pause();
    }
  } finally {
    walk.end();
  }
}
