import { join } from 'node:path';
import { backupsIn, type FoundBackup, readRecovery, storeName } from '../../db/backup/manifest.ts';
import { backupDamaged, provenCopy } from '../../db/backup/prove.ts';
import { restoreBackup } from '../../db/backup/restore.ts';
import type { ReadHandle } from '../../db/file/handles.ts';
import { appendClinicEvent, firstMoment } from '../../db/log/log.ts';
import { backupsMade, lastProven } from '../../db/projections/custody.ts';
import { isNewsFor, recoveredPins } from '../../db/projections/recovered-pins.ts';
import { openRecoveryHalf } from '../../db/vault/recovery-half.ts';
import { sealStanding } from '../../domain/clinic/seal.ts';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import { statusOf } from '../app/status.ts';
import type { BackupsView, backups, CustodyDue } from '../contract/custody.ts';
import { knownNames, refuseGuessablePassphrase } from '../custody/passphrases.ts';
import { judged } from '../custody/tries.ts';
import type { Handlers } from '../gate/route.ts';
import { checkRecord, faultWords, verdictOf } from '../integrity/record-check.ts';
import { keepPublished, presentSeal } from '../seal/seal-certificates.ts';
import type { Kiosk } from '../tablet/kiosk.ts';

const hour = 3_600_000;
const backupOverdue = 36 * hour;
const drillOverdue = 90 * 24 * hour;
/** A clinic has a week to do its first one. */
const firstDrillOverdue = 7 * 24 * hour;
const mostListed = 30;

export function backupHandlers(kiosk: Kiosk): Handlers<typeof backups> {
  return {
    'backups.due': (_, { now }) => due(kiosk, now),

    'backups.get': (_, { now }) => view(kiosk, now),

    'backups.choose': async ({ targetId }, { now }) => {
      const targets = await kiosk.ports.folders.targets();
      const target = targetId === null ? { label: 'this tablet' } : targets.find(({ id }) => id === targetId);
      if (!target) throw new AppError('unknown-target', 'That folder is not there any more. Plug the stick in again.');
      const event = { type: 'backup-place-chosen', place: targetId, label: target.label } as const;
      kiosk.store.write((w) => appendClinicEvent(w, event, { actor: kiosk.staffActor, now }));
      return view(kiosk, now);
    },

    'backups.make': async (_, { now }) => {
      await kiosk.backups.make(now);
      return view(kiosk, now);
    },

    'backups.drill': async ({ recoveryKey }, { now }) => {
      const { path } = await kiosk.backups.place();
      const newest =
        path === null ? undefined : kiosk.backups.ownAt(path).find(({ manifest }) => isOurs(kiosk, manifest.head.log));
      if (!newest) throw new AppError('no-backup', 'There is no backup at that place yet. Make one first.');
      const half = readRecovery(newest.folder);
      if (!half) throw backupDamaged('no recovery half');
      const key = await judged(kiosk, 'recovery-key', now, () => openRecoveryHalf(half, recoveryKey));
      provenCopy(join(newest.folder, storeName), key, newest.manifest);
      const { name, madeAt, counts } = newest.manifest;
      const event = { type: 'backup-proven', name, madeAt, rows: counts.events } as const;
      kiosk.store.write((w) => appendClinicEvent(w, event, { actor: kiosk.staffActor, now }));
      return { name, madeAt, rows: counts.events, backups: await view(kiosk, now) };
    },

    'store.backups': async () =>
      (await restorable(kiosk)).map(({ id, place, found: { manifest } }) => ({
        id,
        place,
        madeAt: manifest.madeAt,
        clinic: manifest.clinic,
        device: manifest.device,
        clients: manifest.counts.clients,
        visits: manifest.counts.visits,
      })),

    'store.restore': async ({ backupId, recoveryKey, newPassphrase }, { now }) => {
      // In recovery because of too many wrong PINs: whoever brings a stick along must not replace a sound record by it.
      if (kiosk.mode.mode === 'recovery' && kiosk.isOpen && kiosk.problem === null)
        throw new AppError(
          'records-sound',
          'The records on this tablet are sound. Open them with their own recovery key. Nothing was changed.',
        );
      const chosen = (await restorable(kiosk)).find(({ id }) => id === backupId);
      if (!chosen) throw new AppError('no-backup', 'That backup is not there any more. Plug the stick in again.');
      const half = readRecovery(chosen.found.folder);
      if (!half) throw backupDamaged('no recovery half');
      if (kiosk.ports.protector.kind === 'passphrase' && newPassphrase === undefined)
        throw new AppError('passphrase-needed', 'This tablet has no keychain to keep the key in. Choose a passphrase.');
      if (newPassphrase !== undefined)
        await refuseGuessablePassphrase(newPassphrase, [chosen.found.manifest.clinic, ...knownNames(kiosk.record)]);
      const key = await judged(kiosk, 'recovery-key', now, () => openRecoveryHalf(half, recoveryKey));
      const { storeFile: file, ports } = kiosk;
      kiosk.opening.close();
      keepPublished(ports.dataDir, now);
      restoreBackup({ backup: chosen.found, key, file, device: ports.device, now, random: ports.random });
      await kiosk.vault.adopt(half, recoveryKey, { newPassphrase });
      kiosk.opening.openOrRecover(key, { forgiveTries: true });
      return statusOf(kiosk, now);
    },

    'record.check': async (_, { now }) => {
      const { path } = await kiosk.backups.place();
      const found = checkRecord(kiosk, path === null ? [] : [path]);
      const verdict = kiosk.store.read((r) => verdictOf(r, found, now.zone));
      return { ...verdict, rows: found.ok ? found.rows : 0 };
    },
  };
}

function due(kiosk: Kiosk, now: Moment): CustodyDue {
  return kiosk.store.read((r) => {
    const begun = firstMoment(r).instant;
    const lastMade = backupsMade(r, 1)[0]?.madeAt ?? null;
    const proven = lastProven(r);
    const since = (instant: string) => Date.parse(now.instant) - Date.parse(instant);
    return {
      backup: kiosk.backups.problem !== '' || since(lastMade ?? begun) > backupOverdue,
      failedBackup: kiosk.backups.lastFailed(now),
      drill: proven === null ? since(begun) > firstDrillOverdue : since(proven) > drillOverdue,
      fault: faultWords(r, now.zone),
      storageLow: kiosk.ballast.isLow,
      seal: sealStanding(presentSeal(r), now.instant),
      recoveredPins: recoveredNews(kiosk, r),
      lastMade,
      lastProven: proven,
    };
  });
}

function recoveredNews(kiosk: Kiosk, r: ReadHandle): CustodyDue['recoveredPins'] {
  const { staff } = kiosk;
  if (staff.role !== 'owner') return [];
  const news = recoveredPins(r).filter((pin) => isNewsFor(pin, staff.id));
  return news.map(({ staffId, at }) => ({ staffId, name: kiosk.staffName(staffId), at }));
}

async function view(kiosk: Kiosk, now: Moment): Promise<BackupsView> {
  const { id, label, path } = await kiosk.backups.place();
  const proven = new Map(kiosk.store.read((r) => backupsMade(r, 200)).map((made) => [made.name, made.provenAt]));
  const found =
    path === null ? [] : kiosk.backups.ownAt(path).filter(({ manifest }) => isOurs(kiosk, manifest.head.log));
  return {
    ...due(kiosk, now),
    place: { id, label, reachable: path !== null },
    places: await kiosk.ports.folders.targets(),
    backups: found.slice(0, mostListed).map(({ manifest: { name, madeAt, bytes, counts } }) => ({
      name,
      madeAt,
      bytes,
      events: counts.events,
      clients: counts.clients,
      visits: counts.visits,
      provenAt: proven.get(name) ?? null,
    })),
    problem: kiosk.backups.problem,
  };
}

/** Only this record's present epoch: another tablet's backups on the same stick are not this clinic's safety. */
function isOurs(kiosk: Kiosk, log: string): boolean {
  return log === kiosk.store.identity.log;
}

async function restorable(kiosk: Kiosk): Promise<{ id: string; place: string; found: FoundBackup }[]> {
  const places = await kiosk.backups.everyPlace();
  const all = places.flatMap(({ id, label, path }) =>
    backupsIn(path).map((found) => ({ id: `${id}/${found.manifest.name}`, place: label, found })),
  );
  return all.sort((a, b) => (a.found.manifest.madeAt < b.found.manifest.madeAt ? 1 : -1)).slice(0, mostListed);
}
