import { createStore } from '../../db/file/open.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import { storeProtocol } from '../../db/projections/protocols.ts';
import { staffMembers } from '../../db/projections/staff.ts';
import { makePinSecret } from '../../db/vault/pins.ts';
import { putPinSecret, putSecret } from '../../db/vault/secrets.ts';
import { makeSealIdentity } from '../../documents/seal/identity.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import { type ClockReading, refuseUnseenClock } from '../../domain/clinic/clock-seen.ts';
import { firstSealSince } from '../../domain/clinic/seal.ts';
import { AppError } from '../../domain/errors.ts';
import { StaffId } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { Moment } from '../../domain/time.ts';
import { statusOf } from '../app/status.ts';
import type { app } from '../contract/app.ts';
import type { Parsed } from '../contract/contract.ts';
import { knownNames, refuseGuessablePassphrase } from '../custody/passphrases.ts';
import { ownerInSetup, refuseNewPin } from '../custody/pins.ts';
import { judged } from '../custody/tries.ts';
import type { Handlers } from '../gate/route.ts';
import { refuseUnprintable } from '../papers/printable.ts';
import { presentSeal, publishCertificates } from '../seal/seal-certificates.ts';
import type { Kiosk } from '../tablet/kiosk.ts';

export function setupHandlers(kiosk: Kiosk): Handlers<typeof app> {
  return {
    'app.status': (_, { now }) => statusOf(kiosk, now),

    'setup.begin': (input, { now }) => begin(kiosk, input, now),

    'setup.confirm-recovery': async ({ recoveryKey }, { now }) => {
      if (!(await kiosk.vault.confirmRecovery(recoveryKey)))
        throw new AppError('wrong-recovery-key', 'That is not the key that was shown. Compare it letter by letter.');
      const { fingerprint: sealFingerprint } = kiosk.store.read(presentSeal);
      publishCertificates(kiosk.ports.dataDir, kiosk.store);
      kiosk.store.write((w) =>
        appendClinicEvent(
          w,
          { type: 'setup-completed', device: kiosk.ports.device, sealFingerprint },
          { actor: { kind: 'system' }, now },
        ),
      );
      kiosk.access.setupIsComplete();
      kiosk.access.enter({ mode: 'locked' });
      return statusOf(kiosk, now);
    },

    'setup.new-recovery': async ({ pin }, { now }) => {
      const { unfinishedSetup } = kiosk.access;
      const owner = kiosk.store.read(staffMembers).find(({ role }) => role === 'owner');
      if (!unfinishedSetup || !owner) throw new Error('there is no setup to go on with');
      await ownerInSetup(unfinishedSetup.store, owner.id, pin, now);
      return { recoveryKey: await kiosk.vault.renewRecovery(unfinishedSetup.key) };
    },

    'store.open': async ({ passphrase }, { now }) => {
      kiosk.opening.openOrRecover(await judged(kiosk, 'passphrase', now, () => kiosk.vault.open({ passphrase })));
      return statusOf(kiosk, now);
    },

    'store.recover': async ({ recoveryKey, newPassphrase }, { now }) => {
      if (newPassphrase !== undefined) await refuseGuessablePassphrase(newPassphrase, knownNames(kiosk.record));
      const key = await judged(kiosk, 'recovery-key', now, () => kiosk.vault.recover(recoveryKey, { newPassphrase }));
      kiosk.opening.openOrRecover(key, { forgiveTries: true });
      return statusOf(kiosk, now);
    },
  };
}

/** Keys first, then the store, then one transaction with everything in it: a power cut in between starts setup over. */
async function begin(
  kiosk: Kiosk,
  { clinic, owner, passphrase, clockSeen }: Parsed<'setup.begin'>,
  reading: Moment,
): Promise<{ recoveryKey: string }> {
  await refuseUnprintable([clinic, owner.name, kiosk.ports.device]);
  refuseNewPin(owner.pin, clinic);
  if (clockSeen) refuseOtherClock(clockSeen, { instant: reading.instant, zone: clinic.zone });
  if (passphrase !== undefined) await refuseGuessablePassphrase(passphrase, [clinic.name, owner.name]);
  const { ports, keyRandom } = kiosk;
  const now = { ...reading, zone: clinic.zone };
  const pepper = keyRandom(32);
  const pinSecret = await makePinSecret(owner.pin, pepper, keyRandom, ports.cost?.pin);
  const identity = await makeSealIdentity({
    clinicName: clinic.name,
    device: ports.device,
    now,
    since: firstSealSince(now.instant),
  });

  const { store, key, recoveryKey } = await storeAndKeys(kiosk, passphrase, now);
  const ownerId = StaffId.parse(ports.ids.next());
  const actor = { kind: 'staff', staffId: ownerId } as const;
  store.write((w) => {
    const hash = storeProtocol(w, defaultProtocol);
    const { id, version } = defaultProtocol;
    const events: ClinicEvent[] = [
      { type: 'clinic-changed', details: clinic },
      { type: 'staff-added', staffId: ownerId, name: owner.name, role: 'owner' },
      { type: 'pin-set', staffId: ownerId },
      { type: 'protocol-activated', hash, id, version },
    ];
    for (const event of events) appendClinicEvent(w, event, { actor, now });
    putSecret(w, 'pin-pepper', pepper);
    putPinSecret(w, ownerId, pinSecret);
    putSecret(w, 'seal-private-key', identity.privateKey);
    putSecret(w, 'seal-certificate', identity.certificate);
  });
  kiosk.record.take(store, key);
  kiosk.access.beginSetup('confirm-recovery');
  return { recoveryKey };
}

/** Throws when the clock was moved, or the clinic's zone changed, since somebody looked at it. */
function refuseOtherClock(seen: ClockReading, now: ClockReading): void {
  const no = refuseUnseenClock(seen, now);
  if (no) throw new AppError(no.code, no.message);
}

async function storeAndKeys(kiosk: Kiosk, passphrase: string | undefined, now: Moment) {
  const { unfinishedSetup } = kiosk.access;
  // The power went after the store was made and before anything was in it.
  if (unfinishedSetup) {
    const { store, key } = unfinishedSetup;
    return { store, key, recoveryKey: await kiosk.vault.renewRecovery(key) };
  }
  const { key, recoveryKey } = await kiosk.vault.create({ passphrase });
  const { random, device } = kiosk.ports;
  const store = createStore({ file: kiosk.storeFile, key, random, device, now });
  return { store, key, recoveryKey };
}
