import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { ownBackups } from '../../db/backup/authentic.ts';
import { makeBackup } from '../../db/backup/make.ts';
import { backupsIn } from '../../db/backup/manifest.ts';
import { tidyPlace } from '../../db/backup/tidy.ts';
import { openStore } from '../../db/file/open.ts';
import { headsOfBackups } from '../../db/projections/custody.ts';
import { Instant, type Moment, plusMilliseconds, Zone } from '../../domain/time.ts';
import { realRandom } from '../demo/simulated.ts';
import { errorCode } from './trial.ts';
import { keychainVault } from './vaults.ts';

// Whoever is killed writes nothing at its end: what was compiled is kept now, for the next one.
flushCompileCache();

/** Makes one backup after another of the store in the first folder, into the second, until it is killed. */
const [, , dir = '', storeFile = '', place = '', start = ''] = process.argv;
const vault = keychainVault(dir, storeFile);
const key = await vault.open({});
const store = openStore({ file: storeFile, key, random: realRandom });
const recovery = vault.recoveryHalf();
writeSync(1, 'open\n');
let now: Moment = { instant: Instant.parse(start), zone: Zone.parse('Europe/London'), uptimeMs: 1, bootId: 'boot-1' };
for (;;) {
  now = { ...now, instant: plusMilliseconds(now.instant, 1000) };
  try {
    const newest = await makeBackup(store, { place, key, recovery, device: 'CH-FAULT', now });
    const found = ownBackups(backupsIn(place), { key, made: store.read(headsOfBackups) });
    await tidyPlace(place, { store, key, own: { found, complete: true }, newest, device: 'CH-FAULT' });
    writeSync(1, `made ${newest.name}\n`);
  } catch (error) {
    writeSync(1, `${errorCode(error)}\n`);
  }
}
