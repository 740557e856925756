import type { ReadHandle, WriteHandle } from '../../db/file/handles.ts';
import { append } from '../../db/log/log.ts';
import { licenceNumbers } from '../../db/projections/licences.ts';
import { storeProtocol } from '../../db/projections/protocols.ts';
import {
  clinicLogo,
  presentClinic,
  printingChoice,
  questionsAPage,
  unknownBirthAllowed,
} from '../../db/projections/settings.ts';
import { staffMembers } from '../../db/projections/staff.ts';
import { putSecret } from '../../db/vault/secrets.ts';
import type { SealIdentity } from '../../documents/seal/certificate.ts';
import { sha256Hex } from '../../domain/canonical.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import type { StaffId } from '../../domain/ids.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import type { Moment } from '../../domain/time.ts';

/** What of the clinic a practice needs: how it is called and set up, and who works there. No client, no visit, no PIN. */
export function clinicOf(r: ReadHandle): readonly ClinicEvent[] {
  const logo = clinicLogo(r);
  const printing = printingChoice(r);
  const working = staffMembers(r).filter(({ active }) => active);
  const licences = licenceNumbers(r);
  return [
    { type: 'clinic-changed', details: presentClinic(r) },
    ...working.map(({ id: staffId, name, role }) => ({ type: 'staff-added' as const, staffId, name, role })),
    ...working.flatMap(({ id: staffId }) => {
      const number = licences[staffId];
      return number ? [{ type: 'staff-licence-set' as const, staffId, by: staffId, number }] : [];
    }),
    { type: 'unknown-birth-set', allowed: unknownBirthAllowed(r) },
    { type: 'questions-a-page-set', questions: questionsAPage(r) },
    ...(printing ? [{ type: 'printing-set' as const, printing }] : []),
    ...(logo ? [{ type: 'logo-set' as const, logo }] : []),
  ];
}

interface Seed {
  readonly clinic: readonly ClinicEvent[];
  readonly protocol: Protocol;
  /** Who approved the text, or is about to; null for a sample. */
  readonly approvedBy: StaffId | null;
  /** The practice's own seal: made for it, and gone with it. */
  readonly seal: SealIdentity;
  readonly device: string;
  readonly now: Moment;
}

/** Fills an empty practice store, through the same log and projections as a setup. */
export function seed(w: WriteHandle, { clinic, protocol, approvedBy, seal, device, now }: Seed): void {
  const hash = storeProtocol(w, protocol);
  const { treatment, name } = protocol;
  const { whole: version } = protocol.versions;
  const events: ClinicEvent[] = [
    ...clinic,
    { type: 'protocol-activated', hash, id: treatment, version },
    ...(approvedBy === null
      ? []
      : [
          {
            type: 'protocol-published' as const,
            ...{ treatment, version, hash, name, approvedBy, changes: [], consentAgain: false },
          },
        ]),
    { type: 'setup-completed', device, sealFingerprint: sha256Hex(seal.certificate) },
  ];
  append(
    w,
    events.map((event) => ({ visitId: null, clientId: null, actor: { kind: 'system' }, moment: now, event })),
  );
  putSecret(w, 'seal-private-key', seal.privateKey);
  putSecret(w, 'seal-certificate', seal.certificate);
}
