import { type FoundBackups, findBackups } from '../../db/backup/find.ts';
import { type FoundBackup, newestFirst } from '../../db/backup/manifest.ts';
import { recoveryIn } from '../../db/backup/manifest-aside.ts';
import { backupDamaged } from '../../db/backup/verify.ts';
import { verifyFound } from '../../db/backup/verify-found.ts';
import type { ReadHandle } from '../../db/file/handles.ts';
import type { Store } from '../../db/file/store.ts';
import { appendClinicEvent, firstMoment } from '../../db/log/log.ts';
import { backupsMade, lastProven } from '../../db/projections/custody.ts';
import { givenPin } from '../../db/projections/given-pins.ts';
import { isNewsFor, recoveredPins } from '../../db/projections/recovered-pins.ts';
import { staffName } from '../../db/projections/staff.ts';
import { unseenChange } from '../../db/projections/staff-changes.ts';
import { openRecoveryHalf } from '../../db/vault/recovery-half.ts';
import { sealStanding } from '../../domain/clinic/seal.ts';
import { AppError } from '../../domain/errors.ts';
import { ownPlaces } from '../../domain/own-places.ts';
import type { Moment } from '../../domain/time.ts';
import type { BackupsView, backups, CustodyDue } from '../contract/backups.ts';
import type { BackupKeeper } from '../custody/backups.ts';
import { knownNames, refuseGuessablePassphrase } from '../custody/passphrases.ts';
import { refuseSound, restore } from '../custody/restoring.ts';
import { countedTry } from '../custody/tries.ts';
import type { SignedIn } from '../gate/mode.ts';
import type { Handlers } from '../gate/route.ts';
import { verifyInPieces } from '../integrity/verify-in-pieces.ts';
import { reportedVerdict, standingFault } from '../integrity/verify-record.ts';
import { presentSeal } from '../seal/seal-certificates.ts';
import type { Context } from './context.ts';

const hour = 3_600_000;
const backupOverdue = 36 * hour;
const drillOverdue = 90 * 24 * hour;
/** A clinic has a week for its first drill. */
const firstDrillOverdue = 7 * 24 * hour;
const mostListed = 30;

type Parts = Pick<
  Context,
  | 'record'
  | 'access'
  | 'opening'
  | 'vault'
  | 'backups'
  | 'jobs'
  | 'turns'
  | 'diskReserve'
  | 'clock'
  | 'status'
  | 'folders'
  | 'protector'
  | 'random'
  | 'dataDir'
  | 'device'
>;

export function backupHandlers(parts: Parts): Handlers<typeof backups> {
  const { record, access, folders, status, jobs } = parts;
  const keeper = parts.backups;
  return {
    'backups.due': (_, { now }) => due(parts, now),

    'backups.get': (_, { now }) => view(parts, now),

    'backups.choose': async ({ targetId }, { now }) => {
      const targets = await folders.targets();
      const target = targetId === null ? { label: ownPlaces.tablet } : targets.find(({ id }) => id === targetId);
      if (!target) throw new AppError('unknown-target');
      const event = { type: 'backup-place-chosen', place: targetId, label: target.label } as const;
      record.store.write((w) => appendClinicEvent(w, event, { actor: access.staffActor, now }));
      return view(parts, now);
    },

    'backups.make': async (_, { now }) => {
      await keeper.make(now);
      return view(parts, now);
    },

    'backups.drill': async ({ recoveryKey }, { now }) => {
      const actor = access.staffActor;
      const { found, complete } = await ownOnes(parts);
      const [newest] = found;
      if (!newest) throw new AppError('no-backup', { why: complete ? 'none-yet' : 'too-slow' });
      const half = await recoveryIn(newest.folder);
      if (!half) throw backupDamaged('no recovery half');
      const key = await countedTry(parts, 'recovery-key', now, () => openRecoveryHalf(half, recoveryKey));
      await jobs.run('drill', (job) => keeper.alone(job, () => verifyFound(newest, key, job)));
      const { name, madeAt, counts } = newest.manifest;
      const event = { type: 'backup-proven', name, madeAt, rows: counts.events } as const;
      record.store.write((w) => appendClinicEvent(w, event, { actor, now }));
      return { name, madeAt, rows: counts.events, backups: await view(parts, now) };
    },

    'store.backups': async () => {
      const { found, unread } = await restorable(keeper);
      const backups = found.map(({ id, place, found: { manifest } }) => ({
        id,
        place,
        madeAt: manifest.madeAt,
        clinic: manifest.clinic,
        device: manifest.device,
        clients: manifest.counts.clients,
        visits: manifest.counts.visits,
      }));
      return { backups, unread };
    },

    'store.restore': async ({ backupId, recoveryKey, newPassphrase }, { now }) => {
      refuseSound(parts);
      const { found: offered, unread } = await restorable(keeper);
      const chosen = offered.find(({ id }) => id === backupId);
      if (!chosen) throw new AppError('no-backup', { why: unread.length > 0 ? 'too-slow' : 'gone' });
      const half = await recoveryIn(chosen.found.folder);
      if (!half) throw backupDamaged('no recovery half');
      if (parts.protector.kind === 'passphrase' && newPassphrase === undefined) throw new AppError('passphrase-needed');
      if (newPassphrase !== undefined)
        await refuseGuessablePassphrase(newPassphrase, [chosen.found.manifest.clinic, ...knownNames(record)]);
      const key = await countedTry(parts, 'recovery-key', now, () => openRecoveryHalf(half, recoveryKey));
      const restoring = { backup: chosen.found, key, half, typed: recoveryKey, newPassphrase, now };
      await jobs.run('restore', (job) => keeper.alone(job, () => restore(parts, restoring, job)));
      return status(now);
    },

    'record.check': async (_, { now }) => {
      const { path } = await keeper.places.chosen();
      const found = await jobs.run('check', async (job) =>
        verifyInPieces(parts, path === null ? [] : (await keeper.places.ownAt(path)).found, job),
      );
      const verdict = record.store.read((r) => reportedVerdict(r, found, now.zone));
      return { ...verdict, rows: found.ok ? found.rows : 0 };
    },
  };
}

function due({ record, access, backups: keeper, diskReserve }: Parts, now: Moment): CustodyDue {
  return record.store.read((r) => {
    const begun = firstMoment(r).instant;
    const lastMade = backupsMade(r, 1)[0]?.madeAt ?? null;
    const proven = lastProven(r);
    const given = givenPin(r, access.staff.id);
    const changed = unseenChange(r, access.staff.id);
    const since = (instant: string) => Date.parse(now.instant) - Date.parse(instant);
    return {
      backup: keeper.problem !== null || since(lastMade ?? begun) > backupOverdue,
      failedBackup: keeper.lastFailed(now),
      drill: proven === null ? since(begun) > firstDrillOverdue : since(proven) > drillOverdue,
      fault: standingFault(r, now.zone),
      storageLow: diskReserve.isLow,
      seal: sealStanding(presentSeal(r), now.instant),
      recoveredPins: recoveredNews(access.staff, r),
      changed: changed && { ...changed, by: staffName(r, changed.by) },
      givenPin: given && { by: staffName(r, given.by), at: given.at },
      lastMade,
      lastProven: proven,
    };
  });
}

function recoveredNews(staff: SignedIn, r: ReadHandle): CustodyDue['recoveredPins'] {
  if (staff.role !== 'owner') return [];
  const news = recoveredPins(r).filter((pin) => isNewsFor(pin, staff.id));
  return news.map(({ staffId, at }) => ({ staffId, name: staffName(r, staffId), at }));
}

async function view(parts: Parts, now: Moment): Promise<BackupsView> {
  const { record, backups: keeper, folders } = parts;
  const { id, label, path } = await keeper.places.chosen();
  const proven = new Map(record.store.read((r) => backupsMade(r, 200)).map((made) => [made.name, made.provenAt]));
  const { found, complete } = await ownOnes(parts);
  return {
    ...due(parts, now),
    place: { id, label, reachable: path !== null },
    places: await folders.targets(),
    backups: found.slice(0, mostListed).map(({ manifest: { name, madeAt, bytes, counts } }) => ({
      name,
      madeAt,
      bytes,
      events: counts.events,
      clients: counts.clients,
      visits: counts.visits,
      provenAt: proven.get(name) ?? null,
    })),
    complete,
    problem: keeper.problem,
    notes: [...keeper.notes],
  };
}

/** This record's own backups at the chosen place; none while that place is gone. */
async function ownOnes({ record, backups: keeper }: Pick<Parts, 'record' | 'backups'>): Promise<FoundBackups> {
  const { path } = await keeper.places.chosen();
  if (path === null) return { found: [], complete: true };
  const { found, complete } = await keeper.places.ownAt(path);
  return { found: found.filter(({ manifest }) => isOurs(record.store, manifest.head.log)), complete };
}

/** Only this record's present epoch counts: another tablet's backups on the same stick do not protect this clinic. */
function isOurs(store: Store, log: string): boolean {
  return log === store.identity.log;
}

interface Restorable {
  readonly found: readonly { readonly id: string; readonly place: string; readonly found: FoundBackup }[];
  /** Labels of the places that could not be looked through in time. */
  readonly unread: string[];
}

async function restorable(keeper: BackupKeeper): Promise<Restorable> {
  const places = await keeper.places.all();
  const all = await Promise.all(
    places.map(async ({ id, label, path }) => {
      const { found, complete } = await findBackups(path);
      return {
        label,
        complete,
        found: found.map((one) => ({ id: `${id}/${one.manifest.name}`, place: label, found: one })),
      };
    }),
  );
  const found = all
    .flatMap((place) => place.found)
    .sort((a, b) => newestFirst(a.found, b.found))
    .slice(0, mostListed);
  return { found, unread: all.filter(({ complete }) => !complete).map(({ label }) => label) };
}
