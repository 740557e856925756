import { faker } from '@faker-js/faker';
import { storeFileIn } from '../../../api/tablet/open-record.ts';
import { openStore } from '../../../db/file/open.ts';
import type { Store } from '../../../db/file/store.ts';
import { Vault } from '../../../db/vault/vault.ts';
import { StaffId } from '../../../domain/ids.ts';
import { addDays, type CivilDate } from '../../../domain/time.ts';
import { realRandom } from '../../demo/simulated.ts';
import { sampleOwner } from '../people.ts';
import { playedVisits } from '../played-visit.ts';
import { appendTold, RepeatedVisits } from '../repeated-visits.ts';
import { type Ends, seedTablet } from '../seed.ts';
import type { SampleTablet } from '../tablet.ts';
import { type Cast, ClinicDay } from './clinic-day.ts';
import { practitioners } from './invented.ts';
import { type Coming, comings } from './paths.ts';
import { daysOfScenes, type PlayedScene, playedLots, playScenes, sceneClients, scenes } from './scenes.ts';

export interface TenYears extends Ends {
  readonly years: number;
  readonly clients: number;
  readonly visits: number;
  /** Of how many visits one has its papers; null: none but the played ones. */
  readonly papersOf: number | null;
  /** Called after each transaction with the number of visits. */
  readonly done?: (visits: number) => void;
}

const daysAYear = 365.25;
/** One transaction: large enough that its commit costs little beside its rows. */
const visitsAtOnce = 400;
const week = 7;

/**
 * Fills an empty folder with a clinic of many years: clients who come once, for a course or for years, four people who work
 * there, four languages, every outcome, lots that change. Every kind of visit is played once through the contract, and told
 * again for all others through the real log (`RepeatedVisits`). The last day is the one before `until`. No backup is made:
 * that would take longer than the rest. Throws a RangeError
 * where there are too few clients, visits or days for that.
 */
export async function seedTenYears(
  dataDir: string,
  options: TenYears,
): Promise<{ readonly ownerId: string; readonly recoveryKey: string }> {
  const { clients, visits, years } = options;
  faker.seed(3);
  // The first day is a Monday, like the first of those that are told.
  const from = mondayBefore(addDays(options.until, -Math.round(years * daysAYear)));
  const told = { clients: clients - sceneClients, visits: visits - scenes.length };
  if (told.clients < 1 || told.visits < 1) {
    throw new RangeError(`at least ${sceneClients + 1} clients and ${scenes.length + 1} visits`);
  }
  const toldFrom = addDays(from, daysOfScenes);
  const days = (Date.parse(options.until) - Date.parse(toldFrom)) / 86_400_000;
  const coming = comings({ ...told, days });
  const { tablet, passphrase, cost } = await seedTablet(dataDir, options);
  try {
    const made = await playScenes(tablet, passphrase, from);
    const cast = { ownerId: StaffId.parse(made.ownerId), others: await addPractitioners(tablet, made.ownerId) };
    await tablet.close({ keep: true });
    const { protector, random } = tablet.ports;
    const file = storeFileIn(tablet.dir);
    const vault = new Vault({ dir: tablet.dir, storeFile: file, protector, random: realRandom, cost });
    const store = openStore({ file, key: await vault.open({ passphrase }), random });
    try {
      const repeated = repeatedScenes(store, made.played);
      const day = new ClinicDay({ repeated, scenes: made.played, cast, papersOf: options.papersOf });
      tellDays(store, day, { coming, first: toldFrom, before: scenes.length, done: options.done ?? (() => undefined) });
    } finally {
      store.close();
    }
    return { ownerId: made.ownerId, recoveryKey: made.recoveryKey };
  } finally {
    await tablet.close();
  }
}

interface Days {
  readonly coming: readonly (readonly Coming[])[];
  readonly first: CivilDate;
  /** Visits that are on the record already. */
  readonly before: number;
  readonly done: (visits: number) => void;
}

function tellDays(store: Store, clinic: ClinicDay, { coming, first, before, done }: Days): void {
  let made = 0;
  for (let day = 0; day < coming.length; ) {
    const upTo = made + visitsAtOnce;
    store.write((w) => {
      for (; day < coming.length && made < upTo; day++) {
        const today = coming[day] ?? [];
        appendTold(w, clinic.told(addDays(first, day), today));
        made += today.length;
      }
    });
    done(before + made);
  }
}

async function addPractitioners({ client }: SampleTablet, ownerId: string): Promise<Cast['others']> {
  await client.call('session.unlock', { staffId: ownerId, pin: sampleOwner.pin });
  for (const one of practitioners) await client.call('settings.add-staff', { ...one, role: 'practitioner' });
  const { staff } = await client.call('app.status', {});
  await client.call('session.lock', {});
  return staff.filter(({ id }) => id !== ownerId).map(({ id }) => StaffId.parse(id));
}

/** The played visits in the order of the scenes, with what another visit may say otherwise. */
function repeatedScenes(store: Store, played: readonly PlayedScene[]): RepeatedVisits {
  const visits = playedVisits(store);
  const inOrder = played.map(({ visitId }) => {
    const found = visits.find((visit) => visit.visitId === visitId);
    if (!found) throw new Error('a scene is not on the record');
    return found;
  });
  return new RepeatedVisits(store, inOrder, (place) => {
    const opened = inOrder[place]?.rows.find(({ type }) => type === 'visit-opened');
    const staff = opened?.actor.kind === 'staff' ? [opened.actor.staffId] : [];
    const before = opened?.event?.type === 'visit-opened' ? opened.event.sessionBefore : undefined;
    return [...Object.values(playedLots), ...staff, ...(before ? [before.treated, before.first] : [])];
  });
}

function mondayBefore(day: CivilDate): CivilDate {
  // 1970 began on a Thursday.
  const weekday = (Math.floor(Date.parse(day) / 86_400_000) + 3) % week;
  return addDays(day, -weekday);
}
