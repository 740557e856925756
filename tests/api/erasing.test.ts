import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { contract, operationNames } from '../../api/contract/contract.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { eraseClient } from '../../db/erasure/erase.ts';
import { isWipingDue, markForWiping } from '../../db/erasure/wipe.ts';
import { openStore } from '../../db/file/open.ts';
import { Vault } from '../../db/vault/vault.ts';
import type { ClientId } from '../../domain/ids.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { sampleClient } from '../../scripts/sample/people.ts';
import { plainBytes } from '../db/page-bytes.ts';
import { cheap, lastingKeychain, makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';
import { act, toProcedure } from './visit-steps.ts';

let tablet: Tablet;
beforeEach(async () => {
  tablet = await makeTablet({ wipedHere: 0 });
});
afterEach(() => tablet.close());

const mode = async () => (await tablet.client.call('app.status', {})).mode;

async function added(): Promise<ClientId> {
  await signedIn(tablet);
  return (await tablet.client.call('clients.add', { details: sampleClient })).id;
}

const erase = (clientId: ClientId) => tablet.client.call('clients.erase', { clientId, why: 'asked', note: '' });

/** Asks for it, and returns once the tablet is about it. */
async function erasing(clientId: ClientId) {
  const done = erase(clientId);
  await vi.waitFor(async () => expect(await mode()).toBe('erasing'), { interval: 0, timeout: 60_000 });
  return { done };
}

const key = () => {
  const { dir } = tablet;
  return new Vault({
    ...{ dir, storeFile: storeFileIn(dir), protector: lastingKeychain(), random: realRandom },
    cost: cheap.key,
  }).open({});
};

async function namesLeft(): Promise<boolean> {
  return plainBytes(storeFileIn(tablet.dir), await key())
    .toString('latin1')
    .includes(sampleClient.name);
}

it('answers every call at once while a thread wipes the file, and is then where it was', async () => {
  const clientId = await added();
  const before = await tablet.client.call('app.status', {});
  const { done } = await erasing(clientId);
  // No call waits: none of them lets the loop turn, in which the thread would be heard.
  for (const name of operationNames.filter((known) => known !== 'app.status')) {
    expect(contract[name].allowed).not.toContain('erasing');
    expect(await tablet.call(name, {})).toMatchObject({ ok: false, error: { code: 'erasing-now' } });
  }
  const { clinicName, staffLanguage, display, sound } = before;
  const during = await tablet.client.call('app.status', {});
  expect(during).toMatchObject({ mode: 'erasing', signedIn: null, erasing: { percent: expect.any(Number) } });
  expect(during).toMatchObject({ clinicName, staffLanguage, display, sound, staff: [] });
  expect((await done).removed).toBeGreaterThan(0);
  expect(await tablet.client.call('app.status', {})).toMatchObject({ mode: 'staff', signedIn: before.signedIn });
  expect(await refusal(tablet.client.call('clients.get', { clientId }))).toBe('unknown-client');
  expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
  await tablet.close({ keep: true });
  expect(await namesLeft()).toBe(false);
  await tablet.restart();
});

it('is locked afterwards when another page has taken the place of the one that asked', async () => {
  const { done } = await erasing(await added());
  await tablet.pageReplaced();
  expect(await refusal(done)).toBe('not-allowed');
  expect(await tablet.client.call('app.status', {})).toMatchObject({ mode: 'locked', otherPageAt: expect.anything() });
});

it('waits for it when the app is closed meanwhile', async () => {
  const { done } = await erasing(await added());
  await Promise.all([tablet.close({ keep: true }), done]);
  expect(await namesLeft()).toBe(false);
  await tablet.restart();
  expect(await mode()).toBe('locked');
});

it('erases nobody while a procedure runs', async () => {
  const clientId = await added();
  const { staff } = await tablet.client.call('app.status', {});
  const hands = { client: tablet.client, staffId: staff[0]?.id ?? '', pin };
  const id = await toProcedure(hands, { name: 'Somebody Else' });
  await act(hands, id, { type: 'start-procedure', expectedMinutes: 180 });
  expect(await refusal(erase(clientId))).toBe('erasing-waits');
  expect((await tablet.client.call('clients.get', { clientId })).details.name).toBe(sampleClient.name);
});

it('says that a client is erased when only their traces could not be wiped, and goes on', async () => {
  const clientId = await added();
  mkdirSync(`${storeFileIn(tablet.dir)}.rewriting`);
  expect(await refusal(erase(clientId))).toBe('not-wiped');
  expect(await refusal(tablet.client.call('clients.get', { clientId }))).toBe('unknown-client');
  expect(isWipingDue(storeFileIn(tablet.dir))).toBe(true);
});

it.each([
  ['a thread', 0],
  ['the app itself', 1e9],
])('wipes what a power cut left, by %s, once the tablet is locked', async (_by, wipedHere) => {
  const clientId = await added();
  await tablet.close({ keep: true });
  const file = storeFileIn(tablet.dir);
  const store = openStore({ file, key: await key(), random: realRandom });
  markForWiping(file);
  const now = tablet.clock.now();
  eraseClient(store, { clientId, why: 'asked', note: '', actor: { kind: 'system' }, now });
  store.close();
  await tablet.restart({ wipedHere, tickMs: 5 });
  await vi.waitFor(() => expect(isWipingDue(file)).toBe(false), { timeout: 60_000 });
  await vi.waitFor(async () => expect(await mode()).toBe('locked'), 60_000);
  await tablet.close({ keep: true });
  expect(await namesLeft()).toBe(false);
  await tablet.restart({ wipedHere, tickMs: 5_000 });
});
