import { afterEach, expect, it } from 'vitest';
import { makeTablet, pin, signedIn, type Tablet } from './tablet.ts';
import { handOver, openVisit } from './visit-steps.ts';

let tablet: Tablet;
afterEach(() => tablet.close());

it('is cleared whenever the tablet changes sides: at the lock, the hand-over and the taking back', async () => {
  tablet = await makeTablet();
  const { ownerId: staffId } = await signedIn(tablet);
  const hands = { client: tablet.client, staffId, pin };
  const { id: visitId } = await openVisit(hands);
  const clearedBy = async (step: () => Promise<unknown>) => {
    const before = tablet.clearings.length;
    await step();
    return tablet.clearings.length - before;
  };
  expect(await clearedBy(() => tablet.client.call('visits.get', { visitId }))).toBe(0);
  expect(await clearedBy(() => handOver(hands, visitId, 'intake'))).toBe(1);
  expect(await clearedBy(() => tablet.client.call('session.take-back', { staffId, pin }))).toBe(1);
  expect(await clearedBy(() => tablet.client.call('session.lock', {}))).toBe(1);
  expect(await clearedBy(() => tablet.client.call('session.unlock', { staffId, pin }))).toBe(1);
});
