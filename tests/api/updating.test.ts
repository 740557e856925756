import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { operationNames } from '../../api/contract/contract.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { connect } from '../../db/file/pragmas.ts';
import { keyIn } from '../../scripts/faults/tablet.ts';
import { openKeychain } from '../../scripts/faults/vaults.ts';
import { makeTablet, pin, sampleClient, signedIn, type Tablet } from './tablet.ts';
import { wholeVisit } from './visit-steps.ts';

let tablet: Tablet;
let staffId: string;
beforeAll(async () => {
  tablet = await makeTablet({ protector: openKeychain() });
  ({ ownerId: staffId } = await signedIn(tablet));
  await wholeVisit({ client: tablet.client, staffId, pin });
});
afterAll(() => tablet.close());

const status = () => tablet.client.call('app.status', {});

/** As if rules of an earlier version had made the lists; starts the app on it. */
beforeEach(async () => {
  await tablet.close({ keep: true });
  const driver = connect(storeFileIn(tablet.dir), await keyIn(tablet.dir), true);
  driver.exec('UPDATE projected SET rules = 0; DELETE FROM client_search; DELETE FROM sealed_document');
  driver.close();
  await tablet.restart({ updatedHere: 0 });
});

it('answers every call while a thread makes the record of an earlier version ready, and is locked then', async () => {
  expect(await status()).toMatchObject({
    mode: 'updating',
    updating: { done: 0, total: 0 },
    clinicName: '',
    staff: [],
  });
  for (const name of operationNames.filter((known) => known !== 'app.status'))
    expect(await tablet.call(name, {})).toMatchObject({ ok: false, error: { code: 'updating-now' } });
  await vi.waitFor(async () => expect(await status()).toMatchObject({ mode: 'locked', updating: null }), 60_000);
  await tablet.client.call('session.unlock', { staffId, pin });
  expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
  expect(await tablet.client.call('clients.search', { query: sampleClient.name })).toHaveLength(1);
});

it('ends with the app, and the next start does it', async () => {
  expect((await status()).mode).toBe('updating');
  await tablet.restart({ updatedHere: Number.POSITIVE_INFINITY });
  expect((await status()).mode).toBe('locked');
  await tablet.client.call('session.unlock', { staffId, pin });
  expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
});
