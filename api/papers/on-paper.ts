import type { DocumentBase, SignedBy } from '../../documents/papers/inputs.ts';
import type { Language } from '../../documents/words/language.ts';
import { isMinor } from '../../domain/clinic/birth.ts';
import type { ClientDetails } from '../../domain/clinic/client.ts';
import type { ClinicDetails } from '../../domain/clinic/clinic.ts';
import type { ClinicLogo } from '../../domain/clinic/logo.ts';
import type { TabletClockMove } from '../../domain/clinic/tablet-clock.ts';
import type { Sha256 } from '../../domain/ids.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import type { Signed, VisitState, Witnessed } from '../../domain/visit/state/state.ts';
import type { Timed } from '../../domain/visit/state/time-line.ts';
import { signerName } from '../../domain/visit/task.ts';
import type { EventLine } from '../../domain/visit/views/event-line.ts';
import { type Deed, type NamedDeed, whoDid } from '../../domain/visit/views/people.ts';

/** The input of one visit's papers, as the record holds it at `madeAt`. */
export interface Papers {
  readonly state: VisitState;
  /** The sheet to take home was asked for in large print too. */
  readonly largePrint: boolean;
  readonly client: ClientDetails;
  readonly clinic: ClinicDetails;
  readonly logo: ClinicLogo | null;
  readonly protocol: Protocol;
  /** The protocol that the consent text is of, as it was published. */
  readonly consentFrom: Protocol;
  /** No owner approved the consent text yet. */
  readonly sample: boolean;
  /** The consent and the sheet as the client read them, in their language. */
  readonly consentRead: Protocol;
  readonly careRead: Protocol;
  /** The preparation, with what was found, in the language that the client reads. */
  readonly preparationRead: Protocol;
  /** An exact text that an event names by its hash. */
  readonly textOf: (hash: Sha256) => Protocol;
  readonly staffName: (staffId: string) => string;
  /** Who seals the papers, which is recorded after they are made. */
  readonly sealing: NamedDeed;
  readonly madeAt: Moment;
  readonly device: string;
  readonly head: Sha256;
  readonly witness: NonNullable<DocumentBase['witness']>;
  readonly sealFingerprint: string;
  /** Nobody was treated. */
  readonly practice: boolean;
  /** The visit's events on its time line, and the same in words. */
  readonly recorded: readonly Timed[];
  readonly events: readonly EventLine[];
  /** What the record noticed of the tablet's clock besides what the visit tells of it. */
  readonly tabletMoves: readonly TabletClockMove[];
}

const named = (deeds: readonly Deed[], staffName: (staffId: string) => string): NamedDeed[] =>
  deeds.map((deed) => ({ ...deed, name: staffName(deed.staffId) }));

/** What every paper of the visit says. */
export function base(papers: Papers): DocumentBase {
  const { state, client, clinic, protocol } = papers;
  return {
    clinic,
    logo: papers.logo,
    ...(papers.practice && { practice: true }),
    client: { name: client.name, dateOfBirth: client.dateOfBirth, language: client.language },
    people: [...named(whoDid(papers.recorded), papers.staffName), papers.sealing],
    session: state.course.session,
    sessionsPlanned: state.course.sessionsPlanned,
    final: state.course.final,
    visitId: state.id,
    madeAt: papers.madeAt,
    device: papers.device,
    head: papers.head,
    witness: papers.witness,
    sealFingerprint: papers.sealFingerprint,
    disclaimer: protocol.disclaimer,
  };
}

/** The client's signature, or a guardian's for a minor; the witness recorded how the signer was identified. */
export function clientSigned(
  papers: Papers,
  signed: Pick<Signed, 'signer' | 'dateOfBirth' | 'signature' | 'at'> & Partial<Pick<Signed, 'reader'>>,
  witness: Witnessed | null,
  { words }: Language,
): SignedBy {
  const { client } = papers;
  // A later correction of the date of birth does not change who signed.
  const minor = isMinor(signed.dateOfBirth, civilDateOf(signed.at));
  const name = signerName(client, minor);
  return {
    // A misspelt name was corrected since: the paper shows both.
    name: signed.signer === null || signed.signer === name ? name : words.common.signedAs(name, signed.signer),
    role: minor ? 'guardian' : 'client',
    signature: signed.signature,
    at: signed.at,
    identifiedBy: witness?.identifiedBy ?? null,
    note: minor ? client.guardianRelation : '',
    ...(signed.reader && { reader: signed.reader }),
  };
}

export function witnessSigned(papers: Papers, witness: Witnessed): SignedBy {
  return {
    name: papers.staffName(witness.staffId),
    role: 'witness',
    signature: witness.signature,
    at: witness.at,
    identifiedBy: witness.identifiedBy,
    note: witness.note,
  };
}
