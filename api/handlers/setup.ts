import { clearRestoring } from '../../db/backup/restore.ts';
import { createStore } from '../../db/file/open.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import { storeProtocol } from '../../db/projections/protocols.ts';
import { staffMembers } from '../../db/projections/staff.ts';
import { makePinSecret } from '../../db/vault/pins.ts';
import { putSecret } from '../../db/vault/secrets.ts';
import { makeSealIdentity } from '../../documents/seal/identity.ts';
import { ClinicEntry, type ClinicEvent } from '../../domain/clinic/clinic.ts';
import { type ClockReading, refuseUnseenClock } from '../../domain/clinic/clock-seen.ts';
import { firstSealSince } from '../../domain/clinic/seal.ts';
import { AppError } from '../../domain/errors.ts';
import { StaffId } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { Moment } from '../../domain/time.ts';
import type { Parsed } from '../contract/contract.ts';
import type { setup } from '../contract/setup.ts';
import { recordWithPin } from '../custody/bound-pins.ts';
import { knownNames, refuseGuessablePassphrase } from '../custody/passphrases.ts';
import { ownerInSetup, refuseNewPin } from '../custody/pins.ts';
import { countedTry } from '../custody/tries.ts';
import type { Handlers } from '../gate/route.ts';
import { vouchFromHere } from '../integrity/head-anchor.ts';
import { refuseUnprintable, unprintableIn } from '../papers/printable.ts';
import { presentSeal, publishCertificates } from '../seal/seal-certificates.ts';
import type { Context } from './context.ts';

type Parts = Pick<
  Context,
  | 'record'
  | 'access'
  | 'opening'
  | 'vault'
  | 'status'
  | 'dataDir'
  | 'device'
  | 'ids'
  | 'random'
  | 'keyRandom'
  | 'cost'
  | 'clock'
  | 'log'
>;

/** From the first start to the lock screen, and from a closed tablet to it. */
export function setupHandlers(parts: Parts): Handlers<typeof setup> {
  const { record, access, opening, vault, status, dataDir, device } = parts;
  return {
    'app.status': (_, { now }) => status(now),

    'setup.check-clinic': async ({ clinic }) => ({
      unprintable: await unprintableIn(clinic, ClinicEntry.keyof().options),
    }),

    'setup.texts': () => {
      const { versions: _, ...protocol } = defaultProtocol;
      return { protocol };
    },

    'setup.begin': (input, { now }) => begin(parts, input, now),

    'setup.confirm-recovery': async ({ recoveryKey }, { now }) => {
      if (!(await vault.confirmRecovery(recoveryKey))) throw new AppError('wrong-recovery-key', { why: 'not-shown' });
      const { fingerprint: sealFingerprint } = record.store.read(presentSeal);
      publishCertificates(dataDir, record.store);
      record.store.write((w) =>
        appendClinicEvent(w, { type: 'setup-completed', device, sealFingerprint }, { actor: { kind: 'system' }, now }),
      );
      vouchFromHere(parts);
      access.setupIsComplete();
      access.enter({ mode: 'locked' });
      return status(now);
    },

    'setup.new-recovery': async ({ pin }, { now }) => {
      const { unfinishedSetup } = access;
      const owner = record.store.read(staffMembers).find(({ role }) => role === 'owner');
      if (!unfinishedSetup || !owner) throw new Error('there is no setup to go on with');
      await ownerInSetup(unfinishedSetup.store, owner.id, pin, now);
      return { recoveryKey: await vault.renewRecovery(unfinishedSetup.key) };
    },

    'store.open': async ({ passphrase }, { now }) => {
      opening.openOrRecover(await countedTry(parts, 'passphrase', now, () => vault.open({ passphrase })));
      return status(now);
    },

    'store.recover': async ({ recoveryKey, newPassphrase }, { now }) => {
      if (newPassphrase !== undefined) await refuseGuessablePassphrase(newPassphrase, knownNames(record));
      const key = await countedTry(parts, 'recovery-key', now, () => vault.recover(recoveryKey, { newPassphrase }));
      opening.openOrRecover(key, { forgiveTries: true });
      return status(now);
    },
  };
}

/**
 * Keys first, then the store, then one transaction with everything in it: after a power cut in between, setup starts again.
 */
async function begin(
  parts: Parts,
  { clinic, owner, passphrase, language, clockSeen }: Parsed<'setup.begin'>,
  reading: Moment,
): Promise<{ recoveryKey: string }> {
  const { record, access, device, ids, keyRandom, cost } = parts;
  await refuseUnprintable([clinic, owner.name, device]);
  refuseNewPin(owner.pin, clinic);
  if (clockSeen) refuseOtherClock(clockSeen, { instant: reading.instant, zone: clinic.zone });
  if (passphrase !== undefined) await refuseGuessablePassphrase(passphrase, [clinic.name, owner.name]);
  const now = { ...reading, zone: clinic.zone };
  const pepper = keyRandom(32);
  const pinSecret = await makePinSecret(owner.pin, pepper, keyRandom, cost?.pin);
  const identity = await makeSealIdentity({
    clinicName: clinic.name,
    device,
    now,
    since: firstSealSince(now.instant),
  });

  const { store, key, recoveryKey } = await storeAndKeys(parts, passphrase, now);
  const ownerId = StaffId.parse(ids.next());
  const actor = { kind: 'staff', staffId: ownerId } as const;
  store.write((w) => {
    const hash = storeProtocol(w, defaultProtocol);
    const { treatment: id, versions } = defaultProtocol;
    const events: ClinicEvent[] = [
      { type: 'clinic-changed', details: clinic },
      { type: 'staff-added', staffId: ownerId, name: owner.name, role: 'owner' },
      { type: 'pin-set', staffId: ownerId },
      { type: 'protocol-activated', hash, id, version: versions.whole },
      ...(language ? [{ type: 'staff-language-set' as const, language }] : []),
    ];
    recordWithPin(w, events, pinSecret, { actor, now });
    putSecret(w, 'pin-pepper', pepper);
    putSecret(w, 'seal-private-key', identity.privateKey);
    putSecret(w, 'seal-certificate', identity.certificate);
  });
  record.take(store, key);
  access.beginSetup('confirm-recovery');
  return { recoveryKey };
}

/** Throws when the clock was moved, or the clinic's zone changed, since somebody confirmed it. */
function refuseOtherClock(seen: ClockReading, now: ClockReading): void {
  const no = refuseUnseenClock(seen, now);
  if (no) throw new AppError(no.code, no.params);
}

async function storeAndKeys(
  { record, access, vault, random, device }: Parts,
  passphrase: string | undefined,
  now: Moment,
) {
  const { unfinishedSetup } = access;
  // A power cut came after the store was created and before anything was in it.
  if (unfinishedSetup) {
    const { store, key } = unfinishedSetup;
    return { store, key, recoveryKey: await vault.renewRecovery(key) };
  }
  const { key, recoveryKey } = await vault.create({ passphrase });
  // Of a record that somebody was about to restore here: it is not kept beside another clinic's.
  clearRestoring(record.file);
  const store = createStore({ file: record.file, key, random, device, now });
  return { store, key, recoveryKey };
}
