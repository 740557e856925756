import { systemClock } from '../../api/host/clock.ts';
import { Instant, plusMilliseconds } from '../../domain/time.ts';
import { type SimulatedClock, simulatedClock } from '../../scripts/demo/simulated.ts';
import { makeTablet, pin, setUp } from '../api/tablet.ts';
import type { Hands } from '../api/visit-steps.ts';
import { zone } from './calendar.ts';
import { owner } from './walk.ts';

export const minute = 60_000;

/** What happened before a walk: the owner's hands, and the clock that they worked by. */
export interface Past {
  readonly hands: Hands;
  readonly clock: SimulatedClock;
}

/** A clock that stands some minutes before now, by the wall and by this machine's steady clock, or before its last start. */
export function sinceMinutes(minutes: number, steady = minutes): SimulatedClock {
  const now = systemClock().now();
  const began = Instant.parse(plusMilliseconds(now.instant, -Math.round(minutes * minute)));
  const clock = simulatedClock(began, zone);
  const uptimeMs = now.uptimeMs - Math.round(steady * minute);
  if (uptimeMs > 0) clock.set(began, zone, { uptimeMs, bootId: now.bootId });
  return clock;
}

/** Sets a clinic up in a data folder and lets its owner work there. Returns the recovery key. */
export async function playPast(
  dataDir: string,
  play: (past: Past) => Promise<unknown>,
  clock: SimulatedClock,
): Promise<string> {
  const idleLockMs = Number.MAX_SAFE_INTEGER;
  const made = await makeTablet({ dataDir, clock, protector: { kind: 'passphrase' }, idleLockMs });
  try {
    const { ownerId, recoveryKey } = await setUp(made, owner.passphrase, zone);
    await made.client.call('session.unlock', { staffId: ownerId, pin });
    await play({ hands: { client: made.client, staffId: ownerId, pin }, clock });
    return recoveryKey;
  } finally {
    await made.close({ keep: true });
  }
}

/** Lets the owner of a clinic that was set up by touch work in its data folder, while its host is off. */
export async function playOn(dataDir: string, play: (hands: Hands) => Promise<unknown>): Promise<void> {
  const made = await makeTablet({
    ...{ dataDir, clock: sinceMinutes(0), protector: { kind: 'passphrase' }, idleLockMs: Number.MAX_SAFE_INTEGER },
  });
  try {
    const { staff } = await made.client.call('store.open', { passphrase: owner.passphrase });
    const staffId = staff[0]?.id;
    if (!staffId) throw new Error('nobody works here');
    await made.client.call('session.unlock', { staffId, pin });
    await play({ client: made.client, staffId, pin });
  } finally {
    await made.close({ keep: true });
  }
}
