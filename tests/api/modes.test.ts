import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract, operationNames } from '../../api/contract/contract.ts';
import type { Allowed, Mode } from '../../api/contract/operation.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { StaffRole } from '../../domain/actor.ts';
import { capabilities, type Role } from '../../domain/clinic/roles.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import {
  clinic,
  colleague,
  lastingKeychain,
  makeTablet,
  morning,
  pin,
  setUp,
  signedIn,
  type Tablet,
  zone,
} from './tablet.ts';
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

async function signedInAs(role: StaffRole): Promise<Tablet> {
  const tablet = await makeTablet();
  await signedIn(tablet);
  await colleague(tablet, role);
  return tablet;
}

/** How a tablet gets into each mode, and for staff's one, each role of the contract. `erasing` and `updating` end by themselves: their own tests. */
const ways: Record<Exclude<Mode, 'erasing' | 'updating' | 'staff'> | StaffRole, () => Promise<Tablet>> = {
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
  owner: async () => {
    const tablet = await makeTablet();
    await signedIn(tablet);
    return tablet;
  },
  practitioner: () => signedInAs('practitioner'),
  'front-desk': () => signedInAs('front-desk'),
  inspecting: async () => {
    const tablet = await makeTablet();
    await signedIn(tablet);
    const days = { from: '2026-11-01', to: '2026-11-30' };
    await tablet.client.call('inspection.open', { pin, name: 'M. Hale', ...days, health: true, minutes: 60 });
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

const roleOf = (way: keyof typeof ways): Role | null =>
  way === 'inspecting' ? 'inspector' : (StaffRole.safeParse(way).data ?? null);

function expected(allowed: readonly Allowed[], way: keyof typeof ways): string {
  const role = roleOf(way);
  const needed: readonly string[] = allowed;
  if (role ? capabilities[role].some((one) => needed.includes(one)) : needed.includes(way)) return 'malformed';
  const others = Object.values(capabilities).flat();
  return role && needed.some((one) => others.some((other) => other === one)) ? 'not-your-role' : 'not-allowed';
}

describe.each(names)('a tablet in %s', (way) => {
  let tablet: Tablet;
  beforeEach(async () => {
    tablet = await ways[way]();
  });
  afterEach(() => tablet.close());

  it('does what the contract allows in this mode and refuses the rest without a trace', async () => {
    const { mode } = await tablet.client.call('app.status', {});
    expect(mode).toBe(StaffRole.safeParse(way).success ? 'staff' : way);
    // A clock far ahead would lock the staff side: set it again, so that only the calls count.
    tablet.clock.set(morning, zone);
    const before = traces(tablet.dir);
    for (const name of operationNames) {
      // Never a valid payload: an allowed operation passes the gate and goes no further.
      const reply = await tablet.call(name, { 'not in the contract': true });
      const code = reply.ok ? 'done' : reply.error.code;
      expect([name, code]).toEqual([name, expected(contract[name].allowed, way)]);
    }
    expect(traces(tablet.dir)).toBe(before);
    expect((await tablet.client.call('app.status', {})).mode).toBe(mode);
    expect(tablet.log).toEqual(tablet.log.filter(({ level }) => level !== 'error'));
  });
});
