import type { AftercareSheetInput, SignedBy } from '../../../documents/papers/inputs.ts';
import { ClinicDetails } from '../../../domain/clinic/clinic.ts';
import { aftercareTimeline } from '../../../domain/dates/aftercare.ts';
import { Sha256 } from '../../../domain/ids.ts';
import { defaultProtocol } from '../../../domain/protocol/default-en.ts';
import { aftercareHash } from '../../../domain/protocol/hash.ts';
import type { Signature } from '../../../domain/signature.ts';
import { CivilDate, CivilTime, Moment } from '../../../domain/time.ts';
import { sampleClient, sampleClinic } from '../../sample/people.ts';

/** A clock reading in London: 24 Nov 2026 unless a whole instant is given. */
export function at(time: string): Moment {
  const instant = time.includes('T') ? time : `2026-11-24T${time}:00.000Z`;
  return Moment.parse({ instant, zone: 'Europe/London', uptimeMs: 1000, bootId: 'bench' });
}

/** A pen line of 300 points, as long as a usual signature. */
function signed(name: string, role: 'client' | 'witness', time: string): SignedBy {
  const points = Array.from({ length: 300 }, (_, i) => ({
    x: i * 1.2,
    y: 40 + 30 * Math.sin(i / 7) * Math.cos(i / 41),
    t: i * 8,
    p: 0.5 + 0.4 * Math.sin(i / 11),
  }));
  const signature: Signature = { kind: 'drawn', pointer: 'pen', width: 400, height: 100, strokes: [points] };
  return { name, role, signature, at: at(time), identifiedBy: role === 'client' ? null : 'known-to-staff', note: '' };
}

/** The usual sheet: session 2 of 3, the final one booked three weeks ahead. */
export function aftercareInput(): AftercareSheetInput {
  const finishedAt = at('13:05');
  const date = CivilDate.parse('2026-12-15');
  const next = { date, time: CivilTime.parse('10:00') };
  const course = { session: 2, sessionsPlanned: 3, final: false, next, plannedFinal: date };
  const timeline = aftercareTimeline({ finished: finishedAt, course, protocol: defaultProtocol });
  return {
    clinic: ClinicDetails.parse(sampleClinic),
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
    sealFingerprint: '9b1044e7d2c37a5f00112233445566778899aabbccddeeff0011223344556677',
    disclaimer: defaultProtocol.disclaimer,
    stopped: false,
    finishedAt,
    timeline,
    aftercareVersion: 12,
    text: aftercareHash(timeline),
    clientSigned: signed('Sample Client', 'client', '13:18'),
    unsigned: '',
    witnessSigned: signed('Robin Example', 'witness', '13:20'),
  };
}
