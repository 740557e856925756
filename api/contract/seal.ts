import { z } from 'zod';
import { SealStanding } from '../../domain/clinic/seal.ts';
import { FaultView } from '../../domain/faults/faults.ts';
import { DocumentId, Sha256, VisitId } from '../../domain/ids.ts';
import { CivilDate, Instant, Moment } from '../../domain/time.ts';
import { DocumentKind } from '../../domain/visit/types.ts';
import { operation } from './operation.ts';

const CertificateView = z.object({ fingerprint: Sha256, since: Instant, until: Instant });

export const SealView = z.object({
  present: CertificateView,
  standing: SealStanding,
  /** Earlier certificates, latest first: what they sealed stays valid. */
  past: z.array(CertificateView),
});
export type SealView = z.infer<typeof SealView>;

/** A file at a save target, never a path: the host's `id` is valid only for that target. */
export const FoundFile = z.object({ id: z.string(), name: z.string(), bytes: z.number().int(), changedAt: Instant });
export type FoundFile = z.infer<typeof FoundFile>;

export const foundFile = { targetId: z.string().max(200), fileId: z.string().max(200) };

export const VerifiedFile = z.object({
  name: z.string(),
  finding: z.enum(['untouched', 'changed', 'added-to', 'other-key', 'not-sealed']),
  says: FaultView,
  /** Of an untouched paper of this clinic's, what it says of this record: that it is as it was, or that it was changed since. */
  witness: z.enum(['none', 'proves', 'contradicts', 'elsewhere', 'erased']),
  signedAt: Instant.nullable(),
  /** Which of this clinic's certificates sealed it, if the file still proves that. */
  certificate: CertificateView.extend({ present: z.boolean() }).nullable(),
  /**
   * The paper of this record that it belongs to. `same`: identical to the stored one. `begins-same`: its sealed part is
   * identical. `names-it`: it names that visit, but the stored file is another.
   */
  kept: z
    .object({
      how: z.enum(['same', 'begins-same', 'names-it']),
      documentId: DocumentId.nullable(),
      kind: DocumentKind.nullable(),
      visitId: VisitId,
      clientName: z.string(),
      visitDate: CivilDate,
      session: z.number().int(),
      sessionsPlanned: z.number().int(),
      /** Corrections sealed after it and to be read with it. */
      corrections: z.array(z.object({ number: z.number().int(), at: Moment })),
    })
    .nullable(),
});
export type VerifiedFile = z.infer<typeof VerifiedFile>;

export const seal = {
  'seal.get': operation(['tablet'], z.strictObject({}), SealView),
  /** Makes a new key and certificate; the old private key is destroyed, its certificate stays known. */
  'seal.renew': operation(
    ['custody'],
    z.strictObject({
      /** An owner confirmed the tablet's date and time, although they are before the newest sheet. */
      clockIsRight: z.boolean().default(false),
    }),
    SealView,
  ),
  /** PDF files at a save target. */
  'seal.files': operation(['visits'], z.strictObject({ targetId: z.string().max(200) }), z.array(FoundFile), {
    aside: true,
  }),
  /** Verifies a file as `npm run verify` does. Nothing of the file is stored. */
  'seal.check': operation(['visits'], z.strictObject(foundFile), VerifiedFile, { aside: true }),
};
