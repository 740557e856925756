import type { CorrectionInput } from '../../documents/papers/correction.ts';
import type {
  AftercareSheetInput,
  ConsentRecordInput,
  DocumentBase,
  PreparationSheetInput,
  SignedBy,
} from '../../documents/papers/inputs.ts';
import { ClinicDetails } from '../../domain/clinic/clinic.ts';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import { preparationTimeline } from '../../domain/dates/preparation.ts';
import { Sha256, StaffId } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { aftercareHash, consentHash, protocolHash } from '../../domain/protocol/hash.ts';
import { CivilDate, CivilTime, Moment } from '../../domain/time.ts';
import type { CoursePlace } from '../../domain/visit/types.ts';
import type { EventLine } from '../../domain/visit/views/event-line.ts';
import type { NamedDeed } from '../../domain/visit/views/people.ts';
import { sampleClient, sampleClinic, sampleOwner } from '../../scripts/sample/people.ts';
import { penSignature } from './signatures.ts';

/** A clock reading: wall clock in UTC, on 24 Nov 2026 unless a whole instant is given. */
export function at(time: string, zone = 'Europe/London'): Moment {
  const instant = time.includes('T') ? time : `2026-11-24T${time}:00.000Z`;
  return Moment.parse({ instant, zone, uptimeMs: 1000, bootId: 'boot-1' });
}

export const date = (text: string): CivilDate => CivilDate.parse(text);

export const visitId = '0199f2a0-7c1e-7cc3-9d5b-2f8a4c6e1b30';

export const clinic = ClinicDetails.parse(sampleClinic);

/** One person did everything, from the door to the seal. */
export function people(name: string): NamedDeed[] {
  const staffId = StaffId.parse('0199f2a0-7c1e-7cc3-9d5b-2f8a4c6e1b99');
  const deed = (did: NamedDeed['did'], from: string, to = from): NamedDeed => ({
    did,
    staffId,
    name,
    from: at(from),
    to: at(to),
  });
  return [
    deed('opened', '08:53'),
    deed('checked', '09:01', '09:07'),
    deed('witnessed-consent', '09:33'),
    deed('treated', '09:20', '13:05'),
    deed('witnessed-aftercare', '13:20'),
    deed('sealed', '13:22'),
  ];
}

export const base: DocumentBase = {
  clinic,
  logo: null,
  client: { name: sampleClient.name, dateOfBirth: date(sampleClient.dateOfBirth) },
  people: people(sampleOwner.name),
  session: 2,
  sessionsPlanned: 3,
  final: false,
  visitId,
  madeAt: at('13:22'),
  device: 'CH-0173',
  head: Sha256.parse('4f2a91c70b3ed865a17c52e96d08b4f31c9a77e038dbf26495a10e4cc83b6f17'),
  sealFingerprint: '9b1044e7d2c37a5f00224466445566778899aabbccddeeff0022446644556677',
  disclaimer: defaultProtocol.disclaimer,
};

export const clientSigned: SignedBy = {
  name: 'Sample Client',
  role: 'client',
  signature: penSignature('U1S1.TXT'),
  at: at('13:18'),
  identifiedBy: null,
  note: '',
};

export const witnessSigned: SignedBy = {
  name: 'Robin Example',
  role: 'witness',
  signature: penSignature('U7S1.TXT'),
  at: at('13:20'),
  identifiedBy: 'known-to-staff',
  note: '',
};

const second: CoursePlace = {
  session: 2,
  sessionsPlanned: 3,
  final: false,
  next: { date: date('2026-12-15'), time: CivilTime.parse('10:00') },
  plannedFinal: date('2026-12-15'),
};

export const finalCourse: CoursePlace = { session: 3, sessionsPlanned: 3, final: true, next: null, plannedFinal: null };

export function aftercareInput(
  course: CoursePlace = second,
): AftercareSheetInput & { readonly clientSigned: SignedBy } {
  const finishedAt = at('13:05');
  const timeline = aftercareTimeline({ finished: finishedAt, course, protocol: defaultProtocol });
  return {
    ...base,
    session: course.session,
    sessionsPlanned: course.sessionsPlanned,
    final: course.final,
    finishedAt,
    stopped: false,
    timeline,
    aftercareVersion: 12,
    text: aftercareHash(timeline),
    clientSigned,
    unsigned: '',
    witnessSigned,
  };
}

export function preparationInput(): PreparationSheetInput {
  return {
    ...base,
    session: 2,
    timeline: preparationTimeline({
      appointment: { date: date('2026-12-08'), time: CivilTime.parse('10:00') },
      today: date('2026-11-24'),
      session: 2,
      sessionsPlanned: 3,
      protocol: defaultProtocol,
    }),
    rescheduled: {
      reasons: ['Redness', 'Uneven tan'],
      note: 'Red patch of about 3 cm behind the left ear, warm. Client was in the sun on Sunday.',
      on: at('09:12'),
    },
  };
}

export const line = (
  sequence: number,
  time: string,
  who: string,
  type: string,
  payload: Record<string, unknown>,
): EventLine => ({
  sequence,
  moment: at(time),
  actor: { kind: 'system' },
  actorName: who,
  type,
  payload,
});

export const events: EventLine[] = [
  line(41, '08:53', 'Robin Example', 'visit-opened', {
    clientName: 'Sample Client',
    dateOfBirth: '1988-03-14',
    protocol: 'a'.repeat(64),
  }),
  line(42, '08:54', 'Robin Example', 'handed-over', { task: 'intake', language: 'en' }),
  line(43, '08:55', 'Sample Client', 'health-answered', {
    question: 'allergies',
    answer: 'yes',
    details: 'Latex gloves, mild rash',
  }),
  line(44, '09:01', 'Robin Example', 'check-answered', {
    check: 'no-products',
    question: 'fibres',
    option: 'present',
    round: 1,
  }),
  line(45, '09:31', 'Sample Client', 'consent-signed', {
    signature: { kind: 'drawn', strokes: 7 },
    text: 'b'.repeat(64),
    language: 'en',
    intent: true,
    electronicRecord: true,
  }),
];

export function consentInput(): ConsentRecordInput {
  const { consent, health } = defaultProtocol;
  return {
    ...base,
    outcome: 'signed',
    declineReason: '',
    ended: null,
    consent,
    text: consentHash(defaultProtocol),
    language: 'en',
    protocol: { id: defaultProtocol.id, version: defaultProtocol.version, hash: protocolHash(defaultProtocol) },
    clauses: consent.clauses.map((clause) => ({
      id: clause.id,
      openedAt: at('09:25'),
      answer: clause.optional ? 'refused' : 'agreed',
      answeredAt: at('09:26'),
      withdrawn: null,
    })),
    questions: [
      {
        topic: consent.clauses[0]?.id ?? 'none',
        words: 'How long does it last?',
        answer: 'Some years; it fades slowly.',
        at: at('09:28'),
      },
    ],
    crossedOut: [],
    health: health.map((question, index) => ({
      text: question.text,
      answer: index === 10 ? 'yes' : 'no',
      details: index === 10 ? 'Latex gloves, mild rash' : '',
    })),
    alerts: [
      {
        text: health[10]?.text ?? '',
        decision: 'continue',
        reason: 'Nitrile gloves used throughout.',
        at: at('08:59'),
      },
    ],
    clientSigned: { ...clientSigned, at: at('09:31'), identifiedBy: 'birth-date-confirmed' },
    witnessSigned: { ...witnessSigned, at: at('09:33'), note: 'Client has been here before.' },
    copy: 'Printed at the visit; on request saved to a USB folder of the client’s.',
    events,
  };
}

/** A session with a remedy, a decision, a break on time, one late and one skipped. */

/** The second thing that was written down after the seal: a name that was misspelt, after photos were withdrawn. */
export function correctionInput(): CorrectionInput {
  return {
    ...base,
    madeAt: at('2026-11-26T09:12:00.000Z'),
    sealedAs: { name: 'Bo Lee', dateOfBirth: base.client.dateOfBirth },
    number: 2,
    written: {
      point: '',
      text: 'The name was misspelt in the form.\nThe pigment was “Soft Black 2”, not “Soft Black 1”: the box was looked at again today.',
      at: at('2026-11-26T09:10:00.000Z'),
      by: 'Robin Example',
    },
    papers: [
      { title: 'Aftercare sheet', sha256: base.head },
      { title: 'Consent record', sha256: Sha256.parse(base.sealFingerprint) },
    ],
    sealedAt: at('13:22'),
    earlier: [{ point: 'Photos (optional)', text: '', at: at('2026-11-25T16:40:00.000Z'), by: 'Robin Example' }],
  };
}
