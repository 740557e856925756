import type { FoundBackup } from '../../db/backup/manifest.ts';
import { pause } from '../../db/file/pause.ts';
import { type OutsideHeads, RecordVerifier } from '../../db/log/verify/in-pieces.ts';
import type { RecordVerdict } from '../../db/log/verify/record.ts';
import { rowsAtATime } from './running-verification.ts';
import { outsideHeads, type VerifyParts, verifyAndReport } from './verify-record.ts';

/**
 * Verifies the record as `verifyAndReport` does, in pieces: calls go on between them. Only where something is wrong the whole
 * record is verified at once, to name it.
 */
export async function verifyInPieces(parts: VerifyParts, backups: readonly FoundBackup[]): Promise<RecordVerdict> {
  const { record, dataDir } = parts;
  const { store, key } = record;
  const walk = new RecordVerifier({ shown: true });
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
      await pause();
    }
  } finally {
    walk.end();
  }
}
