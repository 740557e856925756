import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Instant } from '../../domain/time.ts';
import { afterTheVisit } from './prepared.ts';
import { lastingKeychain, makeTablet, pin, type Tablet, zone } from './tablet.ts';
import { openVisit, treated } from './visit-steps.ts';

const day = 24 * 60 * 60_000;
let begun: Awaited<ReturnType<typeof afterTheVisit>>;
let tablet: Tablet;
let other: Tablet | null;

beforeEach(async () => {
  begun = await afterTheVisit();
  tablet = begun.tablet;
  other = null;
});
afterEach(async () => {
  await tablet.close();
  await other?.close();
});

/** The record of a tablet that is gone, restored the next day by `device`, which was started `upMs` ago. */
async function restoredOn(device: string, upMs: number) {
  await tablet.client.call('backups.choose', { targetId: 'usb' });
  await tablet.client.call('backups.make', {});
  other = await makeTablet({ protector: lastingKeychain('another machine'), device });
  const tomorrow = Instant.parse(new Date(Date.parse(tablet.clock.now().instant) + day).toISOString());
  other.clock.set(tomorrow, zone, { uptimeMs: upMs, bootId: 'boot-of-the-other' });
  cpSync(join(tablet.dir, 'stick'), join(other.dir, 'stick'), { recursive: true });
  const { backups } = await other.client.call('store.backups', {});
  const { recoveryKey, hands } = begun;
  await other.client.call('store.restore', { backupId: backups[0]?.id ?? '', recoveryKey });
  await other.client.call('session.unlock', { staffId: hands.staffId, pin });
  return { ...hands, client: other.client };
}

it.each([
  ['was started a few minutes before', 5 * 60_000],
  ['has been on for longer than the backup is old', 3 * day],
])(
  'the first visit after a restore on another tablet, which %s, is not asked about the clock, and neither is the next',
  async (_, upMs) => {
    const hands = await restoredOn('CH-OTHER', upMs);
    for (const name of ['Daniel Okafor', 'Tom Brown']) {
      const { id, restartQuestion, clockQuestion } = await openVisit(hands, { name });
      expect([restartQuestion, clockQuestion]).toEqual([null, null]);
      expect((await treated(hands, id)).stage).toBe('done');
    }
  },
);

it('a clock that is set back on the other tablet after the restore is asked about as ever', async () => {
  const hands = await restoredOn('CH-OTHER', 3 * day);
  if (!other) throw new Error('there is another tablet');
  const { instant, uptimeMs, bootId } = other.clock.now();
  other.clock.set(Instant.parse(new Date(Date.parse(instant) - day).toISOString()), zone, {
    uptimeMs: uptimeMs + 1000,
    bootId,
  });
  expect((await openVisit(hands, { name: 'Daniel Okafor' })).clockQuestion).toMatchObject({ byMs: -day - 1000 });
});

it('a restore on the same tablet leaves its clock in question: the day changed, and it was started anew', async () => {
  const hands = await restoredOn('CH-TEST', 5 * 60_000);
  expect((await openVisit(hands, { name: 'Daniel Okafor' })).restartQuestion).not.toBeNull();
});
