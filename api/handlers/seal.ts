import { appendClinicEvent } from '../../db/log/log.ts';
import { newestSealing } from '../../db/projections/documents.ts';
import { putSecret } from '../../db/vault/secrets.ts';
import { describeCertificate, makeSealIdentity } from '../../documents/seal/identity.ts';
import { refuseRenewal, retired, sealStanding } from '../../domain/clinic/seal.ts';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import type { SealView, seal } from '../contract/seal.ts';
import type { Handlers } from '../gate/route.ts';
import { checkedFile, largestChecked } from '../papers/checked-file.ts';
import { presentSeal, sealCertificates, tryPublishCertificates } from '../seal/seal-certificates.ts';
import type { Kiosk } from '../tablet/kiosk.ts';

export function sealHandlers(kiosk: Kiosk): Handlers<typeof seal> {
  return {
    'seal.get': (_, { now }) => sealView(kiosk, now),

    'seal.renew': async ({ clockIsRight }, { now }) => {
      const { store, ports, clinic, staffActor } = kiosk;
      const no = store.read((r) => refuseRenewal(newestSealing(r), now.instant, clockIsRight));
      if (no) throw new AppError(no.code, no.message);
      const made = await makeSealIdentity({ clinicName: clinic.name, device: ports.device, now });
      const next = describeCertificate(made.certificate);
      // Key, certificate and event in one transaction: after a power cut it is wholly the old seal or wholly the new one.
      store.write((w) => {
        const previous = retired(presentSeal(w), newestSealing(w), now.instant);
        appendClinicEvent(w, { type: 'seal-renewed', previous, next }, { actor: staffActor, now });
        putSecret(w, 'seal-private-key', made.privateKey);
        putSecret(w, 'seal-certificate', made.certificate);
      });
      forgetOldKey(kiosk);
      tryPublishCertificates(ports.dataDir, store, ports.log);
      // Until a backup holds the new key, a lost tablet would lose it.
      kiosk.backups.ask();
      return sealView(kiosk, now);
    },

    'seal.files': ({ targetId }) => kiosk.ports.folders.files(targetId, ['.pdf']),

    'seal.check': async ({ targetId, fileId }) =>
      checkedFile(kiosk, await kiosk.ports.folders.read(targetId, fileId, largestChecked)),
  };
}

/** Replaced bytes are zeroed in the file; until it is folded in, the write-ahead log may still hold the old page. */
function forgetOldKey({ store, ports }: Kiosk): void {
  try {
    store.foldLog();
  } catch (error) {
    // The renewal itself is done and on disk; the log is folded at the latest when the store closes.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    ports.log({ level: 'warning', operation: 'seal.renew', code: 'not-saved', detail: code });
  }
}

function sealView({ store }: Kiosk, now: Moment): SealView {
  const all = store.read(sealCertificates);
  const present = store.read(presentSeal);
  return { present, standing: sealStanding(present, now.instant), past: all.slice(0, -1).reverse() };
}
