import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { createStore } from '../../db/file/open.ts';
import { provenAnchors, readHeads } from '../../db/vault/anchor.ts';
import { Vault } from '../../db/vault/vault.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { keyOf } from './behind-its-back.ts';
import { cheap, clinic, lastingKeychain, makeTablet, pin, refusal, setUp, signedIn, type Tablet } from './tablet.ts';
import { openVisit } from './visit-steps.ts';

let tablet: Tablet;
afterEach(() => tablet.close());

const mode = async () => (await tablet.client.call('app.status', {})).mode;
const begin = () => tablet.client.call('setup.begin', { clinic, owner: { name: sampleOwner.name, pin } });

describe('setup', () => {
  beforeEach(async () => {
    tablet = await makeTablet();
  });

  it('is complete only when the recovery key was typed back, and publishes the seal’s fingerprint then', async () => {
    const { recoveryKey } = await begin();
    const published = join(tablet.dir, 'seal-certificates.json');
    expect(existsSync(published)).toBe(false);
    await tablet.client.call('setup.confirm-recovery', { recoveryKey: recoveryKey.toLowerCase() });
    expect(JSON.parse(readFileSync(published, 'utf8'))).toMatchObject([
      { fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/), since: '2024-11-24T08:30:00.000Z' },
    ]);
    expect(await mode()).toBe('locked');
  });

  it('continues after a power cut with a new recovery key, for the owner’s PIN', async () => {
    const { recoveryKey: lost } = await begin();
    await tablet.restart();
    expect(await mode()).toBe('confirm-recovery');
    expect(await refusal(tablet.client.call('setup.new-recovery', { pin: '000000' }))).toBe('wrong-pin');
    const { recoveryKey } = await tablet.client.call('setup.new-recovery', { pin });
    expect(await refusal(tablet.client.call('setup.confirm-recovery', { recoveryKey: lost }))).toBe(
      'wrong-recovery-key',
    );
    expect((await tablet.client.call('setup.confirm-recovery', { recoveryKey })).mode).toBe('locked');
  });

  it('starts over after a power cut between the keys and the store, and between the store and its content', async () => {
    const storeFile = storeFileIn(tablet.dir);
    const vault = new Vault({
      dir: tablet.dir,
      storeFile,
      protector: lastingKeychain(),
      random: realRandom,
      cost: cheap.key,
    });
    const { key } = await vault.create({});
    await tablet.restart();
    expect(await mode()).toBe('setup');
    createStore({ file: storeFile, key, random: realRandom, device: 'CH-TEST', now: tablet.clock.now() }).close();
    await tablet.restart();
    expect(await mode()).toBe('setup');
    const { recoveryKey } = await begin();
    expect((await tablet.client.call('setup.confirm-recovery', { recoveryKey })).mode).toBe('locked');
  });

  it('never begins a second time', async () => {
    await setUp(tablet);
    expect(await refusal(begin())).toBe('not-allowed');
  });
});

describe('keys', () => {
  it('open the records with the recovery key on another machine, and nothing is made anew', async () => {
    tablet = await makeTablet();
    const { ownerId, recoveryKey } = await signedIn(tablet);
    await openVisit({ client: tablet.client, staffId: ownerId, pin });
    await tablet.restart({ protector: lastingKeychain('another machine') });
    expect(await mode()).toBe('recovery');
    expect(await refusal(tablet.client.call('store.recover', { recoveryKey: 'ABCD' }))).toBe('wrong-recovery-key');
    expect((await tablet.client.call('store.recover', { recoveryKey })).mode).toBe('locked');
    await tablet.client.call('session.unlock', { staffId: ownerId, pin });
    expect((await tablet.client.call('visits.today', {})).visits).toHaveLength(1);
  });

  it('that are damaged lead to the recovery screen and leave the store alone', async () => {
    tablet = await makeTablet();
    const { recoveryKey } = await setUp(tablet);
    for (const file of ['keys.json', 'keys.2.json']) writeFileSync(join(tablet.dir, file), 'damaged');
    await tablet.restart();
    expect(await mode()).toBe('recovery');
    const before = readFileSync(storeFileIn(tablet.dir));
    expect(await refusal(tablet.client.call('store.recover', { recoveryKey }))).toBe('keys-damaged');
    expect(await refusal(begin())).toBe('not-allowed');
    expect(readFileSync(storeFileIn(tablet.dir)).equals(before)).toBe(true);
  });

  it('that are gone are not made again beside a store', async () => {
    tablet = await makeTablet();
    await setUp(tablet);
    for (const file of ['keys.json', 'keys.2.json']) rmSync(join(tablet.dir, file));
    await tablet.restart();
    expect(await mode()).toBe('recovery');
  });
});

describe('a passphrase', () => {
  it('opens the store after each start; the recovery key sets another one', async () => {
    tablet = await makeTablet({ protector: { kind: 'passphrase' } });
    expect((await tablet.client.call('app.status', {})).passphrase).toBe(true);
    expect(await refusal(begin())).toBe('passphrase-needed');
    const { recoveryKey } = await setUp(tablet, 'correct horse');
    await tablet.restart();
    expect(await tablet.client.call('app.status', {})).toMatchObject({ mode: 'closed', clinicName: '', staff: [] });
    expect(await refusal(tablet.client.call('store.open', { passphrase: 'wrong horse' }))).toBe('wrong-passphrase');
    expect((await tablet.client.call('store.open', { passphrase: 'correct horse' })).mode).toBe('locked');
    await tablet.restart();
    await tablet.client.call('store.recover', { recoveryKey, newPassphrase: 'another horse' });
    await tablet.restart();
    expect(await refusal(tablet.client.call('store.open', { passphrase: 'correct horse' }))).toBe('wrong-passphrase');
    expect((await tablet.client.call('store.open', { passphrase: 'another horse' })).mode).toBe('locked');
  });
});

it('keeps the record’s head beside the keys when the tablet locks and when it is switched off', async () => {
  tablet = await makeTablet();
  const { ownerId } = await signedIn(tablet);
  await tablet.client.call('session.lock', {});
  const key = await keyOf(tablet);
  const newest = () => provenAnchors(readHeads(tablet.dir, key)).at(-1)?.sequence ?? Number.NaN;
  const locked = newest();
  await tablet.client.call('session.unlock', { staffId: ownerId, pin });
  await tablet.restart();
  expect(newest()).toBe(locked + 1);
});
