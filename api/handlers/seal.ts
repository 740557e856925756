import type { Store } from '../../db/file/store.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import { newestSealing } from '../../db/projections/documents.ts';
import { presentClinic } from '../../db/projections/settings.ts';
import { putSecret } from '../../db/vault/secrets.ts';
import { describeCertificate, makeSealIdentity } from '../../documents/seal/identity.ts';
import { refuseRenewal, retired, sealStanding } from '../../domain/clinic/seal.ts';
import { AppError, systemCode } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import type { SealView, seal } from '../contract/seal.ts';
import type { Log } from '../gate/ports.ts';
import type { Handlers } from '../gate/route.ts';
import { largestVerified, verifyFile } from '../papers/verify-file.ts';
import { presentSeal, sealCertificates, tryPublishCertificates } from '../seal/seal-certificates.ts';
import type { Context } from './context.ts';

export function sealHandlers(
  parts: Pick<Context, 'record' | 'access' | 'backups' | 'folders' | 'dataDir' | 'device' | 'log'>,
): Handlers<typeof seal> {
  const { record, access, backups, folders, dataDir, device, log } = parts;
  return {
    'seal.get': (_, { now }) => sealView(record.store, now),

    'seal.renew': async ({ clockIsRight }, { now }) => {
      const { store } = record;
      const { staffActor } = access;
      const clinic = store.read(presentClinic);
      const no = store.read((r) => refuseRenewal(newestSealing(r), now.instant, clockIsRight));
      if (no) throw new AppError(no.code, no.params);
      const made = await makeSealIdentity({ clinicName: clinic.name, device, now });
      const next = describeCertificate(made.certificate);
      // Key, certificate and event in one transaction: after a power cut either the old seal or the new one is complete.
      store.write((w) => {
        const previous = retired(presentSeal(w), newestSealing(w), now.instant);
        appendClinicEvent(w, { type: 'seal-renewed', previous, next }, { actor: staffActor, now });
        putSecret(w, 'seal-private-key', made.privateKey);
        putSecret(w, 'seal-certificate', made.certificate);
      });
      forgetOldKey(store, log);
      tryPublishCertificates(dataDir, store, log);
      // Until a backup holds the new key, a lost tablet would lose it.
      backups.ask();
      return sealView(record.store, now);
    },

    'seal.files': ({ targetId }) => folders.files(targetId, ['.pdf']),

    'seal.check': async ({ targetId, fileId }) =>
      verifyFile(record.store, await folders.read(targetId, fileId, largestVerified)),
  };
}

/** Replaced bytes are zeroed in the file; until it is folded in, the write-ahead log may still hold the old page. */
function forgetOldKey(store: Store, log: Log): void {
  try {
    store.foldLog();
  } catch (error) {
    // The renewal is saved; the log is folded at the latest when the store closes.
    const code = systemCode(error);
    log({ level: 'warning', operation: 'seal.renew', code: 'not-saved', detail: code });
  }
}

function sealView(store: Store, now: Moment): SealView {
  const all = store.read(sealCertificates);
  const present = store.read(presentSeal);
  return { present, standing: sealStanding(present, now.instant), past: all.slice(0, -1).reverse() };
}
