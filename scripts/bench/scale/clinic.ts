import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Folders } from '../../../api/gate/ports.ts';
import { storeFileIn } from '../../../api/tablet/open-record.ts';
import { CivilDate, Instant } from '../../../domain/time.ts';
import { folderAsStick, realRandom, repeatableIds, type SimulatedClock, simulatedClock } from '../../demo/simulated.ts';
import { openKeychain } from '../../faults/vaults.ts';
import { sampleZone } from '../../sample/people.ts';
import { seed } from '../../sample/seed.ts';
import { type SampleTablet, sampleTablet } from '../../sample/tablet.ts';

/** A clinic with so many visits behind it, on a morning when nobody has come yet. */
export interface Clinic {
  readonly visits: number;
  readonly dir: string;
  readonly ownerId: string;
  readonly recoveryKey: string;
  /** Bytes. */
  readonly store: number;
}

export interface Running {
  readonly tablet: SampleTablet;
  readonly clock: SimulatedClock;
  /** Whether the stick is plugged in: backups wait until it is. */
  readonly stick: { plugged: boolean; readonly dir: string };
}

export const visitsAYear = 750;
export const keychain = openKeychain('scale');
export const today = CivilDate.parse('2026-11-24');

/** Seeds one in `dir`. */
export async function seededClinic(dir: string, visits: number): Promise<Clinic> {
  mkdirSync(dir, { recursive: true });
  const years = visits / visitsAYear;
  const made = await seed(dir, { visits, years, until: today, keychain, repeatFrom: 4 });
  return { visits, dir, ...made, store: statSync(storeFileIn(dir)).size };
}

let starts = 0;

/** The app on files of a clinic, at half past eight after a start of the machine. The stick is a folder beside them. */
export async function start(dataDir: string, stickDir = join(dataDir, 'stick')): Promise<Running> {
  const clock = simulatedClock(Instant.parse(`${today}T08:30:00.000Z`), sampleZone);
  starts += 1;
  clock.set(Instant.parse(`${today}T08:${30 + (starts % 30)}:00.000Z`), sampleZone, { bootId: `start ${starts}` });
  const stick = { plugged: false, dir: stickDir };
  const folder = folderAsStick(stickDir);
  const folders: Folders = {
    ...folder,
    pathOf: (target) => (stick.plugged ? folder.pathOf(target) : Promise.resolve(null)),
    write: async (_target, files) => ({
      place: 'USB stick',
      folder: 'Chairside',
      files: files.map(({ name }) => name),
    }),
  };
  const ids = repeatableIds(clock, realRandom);
  const tablet = await sampleTablet({ dataDir, protector: keychain, clock, ids, folders, random: realRandom });
  return { tablet, clock, stick };
}
