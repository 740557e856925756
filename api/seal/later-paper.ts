import { head } from '../../db/log/log.ts';
import { clinicLogo, presentClinic } from '../../db/projections/settings.ts';
import { namesIn } from '../../db/projections/staff-changes.ts';
import { paperLanguage } from '../../documents/words/languages.ts';
import { AppError } from '../../domain/errors.ts';
import type { VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { PaperAfter } from '../../domain/visit/types.ts';
import { loadVisit, signedAs } from '../papers/visit-acts.ts';
import { readySeal, type SealParts, sealedAt, witnessOnPaper } from './seal-visit.ts';

/**
 * What every paper says that is made after its visit was sealed, by whoever is signed in: read in one piece, with the head of the
 * log that it stands for. Throws `not-now` where the visit is not sealed, and as `readySeal`.
 */
export function laterPaper({ record, access, device }: SealParts, visitId: VisitId, now: Moment) {
  const { store } = record;
  const { staff, staffActor } = access;
  const { visit, headHash, witness, clinic, logo } = store.read((r) => ({
    visit: loadVisit(r, visitId),
    headHash: head(r).hash,
    witness: witnessOnPaper(r),
    clinic: presentClinic(r),
    logo: clinicLogo(r),
  }));
  const { state, client } = visit;
  const { sealed } = state;
  if (!sealed) throw new AppError('not-now', {});
  const madeAt = sealedAt(state, now);
  const seal = readySeal(store, madeAt);
  // Whoever did nothing in this visit before is named as they are called now.
  const writing = { sequence: Number.MAX_SAFE_INTEGER, actor: staffActor };
  const former = store.read((r) => signedAs(r, visit));
  const nameOf = store.read((r) => namesIn(r, [...visit.events, writing]));
  return {
    visit,
    sealed,
    madeAt,
    seal,
    nameOf,
    by: nameOf(staff.id),
    said: {
      clinic,
      logo,
      ...(record.isPractice && ({ practice: true } as const)),
      client: {
        ...{ name: client.name, dateOfBirth: client.dateOfBirth, language: client.language },
        ...(former !== null && { signedAs: former }),
      },
      people: [{ did: 'sealed', staffId: staff.id, name: nameOf(staff.id), from: madeAt, to: madeAt }] as const,
      session: state.course.session,
      sessionsPlanned: state.course.sessionsPlanned,
      final: state.course.final,
      visitId,
      madeAt,
      device,
      head: headHash,
      witness,
      sealFingerprint: seal.fingerprint,
      sealedAt: sealed.at,
    },
    /** The papers that were sealed with the visit, by their titles in this language. */
    papersIn: (language: string) =>
      sealed.documents
        .filter(({ kind }) => !PaperAfter.safeParse(kind).success)
        .map(({ kind, sha256 }) => ({ title: paperLanguage(language).words.files.papers[kind], sha256 })),
  };
}
