import { afterEach, describe, expect, it } from 'vitest';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { openStore } from '../../db/file/open.ts';
import { append } from '../../db/log/log.ts';
import { storeProtocol } from '../../db/projections/protocols.ts';
import { Vault } from '../../db/vault/vault.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { earlierDefaultHashes, shippedProtocol } from '../../domain/protocol/earlier-defaults.ts';
import { fromFirstForm } from '../../domain/protocol/model/from-first-form.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { cheap, lastingKeychain, makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';
import { openVisit } from './visit-steps.ts';

let tablet: Tablet;
afterEach(() => tablet.close());

/** A clinic that already works with these texts, its owner signed in. */
async function clinicWith(protocol: Protocol): Promise<{ ownerId: string }> {
  tablet = await makeTablet();
  const { ownerId } = await signedIn(tablet);
  await use(protocol, ownerId);
  return { ownerId };
}

/** Makes new visits use these texts. */
async function use(protocol: Protocol, ownerId: string): Promise<void> {
  await tablet.close({ keep: true });
  const file = storeFileIn(tablet.dir);
  const keys = { dir: tablet.dir, storeFile: file, protector: lastingKeychain(), random: realRandom, cost: cheap.key };
  const store = openStore({ file, key: await new Vault(keys).open(), random: realRandom });
  store.write((w) => {
    const { treatment: id, versions } = protocol;
    const event = {
      type: 'protocol-activated',
      hash: storeProtocol(w, protocol),
      id,
      version: versions.whole,
    } as const;
    append(w, [{ visitId: null, clientId: null, actor: { kind: 'system' }, moment: tablet.clock.now(), event }]);
  });
  store.close();
  await tablet.restart();
  await tablet.client.call('session.unlock', { staffId: ownerId, pin });
}

function versionOne(): Protocol {
  const [hash] = earlierDefaultHashes();
  const found = hash && shippedProtocol(hash);
  if (!found) throw new Error('there is no earlier default');
  return found;
}

/** A protocol of the first form with a name that the app never shipped. */
function ownTexts(): Protocol {
  const { firstForm } = versionOne();
  if (!firstForm) throw new Error('the earlier default has no first form');
  return fromFirstForm({ ...firstForm, name: 'Our own' });
}

describe('the default texts that a clinic began with', () => {
  it('are replaced by the present ones when an owner adopts them, who reads before what changed', async () => {
    await clinicWith(versionOne());
    const before = (await tablet.client.call('settings.get', {})).protocol;
    expect(before).toMatchObject({ version: 1, texts: 'earlier', newest: defaultProtocol.versions.whole });
    const promised = before.changes.find(({ after }) => after === defaultProtocol.consent.electronicRecord);
    expect(promised).toMatchObject({ where: 'consent', before: versionOne().consent.electronicRecord });
    const { protocol } = await tablet.client.call('settings.adopt-texts', {});
    expect(protocol).toMatchObject({
      version: defaultProtocol.versions.whole,
      texts: 'present',
      changes: before.changes,
    });
    // A second tap changes nothing.
    expect((await tablet.client.call('settings.adopt-texts', {})).protocol).toEqual(protocol);
  });

  it('leave a visit the texts that it was opened under', async () => {
    const { ownerId } = await clinicWith(ownTexts());
    const visit = await openVisit({ client: tablet.client, staffId: ownerId, pin });
    await use(versionOne(), ownerId);
    expect((await tablet.client.call('settings.adopt-texts', {})).protocol.texts).toBe('present');
    expect((await tablet.client.call('visits.get', { visitId: visit.id })).protocol).toEqual(visit.protocol);
  });
});

describe('texts of the clinic’s own', () => {
  it('are never overwritten: the owner is told, and adopting is refused', async () => {
    await clinicWith(ownTexts());
    const told = (await tablet.client.call('settings.get', {})).protocol;
    expect(told).toMatchObject({ texts: 'own', newest: defaultProtocol.versions.whole, changes: [] });
    expect(await refusal(tablet.client.call('settings.adopt-texts', {}))).toBe('texts-own');
    expect((await tablet.client.call('settings.get', {})).protocol).toEqual(told);
  });
});

it('shows no notice to a clinic that has always had the present texts', async () => {
  tablet = await makeTablet();
  await signedIn(tablet);
  expect((await tablet.client.call('settings.get', {})).protocol).toMatchObject({ texts: 'present', changes: [] });
});
