import { writeFileSync } from 'node:fs';
import { exportedProtocol } from '../../api/protocols/exchange.ts';
import { versionsInUse } from '../../db/projections/protocol-versions.ts';
import { AppError } from '../../domain/errors.ts';
import { english } from '../../renderer/words/faults/english.ts';
import { faultSentence } from '../../renderer/words/faults/fault-words.ts';
import { openTabletStore } from '../verify-store.ts';

/**
 * Writes a version out of a tablet's record, with the clinic's seal: the treatment that came first and its version in use, unless
 * others are named. Returns 1, with the reason, where the record does not open or has no such version.
 */
export async function exportVersion(
  dir: string,
  { treatment, version, out }: { readonly treatment?: string; readonly version?: string; readonly out: string | null },
): Promise<number> {
  const { CHAIRSIDE_RECOVERY_KEY: recoveryKey, CHAIRSIDE_PASSPHRASE: passphrase } = process.env;
  try {
    const { store } = await openTabletStore(dir, { recoveryKey, passphrase });
    try {
      const { name, bytes } = store.read((r) => {
        const inUse = versionsInUse(r).find((one) => treatment === undefined || one.treatment === treatment);
        if (!inUse) throw new AppError('unknown-treatment');
        return exportedProtocol(r, inUse.treatment, version === undefined ? inUse.version : Number(version));
      });
      writeFileSync(out ?? name, bytes);
      console.log(`${out ?? name} written.`);
      return 0;
    } finally {
      store.close();
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.error(faultSentence(english, error.fault));
    return 1;
  }
}
