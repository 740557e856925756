import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract, operationNames } from '../../api/contract/contract.ts';
import type { Allowed, Mode } from '../../api/contract/operation.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { sampleOwner, samplePractitioner } from '../../scripts/sample/people.ts';
import { clinic, lastingKeychain, makeTablet, morning, pin, setUp, signedIn, type Tablet, zone } from './tablet.ts';
import { openVisit } from './visit-steps.ts';

/** Everything that a call without effect must not change: the record with its write-ahead log, and the keys. */
function traces(dir: string): string {
  const hash = createHash('sha256');
  const store = storeFileIn(dir);
  for (const file of [store, `${store}-wal`, join(dir, 'keys.json'), join(dir, 'seal-certificates.json')])
    hash.update(existsSync(file) ? readFileSync(file) : 'none');
  return hash.digest('hex');
}

const passphrase = 'correct horse battery';

/** How a tablet gets into each mode, for each role of the contract. `erasing` ends by itself: `erasing.test.ts`. */
const ways: Record<Exclude<Mode, 'erasing'> | 'practitioner', () => Promise<Tablet>> = {
  setup: () => makeTablet(),
  'confirm-recovery': async () => {
    const tablet = await makeTablet();
    await tablet.client.call('setup.begin', { clinic, owner: { name: sampleOwner.name, pin } });
    return tablet;
  },
  closed: async () => {
    const tablet = await makeTablet({ protector: { kind: 'passphrase' } });
    await setUp(tablet, passphrase);
    await tablet.restart();
    return tablet;
  },
  recovery: async () => {
    const tablet = await makeTablet();
    await setUp(tablet);
    await tablet.restart({ protector: lastingKeychain('another machine') });
    return tablet;
  },
  locked: async () => {
    const tablet = await makeTablet();
    await setUp(tablet);
    return tablet;
  },
  staff: async () => {
    const tablet = await makeTablet();
    await signedIn(tablet);
    return tablet;
  },
  practitioner: async () => {
    const tablet = await makeTablet();
    await signedIn(tablet);
    const { staff } = await tablet.client.call('settings.add-staff', {
      name: samplePractitioner.name,
      role: 'practitioner',
      pin: '135790',
    });
    await tablet.client.call('session.lock', {});
    await tablet.client.call('session.unlock', { staffId: staff[1]?.id ?? '', pin: '135790' });
    return tablet;
  },
  'handed-over': async () => {
    const tablet = await makeTablet();
    const { ownerId: staffId } = await signedIn(tablet);
    const { id } = await openVisit({ client: tablet.client, staffId, pin });
    await tablet.client.call('session.hand-over', { visitId: id, task: 'intake', language: 'en' });
    return tablet;
  },
};

const names = Object.keys(ways) as (keyof typeof ways)[];

function mayCall(modes: readonly Allowed[], way: keyof typeof ways): boolean {
  const mode = way === 'practitioner' ? 'staff' : way;
  return modes.includes(mode) || (way === 'staff' && modes.includes('owner'));
}

describe.each(names)('a tablet in %s', (way) => {
  let tablet: Tablet;
  beforeEach(async () => {
    tablet = await ways[way]();
  });
  afterEach(() => tablet.close());

  it('does what the contract allows in this mode and refuses the rest without a trace', async () => {
    const { mode } = await tablet.client.call('app.status', {});
    expect(mode).toBe(way === 'practitioner' ? 'staff' : way);
    // A clock far ahead would lock the staff side: set it again, so that only the calls count.
    tablet.clock.set(morning, zone);
    for (const name of operationNames) {
      const before = traces(tablet.dir);
      // Never a valid payload: an allowed operation passes the gate and goes no further.
      const reply = await tablet.call(name, { 'not in the contract': true });
      const code = reply.ok ? 'done' : reply.error.code;
      expect([name, code]).toEqual([name, mayCall(contract[name].modes, way) ? 'malformed' : 'not-allowed']);
      expect([name, traces(tablet.dir)]).toEqual([name, before]);
    }
    expect((await tablet.client.call('app.status', {})).mode).toBe(mode);
    expect(tablet.log).toEqual(tablet.log.filter(({ level }) => level !== 'error'));
  });
});
