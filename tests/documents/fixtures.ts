import type { CorrectionInput } from '../../documents/papers/correction.ts';
import type { ConsentRecordInput, DocumentBase, PreparationSheetInput } from '../../documents/papers/inputs.ts';
import type { ReactionReportInput } from '../../documents/papers/reaction-report.ts';
import { preparationTimeline } from '../../domain/dates/preparation.ts';
import { Sha256, StaffId } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { consentHash, protocolHash } from '../../domain/protocol/hash.ts';
import { CivilDate, CivilTime, Zone } from '../../domain/time.ts';
import { mayRefuse } from '../../domain/visit/task.ts';
import type { CoursePlace } from '../../domain/visit/types.ts';
import type { EventLine } from '../../domain/visit/views/event-line.ts';
import type { NamedDeed } from '../../domain/visit/views/people.ts';
import { at, paperBase, sampleSheet, signedByClient, signedByWitness } from '../../scripts/sample/papers.ts';
import { sampleClient, sampleOwner } from '../../scripts/sample/people.ts';
import { finalSession } from '../../scripts/sample/visit.ts';
import { penSignature } from './signatures.ts';

export const date = (text: string): CivilDate => CivilDate.parse(text);

export { paperClinic as clinic } from '../../scripts/sample/papers.ts';
export { at };
export const { visitId } = paperBase;

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

export const base: DocumentBase = { ...paperBase, people: people(sampleOwner.name) };

export const clientSigned = signedByClient(penSignature('U1S1.TXT'));

export const witnessSigned = signedByWitness(penSignature('U7S1.TXT'));

export const finalCourse: CoursePlace = finalSession;

export function aftercareInput(course?: CoursePlace) {
  const sheet = sampleSheet({ clientSigned, witnessSigned }, course);
  return { ...sheet, people: base.people };
}

export function preparationInput(): PreparationSheetInput {
  return {
    ...base,
    session: 2,
    timeline: preparationTimeline({
      appointment: { date: date('2026-12-08'), time: CivilTime.parse('10:00') },
      today: date('2026-11-24'),
      zone: Zone.parse('Europe/London'),
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
  type: EventLine['type'],
  facts: EventLine['facts'],
): EventLine => ({ sequence, moment: at(time), actor: { kind: 'system' }, actorName: who, type, facts });

export const events: EventLine[] = [
  line(41, '08:53', sampleOwner.name, 'visit-opened', [
    { code: 'client', name: sampleClient.name, birth: CivilDate.parse('1988-03-14') },
    { code: 'hash', of: 'protocol', hash: Sha256.parse('a'.repeat(64)) },
  ]),
  line(42, '08:54', sampleOwner.name, 'handed-over', [
    { code: 'task', task: 'intake' },
    { code: 'language', tag: 'en' },
  ]),
  line(43, '08:55', sampleClient.name, 'health-answered', [
    {
      code: 'health-answer',
      question: 'Are you allergic to anything we may use?',
      answer: 'yes',
      details: 'Latex gloves, mild rash',
    },
  ]),
  line(44, '09:01', sampleOwner.name, 'check-answered', [
    { code: 'about', text: 'No products today' },
    { code: 'asked-answered', question: 'Fibres', answer: 'Present' },
    { code: 'finding', finding: 'Fibres found' },
  ]),
  line(45, '09:31', sampleClient.name, 'consent-signed', [
    { code: 'signature-drawn', pointer: 'pen', strokes: 7 },
    { code: 'language', tag: 'en' },
    { code: 'intent' },
    { code: 'electronic-record' },
    { code: 'hash', of: 'text', hash: Sha256.parse('b'.repeat(64)) },
  ]),
];

export function consentInput(): ConsentRecordInput {
  const { consent, health } = defaultProtocol;
  return {
    ...base,
    outcome: 'signed',
    declineReason: '',
    ended: null,
    consent: { ...consent, version: defaultProtocol.versions.consent },
    text: consentHash(defaultProtocol),
    language: 'en',
    protocol: {
      id: defaultProtocol.treatment,
      version: defaultProtocol.versions.whole,
      hash: protocolHash(defaultProtocol),
    },
    clauses: consent.clauses.map((clause) => ({
      id: clause.id,
      openedAt: at('09:25'),
      answer: mayRefuse(clause) ? 'refused' : 'agreed',
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
      question: question.id,
      text: question.text,
      answer: index === 10 ? 'yes' : 'no',
      details: index === 10 ? 'Latex gloves, mild rash' : '',
    })),
    alerts: [
      {
        question: health[10]?.id ?? '',
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
export function reactionInput(): ReactionReportInput {
  return {
    ...base,
    madeAt: at('2027-01-05T10:31:00.000Z'),
    report: {
      began: CivilDate.parse('2027-01-03'),
      heard: CivilDate.parse('2027-01-05'),
      signs: ['redness', 'swelling'],
      areas: ['front', 'right'],
      words: 'Warm since Sunday, no fever.',
      lots: [57, 58],
      doctor: 'advised',
      advice: 'Water only, no cream, and a doctor today if it spreads.',
      toldBy: 'Amara Okafor, sister',
    },
    reportBy: CivilDate.parse('2027-01-19'),
    workingDays: 10,
    treatedOn: CivilDate.parse('2026-11-24'),
    lots: [
      { kind: 'pigment', name: 'Soft black', maker: 'Inkwell', lot: 'SG-B0417', expiry: '2028-01' },
      { kind: 'needle', name: '3 round liner', maker: '', lot: 'NX-3R-0912', expiry: '' },
    ],
    by: sampleOwner.name,
    papers: correctionInput().papers,
    sealedAt: at('13:22'),
  };
}

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
      by: sampleOwner.name,
    },
    papers: [
      { title: 'Aftercare sheet', sha256: base.head },
      { title: 'Consent record', sha256: Sha256.parse(base.sealFingerprint) },
    ],
    sealedAt: at('13:22'),
    earlier: [{ point: 'Photos (optional)', text: '', at: at('2026-11-25T16:40:00.000Z'), by: sampleOwner.name }],
  };
}
