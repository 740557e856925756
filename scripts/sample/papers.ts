import type { AftercareSheetInput, DocumentBase, SignedBy } from '../../documents/papers/inputs.ts';
import { ClinicDetails } from '../../domain/clinic/clinic.ts';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import { Sha256 } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { aftercareHash } from '../../domain/protocol/hash.ts';
import type { Signature } from '../../domain/signature.ts';
import { CivilDate, Moment } from '../../domain/time.ts';
import type { CoursePlace } from '../../domain/visit/types.ts';
import { sampleClient, sampleClinic, sampleOwner, sampleZone } from './people.ts';
import { secondSession } from './visit.ts';

/** The sample visit as input for papers, for code that makes papers without a store. */

/** A clock reading: UTC on 24 Nov 2026, unless a whole instant is given. */
export function at(time: string, zone: string = sampleZone): Moment {
  const instant = time.includes('T') ? time : `2026-11-24T${time}:00.000Z`;
  return Moment.parse({ instant, zone, uptimeMs: 1000, bootId: 'boot-1' });
}

export const paperClinic = ClinicDetails.parse(sampleClinic);

export const paperBase: DocumentBase = {
  clinic: paperClinic,
  logo: null,
  client: { name: sampleClient.name, dateOfBirth: CivilDate.parse(sampleClient.dateOfBirth) },
  people: [],
  session: 2,
  sessionsPlanned: 3,
  final: false,
  visitId: '0199f2a0-7c1e-7cc3-9d5b-2f8a4c6e1b30',
  madeAt: at('13:22'),
  device: 'CH-0173',
  head: Sha256.parse('4f2a91c70b3ed865a17c52e96d08b4f31c9a77e038dbf26495a10e4cc83b6f17'),
  sealFingerprint: '9b1044e7d2c37a5f00224466445566778899aabbccddeeff0022446644556677',
  disclaimer: defaultProtocol.disclaimer,
};

export function signedByClient(signature: Signature): SignedBy {
  return { name: sampleClient.name, role: 'client', signature, at: at('13:18'), identifiedBy: null, note: '' };
}

export function signedByWitness(signature: Signature): SignedBy {
  const name = sampleOwner.name;
  return { name, role: 'witness', signature, at: at('13:20'), identifiedBy: 'known-to-staff', note: '' };
}

/** The aftercare sheet of the sample visit, or of another place in the course. */
export function sampleSheet(
  signatures: Pick<AftercareSheetInput, 'witnessSigned'> & { readonly clientSigned: SignedBy },
  course: CoursePlace = secondSession,
): AftercareSheetInput & { readonly clientSigned: SignedBy } {
  const finishedAt = at('13:05');
  const timeline = aftercareTimeline({ finished: finishedAt, course, protocol: defaultProtocol });
  const { session, sessionsPlanned, final } = course;
  return {
    ...paperBase,
    ...{ session, sessionsPlanned, final },
    finishedAt,
    stopped: false,
    timeline,
    aftercareVersion: 12,
    text: aftercareHash(timeline, defaultProtocol),
    unsigned: '',
    ...signatures,
  };
}
