import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, Instant } from '../../../domain/time.ts';
import { sampleOwner, sampleZone } from '../../sample/people.ts';
import { act, type Hands, openVisit, treated } from '../../sample/steps.ts';
import { type Clinic, type Running, start, today } from './clinic.ts';
import { bytesIn, held } from './timing.ts';

/** Kept: the ten newest and one of each of twelve months. */
const kept = 22;
/** A backup that costs more than this share of the store copies all of it: more of them would only fill the disk. */
const wholeShare = 0.25;

export interface Custody {
  readonly firstBackupMs: number;
  readonly backupMs: number;
  readonly backupBytes: number;
  readonly backupHeld: number;
  /** Bytes on the stick with 22 kept backups, against the store's. */
  readonly stickShare: number;
  /** The share was worked out from one whole copy. */
  readonly estimated: boolean;
  readonly eraseMs: number;
  readonly eraseHeld: number;
  readonly restoreMs: number;
}

/** Backups on a stick, one client erased, and the newest backup restored on another tablet. */
export async function custodyOf(running: Running, clinic: Clinic): Promise<Custody> {
  const { tablet, clock, stick } = running;
  const { client } = tablet;
  const hands: Hands = { client, staffId: clinic.ownerId, pin: sampleOwner.pin };
  stick.plugged = true;
  const first = await held(() => client.call('backups.make', {}));
  const whole = bytesIn(stick.dir);

  const oneMore = async () => {
    const { id, clientId } = await openVisit(hands, { name: 'One More' });
    await treated(hands, id);
    await act(hands, id, { type: 'close-visit', copy: 'later' });
    return clientId;
  };
  // The closing of a visit asks for a backup by itself, and the next call waits for it.
  stick.plugged = false;
  const clientId = await oneMore();
  stick.plugged = true;
  const before = bytesIn(stick.dir);
  const backup = await held(() => client.call('backups.make', {}));
  const backupBytes = bytesIn(stick.dir) - before;

  const estimated = backupBytes > whole * wholeShare;
  if (!estimated)
    for (let made = 0; made < kept + 2; made++) {
      const day = addDays(today, made < 13 ? made * 31 + 1 : 13 * 31 + made);
      clock.set(Instant.parse(`${day}T18:00:00.000Z`), sampleZone);
      await client.call('backups.make', {});
    }
  const stickShare = (estimated ? whole * kept : bytesIn(stick.dir)) / clinic.store;

  const erase = await held(() => client.call('clients.erase', { clientId, why: 'asked', note: '' }));
  await client.call('backups.make', {});
  await client.call('session.lock', {});
  await tablet.close();
  const restoreMs = await restored(stick.dir, clinic);
  return {
    firstBackupMs: first.ms,
    backupMs: backup.ms,
    backupBytes,
    backupHeld: backup.longest,
    stickShare,
    estimated,
    eraseMs: erase.ms,
    eraseHeld: erase.longest,
    restoreMs,
  };
}

/** The newest backup of the stick on a tablet that was never set up. */
async function restored(stickDir: string, { recoveryKey }: Clinic): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'chairside-restored-'));
  const { tablet, stick } = await start(dir, stickDir);
  try {
    stick.plugged = true;
    const { backups } = await tablet.client.call('store.backups', {});
    const [newest] = backups;
    if (!newest) throw new Error('no backup is on the stick');
    const { ms } = await held(() => tablet.client.call('store.restore', { backupId: newest.id, recoveryKey }));
    return ms;
  } finally {
    await tablet.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
