import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract, operationNames } from '../../api/contract/contract.ts';
import { type AppMode, isAllowed, refusalIn } from '../../api/gate/mode.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { StaffId, VisitId } from '../../domain/ids.ts';
import { samplePractitioner } from '../../scripts/sample/people.ts';
import { lastingKeychain, makeTablet, morning, pin, signedIn, type Tablet, zone } from '../api/tablet.ts';
import { openVisit, wholeVisit } from '../api/visit-steps.ts';
import { type Known, payloadFor, seeded } from './payloads.ts';

/** Well-formed calls with ids that exist, ids of others and ids of nobody: the mode alone refuses them. */
const lost = '01920000-0000-7000-8000-000000000000';

async function tabletWithRecords() {
  const tablet = await makeTablet();
  const { ownerId, recoveryKey } = await signedIn(tablet);
  const hands = { client: tablet.client, staffId: ownerId, pin };
  const { staff } = await tablet.client.call('settings.add-staff', {
    name: samplePractitioner.name,
    role: 'practitioner',
    pin: '135790',
  });
  const kim = staff[1]?.id ?? '';
  const sealed = await wholeVisit(hands);
  const open = await openVisit(hands, { name: 'Second Client' });
  const known: Known = {
    clientId: [sealed.clientId, open.clientId, lost],
    visitId: [sealed.id, open.id, lost],
    documentId: [...sealed.documents.map(({ id }) => id), lost],
    staffId: [ownerId, kim, lost],
    pin: [pin, '135790', '000000'],
    recoveryKey: [recoveryKey],
  };
  return { tablet, ownerId, kim, visitId: open.id, known };
}

type Place = Awaited<ReturnType<typeof tabletWithRecords>>;

/** How the tablet gets into each mode that a tablet with records can be in, and what that mode is to the contract. */
const ways: readonly (readonly [string, (place: Place) => Promise<AppMode>])[] = [
  [
    'locked',
    async ({ tablet }) => {
      await tablet.client.call('session.lock', {});
      return { mode: 'locked' };
    },
  ],
  [
    'staff as an owner',
    async ({ ownerId }) => ({
      mode: 'staff',
      staff: { id: StaffId.parse(ownerId), name: '', role: 'owner' },
    }),
  ],
  [
    'staff as a practitioner',
    async ({ tablet, kim }) => {
      await tablet.client.call('session.lock', {});
      await tablet.client.call('session.unlock', { staffId: kim, pin: '135790' });
      return { mode: 'staff', staff: { id: StaffId.parse(kim), name: '', role: 'practitioner' } };
    },
  ],
  [
    'handed-over',
    async ({ tablet, visitId, ownerId }) => {
      await tablet.client.call('session.hand-over', { visitId, task: 'intake', language: 'en' });
      const staffId = StaffId.parse(ownerId);
      return {
        mode: 'handed-over',
        handedOver: { visitId: VisitId.parse(visitId), task: 'intake', language: 'en', staffId },
      };
    },
  ],
  [
    'recovery',
    async ({ tablet }) => {
      await tablet.restart({ protector: lastingKeychain('another machine') });
      return { mode: 'recovery' };
    },
  ],
];

function traces({ dir }: Tablet): string {
  const hash = createHash('sha256');
  const store = storeFileIn(dir);
  for (const file of [store, `${store}-wal`, join(dir, 'keys.json'), join(dir, 'keys.2.json'), join(dir, 'heads.json')])
    hash.update(existsSync(file) ? readFileSync(file) : 'none');
  return hash.digest('hex');
}

describe('well-formed calls with right and wrong ids', () => {
  it.each(ways)('are refused without a trace where the contract does not allow them: %s', async (_name, enter) => {
    const place = await tabletWithRecords();
    const { tablet, known } = place;
    try {
      const mode = await enter(place);
      tablet.clock.set(morning, zone);
      const refused = operationNames.filter((name) => !isAllowed(contract[name].allowed, mode));
      expect(refused.length).toBeGreaterThan(5);
      const chance = seeded(refused.length);
      const before = traces(tablet);
      for (const name of refused)
        for (let times = 0; times < 8; times++) {
          const reply = await tablet.call(name, payloadFor(name, known, chance));
          expect([name, reply.ok ? 'done' : reply.error.code]).toEqual([
            name,
            refusalIn(mode, contract[name].allowed).code,
          ]);
        }
      expect(traces(tablet)).toBe(before);
      expect((await tablet.client.call('app.status', {})).mode).toBe(mode.mode);
    } finally {
      await tablet.close();
    }
  });
});
