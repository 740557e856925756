import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { sampleClient } from '../../scripts/sample/people.ts';
import { lastingKeychain, makeTablet, pin, signedIn, type Tablet } from './tablet.ts';

let tablet: Tablet;
afterEach(() => tablet.close());

it('of two backups of one instant, the one with more of the record is offered first and restored', async () => {
  tablet = await makeTablet();
  const { ownerId, recoveryKey } = await signedIn(tablet);
  const { call } = tablet.client;
  mkdirSync(join(tablet.dir, 'stick'), { recursive: true });
  await call('backups.choose', { targetId: 'usb' });
  // The clock stands still: as a scheduled one and one that somebody asks for right after a change.
  await call('backups.make', {});
  await call('clients.add', { details: sampleClient });
  await call('backups.make', {});
  const fresh = await makeTablet({ protector: lastingKeychain('another machine') });
  cpSync(join(tablet.dir, 'stick'), join(fresh.dir, 'stick'), { recursive: true });
  await tablet.close();
  tablet = fresh;
  const { backups } = await fresh.client.call('store.backups', {});
  expect(backups.map(({ clients }) => clients)).toEqual([1, 0]);
  await fresh.client.call('store.restore', { backupId: backups[0]?.id ?? '', recoveryKey });
  await fresh.client.call('session.unlock', { staffId: ownerId, pin });
  expect(await fresh.client.call('clients.search', { query: '' })).toHaveLength(1);
});
