import { storeFileIn } from '../../api/tablet/open-record.ts';
import { openStore } from '../../db/file/open.ts';
import { append } from '../../db/log/log.ts';
import { storeProtocol } from '../../db/projections/protocols.ts';
import { Vault } from '../../db/vault/vault.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { cheap, lastingKeychain, pin, type Tablet } from './tablet.ts';
import type { Hands } from './visit-steps.ts';

/** Makes a protocol the clinic's active one while its app is closed. */
async function activate(tablet: Tablet, protocol: Protocol): Promise<void> {
  const file = storeFileIn(tablet.dir);
  const keys = { dir: tablet.dir, storeFile: file, protector: lastingKeychain(), random: realRandom, cost: cheap.key };
  const store = openStore({ file, key: await new Vault(keys).open(), random: realRandom });
  store.write((w) => {
    const hash = storeProtocol(w, protocol);
    const { treatment: id, versions } = protocol;
    append(w, [
      {
        visitId: null,
        clientId: null,
        actor: { kind: 'system' },
        moment: tablet.clock.now(),
        event: { type: 'protocol-activated', hash, id, version: versions.whole },
      },
    ]);
  });
  store.close();
}

/** Starts the tablet again with another protocol for new visits, and signs in. */
export async function restartWith(tablet: Tablet, hands: Hands, protocol: Protocol): Promise<void> {
  await tablet.close({ keep: true });
  await activate(tablet, protocol);
  await tablet.restart();
  await hands.client.call('session.unlock', { staffId: hands.staffId, pin });
}
