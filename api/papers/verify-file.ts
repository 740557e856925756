import type { Store } from '../../db/file/store.ts';
import { documentByHash } from '../../db/projections/documents.ts';
import { visitListing } from '../../db/projections/visits.ts';
import { namedVisit } from '../../documents/seal/named-visit.ts';
import { type Verification, verifyDocument } from '../../documents/seal/verify.ts';
import { sha256Hex } from '../../domain/canonical.ts';
import { AppError } from '../../domain/errors.ts';
import type { DocumentId, VisitId } from '../../domain/ids.ts';
import { civilDateOf } from '../../domain/time.ts';
import { correctionsOf } from '../../domain/visit/state/corrections.ts';
import type { VerifiedFile } from '../contract/seal.ts';
import { paperWitness } from '../integrity/witness.ts';
import { sealCertificates } from '../seal/seal-certificates.ts';
import { loadVisit } from './visit-acts.ts';

/** Our files have about 60 KB; a scan of many pages has several MB. */
export const largestVerified = 16 * 1024 * 1024;

type KnownPaper = NonNullable<VerifiedFile['kept']>;

/** Verifies a file's seal, and finds the paper of this record that it is. Throws `not-a-pdf`. */
export async function verifyFile(
  store: Store,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<VerifiedFile> {
  // PDF readers also search here, because some programs put a few bytes in front.
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) throw new AppError('not-a-pdf');
  const certificates = store.read(sealCertificates);
  const verified = await verifyDocument(bytes, certificates);
  const { finding, says, signedAt, certificate } = verified;
  const ours = certificates.find(({ fingerprint }) => fingerprint === certificate?.fingerprint);
  return {
    name,
    finding,
    says,
    signedAt,
    certificate: ours ? { ...ours, present: ours === certificates.at(-1) } : null,
    witness: finding === 'untouched' ? paperWitness(store, bytes).says : 'none',
    kept: knownPaper(store, bytes, verified),
  };
}

function knownPaper(store: Store, bytes: Uint8Array, verified: Verification): KnownPaper | null {
  const same = byHash(store, bytes, 'same');
  if (same) return same;
  switch (verified.finding) {
    case 'added-to': {
      const begins = byHash(store, bytes.subarray(0, verified.sealedBytes), 'begins-same');
      return begins ?? byName(store, bytes);
    }
    case 'untouched':
    case 'changed':
    case 'other-key':
    case 'not-sealed':
      return byName(store, bytes);
  }
}

function byHash(store: Store, bytes: Uint8Array, how: KnownPaper['how']): KnownPaper | null {
  const document = store.read((r) => documentByHash(r, sha256Hex(bytes)));
  if (!document) return null;
  const { id: documentId, kind, visitId } = document;
  return { how, documentId, kind, ...visitWords(store, visitId, documentId) };
}

function byName(store: Store, bytes: Uint8Array): KnownPaper | null {
  const visitId = namedVisit(bytes);
  if (!visitId || !store.read((r) => visitListing(r, visitId))) return null;
  return { how: 'names-it', documentId: null, kind: null, ...visitWords(store, visitId, null) };
}

function visitWords(
  store: Store,
  visitId: VisitId,
  documentId: DocumentId | null,
): Omit<KnownPaper, 'how' | 'documentId' | 'kind'> {
  const { state, client } = store.read((r) => loadVisit(r, visitId));
  const { session, sessionsPlanned } = state.course;
  const all = state.correctionPapers.map(({ at }, index) => ({ number: index + 1, at }));
  const corrections = documentId === null ? all : correctionsOf(state, documentId);
  const visitDate = civilDateOf(state.openedAt);
  return { visitId, clientName: client.name, visitDate, session, sessionsPlanned, corrections };
}
