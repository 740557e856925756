import { faker } from '@faker-js/faker';
import type { Folders } from '../../api/gate/ports.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { openStore } from '../../db/file/open.ts';
import type { Protector } from '../../db/vault/protector.ts';
import { type Cost, keyCost } from '../../db/vault/scrypt.ts';
import { Vault } from '../../db/vault/vault.ts';
import { addDays, CivilDate, Instant } from '../../domain/time.ts';
import { realRandom } from '../demo/simulated.ts';
import { sampleOwner, sampleZone } from './people.ts';
import { playedVisits } from './played-visit.ts';
import { RepeatedVisits, type SeededClient } from './repeated-visits.ts';
import { cheap, type SampleTablet, sampleTablet } from './tablet.ts';
import { betweenSessions, playYears, sessions, type Years } from './years.ts';

/** When the years end, and what protects the key. */
export interface Ends {
  /** The last day with visits is the one before. */
  readonly until: CivilDate;
  /** Without it the sample passphrase, as in the browser host. */
  readonly keychain?: Protector;
}

export interface Seed extends Years, Ends {
  /** From how many visits on one course is played, and the others repeat it (see `RepeatedVisits`). */
  readonly repeatFrom?: number;
}

const playedOne = 400;
const msOfDay = 86_400_000;
/** A tablet is used from eight in the morning, for twelve hours. */
const openAt = 8 * 3_600_000;
const openMs = 12 * 3_600_000;
/** From signing in to locking the tablet, with room to spare. */
const visitMs = 3.5 * 3_600_000;
/** One transaction: large enough that its commit costs little, small enough for the write-ahead log. */
const visitsAtOnce = 20;

/**
 * Fills an empty folder with a clinic and years of visits. The last day is the one before `until`, so that the machine's clock
 * is after all of it. Ends with one backup and a locked tablet. Returns the owner and the recovery key.
 */
export async function seed(
  dataDir: string,
  options: Seed,
): Promise<{ readonly ownerId: string; readonly recoveryKey: string }> {
  const { visits, repeatFrom = playedOne } = options;
  const { tablet, passphrase, cost } = await seedTablet(dataDir, options);
  const until = addDays(options.until, -1);
  try {
    const repeats = visits >= repeatFrom && visits > sessions;
    const made = repeats
      ? await playOneCourse(tablet, passphrase, { ...options, until })
      : await playYears(tablet, passphrase, { ...options, until });
    if (repeats) {
      await repeatYears(tablet, { passphrase, cost }, { ...options, until });
      if (passphrase !== undefined) await tablet.client.call('store.open', { passphrase });
    }
    await lastBackup(tablet, made.ownerId);
    return made;
  } finally {
    await tablet.close();
  }
}

/** An empty tablet whose years are to be filled, with what its key is opened with. */
export async function seedTablet(
  dataDir: string,
  { keychain }: Pick<Ends, 'keychain'>,
): Promise<{ readonly tablet: SampleTablet; readonly passphrase: string | undefined; readonly cost: Cost }> {
  const cost = { pin: cheap.pin, key: keychain ? cheap.key : keyCost };
  const protector = keychain ?? ({ kind: 'passphrase' } as const);
  const tablet = await sampleTablet({ dataDir, protector, folders: nowhere, cost });
  return { tablet, passphrase: keychain ? undefined : sampleOwner.passphrase, cost: cost.key };
}

/** The first visits of the years: all sessions of one client's course, as close as they can be. */
function playOneCourse(tablet: SampleTablet, passphrase: string | undefined, options: Seed) {
  const days = sessions * betweenSessions;
  const until = addDays(firstDay(options), days);
  return playYears(tablet, passphrase, { ...options, visits: sessions, until, years: days / 365.25 });
}

/** All other visits, in the closed app's store. Starts the app again, on the last day. */
async function repeatYears(
  tablet: SampleTablet,
  { passphrase, cost }: { readonly passphrase: string | undefined; readonly cost: Cost },
  options: Seed,
): Promise<void> {
  const { visits, until, done } = options;
  await tablet.close({ keep: true });
  const { protector } = tablet.ports;
  const file = storeFileIn(tablet.dir);
  const vault = new Vault({ dir: tablet.dir, storeFile: file, protector, random: realRandom, cost });
  const store = openStore({ file, key: await vault.open({ passphrase }), random: tablet.ports.random });
  try {
    const repeated = new RepeatedVisits(store, playedVisits(store));
    const courses: { readonly who: SeededClient; from: number; done: number }[] = [];
    const first = Date.parse(addDays(firstDay(options), sessions * betweenSessions + 1));
    const left = visits - sessions;
    const days = Math.max(1, (Date.parse(until) - first) / msOfDay);
    const slotMs = openMs / Math.ceil(left / days);
    const dayAt = (visit: number) => Math.floor((visit * days) / left);
    faker.seed(2);
    for (let made = 0; made < left; ) {
      const upTo = Math.min(left, made + visitsAtOnce);
      store.write((w) => {
        for (; made < upTo; made++) {
          const day = dayAt(made);
          const midnight = first + day * msOfDay;
          const at = midnight + openAt + (made - Math.ceil((day * left) / days)) * slotMs;
          const slot = { from: Instant.parse(new Date(at).toISOString()), day: dayOf(midnight) };
          const due = courses.find(({ from }) => from <= midnight);
          const who = repeated.record(w, (due?.done ?? 0) + 1, due?.who ?? null, {
            ...slot,
            shortened: Math.max(1, visitMs / slotMs),
          });
          const course = due ?? { who, from: 0, done: 0 };
          if (!due) courses.push(course);
          course.done += 1;
          course.from = midnight + betweenSessions * msOfDay;
          if (course.done === sessions) courses.splice(courses.indexOf(course), 1);
        }
      });
      done?.(made + sessions);
    }
  } finally {
    store.close();
  }
  tablet.clock.set(Instant.parse(`${until}T23:00:00.000Z`), sampleZone, { bootId: 'after the years' });
  await tablet.restart();
}

async function lastBackup({ client }: SampleTablet, staffId: string): Promise<void> {
  await client.call('session.unlock', { staffId, pin: sampleOwner.pin });
  // Certificates are valid for two years; an owner renews them when the tablet asks.
  if ((await client.call('seal.get', {})).standing !== 'sound') await client.call('seal.renew', { clockIsRight: true });
  await client.call('backups.choose', { targetId: null });
  await client.call('backups.make', {});
  await client.call('session.lock', {});
}

const firstDay = ({ until, years }: Years): CivilDate => addDays(until, -Math.round(years * 365.25));

const dayOf = (ms: number): CivilDate => CivilDate.parse(new Date(ms).toISOString().slice(0, 10));

/** A stick that accepts copies and stores none, because years of them would be larger than the record. */
const nowhere: Folders = {
  targets: async () => [{ id: 'usb', label: 'USB stick', removable: true }],
  pathOf: async () => null,
  files: async () => [],
  read: async () => {
    throw new Error('nothing is kept there');
  },
  write: async (_target, files) => ({ place: 'USB stick', folder: 'Chairside', files: files.map(({ name }) => name) }),
};
