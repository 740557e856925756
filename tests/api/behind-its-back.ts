import Driver from 'better-sqlite3';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { keyed } from '../../db/file/pragmas.ts';
import { Vault } from '../../db/vault/vault.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { cheap, lastingKeychain, type Tablet } from './tablet.ts';

/** The key of a tablet's store, as somebody with the passphrase could get it. */
export function keyOf(tablet: Pick<Tablet, 'dir'>, keychain?: string): Promise<Uint8Array> {
  const storeFile = storeFileIn(tablet.dir);
  const protector = lastingKeychain(keychain);
  return new Vault({ dir: tablet.dir, storeFile, protector, random: realRandom, cost: cheap.key }).open({});
}

/** Writes into the store with its own key, behind the closed app. */
export async function behindItsBack(tablet: Tablet, change: (db: Driver.Database) => void, keychain?: string) {
  await tablet.close({ keep: true });
  const key = await keyOf(tablet, keychain);
  const driver = keyed(new Driver(storeFileIn(tablet.dir), { fileMustExist: true }), key);
  change(driver);
  driver.close();
  await tablet.restart();
}
