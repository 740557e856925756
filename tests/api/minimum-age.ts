import { storeFileIn } from '../../api/tablet/open-record.ts';
import { openStore } from '../../db/file/open.ts';
import { append } from '../../db/log/log.ts';
import { currentProtocol, storeProtocol } from '../../db/projections/protocols.ts';
import { Vault } from '../../db/vault/vault.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { cheap, lastingKeychain, pin, type Tablet } from './tablet.ts';

/** Sets the clinic's minimum age from now on; an open visit keeps its own. Signs in again. */
export async function treatFrom(tablet: Tablet, minimumAge: number, staffId: string): Promise<void> {
  await tablet.close({ keep: true });
  const file = storeFileIn(tablet.dir);
  const keys = { dir: tablet.dir, storeFile: file, protector: lastingKeychain(), random: realRandom, cost: cheap.key };
  const store = openStore({ file, key: await new Vault(keys).open(), random: realRandom });
  store.write((w) => {
    const before = currentProtocol(w)?.protocol ?? defaultProtocol;
    const { firstForm: _, ...published } = before;
    const version = before.versions.whole + 1;
    const protocol = { ...published, versions: { ...before.versions, whole: version }, minimumAge };
    const { treatment: id } = protocol;
    const event = { type: 'protocol-activated', hash: storeProtocol(w, protocol), id, version } as const;
    append(w, [{ visitId: null, clientId: null, actor: { kind: 'system' }, moment: tablet.clock.now(), event }]);
  });
  store.close();
  await tablet.restart();
  await tablet.client.call('session.unlock', { staffId, pin });
}
