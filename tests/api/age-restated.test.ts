import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { treatFrom } from './minimum-age.ts';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';
import { type Hands, intake, openVisit } from './visit-steps.ts';

let tablet: Tablet;
let staffId: string;
const adult = { notKnown: true as const, states: 'adult' as const, photoId: false };

beforeEach(async () => {
  tablet = await makeTablet({ idleLockMs: 999 * 60_000 });
  ({ ownerId: staffId } = await signedIn(tablet));
  await tablet.client.call('settings.set-unknown-birth', { allowed: true });
});
afterEach(() => tablet.close());

const hands = (): Hands => ({ client: tablet.client, staffId, pin });

async function opened(minimumAge: number) {
  await treatFrom(tablet, minimumAge, staffId);
  return openVisit(hands(), { dateOfBirth: adult });
}

/** The client states the same age again, and staff see a photo ID this time. */
async function restated({ clientId, client }: Awaited<ReturnType<typeof opened>>, states: 'adult' | 'minor' = 'adult') {
  return tablet.client.call('clients.change', {
    clientId,
    details: { ...client, dateOfBirth: { ...adult, states, photoId: true } },
  });
}

describe('the minimum age of a visit in which a client whose date of birth is not known says once more how old they are', () => {
  it('stays as at the opening when the owner lowers it: the visit continues', async () => {
    const visit = await opened(21);
    await intake(hands(), visit.id);
    await treatFrom(tablet, 18, staffId);
    expect(await tablet.client.call('clients.age-policy', { clientId: visit.clientId })).toMatchObject({
      minimumAge: 21,
    });
    expect((await restated(visit)).details.dateOfBirth).toMatchObject({ from: 21, photoId: true });
    expect((await tablet.client.call('visits.get', { visitId: visit.id })).stage).toBe('checks');
  });

  it('stays as at the opening when the owner raises it: no higher age is stated than was asked', async () => {
    const visit = await opened(18);
    await treatFrom(tablet, 21, staffId);
    expect((await restated(visit)).details.dateOfBirth).toMatchObject({ from: 18, photoId: true });
    expect((await tablet.client.call('visits.get', { visitId: visit.id })).stage).toBe('arrive');
  });

  it('refuses a minor in a visit that treats none, even if the clinic does now', async () => {
    const visit = await opened(18);
    await treatFrom(tablet, 16, staffId);
    expect(await refusal(restated(visit, 'minor'))).toBe('too-young');
    await tablet.client.call('visits.act', { visitId: visit.id, command: { type: 'cancel-visit', reason: 'Aged 17' } });
    await tablet.client.call('visits.act', { visitId: visit.id, command: { type: 'close-visit' } });
    expect((await restated(visit, 'minor')).details.dateOfBirth).toMatchObject({ from: 16, under: 18 });
  });
});
