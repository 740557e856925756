import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import type { ClientId } from '../../domain/ids.ts';
import { sampleClient } from '../../scripts/sample/people.ts';
import { filesIn } from '../db/backed-up.ts';
import { plainBytes } from '../db/page-bytes.ts';
import { keyOf } from './behind-its-back.ts';
import { afterTheSeal } from './prepared.ts';
import { lastingKeychain, makeTablet, pin, refusal, type Tablet } from './tablet.ts';
import { act, openVisit, tabletWithHands } from './visit-steps.ts';

let tablet: Tablet;
let ownerId: string;
let recoveryKey: string;

async function otherTablet(): Promise<Tablet> {
  const other = await makeTablet({ protector: lastingKeychain('another machine') });
  onTestFinished(() => other.close());
  return other;
}

/** A visit from the door to the end; its client's id. `first`: what is done before it is closed. */
async function closedVisit(first: () => Promise<unknown> = async () => undefined): Promise<ClientId> {
  const { made, hands, ...rest } = await afterTheSeal();
  ({ tablet, recoveryKey } = rest);
  ownerId = hands.staffId;
  onTestFinished(() => tablet.close());
  await first();
  await act(hands, made.id, { type: 'close-visit' });
  return made.clientId;
}

/** The tablet's files as they are without encryption, while it is off. */
async function bytesAtRest(): Promise<string> {
  await tablet.close({ keep: true });
  return plainBytes(storeFileIn(tablet.dir), await keyOf(tablet)).toString('latin1');
}

it('erases a client from the bytes of the file while the chain still verifies', async () => {
  const clientId = await closedVisit();
  const kept = await tablet.client.call('clients.add', {
    details: {
      ...sampleClient,
      name: 'Somebody Else',
      dateOfBirth: '1990-01-02',
    },
  });
  const { removed } = await tablet.client.call('clients.erase', { clientId, why: 'asked', note: 'Asked by letter.' });
  expect(removed).toBeGreaterThan(60);
  expect(await refusal(tablet.client.call('clients.get', { clientId }))).toBe('unknown-client');
  expect(await tablet.client.call('clients.search', { query: 'Sample' })).toEqual([]);
  expect((await tablet.client.call('clients.get', { clientId: kept.id })).details.name).toBe('Somebody Else');
  expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
  const plain = await bytesAtRest();
  expect(plain).toContain('Somebody Else');
  expect(plain).toContain('Asked by letter.');
  for (const gone of [sampleClient.name, 'sample client', '1988-03-14', '%PDF-', 'strokes'])
    expect([gone, plain.includes(gone)]).toEqual([gone, false]);
  await tablet.restart();
});

it('erases nothing while a hold stands or a visit is open', async () => {
  const { tablet, hands } = await tabletWithHands();
  onTestFinished(() => tablet.close());
  const { clientId } = await openVisit(hands);
  const { call } = tablet.client;
  const erase = () => call('clients.erase', { clientId, why: 'asked', note: '' });
  expect(await refusal(erase())).toBe('visit-open');
  expect(await call('clients.place-hold', { clientId, reason: 'A claim is under way.' })).toMatchObject({
    reason: 'A claim is under way.',
  });
  expect(await refusal(erase())).toBe('on-hold');
  expect(await call('clients.lift-hold', { clientId, reason: 'Settled.' })).toMatchObject({ reason: null });
  expect(await refusal(erase())).toBe('visit-open');
});

it('does not bring anybody back from a backup that is older than the erasure', async () => {
  const clientId = await closedVisit(() => tablet.client.call('backups.choose', { targetId: 'usb' }));
  await tablet.client.call('backups.get', {});
  tablet.clock.advance(60_000);
  await tablet.client.call('clients.erase', { clientId, why: 'asked', note: '' });
  await tablet.client.call('app.status', {});

  const fresh = await otherTablet();
  cpSync(join(tablet.dir, 'stick'), join(fresh.dir, 'stick'), { recursive: true });
  const { backups: found } = await fresh.client.call('store.backups', {});
  expect(found.map(({ clients }) => clients)).toEqual([0, 1]);
  await fresh.client.call('store.restore', { backupId: found[1]?.id ?? '', recoveryKey });
  await fresh.client.call('session.unlock', { staffId: ownerId, pin });
  expect(await refusal(fresh.client.call('clients.get', { clientId }))).toBe('unknown-client');
  expect(await fresh.client.call('record.check', {})).toMatchObject({ ok: true });
});

it('takes an erased client out of the backups on a stick, and out of older ones that stayed on the tablet', async () => {
  await closedVisit();
  await tablet.client.call('backups.choose', { targetId: 'usb' });
  tablet.clock.advance(60_000);
  await tablet.client.call('backups.make', {});
  const places = [join(tablet.dir, 'backups'), join(tablet.dir, 'stick', 'Chairside backups')];
  /** The client's own piece is by far the largest: three papers are in it. */
  const largest = () => places.map((place) => Math.max(...[...filesIn(place).values()].map(({ size }) => size)));
  for (const size of largest()) expect(size).toBeGreaterThan(100_000);
  const [client] = await tablet.client.call('clients.search', { query: '' });
  tablet.clock.advance(60_000);
  const aside = join(tablet.dir, 'aside');
  cpSync(places[0] ?? '', aside, { recursive: true });
  await tablet.client.call('clients.erase', { clientId: client?.id ?? '', why: 'asked', note: '' });
  await tablet.client.call('app.status', {});
  for (const size of largest()) expect(size).toBeLessThan(100_000);
  // As a kill leaves it after the backup that says so, and before the pieces went.
  cpSync(aside, places[0] ?? '', { recursive: true });
  await tablet.restart();
  await tablet.client.call('session.unlock', { staffId: ownerId, pin });
  tablet.clock.advance(60_000);
  await tablet.client.call('backups.make', {});
  for (const size of largest()) expect(size).toBeLessThan(100_000);
});
