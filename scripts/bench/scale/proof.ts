import { rowsAtATime } from '../../../api/integrity/running-verification.ts';
import { storeFileIn } from '../../../api/tablet/open-record.ts';
import { openStore } from '../../../db/file/open.ts';
import { head } from '../../../db/log/log.ts';
import { RecordVerifier } from '../../../db/log/verify/in-pieces.ts';
import { Vault } from '../../../db/vault/vault.ts';
import { realRandom } from '../../demo/simulated.ts';
import { cheap } from '../../faults/vaults.ts';
import { type Clinic, keychain } from './clinic.ts';
import { clockMs } from './timing.ts';

export interface Proof {
  /** Rows and projections proven in a second. */
  readonly rows: number;
  /** Megabytes of stored papers proven in a second. */
  readonly files: number;
  /** Milliseconds of the longest piece. */
  readonly longest: number;
  readonly seconds: number;
}

/** The whole record proven piece by piece, as the running app does it, without the pauses between them. */
export async function proofOf({ dir }: Pick<Clinic, 'dir'>): Promise<Proof> {
  const file = storeFileIn(dir);
  const vault = new Vault({ dir, storeFile: file, protector: keychain, random: realRandom, cost: cheap });
  const store = openStore({ file, key: await vault.open({}), random: realRandom });
  const verifier = new RecordVerifier({ shown: true });
  const ms = { rows: 0, files: 0 };
  let longest = 0;
  try {
    for (;;) {
      const { part } = verifier;
      const since = clockMs();
      const found = store.read((r) => verifier.goOn(r, rowsAtATime, () => ({ anchors: [], missing: false })));
      const took = clockMs() - since;
      longest = Math.max(longest, took);
      ms[part] += took;
      if (found === 'fault') throw new Error('the record that was seeded is not sound');
      if (found === 'sound') break;
    }
    const rows = store.read(head).sequence + 1;
    return {
      rows: rows / (ms.rows / 1000),
      files: verifier.fileBytes / 1e6 / (ms.files / 1000),
      longest,
      seconds: (ms.rows + ms.files) / 1000,
    };
  } finally {
    verifier.end();
    store.close();
  }
}
